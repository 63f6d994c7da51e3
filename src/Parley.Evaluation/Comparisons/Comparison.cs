using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Evaluation.Comparisons;

/// <summary>Whether one prediction is better than another on the same articles, or only seems so by the choice of articles.</summary>
/// <param name="Predicted">The one that is scored.</param>
/// <param name="Against">The one it is held against.</param>
/// <param name="Differences">The most telling figures, against the first annotator.</param>
public sealed record Comparison(string Predicted, string Against, ImmutableArray<Difference> Differences)
{
    private static readonly (string Name, Figure Figure)[] Figures =
    [
        ("source, exact", Figure.ExactSource),
        ("cue, exact", Figure.ExactCue),
        ("content, exact", Figure.ExactContent),
        ("content, tokens", Figure.Tokens),
        ("linked: all three exact", Figure.LinkedAll),
        ("linked: all three overlap", Figure.LinkedSome),
        ("content found by 80 %", Figure.FoundMost),
    ];

    /// <summary>Compares two predictions (by article id); articles that one lacks count as predicted empty.</summary>
    public static Comparison Of(
        IReadOnlyCollection<GoldArticle> gold,
        (string Name, IReadOnlyDictionary<string, ImmutableArray<Statement>> ByArticle) predicted,
        (string Name, IReadOnlyDictionary<string, ImmutableArray<Statement>> ByArticle) against,
        ScoreSettings settings)
    {
        var (ours, theirs) = (Scorer.FirstTallies(gold, predicted.ByArticle, settings), Scorer.FirstTallies(gold, against.ByArticle, settings));
        return new Comparison(predicted.Name, against.Name, [.. Figures.Select(f =>
            PairedBootstrap.Of(f.Name, [.. ours.Zip(theirs, (our, their) => (our[f.Figure], their[f.Figure]))], settings))]);
    }
}

/// <summary>One figure of two predictions.</summary>
/// <param name="Figure">Its name.</param>
/// <param name="Predicted">F1 of the one that is scored, in percent.</param>
/// <param name="Against">F1 of the other.</param>
/// <param name="Points">How far the first is above the second.</param>
/// <param name="Ci">95 % of the differences, were other articles drawn, lie between these; null without a bootstrap.</param>
/// <param name="OtherSign">The share of samples, in percent, whose difference has not the same sign; null without a bootstrap.</param>
public sealed record Difference(string Figure, double Predicted, double Against, double Points, Interval? Ci, double? OtherSign);
