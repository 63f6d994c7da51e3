using System.Collections.Immutable;

namespace Parley.Store;

/// <summary>How many there are of something.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Count">How many.</param>
public sealed record Tallied(string Name, long Count);

/// <summary>What is in a corpus, and whether it is sound.</summary>
/// <param name="Name">Its address, without a password.</param>
/// <param name="Database">The database that keeps it.</param>
/// <param name="Version">Of its tables.</param>
public sealed record CorpusInfo(string Name, string Database, int Version)
{
    private const int MostOutlets = 10;
    private const int MostFaults = 20;

    // What the counts are called, and the tables that they are of.
    private static readonly (string Name, string Table)[] Counted =
    [
        ("articles", "articles"), ("reprints", "copies"), ("originals", "originals"), ("statements", "shown_statements"), ("actors", "actors"), ("concepts", "concepts"), ("positions", "positions"), ("memos", "memos"), ("decisions", "decisions"),
    ];

    /// <summary>Of all files together.</summary>
    public long Bytes { get; private init; }

    /// <summary>UTF-16 units of all articles' texts.</summary>
    public long TextLength { get; private init; }

    /// <summary>How much there is of each thing.</summary>
    public ImmutableArray<Tallied> Counts { get; private init; } = [];

    /// <summary>The earliest day of an article; null where none is dated.</summary>
    public string? First { get; private init; }

    /// <summary>The latest day.</summary>
    public string? Last { get; private init; }

    /// <summary>Articles by language.</summary>
    public ImmutableArray<Tallied> Languages { get; private init; } = [];

    /// <summary>The outlets with the most articles.</summary>
    public ImmutableArray<Tallied> Outlets { get; private init; } = [];

    /// <summary>Articles by the model that read them last; those whose statements were given, or that were kept unread, under "none".</summary>
    public ImmutableArray<Tallied> Models { get; private init; } = [];

    /// <summary>When a batch came in last, as ISO 8601 in UTC.</summary>
    public string? LastAdded { get; private init; }

    /// <summary>What is wrong: damage that the database finds, rows that point nowhere, articles that cannot be found.</summary>
    public ImmutableArray<string> Faults { get; private init; } = [];

    /// <summary>Looks through all of a corpus.</summary>
    public static CorpusInfo Of(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var database = corpus.Database;
        return new CorpusInfo(corpus.Name, database.IsFile ? "SQLite" : "PostgreSQL", corpus.Version)
        {
            Bytes = Size(corpus),
            TextLength = database.Number("SELECT sum(length) FROM articles") ?? 0,
            Counts = [.. Counted.Select(count => new Tallied(count.Name, database.Number($"SELECT count(*) FROM {count.Table}") ?? 0))],
            First = database.Text("SELECT min(published) FROM articles"),
            Last = database.Text("SELECT max(published) FROM articles"),
            Languages = Tally(database, "SELECT coalesce(language, 'unknown'), count(*) FROM articles GROUP BY 1 ORDER BY 2 DESC, 1"),
            Outlets = Tally(database, $"SELECT outlet, count(*) FROM articles WHERE outlet IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {MostOutlets}"),
            Models = Tally(database, "SELECT coalesce(r.model, 'none'), count(*) FROM readings r WHERE r.id = (SELECT max(l.id) FROM readings l WHERE l.article = r.article) GROUP BY 1 ORDER BY 2 DESC, 1"),
            LastAdded = database.Text("SELECT max(stored_at) FROM batches"),
            Faults = [.. Damage(database).Concat(Orphans(database)).Take(MostFaults)],
        };
    }

    private static ImmutableArray<Tallied> Tally(Database database, string sql) => [.. database.Query(sql, row => new Tallied(row.GetString(0), row.GetInt64(1)))];

    private static long Size(Corpus corpus) => corpus.File is { } file
        ? new[] { file, $"{file}-wal" }.Where(File.Exists).Sum(path => new FileInfo(path).Length)
        : corpus.Database.Number("SELECT pg_database_size(current_database())") ?? 0;

    // A server watches over its own pages; of a file nobody else does.
    private static List<string> Damage(Database database) => !database.IsFile
        ? []
        : [
            .. database.Query($"PRAGMA integrity_check({MostFaults})", row => row.GetString(0)).Where(said => said != "ok"),
            .. database.Query("PRAGMA foreign_key_check", row => $"a row of {row.GetString(0)} points at a row of {row.GetString(2)} that is not there"),
        ];

    private static IEnumerable<string> Orphans(Database database)
    {
        var found = database.Number($"SELECT count(*) FROM {(database.IsFile ? "search_docsize" : "search")}") ?? 0;
        var expected = database.Number(
            """
            SELECT (SELECT count(*) FROM articles) + (SELECT count(*) FROM shown_statements)
              + (SELECT count(*) FROM coded_statements s JOIN coded_documents d ON d.id = s.document WHERE d.article IS NOT NULL)
            """) ?? 0;
        if (found != expected)
        {
            yield return $"{found} articles and statements can be searched, {expected} are there";
        }

        if (database.Number("SELECT count(*) FROM articles a WHERE NOT EXISTS (SELECT 1 FROM readings r WHERE r.article = a.id)") is > 0 and var unread)
        {
            yield return $"{unread} articles have no reading";
        }
    }
}
