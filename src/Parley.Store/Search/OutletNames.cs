using System.Collections.Immutable;

namespace Parley.Store.Search;

/// <summary>The outlets of a corpus whose names hold some words. There are few outlets and many rows, so a row has one mark for its outlet.</summary>
internal static class OutletNames
{
    // One step in the index of outlets for each, however many articles it has.
    private const string All = """
        WITH RECURSIVE o (name) AS (
          SELECT min(outlet) FROM articles
          UNION ALL SELECT (SELECT min(a.outlet) FROM articles a WHERE a.outlet > o.name) FROM o WHERE o.name IS NOT NULL
        )
        SELECT name FROM o WHERE name IS NOT NULL
        """;

    /// <summary>What rows of these outlets are found by. Rows of earlier versions have the words themselves.</summary>
    /// <param name="database">Of the corpus.</param>
    /// <param name="forms">Words that follow each other in the name; at least one.</param>
    public static AnyOf With(Database database, ImmutableArray<string> forms) =>
        new([new Phrase(forms, IsPrefix: false), .. database.Query(All, row => row.GetString(0)).Where(name => Holds(name, forms)).Select(name => new Phrase([Marks.OfOutlet(name)], IsPrefix: false))]);

    private static bool Holds(string name, ImmutableArray<string> forms) => $" {Words.Line(name)} ".Contains($" {string.Join(' ', forms)} ", StringComparison.Ordinal);
}
