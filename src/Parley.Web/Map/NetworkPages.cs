using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Parley.Formats.Networks;
using Parley.Networks;
using Parley.Store;
using Parley.Web.Serving;

namespace Parley.Web.Map;

/// <summary>Polarization over time, however long it takes to reckon.</summary>
/// <param name="Query">As asked.</param>
/// <param name="Slices">Window by window.</param>
/// <param name="Options">How networks are drawn.</param>
public sealed record PolarizationModel(MapQuery Query, ImmutableArray<PolarizationSlice> Slices, [property: System.Text.Json.Serialization.JsonIgnore] NetworkOptions Options);

/// <summary>The map of who stands with whom, the statements behind it, and its files.</summary>
internal static class NetworkPages
{
    /// <summary>Maps them.</summary>
    public static void Map(PageMap room)
    {
        var material = room.Service<MapMaterial>();
        room.Page<MapQuery, MapModel, MapPage>(
            "/map", "Who stands with whom: one network in the JSON of `parley network`, with where its nodes stand.", (query, visit) => MapModel.Of(visit.Corpus, material, query), MapJson.Of);
        room.Page<MapQuery, TieModel, TiePage>(
            "/map/tie", "The statements behind a tie between `a` and `b`, or behind the node `a`, under the settings of the map.", (query, visit) => TieModel.Of(visit.Corpus, material, query));
        room.Page<MapQuery, PolarizationModel, PolarizationPage>(
            "/map/polarization", "How near the debate was to two camps, window by window.", (query, visit) => Polarization(visit.Corpus, material, query));
        MapStatic(room, material);
        room.Routes.MapGet("/map/download", (HttpContext context, [AsParameters] MapQuery query, CorpusPool corpora, CancellationToken stop) => DownloadAsync(context, (query, material), corpora, stop))
            .WithSummary("The network of the map as a file: svg, png, html, graphml, gexf, dl, pajek, xlsx, csv or json.").Produces(StatusCodes.Status200OK).ProducesProblem(StatusCodes.Status400BadRequest);
    }

    // For a reading room that is being made into files.
    private static void MapStatic(PageMap room, MapMaterial material)
    {
        if (!room.Service<RoomSettings>().IsPublished)
        {
            return;
        }

        room.Routes.MapGet("/map/static", async (CorpusPool corpora, CancellationToken stop) =>
        {
            using var lease = await corpora.RentAsync(stop);
            return Results.Text(string.Join('\n', StaticMap.Names(lease.Corpus, material)));
        }).ExcludeFromDescription();
        room.Routes.MapGet("/map/static/statements.html", Task (HttpContext context, PageServer server) => server.HtmlAsync<StaticStatements, StaticStatementsPage>(context, visit => StaticMap.Statements(visit.Corpus, material)))
            .ExcludeFromDescription();
        room.Routes.MapGet("/map/static/{name}", async (string name, CorpusPool corpora, CancellationToken stop) =>
        {
            using var lease = await corpora.RentAsync(stop);
            return StaticMap.Of(lease.Corpus, material, name) is { } file ? Results.Bytes(file, "application/json") : Results.NotFound();
        }).ExcludeFromDescription();
    }

    private static PolarizationModel? Polarization(Corpus corpus, MapMaterial material, MapQuery query) => MapChoice.Of(corpus, material, query) is { } chosen
        ? new(query, Debate.Polarization(chosen.Statements, chosen.Options, quickly: false), chosen.Options)
        : null;

    private static async Task<IResult> DownloadAsync(HttpContext context, (MapQuery Query, MapMaterial Material) asked, CorpusPool corpora, CancellationToken stop)
    {
        var (query, material) = asked;
        if (!Enum.TryParse<NetworkFormat>(query.Format, ignoreCase: true, out var format) || int.TryParse(query.Format, out _))
        {
            return Problems.Result(StatusCodes.Status400BadRequest, "PAR640", $"a map cannot be had as “{query.Format}”; format takes {string.Join(", ", Enum.GetNames<NetworkFormat>()).ToLowerInvariant()}");
        }

        using var lease = await corpora.RentAsync(stop);
        if (MapChoice.Of(lease.Corpus, material, query) is not { } chosen)
        {
            return Results.NotFound();
        }

        var selection = Selection.Of(chosen.Statements, chosen.Options);
        var file = new MemoryStream();
        new NetworkFile(DiscourseNetworks.Each(selection).Single(), NodeTable.Of(selection, _ => new Dictionary<string, NodeFacts>()), chosen.Options).Write(file, format);
        file.Position = 0;
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Stream(file, Downloads.TypeOf(format.ToString()), $"map.{Downloads.Extension(format.ToString())}");
    }
}
