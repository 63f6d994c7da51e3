using CsCheck;
using Parley.Ingest;
using Parley.Text;

namespace Parley.FunctionalTests;

public sealed class IngestFeedTests : IDisposable
{
    private const string Rss = """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>The Ansel Herald</title><link>https://herald.example/</link><language>en-gb</language>
        <item><title>Bridge &amp; ferry</title><link>/bridge</link><pubDate>Thu, 13 Feb 2025 10:00:00 GMT</pubDate><dc:creator>Iko Lund</dc:creator>
        <description>Only the summary.</description>
        <content:encoded><![CDATA[<p>The bridge is closed, the board said.</p><script>spy()</script><p>“We will wait,” said Mara Quist.</p>]]></content:encoded></item>
        <item><title>Fees rise</title><description>The board raises its fees.</description><author>desk@herald.example (Ottilie Brand)</author></item>
        <item><enclosure url="x.mp3"/></item>
        </channel></rss>
        """;

    private readonly IngestFixture files = new();

    [Fact]
    public void Each_entry_of_a_feed_is_an_article_with_its_content_rather_than_its_summary()
    {
        var intakes = IngestFixture.Read(files.Write("news.xml", Rss));
        intakes.Select(intake => intake.Input).ShouldBe([files.At("news.xml:4"), files.At("news.xml:7")]);
        var article = intakes[0].Article!;
        article.Text.ShouldBe("Bridge & ferry\n\nThe bridge is closed, the board said.\n\n“We will wait,” said Mara Quist.");
        (article.Title, article.Published, article.Byline.Single(), article.Outlet, article.Url, article.Language)
            .ShouldBe(("Bridge & ferry", new DateOnly(2025, 2, 13), "Iko Lund", "The Ansel Herald", "https://herald.example/bridge", "en"));
        intakes[1].Article!.Byline.ShouldBe(["Ottilie Brand"]);
        IngestFixture.Texts(intakes[1].Article!, BlockKind.Paragraph).ShouldBe(["The board raises its fees."]);
    }

    [Fact]
    public void Atom_takes_the_text_in_any_of_its_forms()
    {
        const string Feed = """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Herald</a:title><a:author><a:name>Iko Lund</a:name></a:author>
            <a:entry><a:title type="html">Bridge &lt;b&gt;closed&lt;/b&gt;</a:title><a:link rel="self" href="https://x.example/self"/><a:link href="https://x.example/1"/><a:published>2025-02-13T10:00:00Z</a:published>
            <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <em>old</em> bridge is closed.</p><p>It rains.</p></div></a:content></a:entry>
            <a:entry><a:content type="text">Fees &amp; taxes rise.</a:content><a:content src="file:///etc/hostname"/></a:entry></a:feed>
            """;
        var articles = IngestFixture.Read(files.Write("a.atom", Feed)).Select(intake => intake.Article.ShouldNotBeNull()).ToList();
        articles[0].Text.ShouldBe("Bridge closed\n\nThe old bridge is closed.\n\nIt rains.");
        (articles[0].Url, articles[0].Byline.Single(), articles[0].Published).ShouldBe(("https://x.example/1", "Iko Lund", new DateOnly(2025, 2, 13)));
        articles[1].Text.ShouldBe("Fees & taxes rise.");
    }

    [Fact]
    public void A_JSON_feed_is_told_by_its_version()
    {
        const string Feed = """
            { "version": "https://jsonfeed.org/version/1.1", "title": "Herald", "items": [
              { "id": "1", "title": "Bridge", "url": "https://x.example/1", "date_published": "2025-02-13T10:00:00Z", "authors": [{ "name": "Iko Lund" }], "content_html": "<p>The bridge is closed.</p>", "summary": "No." },
              { "id": "2", "content_text": "Fees rise.\n\nThe board meets." }, { "id": "3" } ] }
            """;
        var intakes = IngestFixture.Read(files.Write("feed.json", Feed));
        intakes.Select(intake => intake.Input).ShouldBe([files.At("feed.json!1"), files.At("feed.json!2")]);
        intakes[0].Article!.Text.ShouldBe("Bridge\n\nThe bridge is closed.");
        (intakes[0].Article!.Byline.Single(), intakes[0].Article!.Outlet).ShouldBe(("Iko Lund", "Herald"));
        intakes[1].Article!.Text.ShouldBe("Fees rise.\n\nThe board meets.");
    }

    [Fact]
    public void No_entity_is_expanded_and_no_file_is_looked_into()
    {
        const string Feed = """
            <?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><title>The &b; bridge &f; &nbsp; is closed</title></item></channel></rss>
            """;
        IngestFixture.Read(files.Write("a.xml", Feed)).ShouldHaveSingleItem().Article!.Text.ShouldBe("The &b; bridge &f; is closed");
    }

    [Theory]
    [InlineData("<rss version=\"2.0\"><channel><title>x</title></channel></rss>")]
    [InlineData("<rss><channel><item/><item/><item/></channel></rss>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[")]
    public void A_feed_without_words_is_one_failure(string feed) => files.Failure("a.xml", System.Text.Encoding.UTF8.GetBytes(feed)).ShouldBe("PAR120");

    [Fact]
    public void What_breaks_off_is_read_as_far_as_it_goes() =>
        IngestFixture.Read(files.Write("a.xml", Rss[..Rss.IndexOf("<description>The board", StringComparison.Ordinal)])).Count.ShouldBe(2);

    [Fact]
    public void Broken_feeds_never_throw_and_always_say_something() =>
        Gen.Select(Gen.Int[0, Rss.Length - 1], Gen.OneOf(Gen.Char, Gen.Const('<'), Gen.Const('>'), Gen.Const('&'), Gen.Const('"'))).Array[1, 60].Sample(changes =>
        {
            var feed = Rss.ToCharArray();
            foreach (var (at, value) in changes)
            {
                feed[at] = value;
            }

            return IngestFixture.Read(files.Write("broken.xml", new string(feed)), InputKind.Feed).Count > 0;
        }, iter: 300, threads: 1);

    [Fact]
    public void The_feeds_of_a_test_suite_end_in_articles_or_one_failure()
    {
        var folder = IngestFixture.Shared("ingest/feeds");
        Assert.SkipWhen(folder is null, "no ../shared/ingest/feeds beside the repository");
        foreach (var path in Directory.EnumerateFiles(folder!, "*.xml", SearchOption.AllDirectories))
        {
            var intakes = IngestFixture.Read(path, InputKind.Feed);
            (intakes.TrueForAll(intake => intake.Article is not null) || intakes.Count == 1).ShouldBeTrue(path);
            intakes.ShouldNotBeEmpty(path);
        }
    }

    public void Dispose() => files.Dispose();
}
