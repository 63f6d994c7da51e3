namespace Parley.Evaluation.Breakdowns;

/// <summary>An attribution of either side, and whether the other side has one that overlaps it, is identical, or has the same content.</summary>
internal sealed record MatchedAttribution(Pairing Article, Laid Attribution, bool IsGold, bool Some, bool All, bool Content)
{
    public static IEnumerable<MatchedAttribution> Of(Pairing article) =>
    [
        .. article.Predicted.Select(p => new MatchedAttribution(article, p, IsGold: false,
            article.Gold.Any(g => Linked.Some(p, g)), article.Gold.Any(g => Linked.All(p, g)), article.Gold.Any(g => Linked.SameContent(p, g)))),
        .. article.Gold.Select(g => new MatchedAttribution(article, g, IsGold: true,
            article.Predicted.Any(p => Linked.Some(p, g)), article.Predicted.Any(p => Linked.All(p, g)), article.Predicted.Any(p => Linked.SameContent(p, g)))),
    ];
}
