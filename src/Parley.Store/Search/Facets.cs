using System.Collections.Immutable;
using System.Globalization;
using Parley.Attribution;

namespace Parley.Store.Search;

/// <summary>How results spread over speakers, outlets, types and years.</summary>
internal static class Facets
{
    private const int MostValues = 10;

    // What SearchKey puts together, taken apart by the database.
    private const string Article = "(h.key >> 16) & 134217727";
    private const string Statement = "65534 - (h.key & 65535)";

    public static ImmutableArray<Facet> Of(Database database, Hits hits)
    {
        var with = $"WITH h AS ({hits.Sql(SearchAnswer.Most)}) ";
        var values = hits.Values();
        return
        [
            new Facet("speaker", Tally(database.Query(
                $"{with} SELECT p.name, count(*) FROM h JOIN statements s ON s.article = {Article} AND s.number = {Statement} JOIN speakers p ON p.id = s.speaker GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {MostValues}",
                row => (row.GetString(0), row.GetInt64(1)), values))),
            new Facet("outlet", Tally(database.Query(
                $"{with} SELECT a.outlet, count(*) FROM h JOIN articles a ON a.id = {Article} WHERE a.outlet IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {MostValues}",
                row => (row.GetString(0), row.GetInt64(1)), values))),
            new Facet("type", Tally(database.Query(
                $"{with} SELECT s.type, count(*) FROM h JOIN statements s ON s.article = {Article} AND s.number = {Statement} GROUP BY 1 ORDER BY 2 DESC, 1",
                row => (((StatementType)row.GetInt64(0)).ToString().ToLowerInvariant(), row.GetInt64(1)), values))),
            new Facet("year", Years(database.Query($"{with} SELECT h.key >> 43, count(*) FROM h GROUP BY 1 ORDER BY 1", row => (row.GetInt64(0), row.GetInt64(1)), values))),
        ];
    }

    private static ImmutableArray<Tallied> Tally(IEnumerable<(string Name, long Count)> counts) => [.. counts.Select(c => new Tallied(c.Name, c.Count))];

    // Day 0 is that of articles without a day.
    private static ImmutableArray<Tallied> Years(IEnumerable<(long Day, long Count)> days) =>
        [.. days.GroupBy(day => day.Day == 0 ? "unknown" : DateOnly.FromDayNumber((int)day.Day).Year.ToString(CultureInfo.InvariantCulture))
            .Select(year => new Tallied(year.Key, year.Sum(day => day.Count)))];
}
