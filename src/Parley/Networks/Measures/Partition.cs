using System.Collections.Immutable;

namespace Parley.Networks.Measures;

/// <summary>Which nodes are in a group together.</summary>
public sealed class Partition
{
    private Partition(ImmutableArray<int> groups, int count) => (Groups, Count) = (groups, count);

    /// <summary>The group of each node, counted from 0 in the order in which groups first appear, so that equal divisions are equal numbers.</summary>
    public ImmutableArray<int> Groups { get; }

    /// <summary>The number of groups, none of them empty.</summary>
    public int Count { get; }

    /// <summary>A division in which nodes with the same number are together.</summary>
    public static Partition Of(ReadOnlySpan<int> groups)
    {
        var renumbered = new Dictionary<int, int>();
        var ordered = ImmutableArray.CreateBuilder<int>(groups.Length);
        foreach (var group in groups)
        {
            ordered.Add(renumbered.TryGetValue(group, out var number) ? number : renumbered[group] = renumbered.Count);
        }
        return new(ordered.MoveToImmutable(), renumbered.Count);
    }

    /// <summary>All nodes in one group.</summary>
    public static Partition Whole(int nodes) => Of(new int[nodes]);

    /// <summary>The nodes of each group, in their order.</summary>
    public ImmutableArray<ImmutableArray<int>> Members() =>
        [.. Enumerable.Range(0, Count).Select(group => Enumerable.Range(0, Groups.Length).Where(node => Groups[node] == group).ToImmutableArray())];

    /// <summary>The labels of each group, in their order.</summary>
    public ImmutableArray<ImmutableArray<string>> Names(IReadOnlyList<string> labels) =>
        [.. Members().Select(members => members.Select(node => labels[node]).ToImmutableArray())];

    /// <summary>How many nodes each group of this division shares with each of another: <c>Count × other.Count</c>.</summary>
    public int[,] Overlap(Partition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var shared = new int[Count, other.Count];
        for (var node = 0; node < Groups.Length; node++)
        {
            shared[Groups[node], other.Groups[node]]++;
        }
        return shared;
    }

    /// <summary>
    /// How far two divisions of the same nodes agree beyond chance: 1 where they are the same, 0 on average where they are unrelated. The adjusted Rand
    /// index of Hubert and Arabie, "Comparing partitions", Journal of Classification 2 (1985).
    /// </summary>
    public double Agreement(Partition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var together = Overlap(other).Cast<int>().Sum(Pairs);
        var (here, there, all) = (Sizes().Sum(Pairs), other.Sizes().Sum(Pairs), Pairs(Groups.Length));
        var expected = all == 0 ? 0 : here * there / all;
        var most = (here + there) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    /// <summary>The number of nodes in each group.</summary>
    public int[] Sizes()
    {
        var sizes = new int[Count];
        foreach (var group in Groups)
        {
            sizes[group]++;
        }
        return sizes;
    }

    private static double Pairs(int nodes) => nodes * (nodes - 1.0) / 2;
}
