using System.Text.Json;
using Parley.Coding.Suggestions;
using Parley.FunctionalTests.Store;
using Parley.Store;
using Parley.Store.History;

namespace Parley.FunctionalTests.Web;

/// <summary>What the reading room says a statement may be about.</summary>
public sealed class SuggestionEndpointsTests
{
    private const long Rise = 2;

    [Fact]
    public async Task A_statement_gets_suggestions_that_learn_from_what_is_decided()
    {
        await using var room = await ServedRoom.OpenAsync(settings => settings with { Understanding = new(() => new Understanding(WordCount.Vector, WordStance.LogOdds)) });
        var concept = WithConcept(room.Address);
        var before = await room.JsonAsync($"/api/suggestions?statement={Rise}");
        before.GetProperty("decisions").GetInt32().ShouldBe(0);
        var first = before.GetProperty("suggestions")[0];
        (first.GetProperty("conceptId").GetInt64(), first.GetProperty("concept").GetString()).ShouldBe((concept, "Ferry fares"));
        first.GetProperty("confidence").GetDouble().ShouldBeInRange(0, 1);
        first.GetProperty("why")[0].GetProperty("text").GetString().ShouldNotBeNullOrEmpty();

        using (var corpus = Corpus.Open(room.Address))
        {
            new DecisionLog(corpus, TimeProvider.System).Decide("anna", Positions.Verdict(1, concept, "anna", "1"));
        }

        var learnt = await LearntAsync(room);
        learnt.GetProperty("suggestions")[0].GetProperty("why")[0].GetProperty("statement").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task Without_models_or_a_codebook_nothing_is_suggested_and_nothing_fails()
    {
        await using var bare = await ServedRoom.OpenAsync();
        (await bare.JsonAsync($"/api/suggestions?statement={Rise}")).GetProperty("suggestions").GetArrayLength().ShouldBe(0);
        await using var room = await ServedRoom.OpenAsync(settings => settings with { Understanding = new(() => new Understanding(WordCount.Vector, null)) });
        (await room.JsonAsync("/api/suggestions?statement=999999")).GetProperty("suggestions").GetArrayLength().ShouldBe(0);
    }

    // What was learnt before answers while it learns.
    private static async Task<JsonElement> LearntAsync(ServedRoom room)
    {
        for (var tries = 0; ; tries++)
        {
            var answer = await room.JsonAsync($"/api/suggestions?statement={Rise}");
            if (answer.GetProperty("decisions").GetInt32() == 1 || tries == 100)
            {
                answer.GetProperty("decisions").GetInt32().ShouldBe(1);
                return answer;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static long WithConcept(string address)
    {
        using var corpus = Corpus.Open(address);
        return corpus.Database.Number("INSERT INTO concepts (name, definition) VALUES ($1, $2) RETURNING id", "Ferry fares", "Fares of the ferry should rise.")!.Value;
    }
}
