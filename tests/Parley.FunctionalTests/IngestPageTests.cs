using Parley.Ingest;
using Parley.Ingest.Html;
using Parley.Text;

namespace Parley.FunctionalTests;

public sealed class IngestPageTests
{
    private const string Prose = "The old bridge was closed on Tuesday after an engineer found cracks in two of its piers, the harbour board said in a statement.";
    private const string Quote = "“We will not survive another summer like this one,” said Ottilie Brand, a baker whose shop stands at the foot of the bridge.";

    private const string Page = $$$"""
        <!doctype html><html lang="en-GB"><head><title>Bridge closed | The Ansel Post</title>
        <link rel="canonical" href="https://ansel.example/2024/03/03/bridge"><meta property="og:site_name" content="The Ansel Post">
        <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Bridge closed","datePublished":"2024-03-03T10:00:00Z",
        "author":[{"@id":"#p"}],"publisher":{"name":"The Ansel Post"}},{"@type":"Person","@id":"#p","name":"Iko Lund"}]}</script></head>
        <body><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
        <article><h1>Bridge closed</h1><div class="byline">By Iko Lund</div>
        <div class="story-body"><p>PORT ANSEL — {{{Prose}}}</p><p>{{{Quote}}}</p>
        <figure><img src="x.jpg"><figcaption>The bridge at dusk.</figcaption></figure>
        <p><strong>Read more: <a href="/f">Ferry to run all night</a></strong></p>
        <h2>What comes next</h2><p>{{{Prose}}} <b>A second</b> meeting is&nbsp;planned.</p><p>{{{Quote}}}</p>
        <script>document.write("never run")</script></div>
        <aside class="related"><p><a href="/g">A story of something else that happened to be here as well, told at length</a></p></aside>
        </article><div id="comments"><p>{{{Prose}}} I do not believe a word of it.</p></div><footer><p>© 2024 The Ansel Post. All rights reserved.</p></footer></body></html>
        """;

    [Fact]
    public void A_page_saved_with_its_pictures_in_it_is_read_as_one_without()
    {
        var picture = "data:image/png;base64," + new string('A', 8_000_000);
        var article = Parley.Ingest.Html.HtmlArticle.Read($"<html><body><h1>Bridge closed</h1><img src=\"{picture}\"><p>The bridge is closed, the harbour board said.</p></body></html>", null);
        article.Diagnostics.ShouldBeEmpty();
        article.Text.ShouldBe("Bridge closed\n\nThe bridge is closed, the harbour board said.");
    }

    [Fact]
    public void A_page_gives_its_article_and_what_it_says_of_it()
    {
        var article = HtmlArticle.Read(Page, null);
        (article.Title, article.Outlet, article.Published, article.Language).ShouldBe(("Bridge closed", "The Ansel Post", new DateOnly(2024, 3, 3), "en"));
        article.Url.ShouldBe("https://ansel.example/2024/03/03/bridge");
        article.Byline.ShouldBe(["Iko Lund"]);
        article.Dateline.ShouldBe("PORT ANSEL");
        IngestFixture.Texts(article, BlockKind.Paragraph).ShouldBe([Prose, Quote, "What comes next", $"{Prose} A second meeting is planned.", Quote]);
        IngestFixture.Texts(article, BlockKind.Caption).ShouldBe(["The bridge at dusk."]);
        IngestFixture.Texts(article, BlockKind.Related).ShouldBe(["Read more: Ferry to run all night"]);
        article.Text.ShouldNotContain("never run");
    }

    [Theory]
    [InlineData("Bridge closed | The Ansel Post", "Bridge closed")]
    [InlineData("Bridge closed - Ansel Post", "Bridge closed")]
    [InlineData("Bridge - closed for good", "Bridge - closed for good")]
    [InlineData("Bridge closed | News | The Ansel Post", "Bridge closed | News")]
    public void The_outlet_is_cut_off_a_title(string title, string expected) => Titles.Without(title, [Tidy.Fold("The Ansel Post")], []).ShouldBe(expected);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<a href=x>")]
    [InlineData("<svg>")]
    public async Task A_page_nested_without_end_is_read_in_time(string tag)
    {
        var html = string.Concat(Enumerable.Repeat(tag, 50_000)) + Prose;
        var article = await Task.Run(() => HtmlArticle.Read(html, null), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        article.Text.Length.ShouldBeLessThan(html.Length);
    }

    [Theory]
    [InlineData("""[1,null,{"@type":7,"headline":["x"],"author":3}]""")]
    [InlineData("""{"@type":"NewsArticle","headline":""")]
    [InlineData("""{"@type":"NewsArticle","headline":"\ud800","author":{"@id":"a"}}""")]
    public void Broken_data_in_a_page_does_no_harm(string json) =>
        HtmlArticle.Read($"<script type=\"application/ld+json\">{json}</script><title>Bridge closed</title><p>{Prose}</p><p>{Quote}</p>", null).Text.ShouldContain(Quote);

    [Fact]
    public void The_debris_of_a_broken_tag_is_not_read() =>
        HtmlArticle.Read($"<body><article><p>{Prose}</p><scr<script>alert(1)</script>ipt><p>{Quote}</p></article></body>", null)
            .Text.ShouldBe($"{Prose}\n\n{Quote}");

    [Fact]
    public void A_script_hidden_in_UTF_7_is_a_script() =>
        Decoding.Decode("+ADw-script+AD4-go()+ADw-/script+AD4-Yes"u8, "UTF-7").Text.ShouldBe("<script>go()</script>Yes");

    [Fact]
    public void A_page_is_told_by_its_markup_and_a_text_by_the_lack_of_it()
    {
        KindGuess.Of("<!-- saved -->\n<!DOCTYPE html><html>", "x.txt").ShouldBe(InputKind.Html);
        KindGuess.Of("<p>One</p>", "x").ShouldBe(InputKind.Html);
        KindGuess.Of("{\"id\":1,\"text\":\"One\"}\n", "x").ShouldBe(InputKind.JsonLines);
        KindGuess.Of("{curly} words", "x").ShouldBe(InputKind.Text);
        KindGuess.Of("# One", "x.md").ShouldBe(InputKind.Markdown);
    }
}
