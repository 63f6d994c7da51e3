using System.Collections.Immutable;

namespace Parley.Coding.Reliability;

/// <summary>How far coders agree.</summary>
/// <param name="Value">1 where they agree wholly, 0 where no better than by chance; null where there is nothing to compare, or no variation.</param>
/// <param name="Observed">The disagreement between coders.</param>
/// <param name="Expected">The disagreement that chance would bring.</param>
/// <param name="Pairable">How many judgements are compared: those of units that two coders judged.</param>
public sealed record CoderAgreement(double? Value, double Observed, double Expected, int Pairable)
{
    internal static CoderAgreement Of(double observed, double expected, int pairable) =>
        new(expected > 0 ? 1 - (observed / expected) : null, observed, expected, pairable);
}

/// <summary>
/// Krippendorff's alpha for any number of coders, any metric and missing values: Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), and
/// "Content Analysis" (2004), chapter 11.
/// </summary>
public static class Alpha
{
    /// <summary>The agreement of coders about units.</summary>
    public static CoderAgreement Of(Ratings ratings, Metric metric)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var coincidences = Coincidences(ratings);
        var totals = Enumerable.Range(0, coincidences.GetLength(0)).Select(c => Row(coincidences, c).Sum()).ToArray();
        var (n, distance) = (totals.Sum(), Distance(metric, ratings.Categories, totals));
        var (observed, expected) = (0.0, 0.0);
        for (var c = 0; c < totals.Length; c++)
        {
            for (var k = 0; k < totals.Length; k++)
            {
                observed += c == k ? 0 : coincidences[c, k] * distance(c, k) / n;
                expected += c == k ? 0 : totals[c] * totals[k] * distance(c, k) / (n * (n - 1));
            }
        }
        return CoderAgreement.Of(observed, expected, (int)Math.Round(n));
    }

    // How often two values meet in a unit: each unit counts as many judgements as it has, however many pairs they make.
    private static double[,] Coincidences(Ratings ratings)
    {
        var categories = ratings.Categories;
        var coincidences = new double[categories.Length, categories.Length];
        foreach (var unit in ratings.Units)
        {
            var values = unit.OfType<double>().Select(value => categories.BinarySearch(value)).ToList();
            for (var i = 0; i < values.Count; i++)
            {
                for (var j = 0; j < values.Count; j++)
                {
                    coincidences[values[i], values[j]] += i == j ? 0 : 1.0 / (values.Count - 1);
                }
            }
        }
        return coincidences;
    }

    private static IEnumerable<double> Row(double[,] matrix, int row) => Enumerable.Range(0, matrix.GetLength(1)).Select(column => matrix[row, column]);

    private static Func<int, int, double> Distance(Metric metric, ImmutableArray<double> values, double[] totals) => metric switch
    {
        Metric.Ordinal => (c, k) => Squared(totals[Math.Min(c, k)..(Math.Max(c, k) + 1)].Sum() - ((totals[c] + totals[k]) / 2)),
        Metric.Interval => (c, k) => Squared(values[c] - values[k]),
        Metric.Ratio => (c, k) => values[c] + values[k] == 0 ? 0 : Squared((values[c] - values[k]) / (values[c] + values[k])),
        _ => (c, k) => 1,
    };

    private static double Squared(double v) => v * v;
}
