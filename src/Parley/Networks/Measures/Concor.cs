using MathNet.Numerics.Statistics;

namespace Parley.Networks.Measures;

/// <summary>
/// Two groups of rows by correlating correlations until all are 1 or −1: Breiger, Boorman and Arabie, "An algorithm for clustering relational data",
/// Journal of Mathematical Psychology 12 (1975).
/// </summary>
internal static class Concor
{
    private const int Rounds = 50;

    public static Partition Of(double[][] rows)
    {
        var correlations = Correlated(rows);
        for (var round = 0; round < Rounds && correlations.Any(row => row.Any(r => Math.Abs(r) < 0.999)); round++)
        {
            correlations = Correlated(correlations);
        }
        return Partition.Of([.. correlations.Select(row => row[0] >= 0 ? 0 : 1)]);
    }

    // A row without variation goes with nobody, but with itself.
    private static double[][] Correlated(double[][] rows) =>
        [.. rows.Select((a, i) => rows.Select((b, j) => i == j ? 1 : Correlation.Pearson(a, b) is var r && double.IsFinite(r) ? r : 0).ToArray())];
}
