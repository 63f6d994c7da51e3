using System.Collections.Immutable;

namespace Parley.Coding.Reliability;

/// <summary>How much it matters how far two coders' values are apart.</summary>
public enum KappaWeights
{
    /// <summary>Not at all: values are the same or not.</summary>
    None,

    /// <summary>In proportion to the number of categories between them.</summary>
    Linear,

    /// <summary>With its square.</summary>
    Quadratic,
}

/// <summary>Agreement beyond chance by kappa, for two coders or for many.</summary>
public static class Kappa
{
    /// <summary>
    /// Of two coders, over the units that both judged: Cohen, "A coefficient of agreement for nominal scales" (1960); with weights, Cohen, "Weighted kappa"
    /// (1968).
    /// </summary>
    /// <exception cref="ArgumentException">There are not two coders.</exception>
    public static CoderAgreement Cohen(Ratings ratings, KappaWeights weights = KappaWeights.None)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.Coders != 2)
        {
            throw new ArgumentException($"Cohen's kappa compares two coders, not {ratings.Coders}", nameof(ratings));
        }
        var categories = ratings.Categories;
        var both = ratings.Units.Where(unit => unit[0] is not null && unit[1] is not null)
            .Select(unit => (One: Place(categories, unit[0]), Other: Place(categories, unit[1]))).ToList();
        var apart = Apart(weights, categories.Length);
        var (ones, others) = (both.CountBy(u => u.One).ToList(), both.CountBy(u => u.Other).ToList());
        var expected = ones.Sum(one => others.Sum(other => (double)one.Value * other.Value * apart(one.Key, other.Key))) / both.Count / both.Count;
        return CoderAgreement.Of(both.Sum(u => apart(u.One, u.Other)) / both.Count, expected, 2 * both.Count);
    }

    /// <summary>
    /// Of many coders who all judged every unit, not always the same persons: Fleiss, "Measuring nominal scale agreement among many raters" (1971).
    /// </summary>
    /// <exception cref="ArgumentException">Units were judged by different numbers of coders, or by fewer than two.</exception>
    public static CoderAgreement Fleiss(Ratings ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var judged = ratings.Units.Select(unit => unit.OfType<double>().ToList()).ToList();
        if (judged.Count == 0 || judged[0].Count < 2 || judged.Any(unit => unit.Count != judged[0].Count))
        {
            throw new ArgumentException("Fleiss's kappa needs the same number of judgements, two or more, of every unit", nameof(ratings));
        }
        double coders = judged[0].Count;
        var together = judged.Average(unit => unit.CountBy(value => value).Sum(c => c.Value * (c.Value - 1.0)) / (coders * (coders - 1)));
        var chance = judged.SelectMany(unit => unit).CountBy(value => value).Sum(c => Math.Pow(c.Value / (coders * judged.Count), 2));
        return CoderAgreement.Of(1 - together, 1 - chance, (int)coders * judged.Count);
    }

    private static int Place(ImmutableArray<double> categories, double? value) => categories.BinarySearch(value!.Value);

    private static Func<int, int, double> Apart(KappaWeights weights, int categories) => weights switch
    {
        KappaWeights.Linear => (a, b) => Math.Abs(a - b) / Math.Max(1.0, categories - 1),
        KappaWeights.Quadratic => (a, b) => Math.Pow((a - b) / Math.Max(1.0, categories - 1), 2),
        _ => (a, b) => a == b ? 0 : 1,
    };
}
