using System.Data.Common;

namespace Parley.Store.Reviews;

/// <summary>A decision that holds: the last of its subject and aspect that is not undone. Its value is null where it was taken away.</summary>
internal sealed record HeldDecision(long Id, string Subject, string Aspect, string? Value, string Who, string At);

/// <summary>Decisions that hold.</summary>
internal sealed class HeldDecisions(Corpus corpus)
{
    private const string Select = """
        SELECT d.id, d.subject, d.aspect, d.after_value, s.who, s.made_at FROM decisions d JOIN decision_steps s ON s.id = d.step
        WHERE d.holds = 1 AND d.id = (SELECT max(l.id) FROM decisions l WHERE l.subject = d.subject AND l.aspect = d.aspect AND l.holds = 1)
        """;

    private readonly Database _database = corpus.Database;

    /// <summary>Those on one thing.</summary>
    public List<HeldDecision> On(string subject) => _database.Query($"{Select} AND d.subject = $1 ORDER BY d.id", Read, subject);

    /// <summary>Those on all things of a kind.</summary>
    public List<HeldDecision> OnAll(string kind) => _database.Query($"{Select} AND substr(d.subject, 1, 6) = $1 ORDER BY d.id", Read, $"{kind} "[..6]);

    /// <summary>Those on the statements of an article.</summary>
    public List<HeldDecision> OnArticle(long article) => _database.Query(
        $"{Select} AND d.subject IN (SELECT 'statement ' || n.id FROM statements n WHERE n.article = $1) ORDER BY d.id", Read, article);

    /// <summary>Those on the statements of a sample.</summary>
    public List<HeldDecision> OfSample(long sample) => _database.Query(
        $"{Select} AND d.subject IN (SELECT 'statement ' || t.statement FROM sample_statements t WHERE t.sample = $1) ORDER BY d.id", Read, sample);

    private static HeldDecision Read(DbDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4), row.GetString(5));
}
