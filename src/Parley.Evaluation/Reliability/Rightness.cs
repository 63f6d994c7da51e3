using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Evaluation.Reliability;

/// <summary>Which statements are right in the sense that confidence promises: cue, content and source overlap, or neither has a source.</summary>
public static class Rightness
{
    /// <summary>For each statement whether it is right by the first annotator, who must be there. The gold marks no nested statement, so none is right.</summary>
    public static ImmutableArray<bool> Of(GoldArticle article, IEnumerable<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(article);
        var grid = new Grid(article.Text, article.Tokens);
        var gold = Laid.On(grid, article.Annotations[0].Attributions);
        return [.. statements.Select(s => Laid.On(grid, [s]).Any(p => gold.Any(g => Linked.Some(p, g))))];
    }
}
