using Parley.Coding;

namespace Parley.Networks;

/// <summary>Ties between nodes of two kinds: who says how much of what.</summary>
internal static class TwoMode
{
    /// <summary>The weights, rows × columns.</summary>
    public static Matrix Weights(TieCounts counts, Selection selection) => Weights(counts, selection, selection.Options);

    /// <summary>The same under other options than the selection's.</summary>
    public static Matrix Weights(TieCounts counts, Selection selection, NetworkOptions options)
    {
        var sums = new double[(long)counts.Rows.Count * counts.Columns.Count];
        var weights = Enumerable.Range(0, counts.Levels.Count).Select(level => Weight(level, counts.Levels, options.Aggregate, selection.Qualifier?.Variable.Kind)).ToArray();
        foreach (var cell in counts.Cells)
        {
            sums[(cell.Row * counts.Columns.Count) + cell.Column] += options.Aggregate == Aggregation.Combine ? weights[cell.Level] : weights[cell.Level] * cell.Count;
        }

        Divide(sums, counts, options);
        return Matrix.Of(counts.Rows.Count, counts.Columns.Count, sums);
    }

    /// <summary>What one statement of a level adds: 1, or -1 for disagreement, or the number itself; combined, the level's bit, the last level's being 1.</summary>
    private static double Weight(int level, QualifierLevels levels, Aggregation aggregate, VariableKind? kind) => (aggregate, kind) switch
    {
        (Aggregation.Combine, _) => Math.Pow(2, levels.Count - 1 - level),
        (Aggregation.Subtract, VariableKind.Boolean) => (2 * level) - 1,
        (Aggregation.Subtract, VariableKind.Integer) => levels.Values[level],
        _ => 1,
    };

    private static void Divide(double[] sums, TieCounts counts, NetworkOptions options)
    {
        if (options.Normalize is not (Normalization.Activity or Normalization.Prominence))
        {
            return;
        }

        var (byRow, width) = (options.Normalize == Normalization.Activity, counts.Columns.Count);
        var divisors = new double[byRow ? counts.Rows.Count : width];
        var (pairs, last) = (options.Aggregate == Aggregation.Combine, -1L);
        foreach (var cell in counts.Cells)
        {
            // Combined weights are names of sets, which cannot be added: pairs are counted.
            var pair = ((long)cell.Row * width) + cell.Column;
            divisors[byRow ? cell.Row : cell.Column] += !pairs ? cell.Count : pair == last ? 0 : 1;
            last = pair;
        }

        for (var i = 0; i < sums.Length; i++)
        {
            var by = divisors[byRow ? i / width : i % width];
            sums[i] = by == 0 ? 0 : sums[i] / by;
        }
    }
}
