using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Parley.Web.Serving;

/// <summary>Maps pages. A page and its JSON twin come from one model, so that neither can know more than the other.</summary>
/// <param name="routes">Where they are mapped.</param>
public sealed class PageMap(IEndpointRouteBuilder routes)
{
    private const string Api = "/api";

    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>For endpoints that are no pages.</summary>
    public IEndpointRouteBuilder Routes => routes;

    /// <summary>One of the room's services.</summary>
    public TService Service<TService>()
        where TService : notnull => routes.ServiceProvider.GetRequiredService<TService>();

    /// <summary>The address of a page's JSON twin.</summary>
    public static string TwinOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var query = path.IndexOf('?', StringComparison.Ordinal);
        var (address, rest) = query < 0 ? (path, "") : (path[..query], path[query..]);
        return $"{Api}{(address == "/" ? "/overview" : address)}{rest}";
    }

    /// <summary>Maps a page at <paramref name="path"/> and its twin below <c>/api</c>.</summary>
    /// <typeparam name="TQuery">What the address says: its properties are bound from the route and the query.</typeparam>
    /// <typeparam name="TModel">What the page shows.</typeparam>
    /// <typeparam name="TView">How it is shown.</typeparam>
    /// <param name="path">As a route: <c>/articles/{**id}</c>.</param>
    /// <param name="summary">One sentence for the API's description of itself.</param>
    /// <param name="load">Makes the model; null where there is no such page.</param>
    /// <param name="toJson">The twin, where it is not simply the model's properties.</param>
    public void Page<TQuery, TModel, TView>(string path, string summary, Func<TQuery, Visit, TModel?> load, Func<TModel, byte[]>? toJson = null)
        where TModel : class
        where TView : PageView<TModel>
    {
        routes.MapMethods(path, Read, Task ([AsParameters] TQuery query, HttpContext context, PageServer server) => server.HtmlAsync<TModel, TView>(context, visit => load(query, visit)))
            .ExcludeFromDescription();
        routes.MapMethods(TwinOf(path), Read, Task ([AsParameters] TQuery query, HttpContext context, PageServer server) => server.JsonAsync(context, visit => load(query, visit), toJson))
            .WithSummary(summary).Produces<TModel>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The same for a page that its address says all of.</summary>
    /// <param name="path">As a route.</param>
    /// <param name="summary">One sentence for the API's description of itself.</param>
    /// <param name="load">Makes the model; null where there is no such page.</param>
    /// <param name="isKept">Whether it stays as it is until the corpus changes.</param>
    public void Page<TModel, TView>(string path, string summary, Func<Visit, TModel?> load, bool isKept = true)
        where TModel : class
        where TView : PageView<TModel>
    {
        routes.MapMethods(path, Read, Task (HttpContext context, PageServer server) => server.HtmlAsync<TModel, TView>(context, load, isKept)).ExcludeFromDescription();
        routes.MapMethods(TwinOf(path), Read, Task (HttpContext context, PageServer server) => server.JsonAsync(context, load, toJson: null, isKept))
            .WithSummary(summary).Produces<TModel>();
    }
}
