using System.Collections.Immutable;
using System.Globalization;
using Parley.Attribution;

namespace Parley.Store.Search;

/// <summary>Results as they were counted.</summary>
/// <param name="Keys">Of the first, the highest first.</param>
/// <param name="Total">How many there are, counted up to a limit.</param>
/// <param name="Facets">How they spread.</param>
internal sealed record Counted(List<long> Keys, long Total, ImmutableArray<Facet> Facets);

/// <summary>How results spread over speakers, outlets, types, years and concepts: all counted in one pass over the newest of them.</summary>
internal static class Facets
{
    private const int MostValues = 10;
    private const int MostKeys = 500;

    /// <summary>How results spread, with how many they are and the keys of the first of them.</summary>
    /// <param name="hits">The results.</param>
    /// <param name="wanted">How many keys.</param>
    public static Counted Of(Hits hits, int wanted) => Of(hits.Database, (hits.Sql(SearchAnswer.Most), hits.Values()), wanted);

    private static Counted Of(Database database, (string Sql, object?[] Values) hits, int wanted)
    {
        var counts = database.Query(Sql(hits.Sql, CodedVariables.Of(database).Concepts, wanted), row => (Facet: row.GetString(0), Value: row.GetString(1), Times: row.GetInt64(2)), hits.Values).ToLookup(count => count.Facet, count => (count.Value, count.Times));
        return new Counted([.. counts["key"].Select(key => key.Times).OrderDescending()], counts["total"].Single().Times,
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
        return Of(database, ($"SELECT key FROM search_rows WHERE key IN ({string.Join(", ", places.Select(place => $"${place}"))})", [.. places.Select(place => (object?)(place <= keys.Count ? keys[place - 1] : -1L))]), 0).Facets;
    }

    private static string Sql(string hits, IReadOnlyList<long> variables, int wanted) => $"""
        WITH h AS MATERIALIZED ({hits}), r AS MATERIALIZED (SELECT s.key, s.article, s.number, s.type, s.speaker, s.outlet, s.coded FROM h JOIN search_rows s ON s.key = h.key)
        SELECT 'total' AS facet, '' AS value, count(*) AS times FROM h
        UNION ALL SELECT 'key', '', f.key FROM (SELECT key FROM h ORDER BY key DESC LIMIT {wanted}) f
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
