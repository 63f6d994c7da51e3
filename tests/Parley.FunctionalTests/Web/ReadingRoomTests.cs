using System.Net;
using System.Text.RegularExpressions;
using Parley.FunctionalTests.Store;
using Parley.Store;
using Parley.Web.Serving;

namespace Parley.FunctionalTests.Web;

/// <summary>What holds of every page of the reading room, whatever is on it.</summary>
public sealed class ReadingRoomTests(PostgresServer server)
{
    private static readonly string[] Places = ["/", "/search", "/search?q=fares", "/who"];

    [Fact]
    public async Task A_page_names_its_twin_has_one_heading_and_runs_nothing_that_stands_in_it()
    {
        await using var room = await ServedRoom.OpenAsync();
        foreach (var place in Places)
        {
            var html = await room.HtmlAsync(place);
            Regex.Count(html, "<h1\\b").ShouldBe(1, place);
            Regex.IsMatch(html, @"<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=").ShouldBeFalse(place);
            var twin = WebUtility.HtmlDecode(Regex.Match(html, "rel=\"alternate\" type=\"application/json\" href=\"([^\"]+)\"").Groups[1].Value);
            (await room.JsonAsync(twin)).ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Object, place);
        }
    }

    [Fact]
    public async Task Every_answer_forbids_foreign_scripts_even_where_there_is_nothing()
    {
        await using var room = await ServedRoom.OpenAsync();
        foreach (var place in (string[])[.. Places, "/no-such-page", "/api/overview"])
        {
            using var answer = await room.PageAsync(place);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldContain("script-src 'self'");
            policy.ShouldNotContain("unsafe");
            answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            answer.Headers.Contains("Referrer-Policy").ShouldBeTrue();
        }
    }

    [Fact]
    public async Task What_is_not_there_is_a_page_for_people_and_a_problem_for_programs()
    {
        await using var room = await ServedRoom.OpenAsync();
        using var page = await room.PageAsync("/no-such-page");
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        using var problem = await room.SendAsync(HttpMethod.Get, "/no-such-page", null, ("Accept", "application/json"));
        problem.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        problem.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await ServedRoom.OfAsync(problem)).GetProperty("code").GetString().ShouldBe("PAR620");
    }

    [Theory]
    [InlineData("/api/search?q=(fares", "PAR410")]
    [InlineData("/api/search?since=yesterday", "PAR410")]
    [InlineData("/api/search?type=loud", "PAR410")]
    [InlineData("/api/search?limit=many", "PAR623")]
    public async Task What_cannot_be_understood_is_said_in_one_shape(string address, string code)
    {
        await using var room = await ServedRoom.OpenAsync();
        using var answer = await room.SendAsync(HttpMethod.Get, address, null, ("Accept", "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await ServedRoom.OfAsync(answer)).GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Search_answers_as_the_command_does()
    {
        await using var room = await ServedRoom.OpenAsync();
        var found = await room.JsonAsync("/api/search?q=fares&speaker=&since=&until=2026");
        found.GetProperty("total").GetInt64().ShouldBe(found.GetProperty("results").GetArrayLength());
        found.GetProperty("results").EnumerateArray().ShouldContain(result => result.GetProperty("snippet").GetString()!.Contains("fares", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public async Task A_page_is_sent_anew_only_when_the_corpus_was_changed_by_whomever(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        await using var room = await ServedRoom.OpenAsync(address: place.Address);
        using var first = await room.PageAsync("/");
        var tag = first.Headers.ETag!.ToString();
        using var same = await room.PageAsync("/", ("If-None-Match", tag));
        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using (var other = Corpus.Open(room.Address))
        {
            ServedRoom.Keep(other, [Invented.Silence("A late ferry brought the mayor home.", "later")]);
        }

        using var changed = await room.PageAsync("/", ("If-None-Match", tag));
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await room.JsonAsync("/api/overview")).GetProperty("articles").GetInt64().ShouldBe(4);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.Found)]
    [InlineData("X-Nothing", "a program without a browser", HttpStatusCode.Found)]
    public async Task Another_sites_page_changes_nothing(string header, string value, HttpStatusCode expected)
    {
        await using var room = await ServedRoom.OpenAsync();
        using var answer = await room.SendAsync(HttpMethod.Post, "/who", new FormUrlEncodedContent([new("coder", "mallory")]), (header, value));
        answer.StatusCode.ShouldBe(expected);
        answer.Headers.Contains("Set-Cookie").ShouldBe(expected == HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_browser_keeps_the_name_that_it_was_given()
    {
        await using var room = await ServedRoom.OpenAsync();
        (await room.JsonAsync("/api/who")).GetProperty("coder").GetString().ShouldBe("anna");
        using var named = await room.SendAsync(HttpMethod.Post, "/who", new FormUrlEncodedContent([new("coder", "  Zoë  van der Berg ")]));
        var cookie = named.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        using var known = await room.SendAsync(HttpMethod.Get, "/api/who", null, ("Cookie", cookie.Split(';')[0]));
        (await ServedRoom.OfAsync(known)).GetProperty("coder").GetString().ShouldBe("Zoë van der Berg");
    }

    [Fact]
    public async Task With_a_token_only_who_brings_it_comes_in()
    {
        await using var room = await ServedRoom.OpenAsync(settings => settings with { Token = "sesame" });
        using var without = await room.PageAsync("/");
        without.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var wrong = await room.PageAsync("/?token=open");
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var bearer = await room.PageAsync("/", ("Authorization", "Bearer sesame"));
        bearer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var admitted = await room.PageAsync("/search?q=fares&token=sesame");
        admitted.Headers.Location!.ToString().ShouldBe("/search?q=fares");
        using var then = await room.PageAsync("/search?q=fares", ("Cookie", admitted.Headers.GetValues("Set-Cookie").Single().Split(';')[0]));
        then.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_an_article_says_stays_text()
    {
        const string hostile = "</title><script>alert(1)</script><img src=x onerror=alert(2)>";
        var reading = Invented.Silence($"The mayor wrote {hostile} on the wall.", "hostile");
        await using var room = await ServedRoom.OpenAsync(readings: [reading with { Article = reading.Article with { Title = hostile, Outlet = hostile, Url = "javascript:alert(3)" } }]);
        foreach (var place in (string[])["/", "/search", "/search?q=mayor", $"/search?q={Uri.EscapeDataString("mayor \"script\"")}"])
        {
            var html = await room.HtmlAsync(place);
            html.ShouldNotContain("<script>");
            html.ShouldNotContain("<img");
            html.ShouldNotContain("href=\"javascript:");
        }
    }

    [Fact]
    public async Task A_program_that_has_gone_wrong_is_told_to_wait_and_readers_are_not()
    {
        await using var room = await ServedRoom.OpenAsync();
        var statuses = new HashSet<HttpStatusCode>();
        for (var i = 0; i < Limits.Changes + 50; i++)
        {
            using var answer = await room.SendAsync(HttpMethod.Post, "/who", new FormUrlEncodedContent([new("coder", "loop")]));
            statuses.Add(answer.StatusCode);
        }

        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
        using var page = await room.PageAsync("/");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_api_describes_itself()
    {
        await using var room = await ServedRoom.OpenAsync();
        var paths = (await room.JsonAsync("/openapi/v1.json")).GetProperty("paths");
        var parameters = paths.GetProperty("/api/search").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()!.ToLowerInvariant()).ToList();
        foreach (var name in (string[])["q", "speaker", "since", "until"])
        {
            parameters.ShouldContain(name);
        }
    }
}
