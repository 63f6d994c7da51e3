using Parley.Text;

namespace Parley.Store.Articles;

/// <summary>An article's row, made outside the transaction and on any thread.</summary>
internal static class ArticleRow
{
    public const string Columns = "id, batch, name, hash, address, url, title, published, byline, outlet, dateline, language, input, text, length, blocks, diagnostics";

    /// <summary>Where the article's id stands in the row.</summary>
    public const int Name = 2;

    public static object?[] Of(Article article, Fingerprint print, byte[] packed) =>
    [
        null, null, Plain.Of(article.Id), print.Hash, print.Address, Plain.OrNull(article.Url), Plain.OrNull(article.Title), article.Published?.ToString("O"),
        StoredJson.Of(article.Byline), Plain.OrNull(article.Outlet), Plain.OrNull(article.Dateline), Plain.OrNull(article.Language), Plain.OrNull(article.Input),
        packed, article.Text.Length, SpanText.Of(article.Blocks), StoredJson.Of(article.Diagnostics),
    ];
}
