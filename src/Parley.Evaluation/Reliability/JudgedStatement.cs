namespace Parley.Evaluation.Reliability;

/// <summary>How sure a statement is, and whether it overlaps some gold attribution in all three roles.</summary>
internal readonly record struct JudgedStatement(double Confidence, bool Right)
{
    public static IEnumerable<JudgedStatement> Of(Pairing article) =>
        article.Predicted.Select(p => new JudgedStatement(Shown(p), article.Gold.Any(g => Linked.Some(p, g))));

    /// <summary>For each gold attribution the highest confidence of a statement that overlaps it so; below any where there is none.</summary>
    public static IEnumerable<double> BestOfEachGold(Pairing article) =>
        article.Gold.Select(g => article.Predicted.Where(p => Linked.Some(p, g)).Select(Shown).DefaultIfEmpty(double.NegativeInfinity).Max());

    // As statements are written, so that a cutoff can be typed.
    private static double Shown(Laid predicted) => Math.Round(predicted.Confidence, 3);
}
