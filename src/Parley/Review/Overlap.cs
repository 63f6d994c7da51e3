using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Review;

/// <summary>How much of the same text two sets of spans cover, and what belongs together by that.</summary>
public static class Overlap
{
    /// <summary>From here on two statements are one: Jaccard's index of the characters that their contents cover.</summary>
    public const double Same = 0.5;

    /// <summary>Characters that both cover, of those that either does: from 0 to 1; 0 where neither covers any.</summary>
    /// <param name="one">In order, not overlapping.</param>
    /// <param name="other">The same.</param>
    public static double Jaccard(ImmutableArray<TextSpan> one, ImmutableArray<TextSpan> other)
    {
        long shared = 0;
        foreach (var a in one)
        {
            foreach (var b in other)
            {
                shared += Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
            }
        }

        var either = one.Sum(span => (long)span.Length) + other.Sum(span => (long)span.Length) - shared;
        return either == 0 ? 0 : (double)shared / either;
    }

    /// <summary>Which of some new contents each of some earlier ones is now: those first that overlap most, each at most once, none below <see cref="Same"/>.</summary>
    /// <returns>For each earlier one the place of the new one, or null.</returns>
    public static ImmutableArray<int?> Match(IReadOnlyList<ImmutableArray<TextSpan>> earlier, IReadOnlyList<ImmutableArray<TextSpan>> now)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(now);
        var pairs = from before in Enumerable.Range(0, earlier.Count)
                    from after in Enumerable.Range(0, now.Count)
                    let overlap = Jaccard(earlier[before], now[after])
                    where overlap >= Same
                    orderby overlap descending, before, after
                    select (before, after);
        var (matched, taken) = (new int?[earlier.Count], new HashSet<int>());
        foreach (var (before, after) in pairs)
        {
            if (matched[before] is null && taken.Add(after))
            {
                matched[before] = after;
            }
        }

        return [.. matched];
    }
}
