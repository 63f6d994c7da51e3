namespace Parley.Networks.Measures;

/// <summary>What each node says, as 0 and 1: nodes × (column, level of the qualifier).</summary>
public static class Stances
{
    /// <summary>1 where a node says something of a column's node at a level at least once.</summary>
    public static Matrix Of(TieCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var (width, levels) = (counts.Columns.Count * counts.Levels.Count, counts.Levels.Count);
        var cells = new double[counts.Rows.Count * width];
        foreach (var cell in counts.Cells)
        {
            cells[(cell.Row * width) + (cell.Column * levels) + cell.Level] = 1;
        }
        return Matrix.Of(counts.Rows.Count, width, cells);
    }

    /// <summary>How little two nodes have in common: 1 less the share of what either says that both say (Jaccard). Nodes × nodes.</summary>
    public static Matrix Distances(Matrix stances)
    {
        ArgumentNullException.ThrowIfNull(stances);
        return Matrix.Of(stances.Rows, stances.Rows, (i, j) =>
        {
            var (both, either) = (0, 0);
            for (var k = 0; k < stances.Columns; k++)
            {
                both += stances[i, k] != 0 && stances[j, k] != 0 ? 1 : 0;
                either += stances[i, k] != 0 || stances[j, k] != 0 ? 1 : 0;
            }
            return either == 0 || i == j ? 0 : 1 - ((double)both / either);
        });
    }

    /// <summary>
    /// Answers for scaling, nodes × columns, by a boolean qualifier: disagrees, (both), agrees as 0 and 1, or as 0, 1 and 2 if <paramref name="ordinal"/>;
    /// null where a node says nothing of it, or, with two answers, both.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<int?>> Answers(TieCounts counts, bool ordinal)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var said = Of(counts);
        return [.. Enumerable.Range(0, said.Rows).Select(row => Enumerable.Range(0, counts.Columns.Count).Select(column =>
            Answer(said[row, column * 2] != 0, said[row, (column * 2) + 1] != 0, ordinal)).ToArray())];
    }

    private static int? Answer(bool disagrees, bool agrees, bool ordinal) => (disagrees, agrees) switch
    {
        (false, false) => null,
        (true, true) => ordinal ? 1 : null,
        (true, false) => 0,
        (false, true) => ordinal ? 2 : 1,
    };
}
