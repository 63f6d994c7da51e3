using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Evaluation;

/// <summary>The predicted and the gold attributions of one article, as one annotator marked it.</summary>
/// <param name="Article">What was annotated.</param>
/// <param name="Grid">The article's tokens, on which both are laid.</param>
/// <param name="Predicted">The machine's.</param>
/// <param name="Gold">The annotator's.</param>
internal sealed record Pairing(GoldArticle Article, Grid Grid, ImmutableArray<Laid> Predicted, ImmutableArray<Laid> Gold)
{
    /// <summary>How many tokens, from the first on, are the headline's: those of the first line where it says the same as the title.</summary>
    public int HeadlineEnd { get; } = TokensOfHeadline(Article, Grid);

    /// <summary>One an annotator.</summary>
    public static ImmutableArray<Pairing> Of(GoldArticle article, ImmutableArray<Statement> statements)
    {
        var grid = new Grid(article.Text, article.Tokens);
        var predicted = Laid.On(grid, statements);
        return [.. article.Annotations.Select(a => new Pairing(article, grid, predicted, Laid.On(grid, a.Attributions)))];
    }

    private static int TokensOfHeadline(GoldArticle article, Grid grid)
    {
        var line = article.Text.Split('\n', 2)[0];
        return Letters(line) is { Length: > 0 } letters && letters == Letters(article.Title ?? "") ? grid.Tokens.Count(token => token.End <= line.Length) : 0;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
