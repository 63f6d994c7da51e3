using System.Net;
using System.Text;

namespace Parley.FunctionalTests.Web;

/// <summary>Comparing coders, and settling what they differ about, in the browser and without scripts.</summary>
public sealed class AgreementPagesTests
{
    [Fact]
    public async Task Coders_are_compared_when_the_sample_is_opened_and_what_they_differ_about_is_settled()
    {
        await using var room = await ServedRoom.OpenAsync();
        var concept = (await room.SendAsync(HttpMethod.Post, "/api/concepts", Json("""{"name":"Lower the fares"}"""))).StatusCode;
        concept.ShouldBe(HttpStatusCode.OK);
        var place = await FormAsync(room, "/agreement", ("name", "pilot"), ("coders", "anna, ben"), ("size", "3"));
        place.ShouldMatch(@"^/agreement/\d+$");
        var blind = await room.HtmlAsync(place);
        blind.ShouldContain("The coders do not see each other");
        blind.ShouldNotContain("Settle so");

        var waiting = (await room.JsonAsync($"/api/queue?task=sample&sample={place.Split('/')[^1]}")).GetProperty("statements")[0].GetProperty("review").GetProperty("number").GetInt64();
        await CodeAsync(room, "anna", waiting, 1);
        await CodeAsync(room, "ben", waiting, 0);
        await FormAsync(room, $"{place}/open");
        var opened = await room.HtmlAsync(place);
        opened.ShouldContain("1 statements on which they differ");
        opened.ShouldContain("for Lower the fares");
        opened.ShouldContain("against Lower the fares");
        await FormAsync(room, $"{place}/settle", ("statement", $"{waiting}"), ("coder", "ben"));
        (await room.HtmlAsync(place)).ShouldContain("Settled: against Lower the fares");
        (await room.HtmlAsync("/agreement")).ShouldContain("pilot");
    }

    [Fact]
    public async Task A_sample_that_cannot_be_drawn_is_refused_with_a_reason()
    {
        await using var room = await ServedRoom.OpenAsync();
        using var answer = await room.SendAsync(HttpMethod.Post, "/agreement", Form(("name", "alone"), ("coders", "anna"), ("size", "3")));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task CodeAsync(ServedRoom room, string coder, long statement, int side)
    {
        using var answer = await room.SendAsync(
            HttpMethod.Post, "/api/decisions", Json($$"""{"decisions":[{"subject":"statement {{statement}}","aspect":"position 1 of {{coder}}","value":{{side}}}]}"""), ("Cookie", $"coder={coder}"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<string> FormAsync(ServedRoom room, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await room.SendAsync(HttpMethod.Post, path, Form(fields), ("Accept", "text/html"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return answer.Headers.Location!.ToString();
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
