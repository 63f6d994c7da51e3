using System.Collections.Immutable;

namespace Parley.Store.Views;

/// <summary>What comes first in the queue.</summary>
public enum QueueOrder
{
    /// <summary>What the machine is least sure of.</summary>
    Uncertainty,

    /// <summary>Article by article, in the order of the text.</summary>
    Article,
}

/// <summary>What there is to do about a statement.</summary>
public enum QueueTask
{
    /// <summary>Nobody has looked at it.</summary>
    Review,

    /// <summary>Nobody has coded it.</summary>
    Code,

    /// <summary>Coders differ about it.</summary>
    Settle,

    /// <summary>It is in a sample, and who looks has not judged it.</summary>
    Sample,
}

/// <summary>Which statements are asked for.</summary>
public sealed record QueueAsked
{
    /// <summary>What comes first.</summary>
    public QueueOrder Order { get; init; }

    /// <summary>What there is to do.</summary>
    public QueueTask Task { get; init; }

    /// <summary>Where they appeared: the whole name.</summary>
    public string? Outlet { get; init; }

    /// <summary>The number of the sample that is coded, where <see cref="Task"/> is that.</summary>
    public long Sample { get; init; }

    /// <summary>Who looks.</summary>
    public string? Viewer { get; init; }

    /// <summary>An actor's id, or words of a name.</summary>
    public string? Speaker { get; init; }

    /// <summary>A concept that the machine proposes, or that somebody coded: its number.</summary>
    public long? Concept { get; init; }

    /// <summary>Only of the article of this id.</summary>
    public string? Article { get; init; }

    /// <summary>Whether thoughts are among them; else what was said only.</summary>
    public bool Thoughts { get; init; }

    /// <summary>The number of the statement behind which to go on.</summary>
    public long? After { get; init; }

    /// <summary>How many at most.</summary>
    public int Limit { get; init; } = 10;
}

/// <summary>A statement that waits.</summary>
/// <param name="Statement">Its number.</param>
/// <param name="Article">Its article's.</param>
public sealed record QueuedStatement(long Statement, long Article);

/// <summary>Statements that wait for somebody.</summary>
/// <param name="Total">How many wait in all.</param>
/// <param name="Statements">The next ones.</param>
/// <param name="Outlets">Where articles of the corpus appeared.</param>
public sealed record QueueView(long Total, ImmutableArray<QueuedStatement> Statements, ImmutableArray<Tallied> Outlets)
{
    private const string Coded = "EXISTS (SELECT 1 FROM positions c WHERE c.statement = s.id AND c.coder IS NOT NULL)";

    private const string Disputed = """
        NOT EXISTS (SELECT 1 FROM positions f WHERE f.statement = s.id AND f.final = 1)
        AND EXISTS (SELECT 1 FROM positions x JOIN positions y ON y.statement = x.statement AND y.coder <> x.coder WHERE x.statement = s.id
          AND NOT EXISTS (SELECT 1 FROM positions z WHERE z.statement = x.statement AND z.coder = y.coder AND z.concept = x.concept AND coalesce(z.agreement, -1) = coalesce(x.agreement, -1)))
        """;

    /// <summary>Reads it.</summary>
    public static QueueView Of(Corpus corpus, QueueAsked asked)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(asked);
        var database = corpus.Database;
        var where = Where(asked);
        var total = database.Number($"SELECT count(*) FROM shown_statements s JOIN articles a ON a.id = s.article {where.Sql}", where.Span) ?? 0;
        var key = asked.Order == QueueOrder.Article ? "s.article, s.number, s.id" : "s.confidence, s.id";
        where.Add(asked.After, $"({key}) > (SELECT {key} FROM statements s WHERE s.id = {{0}})");
        var statements = database.Query(
            $"SELECT s.id, s.article FROM shown_statements s JOIN articles a ON a.id = s.article {where.Sql} ORDER BY {key} LIMIT {asked.Limit}",
            row => new QueuedStatement(row.GetInt64(0), row.GetInt64(1)), where.Span);
        return new QueueView(total, [.. statements], ArticlesView.OutletsOf(database));
    }

    /// <summary>Given statements in their order, whether they wait or not; those that are not there are left out.</summary>
    public static ImmutableArray<QueuedStatement> Given(Corpus corpus, IEnumerable<long> statements)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return [.. statements.SelectMany(statement => corpus.Database.Query("SELECT id, article FROM statements WHERE id = $1", row => new QueuedStatement(row.GetInt64(0), row.GetInt64(1)), statement))];
    }

    private static Conditions Where(QueueAsked asked)
    {
        var where = new Conditions();
        if (asked.Task == QueueTask.Sample)
        {
            where.Add(asked.Sample, "s.id IN (SELECT t.statement FROM sample_statements t WHERE t.sample = {0})");
            where.Add(asked.Viewer, "NOT EXISTS (SELECT 1 FROM decisions d WHERE d.subject = 'statement ' || s.id AND d.holds = 1 AND d.aspect LIKE '% of ' || {0})");
        }
        else
        {
            where.And(asked.Task switch { QueueTask.Review => "s.state = 0", QueueTask.Code => $"NOT {Coded}", _ => Disputed });
        }

        if (!asked.Thoughts)
        {
            where.And("s.act = 0");
        }

        where.Add(asked.Outlet, "a.outlet = {0}");
        where.Add(asked.Article, "a.name = {0}");
        where.Add(asked.Concept, "EXISTS (SELECT 1 FROM positions p WHERE p.statement = s.id AND p.concept = {0})");
        where.AddSpeaker(asked.Speaker, "s.speaker IN ({0})");
        return where;
    }
}
