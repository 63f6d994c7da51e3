using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Ingest;

/// <summary>Which column of a table of articles holds what, as a user says it: <c>title=Headline,text=Body</c>. What is not said is guessed by name.</summary>
public sealed record ColumnMap
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = "text",
        ["title"] = "title",
        ["published"] = "published",
        ["date"] = "published",
        ["byline"] = "byline",
        ["author"] = "byline",
        ["outlet"] = "outlet",
        ["source"] = "outlet",
        ["url"] = "url",
        ["id"] = "id",
        ["language"] = "language",
    };

    /// <summary>Nothing said: every column is known by its name.</summary>
    public static ColumnMap ByName { get; } = new();

    internal ImmutableDictionary<string, string> Named { get; private init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Reads what a user typed; null and, in <paramref name="failure"/>, why not (PAR124).</summary>
    /// <param name="typed">Pairs of what and column, separated by commas. The text may lie in several columns: <c>text=Lead+Body</c>.</param>
    /// <param name="failure">What is wrong with it.</param>
    public static ColumnMap? Parse(string typed, out Diagnostic? failure)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var named = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var pair in typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = pair.IndexOf('=');
            if (sign < 1 || sign == pair.Length - 1 || !Keys.TryGetValue(pair[..sign].Trim(), out var key))
            {
                failure = Failures.ColumnsUnknown(pair);
                return null;
            }

            named[key] = pair[(sign + 1)..].Trim();
        }

        failure = null;
        return new ColumnMap { Named = named.ToImmutable() };
    }
}
