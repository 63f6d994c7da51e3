namespace Parley.Networks;

/// <summary>
/// Ties among nodes of one kind, through what they name in common. With A the counts of a node, column and level, and d the distance of two levels:
/// ignore Σ n·n′; congruence Σ A·A′·(1 − d); conflict Σ A·A′·d; subtract their difference. Of texts, conflict counts what one of both says and the other does not.
/// After Leifeld, P. (2017): Discourse Network Analysis, in: The Oxford Handbook of Political Networks.
/// </summary>
internal static class OneMode
{
    /// <summary>The weights, a number for each pair of nodes; 0 between a node and itself.</summary>
    public static Matrix Weights(TieCounts counts, NetworkOptions options)
    {
        var sums = Sums(counts, options.Aggregate);
        if (options.Normalize != Normalization.No)
        {
            Divide(sums, OneModeDivisors.Of(counts, options), counts.Rows.Count);
        }

        return Matrix.Of(counts.Rows.Count, counts.Rows.Count, sums);
    }

    /// <summary>The weights before they are divided by anything, also of a node with itself where <paramref name="diagonal"/> is wanted.</summary>
    public static double[] Sums(TieCounts counts, Aggregation aggregate, bool diagonal = false)
    {
        if (aggregate == Aggregation.Ignore)
        {
            var rows = SparseRows.OfColumns(counts, _ => 1);
            return PairSums.Products(rows, rows, diagonal);
        }

        return counts.Levels.Numeric ? Bilinear(counts, aggregate, diagonal) : OfTexts(counts, aggregate);
    }

    private static double[] Bilinear(TieCounts counts, Aggregation aggregate, bool diagonal)
    {
        var levels = counts.Levels;
        if (aggregate == Aggregation.Subtract && levels.Count == 2 && levels.Width > 0)
        {
            // Agreement less disagreement of the one times that of the other: the same sum in half the steps.
            var signed = SparseRows.OfColumns(counts, level => level == 0 ? -1 : 1);
            return PairSums.Products(signed, signed, diagonal);
        }

        var left = SparseRows.OfLevels(counts, (a, b) => Weight(levels.Distance(a, b), aggregate));
        return PairSums.Products(left, SparseRows.OfCells(counts), diagonal);
    }

    private static double Weight(double distance, Aggregation aggregate) => aggregate switch
    {
        Aggregation.Conflict => distance,
        Aggregation.Subtract => 1 - (2 * distance),
        _ => 1 - distance,
    };

    private static double[] OfTexts(TieCounts counts, Aggregation aggregate)
    {
        var cells = SparseRows.OfCells(counts);
        if (aggregate == Aggregation.Congruence)
        {
            return PairSums.Products(cells, cells);
        }

        var sums = Unshared(counts, cells);
        if (aggregate == Aggregation.Subtract)
        {
            var congruence = PairSums.Products(cells, cells);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] = congruence[i] - sums[i];
            }
        }

        return sums;
    }

    /// <summary>For each pair of different nodes, how much either says that the other does not.</summary>
    public static double[] Unshared(TieCounts counts, SparseRows cells)
    {
        var (sums, totals, count) = (PairSums.Shared(cells), OneModeDivisors.Totals(counts), counts.Rows.Count);
        for (var i = 0; i < sums.Length; i++)
        {
            var (row, column) = (i / count, i % count);
            sums[i] = row == column ? 0 : totals[row] + totals[column] - sums[i];
        }

        return sums;
    }

    private static void Divide(double[] sums, Func<int, int, double> divisor, int count)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            var (row, column) = (i / count, i % count);
            var by = row == column ? 0 : divisor(row, column);
            sums[i] = by == 0 ? 0 : sums[i] / by;
        }
    }
}
