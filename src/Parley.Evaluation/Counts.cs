namespace Parley.Evaluation;

/// <summary>What a figure is made of; counts of several articles add up.</summary>
/// <param name="Right">Predictions that match something in the gold; where parts count, the sum of the parts.</param>
/// <param name="Predicted">All predictions.</param>
/// <param name="Recalled">Gold that some prediction matches, in the same way.</param>
/// <param name="Gold">All gold.</param>
internal readonly record struct Counts(double Right, int Predicted, double Recalled, int Gold)
{
    public static Counts operator +(Counts a, Counts b) =>
        new(a.Right + b.Right, a.Predicted + b.Predicted, a.Recalled + b.Recalled, a.Gold + b.Gold);

    /// <summary>From two sets: what is in both is right and recalled.</summary>
    public static Counts Of<T>(HashSet<T> predicted, HashSet<T> gold)
    {
        var both = predicted.Count(gold.Contains);
        return new Counts(both, predicted.Count, both, gold.Count);
    }

    /// <summary>From 0 to 1.</summary>
    public double Precision() => Predicted > 0 ? Right / Predicted : 0;

    /// <summary>From 0 to 1.</summary>
    public double Recall() => Gold > 0 ? Recalled / Gold : 0;

    /// <summary>The harmonic mean of precision and recall, in percent.</summary>
    public double F1()
    {
        var (p, r) = (Precision(), Recall());
        return p + r > 0 ? 200 * p * r / (p + r) : 0;
    }
}
