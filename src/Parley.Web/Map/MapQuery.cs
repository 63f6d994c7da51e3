using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Parley.Networks;
using Parley.Store;

namespace Parley.Web.Map;

/// <summary>Which network is asked for, by the names that <c>parley network</c> has for it.</summary>
/// <param name="Kind">The type of statements; absent for the one with most coded statements.</param>
/// <param name="Type">one-mode or two-mode.</param>
/// <param name="Rows">The variable whose values are the nodes.</param>
/// <param name="Columns">The variable that connects them; of a two-mode network the other nodes.</param>
/// <param name="Aggregate">subtract (the default), congruence, conflict or ignore.</param>
/// <param name="Normalize">average (the default) or no.</param>
/// <param name="Until">The last day.</param>
/// <param name="Days">How many days up to it; absent for all.</param>
/// <param name="About">Concepts; absent for all.</param>
/// <param name="Least">Ties with less weight are left out of the picture.</param>
/// <param name="Alone">true for nodes without a tie, too.</param>
/// <param name="A">Of the statements behind a tie or node: the one node.</param>
/// <param name="B">The other; absent for all statements of the one.</param>
/// <param name="Format">Of a file: its format.</param>
public sealed record MapQuery(
    [FromQuery] string? Kind, [FromQuery] string? Type, [FromQuery] string? Rows, [FromQuery] string? Columns, [FromQuery] string? Aggregate, [FromQuery] string? Normalize,
    [FromQuery] string? Until, [FromQuery] int? Days, [FromQuery] string[]? About, [FromQuery] double? Least, [FromQuery] bool? Alone,
    [FromQuery] string? A, [FromQuery] string? B, [FromQuery] string? Format)
{
    /// <summary>The map as it opens.</summary>
    internal static MapQuery Everything { get; } = new(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /// <summary>Whether nodes of two kinds are asked for.</summary>
    public bool IsTwoMode => Type == "two-mode";

    /// <summary>What ties mean; of a two-mode network congruence and conflict mean nothing.</summary>
    /// <exception cref="CorpusException">There is no such way.</exception>
    public Aggregation Ties => Aggregate switch
    {
        null or "" or "subtract" => Aggregation.Subtract,
        "congruence" => IsTwoMode ? Aggregation.Subtract : Aggregation.Congruence,
        "conflict" => IsTwoMode ? Aggregation.Subtract : Aggregation.Conflict,
        "ignore" => Aggregation.Ignore,
        _ => throw new CorpusException(CorpusException.BadQuery, $"aggregate takes subtract, congruence, conflict or ignore, not “{Aggregate}”"),
    };

    /// <summary>The last moment of the window; null for the last of the corpus.</summary>
    /// <exception cref="CorpusException">It is no day.</exception>
    public long? UntilSeconds => string.IsNullOrWhiteSpace(Until) ? null
        : DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DateTimeOffset(day, new TimeOnly(23, 59, 59), TimeSpan.Zero).ToUnixTimeSeconds()
        : throw new CorpusException(CorpusException.BadQuery, $"“{Until}” is no day: write 2025-02-13");

    /// <summary>The settings as the query of an address, with changes; of a tie and of a file nothing.</summary>
    public string With(string path, params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var values = new List<KeyValuePair<string, string?>>
        {
            new("kind", Kind), new("type", Type), new("rows", Rows), new("columns", Columns), new("aggregate", Aggregate), new("normalize", Normalize), new("until", Until),
            new("days", Days?.ToString(CultureInfo.InvariantCulture)), new("least", Least?.ToString(CultureInfo.InvariantCulture)), new("alone", Alone == true ? "true" : null),
        };
        values.AddRange((About ?? []).Select(concept => KeyValuePair.Create("about", (string?)concept)));
        foreach (var (name, value) in changes)
        {
            values.RemoveAll(pair => pair.Key == name);
            values.Add(KeyValuePair.Create(name, value));
        }

        return QueryHelpers.AddQueryString(path, values.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }
}
