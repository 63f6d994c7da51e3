using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Parley.Formats.Pictures;

/// <summary>
/// The picture of a figure in the form that docs/reference/json.md promises: a curve of polarization or of change, an alluvial of communities, bars of counts.
/// </summary>
public static class FigurePicture
{
    /// <summary>The names of the figures that have a picture.</summary>
    public static ImmutableArray<string> Names { get; } = ["polarization", "communities", "counts", "agenda", "coalitions"];

    /// <summary>The picture and its data; null where the figure has no picture.</summary>
    public static PictureWithData? Of(JsonObject figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var name = figure["figure"]?.GetValue<string>() ?? "";
        return name switch
        {
            "polarization" => Curve(figure, "value", "polarization", "How far the debate is from hostile camps: the lower, the more polarized"),
            "agenda" => Curve(figure, "drift", "change", "How far the agenda moves from one window to the next"),
            "coalitions" => Curve(figure, "drift", "change", "How far the coalitions move from one window to the next"),
            "communities" => Alluvial(figure),
            "counts" => Bars(figure),
            _ => null,
        };
    }

    private static PictureWithData Curve(JsonObject figure, string member, string measure, string title)
    {
        var points = Slices(figure).Where(s => Moment(s) is not null).Select(s => new CurvePoint(Moment(s)!.Value, Number(s[member]))).ToImmutableArray();
        var drawing = CurvePicture.Of([new(measure, points)], measure, new(title, Caption(figure)));
        return new(drawing, [new("Values", ["middle", measure], [.. points.Select(p => ImmutableArray.Create<object?>(NetworkJson.Stamp(p.Moment), double.IsFinite(p.Value) ? p.Value : null))])]);
    }

    private static PictureWithData Alluvial(JsonObject figure)
    {
        var columns = Slices(figure).Select(slice => new AlluvialColumn(
            $"{Moment(slice):yyyy-MM-dd}", [.. List(slice["communities"]).Select(c => Texts(c["members"]))])).ToImmutableArray();
        var rows = Slices(figure).SelectMany(slice => List(slice["communities"]).SelectMany(c => Texts(c["members"]).Select(node => ImmutableArray.Create<object?>($"{Moment(slice):yyyy-MM-dd}", Number(c["community"]) + 1, node))));
        return new(AlluvialPicture.Of(columns, new("Who stands together over time", Caption(figure))), [new("Members", ["middle", "community", "node"], [.. rows])]);
    }

    private static PictureWithData Bars(JsonObject figure)
    {
        var levels = (figure["levels"] as JsonArray ?? []).Select(level => level is JsonValue value && value.TryGetValue<int>(out var number) ? number : (int?)null).ToList();
        var labels = (figure["levels"] as JsonArray ?? []).Select(level => level?.ToString() ?? "").ToImmutableArray();
        var rows = Texts(figure["rows"]).Zip(figure["values"] as JsonArray ?? [], (label, counts) => new BarRow(label, [.. (counts as JsonArray ?? []).Select(Number)])).ToImmutableArray();
        var drawing = BarsPicture.Of(levels.Contains(null) ? [.. Enumerable.Range(1, levels.Count)] : [.. levels.Select(l => l!.Value)], rows, new("How often each is agreed and disagreed with", Caption(figure)));
        return new(drawing, [new("Counts", ["row", .. labels], [.. rows.Select(r => ImmutableArray.Create<object?>([r.Label, .. r.Counts.Cast<object?>()]))])]);
    }

    private static string Caption(JsonObject figure) => string.Join(" · ", (figure["settings"] as JsonObject ?? []).Where(s => s.Value is not null && s.Value.ToJsonString() is not "false")
        .Select(s => s.Value is JsonArray texts ? $"{s.Key} {string.Join(", ", texts)}" : s.Value!.ToJsonString() is "true" ? s.Key : $"{s.Key} {s.Value}").Append("Parley"));

    private static IEnumerable<JsonObject> Slices(JsonObject figure) => List(figure["slices"]);

    private static IEnumerable<JsonObject> List(JsonNode? node) => (node as JsonArray ?? []).OfType<JsonObject>();

    private static ImmutableArray<string> Texts(JsonNode? node) => [.. (node as JsonArray ?? []).Select(text => text?.ToString() ?? "")];

    private static DateTimeOffset? Moment(JsonObject slice) => DateTimeOffset.TryParse(slice["middle"]?.ToString(), out var moment) ? moment : null;

    private static double Number(JsonNode? node) => node is JsonValue value ? value.TryGetValue<double>(out var number) ? number : value.TryGetValue<int>(out var whole) ? whole : double.NaN : double.NaN;
}
