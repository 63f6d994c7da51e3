using Microsoft.AspNetCore.Mvc;
using Parley.Store.Views;
using Parley.Web.Serving;

namespace Parley.Web.Articles;

/// <summary>Which articles are listed, as the address says it.</summary>
/// <param name="Outlet">Where they appeared.</param>
/// <param name="Year">When, in four digits.</param>
/// <param name="Speaker">An actor's id, or words of a name.</param>
/// <param name="Coded">yes for those of which somebody has coded a statement, no for the others.</param>
/// <param name="Page">Counted from 1.</param>
public sealed record ArticlesQuery([FromQuery] string? Outlet, [FromQuery] string? Year, [FromQuery] string? Speaker, [FromQuery] string? Coded, [FromQuery] int? Page)
{
    private const int MostPages = 1_000_000;

    /// <summary>The same for the store.</summary>
    public ArticlesAsked Asked => new()
    {
        Outlet = Said(Outlet), Year = Said(Year), Speaker = Said(Speaker), Coded = Coded switch { "yes" => true, "no" => false, _ => null }, Page = Math.Clamp(Page ?? 1, 1, MostPages),
    };

    private static string? Said(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();
}

/// <summary>The list of articles.</summary>
/// <param name="Query">As asked.</param>
/// <param name="List">As found.</param>
public sealed record ArticlesModel(ArticlesQuery Query, ArticlesView List);

/// <summary>Which article.</summary>
/// <param name="Id">Its id.</param>
public sealed record ArticleQuery([FromRoute] string Id);

/// <summary>The list of articles, and a page for each.</summary>
internal static class ArticlePages
{
    private static readonly RoomJson Rules = new();

    /// <summary>Maps them.</summary>
    public static void Map(PageMap room)
    {
        room.Page<ArticlesQuery, ArticlesModel, ArticlesPage>("/articles", "Articles, the newest first.", (query, visit) => new ArticlesModel(query, ArticlesView.Of(visit.Corpus, query.Asked)));
        room.Page<ArticleQuery, ArticleModel, ArticlePage>(
            "/articles/{**id}", "An article with its text, its statements and what people decided about them.", (query, visit) => Find(visit, query.Id), model => model.Json(Rules));
    }

    // The server leaves %2F in a path as it is, since it is not sure what is meant; ids hold slashes far more often than %2F.
    private static ArticleModel? Find(Visit visit, string id) =>
        ArticleModel.Of(visit, id) ?? (id.Contains("%2F", StringComparison.OrdinalIgnoreCase) ? ArticleModel.Of(visit, id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)) : null);
}
