using System.Collections.Immutable;
using Parley.Store.Articles;

namespace Parley.Store.Views;

/// <summary>A reprint of an article.</summary>
/// <param name="Outlet">Where it appeared, too.</param>
/// <param name="Published">When.</param>
/// <param name="Url">Its address.</param>
/// <param name="Title">Its headline.</param>
public sealed record Reprint(string? Outlet, string? Published, string? Url, string? Title);

/// <summary>An article beside another in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its headline.</param>
public sealed record Neighbour(string Id, string? Title);

/// <summary>Where an article stands among others.</summary>
/// <param name="Copies">Where else it ran.</param>
/// <param name="Newer">The article before it in the list, which begins with the newest; null where it is the first.</param>
/// <param name="Older">The one behind it.</param>
public sealed record ArticlePlace(ImmutableArray<Reprint> Copies, Neighbour? Newer, Neighbour? Older)
{
    /// <summary>Reads it.</summary>
    /// <param name="corpus">Read, not changed.</param>
    /// <param name="article">The article's number.</param>
    /// <param name="published">Its day.</param>
    public static ArticlePlace Of(Corpus corpus, long article, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var database = corpus.Database;
        var copies = database.Query(
            "SELECT outlet, published, url, title FROM copies WHERE article = $1 ORDER BY published, id",
            row => new Reprint(StoredReadings.Text(row, 0), StoredReadings.Text(row, 1), StoredReadings.Text(row, 2), StoredReadings.Text(row, 3)), article);
        // The list shows articles without a day last.
        var day = published?.ToString("O") ?? "";
        Neighbour? Next(string sign, string order) => database.Query(
            $"SELECT name, title FROM articles WHERE coalesce(published, '') = $1 AND id {sign} $2 OR coalesce(published, '') {sign} $1 ORDER BY coalesce(published, '') {order}, id {order} LIMIT 1",
            row => new Neighbour(row.GetString(0), StoredReadings.Text(row, 1)), day, article).FirstOrDefault();
        return new ArticlePlace([.. copies], Next(">", "ASC"), Next("<", "DESC"));
    }
}
