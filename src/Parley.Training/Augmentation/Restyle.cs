using Parley.Evaluation;

namespace Parley.Training.Augmentation;

/// <summary>
/// Sets a gold article as other papers might have: other marks, a mark lost, a tag moved, a rarer verb, a line broken. Who said what stays the same.
/// (Item 6 of the list that the reader's recipe ends with: what the hard cases show.)
/// </summary>
public static class Restyle
{
    /// <summary>The changes, in the order in which they are made, and how often an article gets each.</summary>
    private static readonly (double Chance, Func<GoldArticle, Random, GoldArticle> Change)[] Changes =
    [
        (0.25, TagChanges.MoveToFront),
        (0.40, TagChanges.SwapCues),
        (0.30, LayoutChanges.PartQuotations),
        (0.08, MarkChanges.DropClosing),
        (0.04, MarkChanges.DropOpening),
        (0.60, (article, random) => QuotationStyle.Drawn(random).Set(article)),
        (0.30, LayoutChanges.RecaseHeadline),
        (0.05, LayoutChanges.BreakWord),
        (0.05, LayoutChanges.BreakPage),
        (0.04, LayoutChanges.WrapLines),
    ];

    /// <summary>A variation of <paramref name="article"/>; the same for the same seed. The text differs, the attributions are those of the original.</summary>
    public static GoldArticle Of(GoldArticle article, int seed)
    {
        ArgumentNullException.ThrowIfNull(article);
        var random = new Random(seed);
        foreach (var (chance, change) in Changes)
        {
            article = random.NextDouble() < chance ? change(article, random) : article;
        }

        return article;
    }
}
