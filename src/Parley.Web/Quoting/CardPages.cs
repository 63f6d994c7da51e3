using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Parley.Store.Views;
using Parley.Web.Serving;

namespace Parley.Web.Quoting;

/// <summary>One statement, made to be cited or embedded.</summary>
/// <param name="Id">The statement's id.</param>
/// <param name="Quote">Its words, who says them, where and when.</param>
public sealed record CardModel(string Id, Quote Quote);

/// <summary>Statements one by one: a page that says how to cite it, and a small one that may stand in a frame of any site.</summary>
internal static class CardPages
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps them.</summary>
    public static void Map(PageMap room)
    {
        room.Page<CardQuery, CardModel, CitePage>("/cite/{**statement}", "A statement with how to cite and embed it.", (query, visit) => Of(visit, query.Statement));
        room.Routes.MapMethods("/cards/{**statement}", Read, Task (string statement, HttpContext context, PageServer server) =>
        {
            SecurityHeaders.AllowFraming(context);
            return server.HtmlAsync<CardModel, CardPage>(context, visit => Of(visit, statement));
        }).ExcludeFromDescription();
    }

    private static CardModel? Of(Visit visit, string statement) => Links.Find(statement, new Parley.Store.Views.Quotes(visit.Corpus, visit.Coded).Of) is { } quote ? new CardModel(quote.Statement, quote) : null;
}

/// <summary>Which statement.</summary>
/// <param name="Statement">Its id.</param>
public sealed record CardQuery([property: Microsoft.AspNetCore.Mvc.FromRoute] string Statement);
