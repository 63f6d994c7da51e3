using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.FunctionalTests.Store;
using Parley.FunctionalTests.Web;
using Parley.Store;
using Parley.Store.History;

namespace Parley.FunctionalTests.Reviews;

/// <summary>What is decided over HTTP is kept, once, whoever else decides and whenever the server ends.</summary>
public sealed class DecisionCallTests(PostgresServer server)
{
    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public async Task A_coding_session_outlives_the_server(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        long concept, statement;
        await using (var room = await ServedRoom.OpenAsync(address: place.Address))
        {
            statement = StatementOf(place.Address, "+-2");
            concept = (await Post(room, "/api/concepts", """{"name":"Higher fares","definition":"Boats cost more.","examples":["Fares rise."]}""", "anna")).GetProperty("concept").GetInt64();
            await Post(room, "/api/decisions", Verdict(statement, $"position {concept} of anna", "1"), "anna");
            await Post(room, "/api/decisions", Verdict(statement, "memo of anna", "\"ask again\""), "anna");
        }

        await using var again = await ServedRoom.OpenAsync(readings: [], address: place.Address);
        (await Post(again, "/api/undo", "{}", "anna")).GetProperty("step").GetProperty("description").GetString().ShouldBe("noted on “that fares would rise by a tenth before the summer” (Lise Amand)");
        (await Post(again, "/api/undo", "{}", "ben")).TryGetProperty("step", out _).ShouldBeFalse();
        (await Post(again, "/api/redo", "{}", "anna")).GetProperty("step").GetProperty("holds").GetBoolean().ShouldBeTrue();
        var found = await again.JsonAsync("/api/search?concept=higher+fares");
        found.GetProperty("results").EnumerateArray().Single().GetProperty("statement").GetProperty("id").GetString().ShouldBe("ferry-2");
    }

    [Fact]
    public async Task What_is_sent_twice_is_kept_once()
    {
        await using var room = await ServedRoom.OpenAsync();
        const string drawn = """{"article":"tide","content":[{"start":0,"end":16}],"key":"k1"}""";
        var first = await Post(room, "/api/statements", drawn, "anna");
        var second = await Post(room, "/api/statements", drawn, "anna");
        (second.GetProperty("isRepeated").GetBoolean(), second.GetProperty("statement").GetInt64()).ShouldBe((true, first.GetProperty("statement").GetInt64()));
        var body = Verdict(first.GetProperty("statement").GetInt64(), "memo of anna", "\"low\"");
        await Post(room, "/api/decisions", body, "anna", ("Idempotency-Key", "k2"));
        (await Post(room, "/api/decisions", body, "anna", ("Idempotency-Key", "k2"))).GetProperty("isRepeated").GetBoolean().ShouldBeTrue();
        using var corpus = Corpus.Open(room.Address);
        new DecisionHistory(corpus).Page(new HistoryRequest()).Entries.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_decides_on_what_they_did_not_see_is_told_whose_it_is_and_may_insist()
    {
        await using var room = await ServedRoom.OpenAsync();
        var statement = StatementOf(room.Address, "+-2");
        var anna = await Post(room, "/api/decisions", Verdict(statement, "type", "\"mixed\"", seen: 0), "anna");
        using (var refused = await Send(room, "/api/decisions", Verdict(statement, "type", "\"direct\"", seen: 0), "ben"))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            var problem = await ServedRoom.OfAsync(refused);
            problem.GetProperty("code").GetString().ShouldBe("PAR603");
            problem.GetProperty("title").GetString()!.ShouldStartWith("anna has since: made type mixed");
            var conflict = problem.GetProperty("conflicts").EnumerateArray().Single();
            (conflict.GetProperty("who").GetString(), conflict.GetProperty("aspect").GetString()).ShouldBe(("anna", "type"));
        }

        // On what they did see, on another aspect, and on their own decisions nobody is stopped.
        var seen = anna.GetProperty("decisions")[0].GetProperty("id").GetInt64();
        await Post(room, "/api/decisions", Verdict(statement, "act", "\"thought\"", seen: 0), "ben");
        await Post(room, "/api/decisions", Verdict(statement, "type", "\"direct\"", seen: 0), "anna");
        using (var stale = await Send(room, "/api/decisions", Verdict(statement, "type", "\"indirect\"", seen: seen), "ben"))
        {
            stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }

        var insisted = JsonNode.Parse(Verdict(statement, "type", "\"indirect\"", seen: seen))!;
        insisted["insists"] = true;
        await Post(room, "/api/decisions", insisted.ToJsonString(), "ben");
        using var corpus = Corpus.Open(room.Address);
        var last = new DecisionHistory(corpus).Page(new HistoryRequest { Subject = $"statement {statement}", Limit = 1 }).Entries.Single();
        (last.Who, last.Decisions.Single().Before, last.Decisions.Single().Verdict.Value).ShouldBe(("ben", "\"direct\"", "\"indirect\""));
    }

