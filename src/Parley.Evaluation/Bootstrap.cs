namespace Parley.Evaluation;

/// <summary>How much a figure would vary with other articles of the same kind.</summary>
internal static class Bootstrap
{
    /// <summary>
    /// The 95 % interval of F1 over articles drawn with replacement. <paramref name="random"/> is seeded by the caller, so
    /// that the same articles give the same interval.
    /// </summary>
    public static Interval Of(Counts[] articles, int samples, Random random)
    {
        var values = new double[samples];
        for (var i = 0; i < samples; i++)
        {
            var total = default(Counts);
            for (var drawn = 0; drawn < articles.Length; drawn++)
            {
                total += articles[random.Next(articles.Length)];
            }

            values[i] = total.F1();
        }

        return Interval.Of(values);
    }
}
