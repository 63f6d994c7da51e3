using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Language;

namespace Parley.Evaluation;

/// <summary>
/// Protocol A: the spans of each role by themselves, whichever statement they belong to. A span is cut where its
/// paragraph ends, and each counts once an article.
/// </summary>
internal static class Spans
{
    public static IEnumerable<(Figure Figure, Counts Counts)> Count(Pairing pairing, int? limit)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var predicted = Of(pairing.Predicted, role, pairing.Grid, limit);
            var gold = Of(pairing.Gold, role, pairing.Grid, limit);
            yield return (Figure.ExactSource + (int)role, Counts.Of(predicted, gold));
            yield return (Figure.TrimmedSource + (int)role, Counts.Of(Trimmed(predicted, pairing.Grid), Trimmed(gold, pairing.Grid)));
        }

        yield return (Figure.Tokens, Counts.Of(Tokens(pairing.Predicted), Tokens(pairing.Gold)));
        yield return (Figure.Partial, PartsOf(pairing, pairing.Predicted, pairing.Gold, limit));
    }

    /// <summary>Content by type: precision over predictions of the type, recall over gold of the type, against content of any type.</summary>
    public static IEnumerable<(Figure Figure, Counts Counts)> CountByType(Pairing pairing, int? limit)
    {
        foreach (var type in Enum.GetValues<StatementType>())
        {
            var predicted = OfType(pairing.Predicted, type);
            var gold = OfType(pairing.Gold, type);
            yield return (Figure.DirectExact + (int)type, Against(a => Of(a, Role.Content, pairing.Grid, limit), pairing, predicted, gold));
            yield return (Figure.DirectTokens + (int)type, Against(Tokens, pairing, predicted, gold));
            yield return (Figure.DirectPartial + (int)type, PartsOf(pairing, predicted, gold, limit));
        }
    }

    private static Counts Against<T>(
        Func<ImmutableArray<Laid>, HashSet<T>> units, Pairing pairing, ImmutableArray<Laid> predicted, ImmutableArray<Laid> gold)
    {
        var right = Counts.Of(units(predicted), units(pairing.Gold));
        var recalled = Counts.Of(units(pairing.Predicted), units(gold));
        return new Counts(right.Right, right.Predicted, recalled.Recalled, recalled.Gold);
    }

    // Each span counts by the share of its tokens that the other side's contents have.
    private static Counts PartsOf(Pairing pairing, ImmutableArray<Laid> predicted, ImmutableArray<Laid> gold, int? limit)
    {
        var (predictedTokens, goldTokens) = (Tokens(pairing.Predicted), Tokens(pairing.Gold));
        var (predictedSpans, goldSpans) = (Of(predicted, Role.Content, pairing.Grid, limit), Of(gold, Role.Content, pairing.Grid, limit));
        return new Counts(predictedSpans.Sum(s => Covered(s, goldTokens)), predictedSpans.Count, goldSpans.Sum(s => Covered(s, predictedTokens)), goldSpans.Count);
    }

    private static double Covered(TokenRange span, HashSet<int> tokens) =>
        (double)Enumerable.Range(span.Start, span.Length).Count(tokens.Contains) / span.Length;

    private static ImmutableArray<Laid> OfType(ImmutableArray<Laid> attributions, StatementType type) =>
        [.. attributions.Where(a => a.Type == type)];

    private static HashSet<TokenRange> Of(ImmutableArray<Laid> attributions, Role role, Grid grid, int? limit) =>
        [.. attributions.SelectMany(a => a.Role(role)).SelectMany(r => grid.Cut(r, limit))];

    private static HashSet<TokenRange> Trimmed(HashSet<TokenRange> ranges, Grid grid) =>
        [.. ranges.Select(grid.Trim).OfType<TokenRange>()];

    private static HashSet<int> Tokens(ImmutableArray<Laid> attributions) => [.. attributions.SelectMany(a => a.Tokens)];
}
