using Parley.Store.Search;

namespace Parley.Store.Articles;

/// <summary>A reading as rows: all that can be made of it before the database is asked.</summary>
internal sealed record PreparedReading(Reading Reading, object?[] Article, IReadOnlyList<SearchRow> Search)
{
    public static PreparedReading Of(Reading reading, Fingerprint print) =>
        new(reading, ArticleRow.Of(reading.Article, print), [.. SearchRow.Of(reading, 0)]);
}
