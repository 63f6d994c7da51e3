using System.Collections.Immutable;

namespace Parley.Evaluation.Behaviour;

/// <summary>Chance that can be repeated.</summary>
public static class Sample
{
    /// <summary>
    /// <paramref name="count"/> of <paramref name="items"/>, each equally likely, in their order; all where there are no more. The same seed takes the same places.
    /// Holds no more than it gives (Vitter, <i>Random sampling with a reservoir</i>, ACM TOMS 1985).
    /// </summary>
    public static ImmutableArray<T> Of<T>(IEnumerable<T> items, int count, int seed)
    {
        ArgumentNullException.ThrowIfNull(items);
        var random = new Random(seed);
        var taken = new List<(long Place, T Item)>();
        var seen = 0L;
        foreach (var item in items)
        {
            var at = taken.Count < count ? taken.Count : random.NextInt64(seen + 1);
            if (at == taken.Count && at < count)
            {
                taken.Add((seen, item));
            }
            else if (at < count)
            {
                taken[(int)at] = (seen, item);
            }

            seen++;
        }

        return [.. taken.OrderBy(t => t.Place).Select(t => t.Item)];
    }
}
