using Microsoft.AspNetCore.WebUtilities;

namespace Parley.Web.Serving;

/// <summary>Where things are, as addresses of pages.</summary>
public static class Links
{
    /// <summary>An article, or a statement in it.</summary>
    public static string Article(string id, string? statement = null) => $"/articles/{Uri.EscapeDataString(id)}{(statement is null ? "" : $"#{Uri.EscapeDataString(statement)}")}";

    /// <summary>What is found under an id as it stands in a path. The server leaves %2F there as it is, since it is not sure what is meant; ids hold slashes far more often than %2F.</summary>
    public static T? Find<T>(string id, Func<string, T?> find)
        where T : class => find(id) ?? (id.Contains("%2F", StringComparison.OrdinalIgnoreCase) ? find(id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)) : null);

    /// <summary>All that an actor said.</summary>
    public static string Actor(string id) => $"/actors/{Uri.EscapeDataString(id)}";

    /// <summary>A concept of the codebook.</summary>
    public static string Concept(long id) => $"/concepts/{id}";

    /// <summary>Two actors, or two outlets, side by side.</summary>
    public static string Compare(string? a = null, string? b = null, string? what = null) =>
        QueryHelpers.AddQueryString("/compare", new Dictionary<string, string?> { ["what"] = what, ["a"] = a, ["b"] = b }.Where(pair => pair.Value is not null));

    /// <summary>A statement as a small page that may stand in a frame elsewhere.</summary>
    public static string Card(string statement) => $"/cards/{Uri.EscapeDataString(statement)}";

    /// <summary>A statement with how to cite it.</summary>
    public static string Cite(string statement) => $"/cite/{Uri.EscapeDataString(statement)}";

    /// <summary>All coded statements of a node of the map.</summary>
    public static string Node(string node, string variable) => QueryHelpers.AddQueryString("/map/tie", new Dictionary<string, string?> { ["rows"] = variable, ["a"] = node });

    /// <summary>What can be found so.</summary>
    public static string Search(string? q = null, string? speaker = null, string? outlet = null, string? since = null, string? until = null) =>
        QueryHelpers.AddQueryString("/search", new Dictionary<string, string?> { ["q"] = q, ["speaker"] = speaker, ["outlet"] = outlet, ["since"] = since, ["until"] = until }.Where(pair => pair.Value is not null));
}
