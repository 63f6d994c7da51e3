using System.Net;
using System.Text.Json;
using Parley.Store;

namespace Parley.FunctionalTests.Web;

/// <summary>Deciding over HTTP, as the reading room's keys do.</summary>
public sealed class DecisionEndpointsTests
{
    [Fact]
    public async Task A_step_that_is_sent_twice_is_kept_once_and_an_undo_that_is_sent_twice_undoes_once()
    {
        await using var room = await ServedRoom.OpenAsync();
        await SendAsync(room, "/api/decisions", Step("first", "statement 1", "verdict", "\"accepted\""));
        var kept = await SendAsync(room, "/api/decisions", Step("second", "statement 2", "verdict", "\"rejected\""));
        var again = await SendAsync(room, "/api/decisions", Step("second", "statement 2", "verdict", "\"rejected\""));
        again.GetProperty("isRepeated").GetBoolean().ShouldBeTrue();
        again.GetProperty("step").GetProperty("id").GetInt64().ShouldBe(kept.GetProperty("step").GetProperty("id").GetInt64());
        foreach (var _ in (int[])[1, 2])
        {
            var undone = await SendAsync(room, "/api/undo", """{"key":"oops"}""");
            undone.GetProperty("step").GetProperty("id").GetInt64().ShouldBe(kept.GetProperty("step").GetProperty("id").GetInt64());
        }

        var history = (await room.JsonAsync("/api/history")).GetProperty("page").GetProperty("entries");
        history.EnumerateArray().Select(entry => entry.GetProperty("act").GetString()).ShouldBe(["undone", "made", "made"]);
        (await room.HtmlAsync("/history")).ShouldContain("undone: ");
    }

    [Fact]
    public async Task What_somebody_else_decided_since_is_shown_and_not_written_over()
    {
        await using var room = await ServedRoom.OpenAsync();
        await SendAsync(room, "/api/decisions", Step("a", "statement 1", "verdict", "\"accepted\"", seen: 0), ("Cookie", "coder=anna"));
        using var clash = await PostAsync(room, "/api/decisions", Step("b", "statement 1", "verdict", "\"rejected\"", seen: 0), ("Cookie", "coder=ben"));
        clash.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = await ServedRoom.OfAsync(clash);
        problem.GetProperty("code").GetString().ShouldBe(CorpusException.Conflicting);
        var conflict = problem.GetProperty("conflicts")[0];
        conflict.GetProperty("who").GetString().ShouldBe("anna");
        (await room.JsonAsync("/api/history?who=ben")).GetProperty("page").GetProperty("entries").GetArrayLength().ShouldBe(0);
        await SendAsync(room, "/api/decisions", Step("c", "statement 1", "verdict", "\"rejected\"", conflict.GetProperty("latest").GetInt64()), ("Cookie", "coder=ben"));
    }

    [Theory]
    [InlineData("""{"decisions":[]}""")]
    [InlineData("""{"decisions":[{"subject":"statement 1","aspect":"memo of ben","value":"mine"}]}""")]
    [InlineData("""{"decisions":[{"subject":"statement 1","aspect":"verdict","value":"perhaps"}]}""")]
    [InlineData("""{"decisions":7}""")]
    [InlineData("nonsense")]
    public async Task What_cannot_be_decided_is_refused_in_one_shape(string body)
    {
        await using var room = await ServedRoom.OpenAsync();
        using var answer = await PostAsync(room, "/api/decisions", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedRoom.OfAsync(answer)).GetProperty("code").GetString()!.ShouldStartWith("PAR");
    }

    [Fact]
    public async Task Whoever_follows_hears_what_others_decide_and_what_was_missed()
    {
        await using var room = await ServedRoom.OpenAsync();
        await SendAsync(room, "/api/decisions", Step("a", "statement 1", "verdict", "\"accepted\""));
        using var stream = await room.Client.GetStreamAsync(new Uri("/api/events?after=0", UriKind.Relative), TestContext.Current.CancellationToken);
        using var lines = new StreamReader(stream);
        (await DataAsync(lines)).GetProperty("act").GetString().ShouldBe("made");
        await SendAsync(room, "/api/decisions", Step("b", "statement 2", "verdict", "\"rejected\""), ("Cookie", "coder=ben"));
        (await DataAsync(lines)).GetProperty("who").GetString().ShouldBe("ben");
        // Another program on the same corpus.
        using (var other = Corpus.Open(room.Address))
        {
            new Parley.Store.History.DecisionLog(other, TimeProvider.System).UndoLast("ben");
        }

        (await DataAsync(lines)).GetProperty("act").GetString().ShouldBe("undone");
    }

    private static string Step(string key, string subject, string aspect, string value, long? seen = null) =>
        $$"""{"key":"{{key}}","decisions":[{"subject":"{{subject}}","aspect":"{{aspect}}","value":{{value}}{{(seen is null ? "" : $",\"seen\":{seen}")}}}]}""";

    private static Task<HttpResponseMessage> PostAsync(ServedRoom room, string path, string body, params (string Name, string Value)[] headers) =>
        room.SendAsync(HttpMethod.Post, path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"), [("Accept", "application/json"), .. headers]);

    private static async Task<JsonElement> SendAsync(ServedRoom room, string path, string body, params (string Name, string Value)[] headers)
    {
        using var answer = await PostAsync(room, path, body, headers);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await ServedRoom.OfAsync(answer);
    }

    private static async Task<JsonElement> DataAsync(StreamReader lines)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return JsonDocument.Parse(line[6..]).RootElement;
            }
        }

        throw new EndOfStreamException();
    }
}
