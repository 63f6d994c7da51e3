using CsCheck;
using Parley.Attribution;
using Parley.FunctionalTests.Store;
using Parley.Store;
using Parley.Store.History;
using Parley.Store.Reviews;
using Parley.Text;

namespace Parley.FunctionalTests.Reviews;

/// <summary>Whatever is decided in whatever order, undoing it step by step leads back through every state in between, and redoing it forward again.</summary>
public sealed class UndoLawTests(PostgresServer server)
{
    [Theory]
    [InlineData(PlaceKind.Sqlite, 25)]
    [InlineData(PlaceKind.Postgres, 4)]
    public void Undo_leads_back_and_redo_forward(PlaceKind kind, int times)
    {
        Gen.Select(Gen.Int[0, 13], Gen.Int[0, 1000], Gen.Int[0, 1000]).Array[1, 10].Sample(drawn =>
        {
            using var place = new ReviewedCorpus(kind, server);
            var states = new List<string> { place.Shown() };
            foreach (var (what, one, other) in drawn)
            {
                if (Step(place, what, (one, other)) is { } step && Kept(place, step))
                {
                    states.Add(place.Shown());
                }
            }

            for (var i = states.Count - 2; i >= 0; i--)
            {
                place.Log.UndoLast("anna").ShouldNotBeNull();
                place.Shown().ShouldBe(states[i]);
            }

            place.Log.UndoLast("anna").ShouldBeNull();
            place.Restart();
            foreach (var state in states.Skip(1))
            {
                place.Log.RedoLast("anna").ShouldNotBeNull();
                place.Shown().ShouldBe(state);
            }

            place.Log.RedoLast("anna").ShouldBeNull();
            CorpusInfo.Of(place.Corpus).Faults.ShouldBeEmpty();
        }, iter: times, threads: 1);
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void A_drawn_statement_loses_the_speaker_that_is_undone(PlaceKind kind)
    {
        using var place = new ReviewedCorpus(kind, server);
        var (step, drawn) = new StatementSteps(place.Corpus).Draw("anna", "ferry", new Statement("", null, null, [new TextSpan(16, 140)]));
        place.Log.Decide(step);
        var before = place.Shown();
        place.Log.Decide(One($"statement {drawn}", "speaker", """{"name":"Oda Ritter","kind":"person"}"""));
        place.Shown().ShouldNotBe(before);
        place.Log.UndoLast("anna").ShouldNotBeNull();
        place.Shown().ShouldBe(before);
    }

    private static Step? Step(ReviewedCorpus place, int what, (int One, int Other) drawn)
    {
        try
        {
            return StepOf(place, what, drawn);
        }
        catch (CorpusException refused) when (refused.Code is CorpusException.Impossible or CorpusException.NoSuchThing)
        {
            return null;
        }
    }

    // What is refused leaves everything as it was.
    private static bool Kept(ReviewedCorpus place, Step step)
    {
        var before = place.Shown();
        try
        {
            return place.Log.Decide(step).Step is not null;
        }
        catch (CorpusException refused) when (refused.Code is CorpusException.Impossible or CorpusException.NoSuchThing)
        {
            place.Shown().ShouldBe(before);
            return false;
        }
    }

    private static Step? StepOf(ReviewedCorpus place, int what, (int One, int Other) drawn)
    {
        var corpus = place.Corpus;
        var statements = corpus.Database.Query("SELECT id FROM shown_statements ORDER BY id", row => row.GetInt64(0));
        var (statement, second) = (statements[drawn.One % statements.Count], statements[drawn.Other % statements.Count]);
        var concepts = corpus.Database.Query("SELECT id FROM concepts ORDER BY id", row => row.GetInt64(0));
        var actors = corpus.Database.Query("SELECT name FROM actors ORDER BY name", row => row.GetString(0));
        var (actor, another) = (actors[drawn.One % actors.Count], actors[drawn.Other % actors.Count]);
        var (concept, other) = concepts.Count == 0 ? (0, 0) : (concepts[drawn.One % concepts.Count], concepts[drawn.Other % concepts.Count]);
        return what switch
        {
            0 => One($"statement {statement}", "verdict", drawn.Other % 2 == 0 ? "\"accepted\"" : "\"rejected\""),
            1 => One($"statement {statement}", "content", $$"""[{"start":{{drawn.One % 20}},"end":{{21 + (drawn.Other % 20)}}}]"""),
            2 => One($"statement {statement}", "source", drawn.Other % 3 == 0 ? "[]" : """[{"start":0,"end":4}]"""),
            3 => One($"statement {statement}", "type", "\"mixed\""),
            4 => One($"statement {statement}", "speaker", drawn.Other % 3 == 0 ? "\"nobody\"" : """{"name":"Oda Ritter","kind":"person","role":"Governor"}"""),
            5 => One($"statement {statement}", $"position {other} of anna", drawn.Other % 2 == 0 ? "1" : "0"),
            6 => new StatementSteps(corpus).Merge("anna", [statement, second]),
            7 => new StatementSteps(corpus).Draw("anna", "ferry", new Statement("", null, null, [new TextSpan(drawn.One % 100, 120 + (drawn.Other % 100))])).Step,
            8 => new ConceptSteps(corpus).Create("anna", new ConceptChange { Name = $"New {drawn.One % 3}", Examples = ["They dig."], Parent = concept }).Step,
            9 => new ConceptSteps(corpus).Change("anna", concept, new ConceptChange { Name = $"Other {drawn.Other % 3}", Parent = other, Definition = "about it" }),
            10 => drawn.Other % 2 == 0 ? new ConceptSteps(corpus).Delete("anna", concept) : new ConceptSteps(corpus).Merge("anna", other, [concept]),
            11 => ActorSteps.Merge("anna", actor, [another]),
            12 => ActorSteps.Change("anna", actor, drawn.Other % 2 == 0 ? "name" : "affiliation", $"Somebody {drawn.Other % 5}"),
            _ => new Step("anna", [new Verdict($"statement {statement}", "memo of anna", "\"odd\""), new Verdict("article ferry", "memo of anna", "\"read again\"")]),
        };
    }

    private static Step One(string subject, string aspect, string value) => new("anna", [new Verdict(subject, aspect, value)]);
}
