using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Parley.Text;

namespace Parley.FunctionalTests.Web;

/// <summary>The list of articles, an article, and the queue, as a browser without scripts and a program see them.</summary>
public sealed class ArticlePagesTests
{
    private static readonly string[] Coded = ["ferry", "hearing", "tide"];

    [Fact]
    public async Task The_list_has_every_article_with_its_figures()
    {
        await using var room = await ServedRoom.OpenAsync();
        var html = await room.HtmlAsync("/articles");
        html.ShouldContain("3 articles");
        html.ShouldContain("href=\"/articles/ferry\"");
        var list = (await room.JsonAsync("/api/articles")).GetProperty("list");
        list.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("id").GetString()).Order().ShouldBe(Coded);
        var ferry = list.GetProperty("articles").EnumerateArray().First();
        (ferry.GetProperty("id").GetString(), ferry.GetProperty("statements").GetInt32(), ferry.GetProperty("open").GetInt32(), ferry.GetProperty("coded").GetInt32()).ShouldBe(("ferry", 6, 6, 0));
    }

    [Theory]
    [InlineData("outlet=The%20Coast%20Chronicle", "ferry")]
    [InlineData("outlet=The%20Coast", "")]
    [InlineData("year=2026", "ferry")]
    [InlineData("year=2025", "")]
    [InlineData("speaker=amand", "ferry")]
    [InlineData("speaker=100%25", "")]
    [InlineData("coded=yes", "")]
    [InlineData("coded=no&speaker=Havel", "ferry")]
    [InlineData("page=2", "")]
    [InlineData("outlet=&year=&speaker=&coded=&page=1", "ferry hearing tide")]
    public async Task The_list_is_narrowed_down(string query, string expected)
    {
        await using var room = await ServedRoom.OpenAsync();
        var found = (await room.JsonAsync($"/api/articles?{query}")).GetProperty("list").GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("id").GetString()).Order();
        string.Join(' ', found).ShouldBe(expected);
        (await room.HtmlAsync($"/articles?{query}")).ShouldContain("<h1");
    }

    [Fact]
    public async Task An_article_shows_its_whole_text_with_each_statement_once()
    {
        await using var room = await ServedRoom.OpenAsync();
        foreach (var reading in (Reading[])[Invented.FerryFares(), Invented.Hearing()])
        {
            var html = await room.HtmlAsync($"/articles/{reading.Article.Id}");
            foreach (Match block in Regex.Matches(html, "<(p|h1) data-start=\"(\\d+)\">(.*?)</\\1>", RegexOptions.Singleline))
            {
                var shown = WebUtility.HtmlDecode(Regex.Replace(block.Groups[3].Value, "<[^>]*>", ""));
                reading.Article.Text[int.Parse(block.Groups[2].Value)..].ShouldStartWith(shown);
            }

            foreach (var statement in reading.Statements)
            {
                Regex.Count(html, $" id=\"{Regex.Escape(statement.Id)}\"").ShouldBe(1, statement.Id);
            }

            Regex.Count(html, "data-card=").ShouldBe(reading.Statements.Length);
            Regex.Count(html, "<h1\\b").ShouldBe(1);
        }
    }

    [Fact]
    public async Task What_is_said_within_another_statement_lies_inside_its_mark()
    {
        await using var room = await ServedRoom.OpenAsync();
        Regex.IsMatch(await room.HtmlAsync("/articles/hearing"), "id=\"hearing#3\"[^>]*>[^/]*<span class=\"source\"[^>]*>The guard</span>", RegexOptions.Singleline).ShouldBeTrue();
    }

    [Fact]
    public async Task The_twin_is_the_articles_json_with_what_people_decided()
    {
        await using var room = await ServedRoom.OpenAsync();
        var twin = await room.JsonAsync("/api/articles/ferry");
        var article = Invented.FerryFares().Article;
        twin.GetProperty("text").GetString().ShouldBe(article.Text);
        foreach (var span in twin.GetProperty("statements").EnumerateArray().SelectMany(statement => statement.GetProperty("content").EnumerateArray()))
        {
            span.GetProperty("text").GetString().ShouldBe(article.Text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
        }

        twin.GetProperty("reviews").EnumerateArray().Select(review => review.GetProperty("id").GetString()).Order().ShouldBe(twin.GetProperty("statements").EnumerateArray().Select(statement => statement.GetProperty("id").GetString()).Order());
        twin.GetProperty("reviews")[0].GetProperty("standing").GetString().ShouldBe("proposed");
        twin.GetProperty("hash").GetString()!.Length.ShouldBe(64);
    }

    [Fact]
    public async Task An_article_whose_id_holds_slashes_and_spaces_is_found_where_links_lead()
    {
        await using var room = await ServedRoom.OpenAsync(readings: [Invented.Silence("The tide was low.", "2026/03 tide#1?x")]);
        var link = WebUtility.HtmlDecode(Regex.Match(await room.HtmlAsync("/articles"), "href=\"(/articles/[^\"?]+)\"").Groups[1].Value);
        (await room.HtmlAsync(link)).ShouldContain("The tide was low.");
        (await room.JsonAsync($"/api{link}")).GetProperty("id").GetString().ShouldBe("2026/03 tide#1?x");
    }

    [Fact]
    public async Task An_article_that_is_not_there_is_said_to_be_missing()
    {
        await using var room = await ServedRoom.OpenAsync();
        using var page = await room.PageAsync("/articles/nothing");
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var twin = await room.SendAsync(HttpMethod.Get, "/api/articles/nothing", null, ("Accept", "application/json"));
        (await ServedRoom.OfAsync(twin)).GetProperty("code").GetString().ShouldBe("PAR620");
    }

    [Fact]
    public async Task Nothing_of_an_article_becomes_a_script_or_leads_to_one()
    {
        const string hostile = "</p><script>alert(1)</script><img src=x onerror=alert(2)>\"'";
        var reading = Invented.Silence($"“{hostile}” said {hostile}", "hostile");
        var statement = new Parley.Attribution.Statement("\"><script>#1", new TextSpan(0, 20), null, [new TextSpan(1, 40)]) { Speaker = new(hostile, Parley.Attribution.SpeakerVia.Name) { Role = hostile } };
        await using var room = await ServedRoom.OpenAsync(readings: [reading with { Article = reading.Article with { Title = hostile, Outlet = hostile, Url = "javascript:alert(3)" }, Statements = [statement] }]);
        foreach (var place in (string[])["/articles", "/articles/hostile", "/queue"])
        {
            var html = await room.HtmlAsync(place);
            html.ShouldNotContain("<script>");
            html.ShouldNotContain("<img");
            html.ShouldNotContain("href=\"javascript:");
        }
    }

    [Fact]
    public async Task The_queue_begins_with_what_the_machine_is_least_sure_of()
    {
        await using var room = await ServedRoom.OpenAsync();
        var queue = await room.JsonAsync("/api/queue");
        var sure = queue.GetProperty("statements").EnumerateArray().Select(statement => statement.GetProperty("confidence").GetDouble()).ToList();
        sure.ShouldBe(sure.Order());
        sure[0].ShouldBe(0.41);
        queue.GetProperty("total").GetInt32().ShouldBe(11); // twelve statements, one of them a thought
        (await room.JsonAsync("/api/queue?thoughts=true")).GetProperty("total").GetInt32().ShouldBe(12);
        (await room.HtmlAsync("/queue")).ShouldContain("11 statements wait");
    }

    [Fact]
    public async Task The_queue_goes_on_where_its_page_ends_until_everything_was_shown_once()
    {
        await using var room = await ServedRoom.OpenAsync();
        foreach (var order in (string[])["uncertainty", "article"])
        {
            var seen = new List<long>();
            for (string? page = $"/api/queue?order={order}"; page is not null;)
            {
                var queue = await room.JsonAsync(page);
                seen.AddRange(queue.GetProperty("statements").EnumerateArray().Select(statement => statement.GetProperty("review").GetProperty("number").GetInt64()));
                page = queue.TryGetProperty("next", out var next) ? next.GetString() : null;
            }

            seen.Count.ShouldBe(11, order);
            seen.ShouldBeUnique();
        }
    }

    [Fact]
    public async Task The_queue_shows_a_statement_with_its_paragraph_and_nothing_else_marked()
    {
        await using var room = await ServedRoom.OpenAsync();
        var html = await room.HtmlAsync("/queue?article=ferry&speaker=Lise");
        html.ShouldContain("data-start=");
        Regex.Matches(html, "data-s=\"(\\d+)\"").Select(mark => mark.Groups[1].Value).Distinct().Count().ShouldBe(1);
        WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", "")).ShouldContain("SORREL — Mayor Lise Amand said on Tuesday");
    }

    [Theory]
    [InlineData("/api/queue?after=999999")]
    [InlineData("/api/queue?only=1,x,99999999999999999999,")]
    [InlineData("/api/queue?task=nothing&order=7")]
    public async Task Odd_questions_to_the_queue_have_an_answer(string address)
    {
        await using var room = await ServedRoom.OpenAsync();
        (await room.JsonAsync(address)).GetProperty("statements").ValueKind.ShouldBe(JsonValueKind.Array);
    }
}
