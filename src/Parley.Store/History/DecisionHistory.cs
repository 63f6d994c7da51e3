using System.Collections.Immutable;
using Parley.Store.Reviews;

namespace Parley.Store.History;

/// <summary>What was decided, undone and redone in a corpus, by whom and when.</summary>
/// <param name="corpus">Read, not changed.</param>
/// <param name="viewer">Who looks: of a blind sample they see their own steps only. Null for nobody in particular.</param>
public sealed class DecisionHistory(Corpus corpus, string? viewer = null)
{
    private const int MostShown = 5;
    private const int MostArticles = 50;

    private const string Select = "SELECT e.id, e.act, e.who, e.happened_at, s.id, s.who, s.made_at, s.description, s.holds FROM step_events e JOIN decision_steps s ON s.id = e.step";

    private readonly Database _database = corpus.Database;
    private readonly StepRows _steps = new(corpus);

    /// <summary>The id of the last thing that happened; 0 where nothing did. Whoever asks again later sees by it whether there is anything new.</summary>
    public long Last => _database.Number("SELECT max(id) FROM step_events") ?? 0;

    /// <summary>A page, the last first.</summary>
    public HistoryPage Page(HistoryRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var conditions = new List<string> { "e.id < $1" };
        var values = new List<object?> { request.Before ?? long.MaxValue };
        Add(request.Who, "e.who = {0}");
        Add(request.Subject, "EXISTS (SELECT 1 FROM decisions d WHERE d.step = e.step AND d.subject = {0})");
        values.Add(request.Limit + 1L);
        var entries = Entries($"{Select} WHERE {string.Join(" AND ", conditions)} ORDER BY e.id DESC LIMIT ${values.Count}", [.. values]);
        return entries.Length > request.Limit ? new HistoryPage(entries[..request.Limit], entries[request.Limit - 1].Id) : new HistoryPage(entries, null);

        void Add(string? wanted, string condition)
        {
            if (wanted is not null)
            {
                values.Add(wanted);
                conditions.Add(string.Format(null, condition, $"${values.Count}"));
            }
        }
    }

    /// <summary>What happened after the event of an id, the first first: for whoever follows a corpus.</summary>
    /// <param name="after">0 for everything.</param>
    /// <param name="most">How many at most.</param>
    public ImmutableArray<HistoryEntry> After(long after, int most = 100) => Entries($"{Select} WHERE e.id > $1 ORDER BY e.id LIMIT $2", after, (long)most);

    private HistoryEntry Whole(HistoryEntry entry, BlindSight sight)
    {
        var decisions = _database.Query($"SELECT {StepRows.DecisionColumns} FROM decisions WHERE step = $1 ORDER BY id LIMIT {MostShown}", StepRows.Decision, entry.Step.Id);
        var count = (int)(_database.Number("SELECT count(*) FROM decisions WHERE step = $1", entry.Step.Id) ?? 0);
        if (decisions.Exists(decision => !sight.Sees(decision.Verdict, entry.Step.Who)))
        {
            return entry with { Step = entry.Step with { Description = "coded a statement of a blind sample" }, Count = count };
        }

        var articles = _database.Query(
            $"""
            SELECT DISTINCT a.name FROM (SELECT subject FROM decisions WHERE step = $1 AND substr(subject, 1, 10) = 'statement ' ORDER BY id LIMIT {MostArticles}) d
            JOIN statements s ON s.id = CAST(substr(d.subject, 11) AS bigint) JOIN articles a ON a.id = s.article
            """, row => row.GetString(0), entry.Step.Id);
        return entry with { Decisions = [.. decisions], Count = count, Articles = [.. articles] };
    }

    private ImmutableArray<HistoryEntry> Entries(string sql, params object?[] values)
    {
        var rows = _database.Query(sql, row => new HistoryEntry(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), StepRows.Step(row, 4), [], 0), values);
        var sight = rows.Count == 0 ? null : new BlindSight(corpus, viewer);
        return [.. rows.Select(entry => Whole(entry, sight!))];
    }
}
