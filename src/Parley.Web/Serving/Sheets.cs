namespace Parley.Web.Serving;

/// <summary>Style sheets of some pages beside <c>room.css</c>.</summary>
public static class Sheets
{
    /// <summary>Of actors, concepts, comparisons and quotations.</summary>
    public static readonly IReadOnlyList<string> Views = ["views.css"];

    /// <summary>Of the map.</summary>
    public static readonly IReadOnlyList<string> Map = ["views.css", "map.css"];
}
