using Microsoft.AspNetCore.WebUtilities;

namespace Parley.Web.Serving;

/// <summary>Where things are, as addresses of pages.</summary>
public static class Links
{
    /// <summary>An article, or a statement in it.</summary>
    public static string Article(string id, string? statement = null) => $"/articles/{Uri.EscapeDataString(id)}{(statement is null ? "" : $"#{Uri.EscapeDataString(statement)}")}";

    /// <summary>All that an actor said.</summary>
    public static string Actor(string id) => $"/actors/{Uri.EscapeDataString(id)}";

    /// <summary>A concept of the codebook.</summary>
    public static string Concept(long id) => $"/concepts/{id}";

    /// <summary>What can be found so.</summary>
    public static string Search(string? q = null, string? speaker = null, string? outlet = null, string? since = null, string? until = null) =>
        QueryHelpers.AddQueryString("/search", new Dictionary<string, string?> { ["q"] = q, ["speaker"] = speaker, ["outlet"] = outlet, ["since"] = since, ["until"] = until }.Where(pair => pair.Value is not null));
}
