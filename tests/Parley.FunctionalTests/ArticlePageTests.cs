using System.Text.RegularExpressions;
using CsCheck;
using Parley.Attribution;
using Parley.Formats;
using Parley.Text;

namespace Parley.FunctionalTests;

public sealed class ArticlePageTests
{
    [Fact]
    public void The_page_of_an_article() => Golden.Verify(Body(Page(true, Invented.FerryFares())), "article-page");

    [Fact]
    public void A_page_is_complete_in_itself_and_runs_nothing()
    {
        var page = Page(true, Invented.FerryFares());
        page.ShouldNotContain("<script");
        page.ShouldNotContain("<link");
        page.ShouldNotMatch("( src=|@import|url\\()");
    }

    [Fact]
    public void Every_number_leads_to_an_entry_and_every_entry_to_a_place()
    {
        var page = Page(true, Invented.FerryFares(), Invented.FerryFares());
        var ids = Regex.Matches(page, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        ids.ShouldBeUnique();
        Regex.Matches(page, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value).Where(target => !ids.Contains(target)).ShouldBeEmpty();
        ids.Count(id => id.StartsWith('s')).ShouldBe(12);
    }

    [Fact]
    public void Thought_is_folded_away_unless_asked_for()
    {
        Page(true, Invented.FerryFares()).ShouldContain("<details>");
        Page(false, Invented.FerryFares()).ShouldNotContain("<details>");
    }

    [Fact]
    public void What_was_denied_or_not_simply_said_is_told_beside_it_and_marked_in_the_text()
    {
        var body = Body(Page(true, Invented.Hearing()));
        body.ShouldContain("<span class=\"content indirect denied\">that the gate was open</span>");
        body.ShouldContain("<em>denied</em> · <b class=\"denied\">denied or not said</b>");
        body.ShouldContain("<em>asked</em> · <b>question</b>");
        body.ShouldContain("<b>intention</b>");
        body.ShouldContain("<b>hypothetical</b>");
        body.ShouldContain("<em>said</em> · <b>as told by Mina Orth</b>");
    }

    [Fact]
    public void Spans_that_overlap_are_cut_where_they_cross()
    {
        var text = "abcdef";
        var reading = Invented.Silence(text) with { Statements = [new Statement("1", new TextSpan(0, 4), new TextSpan(3, 6), [new TextSpan(2, 5)]) { Type = StatementType.Direct }] };
        Body(Page(true, reading)).ShouldContain("<span class=\"source\">ab</span><a id=\"s1-1\"></a><span class=\"source content direct\">c</span>"
            + "<span class=\"source content direct cue\">d</span><span class=\"content direct cue\">e</span>");
    }

    [Fact]
    public void Nothing_of_an_article_becomes_markup()
    {
        var hostile = "<script>alert(1)</script>\"'>&";
        var reading = Invented.Silence(hostile, hostile);
        var page = Page(true, reading with { Article = reading.Article with { Title = hostile, Outlet = hostile, Url = "javascript:alert(1)", Language = hostile, Input = hostile } });
        page.ShouldNotContain("<script>");
        page.ShouldNotContain("href=\"javascript");
    }

    [Fact]
    public void Any_reading_has_a_page_with_as_many_ends_as_beginnings() => AnyReading.Any.Sample(reading =>
    {
        var body = Body(Page(reading.Statements.Length % 2 == 0, reading));
        foreach (var tag in new[] { "span", "a", "p", "li", "ol", "section", "article", "aside", "details", "h1", "h2", "h3" })
        {
            Regex.Count(body, $"<{tag}[ >]").ShouldBe(Regex.Count(body, $"</{tag}>"), tag);
        }
    });

    [Fact]
    public void A_page_without_an_article_says_so() => Page(true).ShouldContain("No article could be read.");

    private static string Body(string page) => page[page.IndexOf("<main>", StringComparison.Ordinal)..page.IndexOf("<footer", StringComparison.Ordinal)];

    private static string Page(bool foldThought, params Reading[] readings)
    {
        using var writer = new StringWriter();
        var page = new ArticlePage(writer, foldThought);
        Array.ForEach(readings, page.Write);
        page.Finish();
        return writer.ToString();
    }
}
