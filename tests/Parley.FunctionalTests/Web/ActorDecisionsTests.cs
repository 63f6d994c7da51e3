using System.Net;
using System.Text.Json;

namespace Parley.FunctionalTests.Web;

/// <summary>Deciding about actors by the plain forms of their pages.</summary>
public sealed class ActorDecisionsTests
{
    private const string Maro = "person/ines-maro";
    private const string Havel = "person/tomas-havel";

    [Fact]
    public async Task Who_is_the_same_becomes_one_and_two_again_when_that_is_undone()
    {
        await using var room = await QuayDebate.OpenAsync();
        (await SentAsync(room, ("act", "merge"), ("actor", Maro), ("other", Havel))).ShouldBe("/actors/person%2Fines-maro");
        var page = await ActorAsync(room, Maro);
        page.GetProperty("statements").GetInt32().ShouldBe(5);
        page.GetProperty("decisions").EnumerateArray().Select(decision => (decision.GetProperty("who").GetString(), decision.GetProperty("description").GetString())).ShouldBe([("anna", "merged Tomas Havel into Ines Maro")]);
        (await ActorAsync(room, Havel)).GetProperty("mergedInto").GetProperty("id").GetString().ShouldBe(Maro);
        (await room.HtmlAsync("/actors/person%2Ftomas-havel")).ShouldContain("href=\"/actors/person%2Fines-maro\">Ines Maro</a>");

        var step = page.GetProperty("decisions")[0].GetProperty("step").GetInt64();
        await SentAsync(room, ("act", "undo"), ("actor", Maro), ("step", $"{step}"));
        (await ActorAsync(room, Maro)).GetProperty("statements").GetInt32().ShouldBe(3);
        (await ActorAsync(room, Havel)).GetProperty("statements").GetInt32().ShouldBe(2);
        await SentAsync(room, ("act", "redo"), ("actor", Maro), ("step", $"{step}"));
        (await ActorAsync(room, Maro)).GetProperty("statements").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task A_name_and_a_kind_are_given_in_one_step()
    {
        await using var room = await QuayDebate.OpenAsync();
        await SentAsync(room, ("act", "rename"), ("actor", Maro), ("name", " Ines Maro-Lind "), ("kind", "group"));
        var page = await ActorAsync(room, Maro);
        (page.GetProperty("name").GetString(), page.GetProperty("kind").GetString()).ShouldBe(("Ines Maro-Lind", "group"));
        await SentAsync(room, ("act", "undo"), ("actor", Maro), ("step", $"{page.GetProperty("decisions")[0].GetProperty("step").GetInt64()}"));
        page = await ActorAsync(room, Maro);
        (page.GetProperty("name").GetString(), page.GetProperty("kind").GetString()).ShouldBe(("Ines Maro", "person"));
    }

    [Theory]
    [InlineData(Havel, 4, Havel)]
    [InlineData("tomas havel", 4, Havel)]
    [InlineData("Rosa Bell", 2, "organization/rosa-bell")]
    public async Task Some_statements_become_somebody_elses(string other, int statements, string id)
    {
        await using var room = await QuayDebate.OpenAsync();
        var numbers = (await ActorAsync(room, Maro)).GetProperty("quotes").EnumerateArray().Take(2).Select(quote => ("statement", $"{quote.GetProperty("number").GetInt64()}"));
        await SentAsync(room, [("act", "split"), ("actor", Maro), ("other", other), ("kind", "organization"), .. numbers]);
        (await ActorAsync(room, Maro)).GetProperty("statements").GetInt32().ShouldBe(1);
        var theirs = await ActorAsync(room, id);
        theirs.GetProperty("statements").GetInt32().ShouldBe(statements);
        theirs.GetProperty("decisions").EnumerateArray().Single().GetProperty("who").GetString().ShouldBe("anna");
        await SentAsync(room, ("act", "undo"), ("actor", Maro), ("step", $"{theirs.GetProperty("decisions")[0].GetProperty("step").GetInt64()}"));
        (await ActorAsync(room, Maro)).GetProperty("statements").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Others_who_may_be_the_same_are_offered_by_their_names()
    {
        await using var room = await QuayDebate.OpenAsync();
        (await ActorAsync(room, Maro)).GetProperty("alike").GetArrayLength().ShouldBe(0);
        (await room.JsonAsync("/api/actors/person%2Fines-maro?same=ha")).GetProperty("alike").EnumerateArray().Single().GetProperty("id").GetString().ShouldBe(Havel);
        (await room.HtmlAsync("/actors/person%2Fines-maro?same=ha")).ShouldContain("aria-label=\"Tomas Havel is Ines Maro\"");
    }

    [Theory]
    [InlineData("merge", "nobody", HttpStatusCode.NotFound)]
    [InlineData("merge", Maro, HttpStatusCode.BadRequest)]
    [InlineData("split", "Rosa Bell", HttpStatusCode.BadRequest)]
    [InlineData("rename", "", HttpStatusCode.BadRequest)]
    [InlineData("burn", "", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_is_said_on_a_page_and_nothing_is_kept(string act, string other, HttpStatusCode expected)
    {
        await using var room = await QuayDebate.OpenAsync();
        var before = (await room.JsonAsync("/api/history")).GetProperty("page").GetProperty("entries").GetArrayLength();
        using var answer = await PostAsync(room, ("act", act), ("actor", Maro), ("other", other), ("name", "Ines Maro"), ("kind", "person"));
        answer.StatusCode.ShouldBe(expected);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<h1");
        (await room.JsonAsync("/api/history")).GetProperty("page").GetProperty("entries").GetArrayLength().ShouldBe(before);
    }

    [Fact]
    public async Task A_page_of_another_site_decides_nothing()
    {
        await using var room = await QuayDebate.OpenAsync();
        using var answer = await room.SendAsync(HttpMethod.Post, "/actors", Form([("act", "merge"), ("actor", Maro), ("other", Havel)]), ("Accept", "text/html"), ("Sec-Fetch-Site", "cross-site"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ActorAsync(room, Maro)).GetProperty("statements").GetInt32().ShouldBe(3);
    }

    private static Task<JsonElement> ActorAsync(ServedRoom room, string id) => room.JsonAsync($"/api/actors/{Uri.EscapeDataString(id)}");

    private static FormUrlEncodedContent Form(IEnumerable<(string Name, string Value)> fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static Task<HttpResponseMessage> PostAsync(ServedRoom room, params (string Name, string Value)[] fields) => room.SendAsync(HttpMethod.Post, "/actors", Form(fields), ("Accept", "text/html"));

    private static async Task<string> SentAsync(ServedRoom room, params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync(room, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return answer.Headers.Location!.ToString();
    }
}
