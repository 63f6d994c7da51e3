namespace Parley.Evaluation.Reliability;

/// <summary>Precision and recall by the least confidence that is asked for.</summary>
/// <param name="judged">Every statement, the surest first.</param>
/// <param name="gold">For each gold attribution the confidence at which it is found.</param>
internal sealed class CutoffCurve(IReadOnlyList<JudgedStatement> judged, IReadOnlyCollection<double> gold)
{
    private readonly int[] _rightBefore = [0, .. RunningCount(judged)];
    private readonly double[] _gold = [.. gold.OrderDescending()];

    public ReliabilityCutoff At(double minConfidence)
    {
        var kept = CountFrom(judged.Count, i => judged[i].Confidence >= minConfidence);
        var found = CountFrom(_gold.Length, i => _gold[i] >= minConfidence);
        return new ReliabilityCutoff(minConfidence, kept, Percent.Share(_rightBefore[kept], kept), Percent.Share(found, _gold.Length));
    }

    /// <summary>The lowest confidence from which on the precision, unrounded and in percent, is at least so high; null where there is none.</summary>
    public ReliabilityCutoff? Lowest(double precision) => judged.Select((j, i) => (j.Confidence, Kept: i + 1))
        .Where(last => last.Kept == judged.Count || judged[last.Kept].Confidence < last.Confidence)
        .Where(last => 100.0 * _rightBefore[last.Kept] / last.Kept >= precision)
        .Select(last => At(last.Confidence)).LastOrDefault();

    private static IEnumerable<int> RunningCount(IEnumerable<JudgedStatement> judged)
    {
        var right = 0;
        foreach (var statement in judged)
        {
            yield return right += statement.Right ? 1 : 0;
        }
    }

    // How many hold of a list where those that hold come first.
    private static int CountFrom(int length, Predicate<int> holds)
    {
        var (low, high) = (0, length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
