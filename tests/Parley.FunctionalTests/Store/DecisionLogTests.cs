using CsCheck;
using Parley.Store;
using Parley.Store.History;

namespace Parley.FunctionalTests.Store;

/// <summary>The laws of deciding, undoing and redoing, whatever is done in whatever order, and after the corpus was closed.</summary>
public sealed class DecisionLogTests(PostgresServer server)
{
    [Theory]
    [InlineData(PlaceKind.Sqlite, 60)]
    [InlineData(PlaceKind.Postgres, 15)]
    public void What_holds_is_the_last_decision_that_is_not_undone(PlaceKind kind, int times)
    {
        using var place = new CorpusPlace(kind, server);
        var subjects = 0;
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 9]).Array[1, 15].Sample(steps =>
        {
            using var corpus = place.Open();
            var log = new DecisionLog(corpus, TimeProvider.System);
            var subject = $"thing {subjects++}";
            var expected = new List<(long Id, string Value, bool Holds)>();
            foreach (var (act, number) in steps)
            {
                Step(log, (subject, expected), act, number);
                log.Value(subject, "name").ShouldBe(expected.Where(e => e.Holds).Select(e => e.Value).LastOrDefault());
            }

            using var again = Corpus.Open(place.Address);
            var after = new DecisionLog(again, TimeProvider.System);
            after.On(subject).Select(d => (d.Id, d.Verdict.Value, d.Holds)).ShouldBe(expected.Select(e => (e.Id, (string?)e.Value, e.Holds)));
            after.Value(subject, "name").ShouldBe(expected.Where(e => e.Holds).Select(e => e.Value).LastOrDefault());
        }, iter: times, threads: 1);
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void A_decision_keeps_who_when_before_and_after(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        var log = new DecisionLog(corpus, TimeProvider.System);
        var first = log.Decide("anna", new Verdict("thing lise-amand", "name", "\"Lise Amand\""));
        var second = log.Decide("ben", new Verdict("thing lise-amand", "name", "\"L. Amand\"") { Hash = [1, 2], Spans = "3+4" });
        (first.Before, second.Before, second.Verdict.Value).ShouldBe((null, "\"Lise Amand\"", "\"L. Amand\""));
        log.Of(second.Id)!.Verdict.Hash.ShouldBe([1, 2]);
        log.Undo(second.Id, "carla").ShouldBeTrue();
        log.Undo(second.Id, "carla").ShouldBeFalse();
        log.Redo(first.Id, "carla").ShouldBeFalse();
        log.Value("thing lise-amand", "name").ShouldBe("\"Lise Amand\"");
        log.Redo(second.Id, "dora").ShouldBeTrue();
        log.Events(second.Id).Select(e => (e.Act, e.Who)).ShouldBe([("made", "ben"), ("undone", "carla"), ("redone", "dora")]);
        log.Latest(1).Single().Id.ShouldBe(second.Id);
    }

    private static void Step(DecisionLog log, (string Subject, List<(long Id, string Value, bool Holds)> Expected) state, int act, int number)
    {
        var (subject, expected) = state;
        if (act <= 1 || expected.Count == 0)
        {
            var value = $"\"{number}\"";
            expected.Add((log.Decide("anna", new Verdict(subject, "name", value)).Id, value, true));
            return;
        }

        var chosen = number % expected.Count;
        var holds = act == 3;
        (holds ? log.Redo(expected[chosen].Id, "ben") : log.Undo(expected[chosen].Id, "ben")).ShouldBe(expected[chosen].Holds != holds);
        expected[chosen] = expected[chosen] with { Holds = holds };
    }
}
