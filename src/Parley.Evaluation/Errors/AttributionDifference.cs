using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Evaluation.Errors;

/// <summary>An attribution of the gold and the statement predicted for it, which differ; one of them may be missing.</summary>
/// <param name="Gold">Null of a spurious one.</param>
/// <param name="Predicted">Null of a missed one.</param>
/// <param name="Errors">At least one.</param>
public sealed record AttributionDifference(GoldAttribution? Gold, GoldAttribution? Predicted, ImmutableArray<RoleError> Errors)
{
    internal static IEnumerable<AttributionDifference> Of(Pairing pairing)
    {
        var pairs = Pairs(pairing);
        var missed = pairing.Gold.Except(pairs.Select(p => p.Gold)).Select(g => new AttributionDifference(g.Attribution, null, [new(ErrorKind.Missed, null)]));
        var spurious = pairing.Predicted.Except(pairs.Select(p => p.Predicted)).Select(p => new AttributionDifference(null, p.Attribution, [new(ErrorKind.Spurious, null)]));
        var other = pairs.Select(p => new AttributionDifference(p.Gold.Attribution, p.Predicted.Attribution, [.. RoleErrors(p.Gold, p.Predicted)])).Where(d => d.Errors.Length > 0);
        return [.. missed.OrderBy(Start), .. spurious.OrderBy(Start), .. other.OrderBy(Start)];
    }

    // One to one, those that share most first; two that share no word of cue or content are no pair.
    private static List<(Laid Gold, Laid Predicted)> Pairs(Pairing pairing)
    {
        var candidates =
            from gold in pairing.Gold
            from predicted in pairing.Predicted
            where Linked.Overlap(gold.Content, predicted.Content) || Linked.Overlap(gold.Cue, predicted.Cue)
            orderby Likeness(gold, predicted) descending
            select (gold, predicted);
        var (paired, used) = (new List<(Laid, Laid)>(), new HashSet<Laid>());
        foreach (var (gold, predicted) in candidates)
        {
            if (!used.Contains(gold) && !used.Contains(predicted))
            {
                used.UnionWith([gold, predicted]);
                paired.Add((gold, predicted));
            }
        }

        return paired;
    }

    private static double Likeness(Laid gold, Laid predicted)
    {
        var both = gold.Tokens.Count(predicted.Tokens.Contains);
        var content = (double)both / (gold.Tokens.Count + predicted.Tokens.Count - both);
        return content + (Linked.Overlap(gold.Cue, predicted.Cue) ? 1 : 0) + (Linked.Overlap(gold.Source, predicted.Source) ? 0.25 : 0);
    }

    private static IEnumerable<RoleError> RoleErrors(Laid gold, Laid predicted) =>
        from role in Enum.GetValues<Role>()
        let kind = KindOf(TokensOf(gold, role), TokensOf(predicted, role))
        where kind is not null
        select new RoleError(kind.Value, role);

    private static HashSet<int> TokensOf(Laid laid, Role role) => [.. laid.Role(role).SelectMany(r => Enumerable.Range(r.Start, r.Length))];

    private static ErrorKind? KindOf(HashSet<int> gold, HashSet<int> predicted) =>
        gold.SetEquals(predicted) ? null
        : gold.IsSubsetOf(predicted) ? ErrorKind.Long
        : predicted.IsSubsetOf(gold) ? ErrorKind.Short
        : gold.Overlaps(predicted) ? ErrorKind.Shifted
        : ErrorKind.WrongLink;

    private static int Start(AttributionDifference difference) => (difference.Gold ?? difference.Predicted)!.Content.Min(span => span.Start);
}
