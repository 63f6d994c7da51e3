using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Evaluation.Behaviour;

/// <summary>
/// Which statement of one reading is which of another. Two may be the same where their contents share half of the characters that either covers — the measure
/// by which people's decisions outlive a new reading — or where their cues overlap and their contents share any. Each has one partner at most, the likest first.
/// </summary>
internal static class Matching
{
    private const double Half = 0.5;

    /// <summary>The pairs, by their places in the two lists. Swapping the lists swaps every pair and nothing else.</summary>
    public static IEnumerable<(int Before, int After)> Pairs(ImmutableArray<Statement> before, ImmutableArray<Statement> after)
    {
        var (takenBefore, takenAfter) = (new HashSet<int>(), new HashSet<int>());
        foreach (var pair in Likest(before, after))
        {
            if (!takenBefore.Contains(pair.Before) && !takenAfter.Contains(pair.After))
            {
                takenBefore.Add(pair.Before);
                takenAfter.Add(pair.After);
                yield return (pair.Before, pair.After);
            }
        }
    }

    // The last two keys leave only (i, j) and (j, i) equal, which do not compete: so the order of the two lists does not matter.
    private static IEnumerable<Candidate> Likest(ImmutableArray<Statement> before, ImmutableArray<Statement> after) =>
        Enumerable.Range(0, before.Length)
            .SelectMany(b => Enumerable.Range(0, after.Length).Select(a => Compare(before[b], after[a]) is { } likeness ? new Candidate(b, a, likeness) : null))
            .OfType<Candidate>()
            .OrderByDescending(pair => pair.Likeness)
            .ThenBy(pair => Move.Between(before[pair.Before], after[pair.After]).Length)
            .ThenBy(pair => pair.Before + pair.After)
            .ThenBy(pair => Math.Abs(pair.Before - pair.After));

    // The shares of content, source and cue together; null where the two are not the same statement.
    private static double? Compare(Statement before, Statement after)
    {
        var content = Coverage.Share(before.Content, after.Content);
        if (content <= 0)
        {
            return null;
        }

        var cue = Coverage.Share(Move.Listed(before.Cue), Move.Listed(after.Cue));
        var sameCue = cue > 0 && before.Cue is not null;
        return content >= Half || sameCue ? content + cue + Coverage.Share(Move.Listed(before.Source), Move.Listed(after.Source)) : null;
    }

    private sealed record Candidate(int Before, int After, double Likeness);
}
