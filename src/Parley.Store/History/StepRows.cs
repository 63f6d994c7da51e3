using System.Collections.Immutable;
using System.Data.Common;

namespace Parley.Store.History;

/// <summary>Steps, their decisions and what happened to them, as rows.</summary>
internal sealed class StepRows(Corpus corpus)
{
    public const string DecisionColumns = "id, subject, aspect, after_value, hash, spans, before_value, holds";

    private const string StepColumns = "s.id, s.who, s.made_at, s.description, s.holds";

    private readonly Database _database = corpus.Database;

    public static string Act(bool holds) => holds ? "redone" : "undone";

    public static Decision Decision(DbDataReader row) => Decision(row, 0);

    /// <summary>The decision in eight columns from <paramref name="at"/> on.</summary>
    public static Decision Decision(DbDataReader row, int at)
    {
        var verdict = new Verdict(row.GetString(at + 1), row.GetString(at + 2), row.IsDBNull(at + 3) ? null : row.GetString(at + 3))
        {
            Hash = row.IsDBNull(at + 4) ? null : row.GetFieldValue<byte[]>(at + 4),
            Spans = row.IsDBNull(at + 5) ? null : row.GetString(at + 5),
        };
        return new Decision(row.GetInt64(at), verdict, row.IsDBNull(at + 6) ? null : row.GetString(at + 6), row.GetInt64(at + 7) != 0);
    }

    public StoredStep? Of(long id) => One($"SELECT {StepColumns} FROM decision_steps s WHERE s.id = $1", id);

    public StoredStep? Keyed(string key) => One($"SELECT {StepColumns} FROM decision_steps s WHERE s.key = $1", key);

    public StoredStep? LastHolding(string who) => One($"SELECT {StepColumns} FROM decision_steps s WHERE s.who = $1 AND s.holds = 1 ORDER BY s.id DESC LIMIT 1", who);

    /// <summary>Whoever decides anew has left what was undone before behind.</summary>
    public StoredStep? LastUndone(string who) => One(
        $"""
        SELECT {StepColumns} FROM decision_steps s JOIN step_events e ON e.step = s.id
        WHERE s.who = $1 AND s.holds = 0 AND e.act = 'undone' AND e.id > (SELECT coalesce(max(m.id), 0) FROM step_events m WHERE m.who = $1 AND m.act = 'made')
        ORDER BY e.id DESC LIMIT 1
        """,
        who);

    public ImmutableArray<Decision> DecisionsOf(long step) => [.. _database.Query($"SELECT {DecisionColumns} FROM decisions WHERE step = $1 ORDER BY id", Decision, step)];

    public long StepOf(long decision) => _database.Number("SELECT step FROM decisions WHERE id = $1", decision) ?? 0;

    public long Keep(Step step, string description, string now) => _database.Number(
        "INSERT INTO decision_steps (who, made_at, description, key, holds) VALUES ($1, $2, $3, $4, 1) RETURNING id", step.Who, now, description, step.Key)!.Value;

    public Decision Keep(long step, Verdict verdict, string? before, (string Who, string At) by)
    {
        var id = _database.Number(
            "INSERT INTO decisions (subject, aspect, before_value, after_value, holds, hash, spans, step) VALUES ($1, $2, $3, $4, 1, $5, $6, $7) RETURNING id",
            verdict.Subject, verdict.Aspect, before, verdict.Value, verdict.Hash, verdict.Spans, step)!.Value;
        NoteDecision(id, "made", by);
        return new Decision(id, verdict, before, Holds: true);
    }

    public void Turn(long decision, (string Who, string At) by, bool holds)
    {
        _database.Execute("UPDATE decisions SET holds = $1 WHERE id = $2", holds ? 1L : 0L, decision);
        NoteDecision(decision, Act(holds), by);
    }

    public void Turn(long step, bool holds) => _database.Execute("UPDATE decision_steps SET holds = $1 WHERE id = $2", holds ? 1L : 0L, step);

    public void Note(long step, string act, (string Who, string At) by, string? key = null) =>
        _database.Execute("INSERT INTO step_events (step, act, who, happened_at, key) VALUES ($1, $2, $3, $4, $5)", step, act, by.Who, by.At, key);

    /// <summary>The step that was turned under a key; null where none was.</summary>
    public StoredStep? TurnedBy(string? key) => key is null ? null : _database.Number("SELECT step FROM step_events WHERE key = $1", key) is { } step ? Of(step) : null;

    private void NoteDecision(long decision, string act, (string Who, string At) by) =>
        _database.Execute("INSERT INTO decision_events (decision, act, who, happened_at) VALUES ($1, $2, $3, $4)", decision, act, by.Who, by.At);

    private StoredStep? One(string sql, object value) => _database.Query(sql, row => Step(row, 0), value).FirstOrDefault();

    /// <summary>The step in five columns from <paramref name="at"/> on.</summary>
    public static StoredStep Step(DbDataReader row, int at) => new(row.GetInt64(at), row.GetString(at + 1), row.GetString(at + 2), row.GetString(at + 3), row.GetInt64(at + 4) != 0);
}
