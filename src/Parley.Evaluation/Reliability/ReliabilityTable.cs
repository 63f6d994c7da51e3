using System.Collections.Immutable;

namespace Parley.Evaluation.Reliability;

/// <summary>
/// Whether a confidence means what it says: of statements that are sure by 0.8, eight of ten should overlap some gold attribution in source, cue and content.
/// </summary>
/// <param name="CalibrationError">
/// The expected calibration error, from 0 to 1: how far confidence and share right lie apart in a bin, on average over statements (Guo and others, ICML 2017).
/// </param>
/// <param name="Bins">Ten of equal width, those without a statement left out.</param>
/// <param name="Cutoffs">What remains, and how good it is, where less sure statements are left out.</param>
/// <param name="Precise">The cutoff that keeps most statements at a precision of at least 90 %; null where there is none.</param>
public sealed record ReliabilityTable(
    double CalibrationError, ImmutableArray<ReliabilityBin> Bins, ImmutableArray<ReliabilityCutoff> Cutoffs, ReliabilityCutoff? Precise)
{
    /// <summary>The precision, in percent, that <see cref="Precise"/> reaches.</summary>
    public const double PreciseEnough = 90;

    private const int BinCount = 10;

    private const int CutoffCount = 20;

    /// <summary>Of statements against the gold; null where they carry no confidence, which is to say all the same one.</summary>
    internal static ReliabilityTable? Of(IReadOnlyCollection<Pairing> articles)
    {
        var judged = articles.SelectMany(JudgedStatement.Of).OrderByDescending(j => j.Confidence).ToList();
        if (judged.Select(j => j.Confidence).Distinct().Take(2).Count() < 2)
        {
            return null;
        }

        ImmutableArray<ReliabilityBin> bins = [.. judged.GroupBy(j => BinOf(j.Confidence)).OrderBy(g => g.Key).Select(g => Bin(g.Key, [.. g]))];
        var error = bins.Sum(bin => bin.Statements * Math.Abs(bin.MeanConfidence - bin.Right)) / judged.Count;
        var curve = new CutoffCurve(judged, [.. articles.SelectMany(JudgedStatement.BestOfEachGold)]);
        return new ReliabilityTable(
            Math.Round(error, 4),
            [.. bins.Select(bin => bin.Rounded())],
            [.. Enumerable.Range(0, CutoffCount).Select(i => curve.At((double)i / CutoffCount))],
            curve.Lowest(PreciseEnough));
    }

    private static int BinOf(double confidence) => Math.Clamp((int)(confidence * BinCount), 0, BinCount - 1);

    private static ReliabilityBin Bin(int number, IReadOnlyCollection<JudgedStatement> judged) => new(
        (double)number / BinCount, (double)(number + 1) / BinCount, judged.Count, judged.Average(j => j.Confidence), judged.Average(j => j.Right ? 1 : 0));
}

/// <summary>Statements of nearly one confidence.</summary>
/// <param name="From">The least confidence.</param>
/// <param name="To">No confidence, but in the last bin, is as high.</param>
/// <param name="Statements">How many.</param>
/// <param name="MeanConfidence">How sure they are on average.</param>
/// <param name="Right">The share of them, from 0 to 1, that overlaps some gold attribution in all three roles.</param>
public sealed record ReliabilityBin(double From, double To, int Statements, double MeanConfidence, double Right)
{
    internal ReliabilityBin Rounded() => this with { MeanConfidence = Math.Round(MeanConfidence, 4), Right = Math.Round(Right, 4) };
}

/// <summary>What remains where statements less sure than <paramref name="MinConfidence"/> are left out, as with <c>--min-confidence</c>.</summary>
/// <param name="MinConfidence">From 0 to 1.</param>
/// <param name="Statements">How many remain.</param>
/// <param name="P">The share of them, in percent, that overlaps some gold attribution in all three roles.</param>
/// <param name="R">The share of gold attributions, in percent, that one of them overlaps so.</param>
public sealed record ReliabilityCutoff(double MinConfidence, int Statements, double P, double R);
