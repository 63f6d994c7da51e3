using System.Collections.Immutable;

namespace Parley.Store.History;

/// <summary>What others decided about the same since somebody looked.</summary>
internal sealed class Conflicts(Corpus corpus)
{
    private readonly Database _database = corpus.Database;
    private readonly Subjects _subjects = new(corpus);

    public ImmutableArray<Conflict> Of(Step step) => [.. step.Verdicts.Select(verdict => Of(verdict, step.Who)).OfType<Conflict>()];

    private Conflict? Of(Verdict verdict, string who)
    {
        if (verdict.Seen is not { } seen)
        {
            return null;
        }

        var latest = Last(verdict, "AND holds = 1");
        if ((latest?.Id ?? 0) == seen)
        {
            return null;
        }

        // What was seen and is undone now has been decided, too: by whoever undid it.
        var meant = latest is not null && latest.Id > seen ? latest : Last(verdict, $"AND id = {seen}") ?? latest;
        var last = meant is null ? null : _database.Query(
            "SELECT act, who, happened_at FROM decision_events WHERE decision = $1 ORDER BY id DESC LIMIT 1", row => new DecisionEvent(row.GetString(0), row.GetString(1), row.GetString(2)), meant.Id).FirstOrDefault();
        return meant is null || last is null || last.Who == who || latest?.Verdict.Value == verdict.Value ? null
            : new Conflict(verdict, meant, last.Who, last.At, $"{last.Who} has {(meant.Holds ? "" : "undone ")}since: {_subjects.Describe(meant.Verdict)}");
    }

    private Decision? Last(Verdict verdict, string and) => _database.Query(
        $"SELECT {StepRows.DecisionColumns} FROM decisions WHERE subject = $1 AND aspect = $2 {and} ORDER BY id DESC LIMIT 1", StepRows.Decision, verdict.Subject, verdict.Aspect).FirstOrDefault();
}
