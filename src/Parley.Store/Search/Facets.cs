using System.Collections.Immutable;
using System.Globalization;
using Parley.Attribution;

namespace Parley.Store.Search;

/// <summary>How results spread over speakers, outlets, types, years and concepts: all counted in one pass over the newest of them.</summary>
internal static class Facets
{
    private const int MostValues = 10;
    private const int MostKeys = 500;

    /// <summary>How many results there are, counted up to a limit, and how they spread.</summary>
    /// <param name="database">Of the corpus.</param>
    /// <param name="hits">SQL that gives the results' keys in a column <c>key</c>.</param>
    /// <param name="values">Its values.</param>
    public static (long Total, ImmutableArray<Facet> Facets) Of(Database database, string hits, object?[] values)
    {
        var counts = database.Query(Sql(hits, CodedVariables.Of(database).Concepts), row => (Facet: row.GetString(0), Value: row.GetString(1), Times: row.GetInt64(2)), values).ToLookup(count => count.Facet, count => (count.Value, count.Times));
        return (counts["total"].Single().Times,
        [
            new Facet("speaker", Most(counts["speaker"])),
            new Facet("outlet", Most(counts["outlet"])),
            new Facet("type", Most(counts["type"].Select(type => (((StatementType)int.Parse(type.Value, CultureInfo.InvariantCulture)).ToString().ToLowerInvariant(), type.Times)))),
            new Facet("year", Years(counts["day"])),
            new Facet("concept", Most(counts["concept"])),
        ]);
    }

    /// <summary>How results with these keys spread.</summary>
    public static ImmutableArray<Facet> Of(Database database, IReadOnlyList<long> keys)
    {
        // As many values each time: else every count of them would be compiled and kept anew.
        var places = Enumerable.Range(1, Math.Max(MostKeys, keys.Count));
        return Of(database, $"SELECT key FROM search_rows WHERE key IN ({string.Join(", ", places.Select(place => $"${place}"))})", [.. places.Select(place => (object?)(place <= keys.Count ? keys[place - 1] : -1L))]).Facets;
    }

    private static string Sql(string hits, IReadOnlyList<long> variables) => $"""
        WITH h AS MATERIALIZED ({hits}), r AS MATERIALIZED (SELECT s.key, s.article, s.number, s.type, s.speaker, s.outlet, s.coded FROM h JOIN search_rows s ON s.key = h.key)
        SELECT 'total' AS facet, '' AS value, count(*) AS times FROM h
        UNION ALL SELECT 'speaker', n.name, t.times FROM (SELECT speaker, count(*) AS times FROM r WHERE speaker IS NOT NULL GROUP BY speaker ORDER BY 2 DESC LIMIT {MostValues * 2}) t JOIN search_names n ON n.id = t.speaker
        UNION ALL SELECT 'outlet', n.name, t.times FROM (SELECT outlet, count(*) AS times FROM r WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY 2 DESC LIMIT {MostValues * 2}) t JOIN search_names n ON n.id = t.outlet
        UNION ALL SELECT 'type', CAST(type AS TEXT), count(*) FROM r WHERE type IS NOT NULL GROUP BY type
        UNION ALL SELECT 'day', CAST(key >> {SearchKey.PlaceBits} AS TEXT), count(*) FROM r GROUP BY key >> {SearchKey.PlaceBits}
        UNION ALL SELECT 'concept', c.name, count(DISTINCT s.id) FROM (SELECT article, number FROM r WHERE coded = 1 AND number >= 0) w
          JOIN statements s ON s.article = w.article AND s.number = w.number JOIN positions p ON p.statement = s.id AND p.coder IS NOT NULL JOIN concepts c ON c.id = p.concept GROUP BY c.name
        {(variables.Count == 0 ? "" : Imported(variables))}
        """;

    private static string Imported(IReadOnlyList<long> variables) => $"""
        UNION ALL SELECT 'concept', e.value, count(*) FROM (SELECT -1 - number AS statement FROM r WHERE coded = 1 AND number < -1) w
          JOIN coded_values v ON v.statement = w.statement AND v.variable IN ({string.Join(", ", variables)}) JOIN entities e ON e.id = v.number AND e.variable = v.variable AND e.value <> '' GROUP BY e.value
        """;

    private static ImmutableArray<Tallied> Most(IEnumerable<(string Value, long Times)> counts) =>
        [.. counts.GroupBy(count => count.Value).Select(same => new Tallied(same.Key, same.Sum(count => count.Times)))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Name, StringComparer.Ordinal).Take(MostValues)];

    private static ImmutableArray<Tallied> Years(IEnumerable<(string Day, long Times)> days) =>
        [.. days.Select(day => (Day: int.Parse(day.Day, CultureInfo.InvariantCulture), day.Times)).OrderBy(day => day.Day)
            .GroupBy(day => day.Day == SearchKey.NoDay ? "unknown" : DateOnly.FromDayNumber(day.Day).Year.ToString(CultureInfo.InvariantCulture))
            .Select(year => new Tallied(year.Key, year.Sum(day => day.Times)))];
}
