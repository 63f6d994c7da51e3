using System.Collections.Immutable;

namespace Parley.Networks.Measures;

/// <summary>A moment at which something became different.</summary>
/// <param name="At">The place of the first observation of the new time, counted from 0.</param>
/// <param name="Size">How different: the energy statistic between what is before and after, up to the neighbouring changes.</param>
/// <param name="Significance">The share of shuffled orders that do as well; small where the change is real.</param>
public sealed record ChangePoint(int At, double Size, double Significance);

/// <summary>
/// When a series of observations changes, whatever they are, if only their distances are known: hierarchical divisive estimation with a permutation test,
/// Matteson and James, "A nonparametric approach for multiple change point analysis of multivariate data", JASA 109 (2014).
/// </summary>
public sealed record ChangePoints
{
    /// <summary>The fewest observations between two changes, at least 2.</summary>
    public int Spell { get; init; } = 2;

    /// <summary>The number of shuffled orders.</summary>
    public int Permutations { get; init; } = 499;

    /// <summary>A change counts if its significance is at most this.</summary>
    public double Level { get; init; } = 0.05;

    /// <summary>Of the shuffled orders.</summary>
    public int Seed { get; init; }

    /// <summary>The changes in the order of time.</summary>
    /// <param name="distances">How far observations are apart, in the order of time: symmetric.</param>
    public ImmutableArray<ChangePoint> Of(Matrix distances)
    {
        ArgumentNullException.ThrowIfNull(distances);
        var (random, found) = (new Random(Seed), new SortedDictionary<int, ChangePoint>());
        while (Next(distances, [0, .. found.Keys, distances.Rows], random) is { } change && change.Significance <= Level)
        {
            found.Add(change.At, change);
        }
        return [.. found.Values];
    }

    private ChangePoint? Next(Matrix distances, int[] bounds, Random random)
    {
        var order = Enumerable.Range(0, distances.Rows).ToArray();
        var (at, size) = Strongest(distances, bounds, order);
        if (at < 0)
        {
            return null;
        }
        var asStrong = 0;
        for (var permutation = 0; permutation < Permutations; permutation++)
        {
            foreach (var (from, to) in bounds.Zip(bounds.Skip(1)))
            {
                random.Shuffle(order.AsSpan(from, to - from));
            }
            asStrong += Strongest(distances, bounds, order).Size >= size - 1e-12 ? 1 : 0;
        }
        return new(at, size, (asStrong + 1.0) / (Permutations + 1));
    }

    private (int At, double Size) Strongest(Matrix distances, int[] bounds, int[] order)
    {
        var best = (At: -1, Size: double.NegativeInfinity);
        foreach (var (from, to) in bounds.Zip(bounds.Skip(1)))
        {
            var here = StrongestWithin(distances, order, from, to);
            best = here.Size > best.Size ? here : best;
        }
        return best;
    }

    // Sums before, after and across the place are kept while the place moves on.
    private (int At, double Size) StrongestWithin(Matrix distances, int[] order, int from, int to)
    {
        var best = (At: -1, Size: double.NegativeInfinity);
        var (before, across, after) = (0.0, 0.0, Pairs(distances, order, from, to));
        for (var at = from + 1; at <= to - Spell; at++)
        {
            var (toBefore, toAfter) = (Sum(distances, order, at - 1, from, at - 1), Sum(distances, order, at - 1, at, to));
            (before, across, after) = (before + toBefore, across - toBefore + toAfter, after - toAfter);
            var (n, m) = (at - from, (double)(to - at));
            var energy = (2 * across / (n * m)) - Mean(before, n) - Mean(after, m);
            best = n >= Spell && n * m / (n + m) * energy is var size && size > best.Size ? (at, size) : best;
        }
        return best;
    }

    private static double Mean(double sum, double count) => count < 2 ? 0 : sum / (count * (count - 1) / 2);

    private static double Pairs(Matrix distances, int[] order, int from, int to) =>
        Enumerable.Range(from, to - from).Sum(i => Sum(distances, order, i, from, i));

    private static double Sum(Matrix distances, int[] order, int one, int from, int to)
    {
        var sum = 0.0;
        for (var i = from; i < to; i++)
        {
            sum += distances[order[one], order[i]];
        }
        return sum;
    }
}
