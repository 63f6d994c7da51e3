namespace Parley.Networks.Measures;

/// <summary>How far moments of a debate are from each other, for <see cref="ChangePoints"/>.</summary>
public static class Drift
{
    /// <summary>
    /// By what is talked of: half the sum of absolute differences of the columns' shares, from 0 to 1. Moments × moments, of two-mode networks over the same
    /// columns; a moment in which nothing is said is as far from all others as can be.
    /// </summary>
    public static Matrix OfAgendas(IReadOnlyList<Network> networks)
    {
        ArgumentNullException.ThrowIfNull(networks);
        return Between([.. networks.Select(n => Shares([.. Enumerable.Range(0, n.Columns.Length).Select(c => Enumerable.Range(0, n.Rows.Length).Sum(r => Math.Abs(n.Values[r, c])))]))]);
    }

    /// <summary>By who stands with whom: half the sum of absolute differences of the ties' shares, signs kept. Of networks over the same nodes.</summary>
    public static Matrix OfCoalitions(IReadOnlyList<Network> networks)
    {
        ArgumentNullException.ThrowIfNull(networks);
        return Between([.. networks.Select(n => Shares(n.Values.Cells.ToArray()))]);
    }

    private static double[] Shares(double[] values)
    {
        var sum = values.Sum(Math.Abs);
        return sum == 0 ? values : Array.ConvertAll(values, v => v / sum);
    }

    private static Matrix Between(double[][] shares) => Matrix.Of(shares.Length, shares.Length, (i, j) => (Empty(shares[i]), Empty(shares[j])) switch
    {
        (true, true) => 0,
        (true, false) or (false, true) => 1,
        _ => shares[i].Zip(shares[j], (a, b) => Math.Abs(a - b)).Sum() / 2,
    });

    private static bool Empty(double[] shares) => shares.All(s => s == 0);
}
