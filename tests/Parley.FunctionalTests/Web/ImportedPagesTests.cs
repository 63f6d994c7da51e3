using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Parley.Store;

namespace Parley.FunctionalTests.Web;

/// <summary>What was coded elsewhere, on the pages: alone, and beside what is coded here.</summary>
public sealed class ImportedPagesTests
{
    private const string Trust = "/actors/organization%2Fbay-trust";

    [Fact]
    public async Task Every_link_of_a_corpus_that_was_only_imported_leads_somewhere_and_every_place_in_a_page_is_there()
    {
        await using var room = await CodedTable.OpenAsync();
        var (pages, waiting, places) = (new Dictionary<string, string>(), new Queue<string>(["/"]), new List<(string From, string Page, string Place)>());
        while (waiting.TryDequeue(out var path))
        {
            if (pages.ContainsKey(path))
            {
                continue;
            }

            using var answer = await room.PageAsync(path);
            ((int)answer.StatusCode).ShouldBe(200, path);
            pages[path] = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : "";
            foreach (var link in Regex.Matches(pages[path], "<a [^>]*href=\"([^\"]+)\"").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Where(link => link is ['/' or '#', ..]))
            {
                var (to, place) = link.Split('#', 2) is [var page, var id] ? (page.Length == 0 ? path : page, id) : (link, "");
                places.Add((path, to, Uri.UnescapeDataString(place)));
                if (!to.StartsWith("/api", StringComparison.Ordinal) && !to.Contains("download", StringComparison.Ordinal) && !to.StartsWith("/export/", StringComparison.Ordinal))
                {
                    waiting.Enqueue(to);
                }
            }
        }

        places.Where(place => place.Place.Length > 0 && !pages[place.Page].Contains($"id=\"{WebUtility.HtmlEncode(place.Place)}\"", StringComparison.Ordinal)).ShouldBeEmpty();
        places.ShouldContain(place => place.Place.Contains("#coded-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_speaks_is_listed_with_all_they_said_and_where_they_stand()
    {
        await using var room = await CodedTable.OpenAsync();
        Names(await room.JsonAsync("/api/actors"), "list", "actors").ShouldBe(["Bay Trust", "Salka Winther", "Chamber of Trade", "Ines Maro", "Piet Osgood"]);
        Names(await room.JsonAsync("/api/actors?q=trust&kind=organization"), "list", "actors").ShouldBe(["Bay Trust"]);
        var trust = await room.JsonAsync($"/api{Trust}");
        (trust.GetProperty("statements").GetInt32(), trust.GetProperty("kind").GetString()).ShouldBe((2, "organization"));
        trust.GetProperty("quotes").EnumerateArray().Select(quote => (quote.GetProperty("text").GetString(), quote.GetProperty("speaker").GetString(), quote.GetProperty("codes")[0].GetProperty("agreement").GetBoolean()))
            .ShouldBe([("The water in the basin is worse each summer.", "Salka Winther", true), ("Public money built the old pier and it will build the new one.", "Salka Winther", true)]);
        Names(trust, "against").ShouldBe(["Chamber of Trade"]);
        (await room.HtmlAsync(Trust)).ShouldNotContain("action=\"/actors\"");
    }

    [Fact]
    public async Task A_concept_shows_who_is_for_and_against_it()
    {
        await using var room = await CodedTable.OpenAsync();
        var ships = (await room.JsonAsync("/api/concepts")).GetProperty("imported").EnumerateArray().Single(concept => concept.GetProperty("name").GetString() == "Keep ships out");
        (ships.GetProperty("agree").GetInt32(), ships.GetProperty("disagree").GetInt32(), ships.GetProperty("count").GetInt32()).ShouldBe((1, 1, 2));
        var page = await room.JsonAsync($"/api/concepts/{ships.GetProperty("id").GetInt64()}");
        Names(page, "advocates").ShouldBe(["Bay Trust", "Chamber of Trade"], ignoreOrder: true);
        page.GetProperty("against").EnumerateArray().Single().GetProperty("text").GetString().ShouldBe("Without the ships half of our shops would close.");
        (await room.JsonAsync($"/api/concepts/{ships.GetProperty("id").GetInt64()}?actor=person%2Fsalka-winther")).GetProperty("for").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task An_article_shows_what_was_coded_in_it_where_it_stands()
    {
        await using var room = await CodedTable.OpenAsync();
        var article = await room.JsonAsync($"/api/articles/{(await room.JsonAsync("/api/articles")).GetProperty("list").GetProperty("articles")[0].GetProperty("id").GetString()}");
        var text = article.GetProperty("text").GetString()!;
        foreach (var statement in article.GetProperty("statements").EnumerateArray())
        {
            var content = statement.GetProperty("content")[0];
            text[content.GetProperty("start").GetInt32()..content.GetProperty("end").GetInt32()].ShouldBe(content.GetProperty("text").GetString());
        }

        article.GetProperty("statements").GetArrayLength().ShouldBe(2);
        article.GetProperty("reviews").EnumerateArray().ShouldAllBe(review => review.GetProperty("number").GetInt64() < 0);
    }

    [Fact]
    public async Task Two_are_compared_and_a_statement_is_cited()
    {
        await using var room = await CodedTable.OpenAsync();
        var compared = await room.JsonAsync("/api/compare?a=Bay+Trust&b=chamber+of+trade");
        compared.GetProperty("concepts").EnumerateArray().Select(concept => concept.GetProperty("verdict").GetString()).ShouldBe(["unlike", "single"]);
        var statement = (await room.JsonAsync($"/api{Trust}")).GetProperty("quotes")[0].GetProperty("statement").GetString()!;
        (await room.HtmlAsync($"/cite/{Uri.EscapeDataString(statement)}")).ShouldContain("The water in the basin is worse each summer.");
        using var none = await room.PageAsync("/cite/nothing%23coded-1");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Actors_and_concepts_of_the_same_name_are_the_same_here_and_elsewhere()
    {
        await using var room = await QuayDebate.OpenAsync();
        using (var corpus = Corpus.Open(room.Address))
        {
            CodedTable.Into(corpus).Failure.ShouldBeNull();
        }

        (await room.JsonAsync("/api/actors/person%2Fines-maro")).GetProperty("statements").GetInt32().ShouldBe(4);
        var quay = await room.JsonAsync("/api/concepts/1");
        quay.GetProperty("counts").EnumerateArray().Select(count => count.GetInt32()).ShouldBe([4, 2, 0]);
        var overview = await room.JsonAsync("/api/overview");
        (overview.GetProperty("statements").GetInt32(), overview.GetProperty("coded").GetInt32(), overview.GetProperty("actors").GetInt32()).ShouldBe((11, 11, 7));
    }

    [Fact]
    public async Task An_imported_statement_is_taken_over_coded_as_it_was_and_given_back()
    {
        await using var room = await CodedTable.OpenAsync();
        var path = $"/api/articles/{(await room.JsonAsync("/api/articles")).GetProperty("list").GetProperty("articles")[0].GetProperty("id").GetString()}";
        var imported = (await room.JsonAsync(path)).GetProperty("reviews")[0];
        var body = $$"""{"statement":{{imported.GetProperty("number").GetInt64()}},"key":"take-one"}""";
        var number = (await TakeAsync(room, body)).GetProperty("statement").GetInt64();
        (await TakeAsync(room, body)).GetProperty("isRepeated").GetBoolean().ShouldBeTrue();

        var article = await room.JsonAsync(path);
        var own = article.GetProperty("reviews").EnumerateArray().Single(review => review.GetProperty("number").GetInt64() == number);
        own.GetProperty("content").ToString().ShouldBe(imported.GetProperty("content").ToString());
        var (mine, theirs) = (own.GetProperty("positions").EnumerateArray().Single(), imported.GetProperty("positions").EnumerateArray().Single());
        (mine.GetProperty("name").GetString(), mine.GetProperty("agreement").GetBoolean()).ShouldBe((theirs.GetProperty("name").GetString(), theirs.GetProperty("agreement").GetBoolean()));
        mine.GetProperty("concept").GetInt64().ShouldBeGreaterThan(0);
        article.GetProperty("statements").EnumerateArray().Select(statement => statement.GetProperty("speaker").GetProperty("name").GetString()).ShouldBe(["Salka Winther", "Ines Maro"], ignoreOrder: true);
        (await room.JsonAsync("/api/articles")).GetProperty("list").GetProperty("articles")[0].GetProperty("statements").GetInt32().ShouldBe(2);
        (await room.JsonAsync("/api/overview")).GetProperty("statements").GetInt32().ShouldBe(4);

        using var again = await room.SendAsync(HttpMethod.Post, "/api/statements/take", new StringContent(body.Replace("take-one", "take-two", StringComparison.Ordinal), Encoding.UTF8, "application/json"));
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var undone = await room.SendAsync(HttpMethod.Post, "/api/undo", new StringContent("{}", Encoding.UTF8, "application/json"));
        (await room.JsonAsync(path)).GetProperty("reviews").EnumerateArray().Select(review => review.GetProperty("number").GetInt64()).ShouldAllBe(one => one < 0);
    }

    private static async Task<JsonElement> TakeAsync(ServedRoom room, string body)
    {
        using var answer = await room.SendAsync(HttpMethod.Post, "/api/statements/take", new StringContent(body, Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await ServedRoom.OfAsync(answer);
    }

    private static IEnumerable<string?> Names(JsonElement page, params string[] way) => way.Aggregate(page, (place, name) => place.GetProperty(name)).EnumerateArray().Select(one => one.GetProperty("name").GetString());
}
