using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Parley.Web.Serving;

/// <summary>Who is reading.</summary>
/// <param name="Coder">The name under which decisions are kept.</param>
public sealed record WhoModel(string Coder);

/// <summary>The page on which somebody says who they are.</summary>
internal static class WhoPages
{
    /// <summary>Maps it.</summary>
    public static void Map(PageMap room)
    {
        room.Page<WhoModel, WhoPage>("/who", "The name under which this browser's decisions are kept.", visit => new WhoModel(visit.Coder));
        room.Routes.MapPost("/who", ([FromForm] string coder, HttpContext context) => Whoami.Name(context, coder)
                ? Results.Redirect("/", permanent: false, preserveMethod: false)
                : Problems.Result(StatusCodes.Status400BadRequest, "PAR624", $"a name has between 1 and {Whoami.LongestName} characters"))
            .DisableAntiforgery().ExcludeFromDescription(); // Gate turns away what another site's page sends
    }
}
