namespace Parley.Networks;

/// <summary>What the weights of a one-mode network are divided by, for each pair of different nodes.</summary>
internal static class OneModeDivisors
{
    /// <summary>The divisor of a pair; 0 where the pair has nothing to divide.</summary>
    public static Func<int, int, double> Of(TieCounts counts, NetworkOptions options)
    {
        var totals = Totals(counts);
        return (options.Normalize, options.Legacy) switch
        {
            (Normalization.Average, _) => (row, column) => (totals[row] + totals[column]) / 2,
            (Normalization.Jaccard, _) => Jaccard(counts),
            // The original multiplies how much both say, where the lengths of what they say were meant.
            (_, true) => (row, column) => totals[row] * totals[column],
            _ => Cosine(counts, options.Aggregate),
        };
    }

    /// <summary>How much each node says.</summary>
    public static double[] Totals(TieCounts counts)
    {
        var totals = new double[counts.Rows.Count];
        foreach (var cell in counts.Cells)
        {
            totals[cell.Row] += cell.Count;
        }

        return totals;
    }

    private static Func<int, int, double> Jaccard(TieCounts counts)
    {
        var (cells, count) = (SparseRows.OfCells(counts), counts.Rows.Count);
        var (unshared, shared) = (OneMode.Unshared(counts, cells), PairSums.Products(cells, cells));
        return (row, column) => unshared[(row * count) + column] + shared[(row * count) + column];
    }

    // A node's length is the root of its likeness to itself: then nothing is more like a node than itself, and a weight is at most 1.
    private static Func<int, int, double> Cosine(TieCounts counts, Aggregation aggregate)
    {
        var lengths = new double[counts.Rows.Count];
        for (var row = 0; row < lengths.Length; row++)
        {
            lengths[row] = Math.Sqrt(SelfLikeness(counts, row, aggregate));
        }

        return (row, column) => lengths[row] * lengths[column];
    }

    private static double SelfLikeness(TieCounts counts, int row, Aggregation aggregate)
    {
        var cells = counts.Row(row);
        var sum = 0.0;
        for (var i = 0; i < cells.Length; i++)
        {
            for (var k = i; k < cells.Length && cells[k].Column == cells[i].Column; k++)
            {
                var alike = aggregate == Aggregation.Ignore ? 1 : 1 - counts.Levels.Distance(cells[i].Level, cells[k].Level);
                sum += (i == k ? 1 : 2) * alike * cells[i].Count * cells[k].Count;
            }
        }

        return sum;
    }
}
