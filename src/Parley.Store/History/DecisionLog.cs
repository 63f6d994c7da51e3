using System.Data.Common;

namespace Parley.Store.History;

/// <summary>
/// What people decided, in the order in which they did. What holds of a thing is the last of its decisions that is not undone; so any decision can be undone and redone, in any
/// order and after any time, and nothing is ever lost. Who did it and when is kept for each step.
/// </summary>
/// <param name="corpus">Where it is kept.</param>
/// <param name="clock">For the time of each step.</param>
public sealed class DecisionLog(Corpus corpus, TimeProvider clock)
{
    private const string Columns = "id, subject, aspect, after_value, hash, spans, before_value, holds";

    private readonly Database _database = corpus.Database;

    /// <summary>Notes a decision and makes it hold.</summary>
    /// <param name="who">Who decides.</param>
    /// <param name="verdict">What.</param>
    public Decision Decide(string who, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        long id = 0;
        _database.InTransaction(() =>
        {
            id = _database.Number(
                "INSERT INTO decisions (subject, aspect, before_value, after_value, holds, hash, spans) VALUES ($1, $2, $3, $4, 1, $5, $6) RETURNING id",
                verdict.Subject, verdict.Aspect, Value(verdict.Subject, verdict.Aspect), verdict.Value, verdict.Hash, verdict.Spans)!.Value;
            Note(id, "made", who);
            Positions.Refresh(corpus, verdict.Subject);
        });
        return Of(id)!;
    }

    /// <summary>Makes a decision hold no longer.</summary>
    /// <returns>Whether it held.</returns>
    public bool Undo(long id, string who) => Turn(id, who, holds: false);

    /// <summary>Makes an undone decision hold again.</summary>
    /// <returns>Whether it was undone.</returns>
    public bool Redo(long id, string who) => Turn(id, who, holds: true);

    /// <summary>What holds, as JSON; null where nothing was decided, all of it is undone, or the value was taken away.</summary>
    public string? Value(string subject, string aspect) =>
        _database.Text("SELECT after_value FROM decisions WHERE subject = $1 AND aspect = $2 AND holds = 1 ORDER BY id DESC LIMIT 1", subject, aspect);

    /// <summary>A decision; null where there is none of that id.</summary>
    public Decision? Of(long id) => _database.Query($"SELECT {Columns} FROM decisions WHERE id = $1", Read, id).FirstOrDefault();

    /// <summary>All decisions on a thing, the first first.</summary>
    public IReadOnlyList<Decision> On(string subject) => _database.Query($"SELECT {Columns} FROM decisions WHERE subject = $1 ORDER BY id", Read, subject);

    /// <summary>All decisions, the last first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="before">Only those with lower ids.</param>
    public IReadOnlyList<Decision> Latest(int most, long before = long.MaxValue) =>
        _database.Query($"SELECT {Columns} FROM decisions WHERE id < $1 ORDER BY id DESC LIMIT $2", Read, before, most);

    /// <summary>What happened to a decision, the first first.</summary>
    public IReadOnlyList<DecisionEvent> Events(long id) =>
        _database.Query("SELECT act, who, happened_at FROM decision_events WHERE decision = $1 ORDER BY id", row => new DecisionEvent(row.GetString(0), row.GetString(1), row.GetString(2)), id);

    private bool Turn(long id, string who, bool holds)
    {
        var turned = false;
        _database.InTransaction(() =>
        {
            turned = _database.Execute("UPDATE decisions SET holds = $1 WHERE id = $2 AND holds <> $1", holds ? 1L : 0L, id) > 0;
            if (turned)
            {
                Note(id, holds ? "redone" : "undone", who);
                Positions.Refresh(corpus, Of(id)!.Verdict.Subject);
            }
        });
        return turned;
    }

    private void Note(long id, string act, string who) =>
        _database.Execute("INSERT INTO decision_events (decision, act, who, happened_at) VALUES ($1, $2, $3, $4)", id, act, who, clock.GetUtcNow().UtcDateTime.ToString("O"));

    private static Decision Read(DbDataReader row)
    {
        var verdict = new Verdict(row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3))
        {
            Hash = row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4),
            Spans = row.IsDBNull(5) ? null : row.GetString(5),
        };
        return new Decision(row.GetInt64(0), verdict, row.IsDBNull(6) ? null : row.GetString(6), row.GetInt64(7) != 0);
    }
}
