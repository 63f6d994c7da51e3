using System.Globalization;

namespace Parley.Store.Search;

/// <summary>A query in the words of each database's own language of full text.</summary>
internal static class QuerySql
{
    // PostgreSQL knows only exact distances: each is written out.
    private const int LongestWrittenOut = 15;

    /// <summary>For FTS5, within a column.</summary>
    public static string Fts(string column, Query query) => $"{{{column}}} : ({Fts(query)})";

    /// <summary>For PostgreSQL, within a weight.</summary>
    public static string Vector(char weight, Query query) => $"({Of(weight, query)})";

    private static string Fts(Query query) => query switch
    {
        Phrase phrase => $"\"{string.Join(' ', phrase.Words)}\"{(phrase.IsPrefix ? " *" : "")}",
        Near near => string.Create(CultureInfo.InvariantCulture, $"NEAR({string.Join(' ', near.Phrases.Select(Fts))}, {near.Distance})"),
        AnyOf any => $"({string.Join(" OR ", any.Phrases.Select(Fts))})",
        Both both => $"({Fts(both.Left)} AND {Fts(both.Right)})",
        Either either => $"({Fts(either.Left)} OR {Fts(either.Right)})",
        Without without => $"({Fts(without.Left)} NOT {Fts(without.Right)})",
        _ => throw new ArgumentOutOfRangeException(nameof(query)),
    };

    private static string Of(char weight, Query query) => query switch
    {
        Phrase phrase => string.Join(" <-> ", phrase.Words.Select((word, i) => $"'{word}':{(phrase.IsPrefix && i == phrase.Words.Length - 1 ? "*" : "")}{weight}")),
        Near near => string.Join(" & ", near.Phrases.Zip(near.Phrases.Skip(1), (left, right) => Near(weight, (left, right), near.Distance))),
        AnyOf any => string.Join(" | ", any.Phrases.Select(phrase => $"({Of(weight, phrase)})")),
        Both both => $"({Of(weight, both.Left)}) & ({Of(weight, both.Right)})",
        Either either => $"({Of(weight, either.Left)}) | ({Of(weight, either.Right)})",
        Without without => $"({Of(weight, without.Left)}) & !({Of(weight, without.Right)})",
        _ => throw new ArgumentOutOfRangeException(nameof(query)),
    };

    // The distance of PostgreSQL counts from the first phrase's last word to the second's last.
    private static string Near(char weight, (Phrase Left, Phrase Right) pair, int distance)
    {
        var most = Math.Min(distance, LongestWrittenOut);
        var ways = from between in Enumerable.Range(1, most + 1)
                   from turn in Enumerable.Range(0, 2)
                   let first = turn == 0 ? pair.Left : pair.Right
                   let second = turn == 0 ? pair.Right : pair.Left
                   select string.Create(CultureInfo.InvariantCulture, $"(({Of(weight, first)}) <{between + second.Words.Length - 1}> ({Of(weight, second)}))");
        return $"({string.Join(" | ", ways)})";
    }
}
