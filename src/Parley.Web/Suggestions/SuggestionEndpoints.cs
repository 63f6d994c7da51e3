using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Parley.Web.Serving;

namespace Parley.Web.Suggestions;

/// <summary>Suggestions over HTTP.</summary>
internal static class SuggestionEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(PageMap room) =>
        room.Routes.MapGet("/api/suggestions", async (long statement, Suggesting suggesting, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Results.Json(await suggesting.ForAsync(statement, context.RequestAborted));
        }).WithSummary("What a statement may be about, whether it agrees, how sure that is, and why.").Produces<SuggestionAnswer>();
}
