using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Evaluation;

/// <summary>Protocol B: whole attributions. A role matches where its complete list of spans does.</summary>
internal static class Linked
{
    private static readonly (Figure Figure, Func<Laid, Laid, bool> Match)[] Tests =
    [
        (Figure.LinkedCue, (p, g) => p.Cue.Length > 0 && Same(p.Cue, g.Cue)),
        (Figure.LinkedSource, (p, g) => Overlap(p.Cue, g.Cue) && Same(p.Source, g.Source)),
        (Figure.LinkedContent, (p, g) => Overlap(p.Cue, g.Cue) && Same(p.Content, g.Content)),
        (Figure.LinkedAll, All),
        (Figure.LinkedSome, Some),
        (Figure.LinkedSourceContent, (p, g) => Same(p.Source, g.Source) && Same(p.Content, g.Content)),
    ];

    public static IEnumerable<(Figure Figure, Counts Counts)> Count(Pairing pairing) =>
        Tests.Select(test => (test.Figure, new Counts(
            pairing.Predicted.Count(p => pairing.Gold.Any(g => test.Match(p, g))),
            pairing.Predicted.Length,
            pairing.Gold.Count(g => pairing.Predicted.Any(p => test.Match(p, g))),
            pairing.Gold.Length)));

    /// <summary>All three roles are identical.</summary>
    public static bool All(Laid predicted, Laid gold) =>
        Same(predicted.Cue, gold.Cue) && Same(predicted.Source, gold.Source) && Same(predicted.Content, gold.Content);

    /// <summary>All three roles overlap.</summary>
    public static bool Some(Laid predicted, Laid gold) =>
        Overlap(predicted.Cue, gold.Cue) && Overlap(predicted.Content, gold.Content) && SourcesMeet(predicted, gold);

    /// <summary>The content is identical, whatever source and cue.</summary>
    public static bool SameContent(Laid predicted, Laid gold) => Same(predicted.Content, gold.Content);

    // Every gold attribution is held against every predicted one: no closures here.
    public static bool Overlap(ImmutableArray<TokenRange> left, ImmutableArray<TokenRange> right)
    {
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                if (one.Overlaps(other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Same(ImmutableArray<TokenRange> left, ImmutableArray<TokenRange> right) => left.AsSpan().SequenceEqual(right.AsSpan());

    // That both know of no source is agreement as well.
    private static bool SourcesMeet(Laid predicted, Laid gold) =>
        Overlap(predicted.Source, gold.Source) || (predicted.Source.IsEmpty && gold.Source.IsEmpty);
}
