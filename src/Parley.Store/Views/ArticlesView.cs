using System.Collections.Immutable;
using Parley.Store.Articles;

namespace Parley.Store.Views;

/// <summary>Which articles are listed.</summary>
public sealed record ArticlesAsked
{
    /// <summary>Where they appeared: the whole name.</summary>
    public string? Outlet { get; init; }

    /// <summary>The year, in four digits.</summary>
    public string? Year { get; init; }

    /// <summary>Somebody who speaks in them: an actor's id, or words of a name.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whether somebody has coded a statement of it; null where that does not matter.</summary>
    public bool? Coded { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>An article in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Published">Its day.</param>
/// <param name="Outlet">Where it appeared.</param>
/// <param name="Statements">How many are in it.</param>
/// <param name="Coded">How many of these somebody has coded.</param>
/// <param name="Open">How many of these nobody has looked at.</param>
public sealed record ListedArticle(string Id, string? Title, string? Published, string? Outlet, long Statements, long Coded, long Open);

/// <summary>Articles, the newest first.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Page">Counted from 1.</param>
/// <param name="Articles">Those of the page.</param>
/// <param name="Outlets">Where articles of the corpus appeared, those with most first.</param>
/// <param name="Years">When, the last year first.</param>
public sealed record ArticlesView(long Total, int Page, ImmutableArray<ListedArticle> Articles, ImmutableArray<Tallied> Outlets, ImmutableArray<Tallied> Years)
{
    private const int ArticlesOfPage = 50;
    private const int MostOutlets = 300;

    private const string Coded = """
        (EXISTS (SELECT 1 FROM statements s JOIN positions p ON p.statement = s.id WHERE s.article = a.id AND p.coder IS NOT NULL)
         OR EXISTS (SELECT 1 FROM coded_documents d JOIN coded_statements c ON c.document = d.id WHERE d.article = a.id))
        """;

    /// <summary>How many pages there are; at least one.</summary>
    public int Pages => (int)Math.Max(1, (Total + ArticlesOfPage - 1) / ArticlesOfPage);

    /// <summary>Reads them.</summary>
    public static ArticlesView Of(Corpus corpus, ArticlesAsked asked)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(asked);
        var database = corpus.Database;
        var where = Where(asked);
        var total = database.Number($"SELECT count(*) FROM articles a {where.Sql}", where.Span) ?? 0;
        var page = $"FROM articles a {where.Sql} ORDER BY a.published IS NULL, a.published DESC, a.id DESC LIMIT {ArticlesOfPage} OFFSET {where.Named((asked.Page - 1L) * ArticlesOfPage)}";
        var (counts, imported) = (Counts(database, page, where), Imported(database, page, where));
        var articles = database.Query(
            $"SELECT a.id, a.name, a.title, a.published, a.outlet {page}",
            row =>
            {
                var (statements, coded, open) = counts.GetValueOrDefault(row.GetInt64(0));
                var more = imported.GetValueOrDefault(row.GetInt64(0));
                return new ListedArticle(row.GetString(1), StoredReadings.Text(row, 2), StoredReadings.Text(row, 3), StoredReadings.Text(row, 4), statements + more, coded + more, open);
            },
            where.Span);
        return new ArticlesView(total, asked.Page, [.. articles], OutletsOf(database), YearsOf(database));
    }

    internal static ImmutableArray<Tallied> OutletsOf(Database database) =>
        [.. database.Query($"SELECT outlet, count(*) FROM articles WHERE outlet IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {MostOutlets}", row => new Tallied(row.GetString(0), row.GetInt64(1)))];

    private static Dictionary<long, (long Statements, long Coded, long Open)> Counts(Database database, string page, Conditions where) => database.Query(
        $"""
        SELECT s.article, count(*), sum(CASE WHEN EXISTS (SELECT 1 FROM positions p WHERE p.statement = s.id AND p.coder IS NOT NULL) THEN 1 ELSE 0 END), sum(CASE WHEN s.state = 0 THEN 1 ELSE 0 END)
        FROM shown_statements s WHERE s.article IN (SELECT a.id {page}) GROUP BY s.article
        """,
        row => (Article: row.GetInt64(0), Counts: (row.GetInt64(1), Convert.ToInt64(row.GetValue(2)), Convert.ToInt64(row.GetValue(3)))), where.Span).ToDictionary(of => of.Article, of => of.Counts);

    // What was coded elsewhere is coded, all of it.
    private static Dictionary<long, long> Imported(Database database, string page, Conditions where) => database.Query(
        $"SELECT d.article, count(*) FROM coded_documents d JOIN coded_statements c ON c.document = d.id WHERE c.id {CodedSayings.IsNotTaken} AND d.article IN (SELECT a.id {page}) GROUP BY d.article",
        row => (Article: row.GetInt64(0), Count: row.GetInt64(1)), where.Span).ToDictionary(of => of.Article, of => of.Count);

    private static ImmutableArray<Tallied> YearsOf(Database database) =>
        [.. database.Query("SELECT substr(published, 1, 4), count(*) FROM articles WHERE published IS NOT NULL GROUP BY 1 ORDER BY 1 DESC", row => new Tallied(row.GetString(0), row.GetInt64(1)))];

    private static Conditions Where(ArticlesAsked asked)
    {
        var where = new Conditions();
        where.Add(asked.Outlet, "a.outlet = {0}");
        where.Add(asked.Year, "substr(a.published, 1, 4) = {0}");
        where.AddSpeaker(asked.Speaker, "a.id IN (SELECT s.article FROM shown_statements s WHERE s.speaker IN ({0}))");
        return asked.Coded switch { null => where, true => where.And(Coded), false => where.And($"NOT {Coded}") };
    }
}