    [Fact]
    public async Task Undo_takes_back_ones_own_last_step_and_never_anothers()
    {
        await using var room = await ServedRoom.OpenAsync();
        var statement = StatementOf(room.Address, "+-2");
        await Post(room, "/api/decisions", Verdict(statement, "type", "\"mixed\""), "anna");
        await Post(room, "/api/decisions", Verdict(statement, "act", "\"thought\""), "ben");
        (await Post(room, "/api/undo", "{}", "anna")).GetProperty("step").GetProperty("description").GetString()!.ShouldStartWith("made type mixed");
        (await Post(room, "/api/undo", "{}", "anna")).TryGetProperty("step", out _).ShouldBeFalse();
        await Post(room, "/api/decisions", Verdict(statement, "type", "\"direct\""), "anna");
        (await Post(room, "/api/redo", "{}", "anna")).TryGetProperty("step", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_concept_that_others_coded_with_is_not_undone_by_accident()
    {
        await using var room = await ServedRoom.OpenAsync();
        var statement = StatementOf(room.Address, "+-2");
        var concept = (await Post(room, "/api/concepts", """{"name":"Fares"}""", "anna")).GetProperty("concept").GetInt64();
        await Post(room, "/api/decisions", Verdict(statement, $"position {concept} of ben", "0"), "ben");
        using (var refused = await Send(room, "/api/undo", "{}", "anna"))
        {
            (await ServedRoom.OfAsync(refused)).GetProperty("code").GetString().ShouldBe("PAR602");
        }

        await Post(room, "/api/undo", """{"insists":true}""", "anna");
        (await room.JsonAsync("/api/search?uncoded=true&q=fares")).GetProperty("total").GetInt32().ShouldBe(2);
        await Post(room, "/api/redo", "{}", "anna");
        (await room.JsonAsync("/api/search?concept=fares")).GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("/api/decisions", """{"decisions":[{"subject":"statement 99999","aspect":"verdict","value":"accepted"}]}""", 404, "PAR600")]
    [InlineData("/api/decisions", "nonsense", 400, "PAR623")]
    [InlineData("/api/statements", """{"article":"nowhere","content":[{"start":0,"end":3}]}""", 404, "PAR600")]
    [InlineData("/api/statements", """{"article":"tide","content":[{"start":3,"end":99999}]}""", 400, "PAR601")]
    [InlineData("/api/statements/merge", """{"statements":[1]}""", 400, "PAR601")]
    [InlineData("/api/statements/recode", """{"concept":1,"statements":[]}""", 404, "PAR600")]
    [InlineData("/api/concepts", """{"name":"  "}""", 400, "PAR601")]
    [InlineData("/api/actors/merge", """{"into":"person/a","others":["person/b"]}""", 404, "PAR600")]
    [InlineData("/api/samples", """{"name":"one","coders":["anna"],"size":5}""", 400, "PAR601")]
    public async Task What_cannot_be_decided_is_a_problem_with_its_code(string address, string body, int status, string code)
    {
        await using var room = await ServedRoom.OpenAsync();
        using var answer = await Send(room, address, body, "anna");
        ((int)answer.StatusCode).ShouldBe(status);
        (await ServedRoom.OfAsync(answer)).GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Many_statements_are_coded_at_once_by_a_search_and_undone_at_once()
    {
        await using var room = await ServedRoom.OpenAsync();
        var concept = (await Post(room, "/api/concepts", """{"name":"Fares"}""", "anna")).GetProperty("concept").GetInt64();
        var step = await Post(room, "/api/statements/recode", $$"""{"concept":{{concept}},"agreement":1,"query":{"q":"fares"} }""", "anna");
        step.GetProperty("step").GetProperty("description").GetString().ShouldBe("coded 2 statements as Fares");
        (await room.JsonAsync("/api/search?concept=fares")).GetProperty("total").GetInt32().ShouldBe(2);
        await Post(room, "/api/undo", "{}", "anna");
        (await room.JsonAsync("/api/search?concept=fares")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Two_people_code_a_sample_blindly_then_see_each_other_and_settle_what_differs()
    {
        await using var room = await ServedRoom.OpenAsync();
        var concept = (await Post(room, "/api/concepts", """{"name":"Fares"}""", "anna")).GetProperty("concept").GetInt64();
        var sample = (await Post(room, "/api/samples", """{"name":"Round 1","coders":["anna","ben"],"size":100,"seed":7}""", "carla")).GetProperty("id").GetInt64();
        var statement = StatementOf(room.Address, "+-2");
        await Post(room, "/api/decisions", Verdict(statement, $"position {concept} of anna", "1"), "anna");
        await Post(room, "/api/decisions", Verdict(statement, $"position {concept} of ben", "0"), "ben");
        await Post(room, "/api/decisions", Verdict(StatementOf(room.Address, "+-3"), "verdict", "\"rejected\""), "ben");

        (await room.JsonAsync("/api/search?concept=fares")).GetProperty("total").GetInt32().ShouldBe(0);
        using (var early = await room.SendAsync(HttpMethod.Get, $"/api/samples/{sample}/differences", null, ("Accept", "application/json")))
        {
            early.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }

        using (var corpus = Corpus.Open(room.Address))
        {
            var articles = new Parley.Store.Reviews.ReviewedArticles(corpus);
            articles.Of("ferry", "anna")!.Statements.Single(s => s.Number == statement).Positions.Single().Agreement.ShouldBe(true);
            articles.Of("ferry", "ben")!.Statements.Single(s => s.Number == statement).Positions.Single().Agreement.ShouldBe(false);
            articles.Of("ferry", "carla")!.Statements.Single(s => s.Number == statement).Positions.ShouldBeEmpty();
            articles.Of("ferry", "ben")!.Statements.Single(s => s.Statement.Id == "ferry-3").IsShown.ShouldBeFalse();
            articles.Of("ferry", "anna")!.Statements.Single(s => s.Statement.Id == "ferry-3").IsShown.ShouldBeTrue();
            new DecisionHistory(corpus, "anna").Page(new HistoryRequest { Who = "ben" }).Entries.ShouldAllBe(e => e.Step.Description == "coded a statement of a blind sample" && e.Decisions.IsEmpty);
        }

        await Post(room, $"/api/samples/{sample}/open", null, "carla");
        (await room.JsonAsync("/api/search?disputed=true")).GetProperty("total").GetInt32().ShouldBe(1);
        var differences = (await room.JsonAsync($"/api/samples/{sample}/differences")).EnumerateArray().ToList();
        differences[0].GetProperty("statement").GetInt64().ShouldBe(statement);
        differences[0].GetProperty("agree").GetBoolean().ShouldBeFalse();
        await Post(room, "/api/decisions", Verdict(statement, "final", $$"""[{"concept":{{concept}},"agreement":1}]"""), "carla");
        (await room.JsonAsync("/api/search?disputed=true")).GetProperty("total").GetInt32().ShouldBe(0);
        (await room.JsonAsync($"/api/samples/{sample}")).GetProperty("agreement").EnumerateArray().Select(a => a.GetProperty("variable").GetString()).ShouldBe(["statement", "concept", "agreement"]);
    }

    [Fact]
    public async Task Who_listens_hears_what_anybody_decides_and_after_a_break_what_was_missed()
    {
        await using var room = await ServedRoom.OpenAsync();
        var statement = StatementOf(room.Address, "+-2");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        string last;
        using (var listening = await Listen(room, null, limit.Token))
        {
            await Post(room, "/api/decisions", Verdict(statement, "type", "\"mixed\""), "ben");
            var heard = await Next(listening, limit.Token);
            last = heard.Id;
            (heard.Data.GetProperty("who").GetString(), heard.Data.GetProperty("act").GetString(), heard.Data.GetProperty("articles")[0].GetString()).ShouldBe(("ben", "made", "ferry"));
        }

        // While nobody listens: over the web, and by another program on the same corpus.
        await Post(room, "/api/undo", "{}", "ben");
        using (var corpus = Corpus.Open(room.Address))
        {
            new DecisionLog(corpus, TimeProvider.System).Decide("dora", new Verdict($"statement {statement}", "act", "\"thought\""));
        }

        using var again = await Listen(room, last, limit.Token);
        var (undone, made) = (await Next(again, limit.Token), await Next(again, limit.Token));
        (undone.Data.GetProperty("act").GetString(), undone.Data.GetProperty("who").GetString(), made.Data.GetProperty("who").GetString()).ShouldBe(("undone", "ben", "dora"));
        long.Parse(made.Id).ShouldBeGreaterThan(long.Parse(undone.Id));
    }

    private static async Task<StreamReader> Listen(ServedRoom room, string? last, CancellationToken stop)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/events");
        if (last is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", last);
        }

        var answer = await room.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(stop));
        return reader;
    }

    private static async Task<(string Id, JsonElement Data)> Next(StreamReader reader, CancellationToken stop)
    {
        for (var id = ""; ;)
        {
            var line = await reader.ReadLineAsync(stop) ?? throw new EndOfStreamException();
            id = line.StartsWith("id: ", StringComparison.Ordinal) ? line[4..] : id;
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return (id, JsonDocument.Parse(line[6..]).RootElement);
            }
        }
    }

    private static string Verdict(long statement, string aspect, string value, long? seen = null) =>
        $$"""{"decisions":[{"subject":"statement {{statement}}","aspect":"{{aspect}}","value":{{value}}{{(seen is { } id ? $",\"seen\":{id}" : "")}}}]}""";

    private static long StatementOf(string address, string name)
    {
        using var corpus = Corpus.Open(address);
        return corpus.Database.Number("SELECT s.id FROM statements s JOIN articles a ON a.id = s.article WHERE a.name = 'ferry' AND s.name = $1", name)!.Value;
    }

    private static async Task<JsonElement> Post(ServedRoom room, string address, string? body, string who, params (string, string)[] headers)
    {
        using var answer = await Send(room, address, body, who, headers);
        var said = await ServedRoom.OfAsync(answer);
        ((int)answer.StatusCode).ShouldBe(200, said.ToString());
        return said;
    }

    private static Task<HttpResponseMessage> Send(ServedRoom room, string address, string? body, string who, params (string, string)[] headers) =>
        room.SendAsync(HttpMethod.Post, address, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), [("Cookie", $"coder={who}"), ("Accept", "application/json"), .. headers]);
}
