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
        Tests.Select(test => (test.Figure, Count(pairing, test.Match, (_, _) => true)));

    /// <summary>Of the attributions of one kind on either side, those that match any of the other side.</summary>
    public static Counts Count(Pairing pairing, Func<Laid, Laid, bool> match, Func<Pairing, Laid, bool> isOfKind)
    {
        var predicted = pairing.Predicted.Where(p => isOfKind(pairing, p)).ToList();
        var gold = pairing.Gold.Where(g => isOfKind(pairing, g)).ToList();
        return new Counts(
            predicted.Count(p => pairing.Gold.Any(g => match(p, g))), predicted.Count, gold.Count(g => pairing.Predicted.Any(p => match(p, g))), gold.Count);
    }

    /// <summary>All three roles are identical.</summary>
    public static bool All(Laid predicted, Laid gold) =>
        Same(predicted.Cue, gold.Cue) && Same(predicted.Source, gold.Source) && Same(predicted.Content, gold.Content);

    /// <summary>All three roles overlap.</summary>
    public static bool Some(Laid predicted, Laid gold) =>
        Overlap(predicted.Cue, gold.Cue) && Overlap(predicted.Content, gold.Content) && SourcesMeet(predicted, gold);

    /// <summary>The content is identical, whatever source and cue.</summary>
    public static bool SameContent(Laid predicted, Laid gold) => Same(predicted.Content, gold.Content);

    public static bool Overlap(ImmutableArray<TokenRange> left, ImmutableArray<TokenRange> right) =>
        left.Any(l => right.Any(l.Overlaps));

    private static bool Same(ImmutableArray<TokenRange> left, ImmutableArray<TokenRange> right) => left.AsSpan().SequenceEqual(right.AsSpan());

    // That both know of no source is agreement as well.
    private static bool SourcesMeet(Laid predicted, Laid gold) =>
        Overlap(predicted.Source, gold.Source) || (predicted.Source.IsEmpty && gold.Source.IsEmpty);
}
