namespace Parley.Evaluation.Comparisons;

/// <summary>
/// The bootstrap for two predictions of the same articles: each sample draws articles, and takes both predictions of each, so that articles that are
/// hard for both say nothing (Berg-Kirkpatrick and others, EMNLP 2012).
/// </summary>
internal static class PairedBootstrap
{
    /// <summary>The difference of F1, with what the seeded samples of <paramref name="settings"/> say of it.</summary>
    public static Difference Of(string name, (Counts Ours, Counts Theirs)[] articles, ScoreSettings settings)
    {
        var (ours, theirs) = (F1(articles.Select(a => a.Ours)), F1(articles.Select(a => a.Theirs)));
        var points = ours - theirs;
        var difference = new Difference(name, Percent.Round(ours), Percent.Round(theirs), Percent.Round(points), null, null);
        if (settings.Samples == 0 || articles.Length == 0)
        {
            return difference;
        }

        var sampled = Sampled(articles, settings);
        var other = sampled.Count(value => Math.Sign(value) != Math.Sign(points) || points == 0);
        return difference with { Ci = Interval.Of(sampled), OtherSign = Percent.Share(other, sampled.Length) };
    }

    private static double[] Sampled((Counts Ours, Counts Theirs)[] articles, ScoreSettings settings)
    {
        var random = new Random(settings.Seed);
        var values = new double[settings.Samples];
        for (var i = 0; i < values.Length; i++)
        {
            var (ours, theirs) = (default(Counts), default(Counts));
            for (var drawn = 0; drawn < articles.Length; drawn++)
            {
                var (our, their) = articles[random.Next(articles.Length)];
                (ours, theirs) = (ours + our, theirs + their);
            }

            values[i] = ours.F1() - theirs.F1();
        }

        return values;
    }

    private static double F1(IEnumerable<Counts> articles) => articles.Aggregate(default(Counts), (sum, counts) => sum + counts).F1();
}
