namespace Parley.Coding.Reliability;

/// <summary>How far Krippendorff's alpha may be off, given that few units were judged: by drawing units anew with replacement (Efron, "Bootstrap methods", 1979).</summary>
public static class ResampledInterval
{
    /// <summary>The middle 95 % of the alphas of such draws; null where no draw has one.</summary>
    /// <param name="ratings">Units × coders.</param>
    /// <param name="metric">How far values are apart.</param>
    /// <param name="draws">How many.</param>
    /// <param name="seed">What is drawn follows from it.</param>
    public static (double? Low, double? High) Of(Ratings ratings, Metric metric, int draws, int seed)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var random = new Random(seed);
        var units = ratings.Units;
        var values = Enumerable.Range(0, units.IsEmpty ? 0 : draws)
            .Select(_ => Alpha.Of(Ratings.Of(Enumerable.Range(0, units.Length).Select(_ => units[random.Next(units.Length)].AsEnumerable())), metric).Value)
            .OfType<double>().Order().ToList();
        return values.Count == 0 ? (null, null) : (values[(int)(0.025 * (values.Count - 1))], values[(int)Math.Ceiling(0.975 * (values.Count - 1))]);
    }
}
