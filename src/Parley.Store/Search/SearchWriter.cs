using Parley.Store.Articles;

namespace Parley.Store.Search;

/// <summary>Rows of the index that belong to one article.</summary>
/// <param name="Article">The article's number in the corpus.</param>
/// <param name="Day">When it was published.</param>
/// <param name="Rows">In the order in which they are to be found.</param>
internal sealed record SearchedArticle(long Article, DateOnly? Day, IReadOnlyList<SearchRow> Rows);

/// <summary>Puts rows into the index, each at the end of its day. To be used inside a transaction.</summary>
internal sealed class SearchWriter(Database database)
{
    /// <summary>Adds rows that are not there.</summary>
    public void Add(IReadOnlyList<SearchedArticle> articles)
    {
        var keyed = Keyed(articles);
        AddNames(keyed.Select(row => row.Row));
        database.Insert("search_rows (key, article, number, type, speaker, outlet, coded)", keyed.Select(row => (object?[])[row.Key, row.Article, row.Row.Number.Value, .. Counted(row.Row)]));

        // In the order of the keys: then the index of words takes the whole batch at once.
        if (database.IsFile)
        {
            database.Insert("search (rowid, words, speaker, outlet, marks)", keyed.Select(row => row.Row.Columns(row.Key)));
        }
        else
        {
            database.Insert("search (key, words)", keyed.Select(row => new object?[] { row.Key, row.Row.Vector() }));
        }
    }

    /// <summary>Writes a row anew at its place; at the end of its day where it has none.</summary>
    public void Put(long article, DateOnly? day, SearchRow row)
    {
        if (KeyOf(article, row.Number) is not { } key)
        {
            Add([new SearchedArticle(article, day, [row])]);
            return;
        }

        AddNames([row]);
        database.Execute("UPDATE search_rows SET type = $2, speaker = $3, outlet = $4, coded = $5 WHERE key = $1", [key, .. Counted(row)]);
        if (database.IsFile)
        {
            database.Execute("DELETE FROM search WHERE rowid = $1", key);
            database.Insert("search (rowid, words, speaker, outlet, marks)", [row.Columns(key)]);
        }
        else
        {
            database.Execute("INSERT INTO search (key, words) VALUES ($1, $2::tsvector) ON CONFLICT (key) DO UPDATE SET words = excluded.words", key, row.Vector());
        }
    }

    /// <summary>Makes a row impossible to find. Its place is kept, since it may come back.</summary>
    public void Hide(long article, SearchNumber number)
    {
        if (KeyOf(article, number) is { } key)
        {
            database.Execute($"DELETE FROM search WHERE {(database.IsFile ? "rowid" : "key")} = $1", key);
        }
    }

    private long? KeyOf(long article, SearchNumber number) => database.Number("SELECT key FROM search_rows WHERE article = $1 AND number = $2", article, number.Value);

    // Of an article the first row has the highest key.
    private List<KeyedRow> Keyed(IReadOnlyList<SearchedArticle> articles)
    {
        var keyed = new List<KeyedRow>(articles.Count);

        // Days in their order: two who write at once then wait for each other in turn, never crosswise.
        foreach (var day in articles.GroupBy(article => SearchKey.DayOf(article.Day)).OrderBy(day => day.Key))
        {
            var place = Places(day.Key, day.Sum(article => article.Rows.Count));
            foreach (var article in day)
            {
                place += article.Rows.Count;
                for (var i = 0; i < article.Rows.Count; i++)
                {
                    keyed.Add(new KeyedRow(SearchKey.Of(day.Key, place - 1 - i).Value, article.Article, article.Rows[i]));
                }
            }
        }

        keyed.Sort((one, other) => one.Key.CompareTo(other.Key));
        return keyed;
    }

    // Places are never given out twice, so what is remembered by its key is never taken for something else.
    private long Places(long day, int count) => database.Number(
        "INSERT INTO search_days (day, used) VALUES ($1, $2) ON CONFLICT (day) DO UPDATE SET used = search_days.used + excluded.used RETURNING used", day, count)!.Value - count;

    private void AddNames(IEnumerable<SearchRow> rows) => database.Insert(
        "search_names (id, name)",
        rows.SelectMany(row => new[] { row.SpeakerName, row.OutletName }).OfType<string>().Distinct().Select(name => new object?[] { RowHash.Of(name), name }),
        "ON CONFLICT DO NOTHING");

    // What facets count: type, speaker, outlet, and whether it is coded.
    private static object?[] Counted(SearchRow row) => [(int?)row.Type, Name(row.SpeakerName), Name(row.OutletName), row.IsCoded ? 1 : 0];

    private static long? Name(string? name) => name is null ? null : RowHash.Of(name);

    private sealed record KeyedRow(long Key, long Article, SearchRow Row);
}
