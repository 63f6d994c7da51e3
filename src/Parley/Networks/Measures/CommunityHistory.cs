using System.Collections.Immutable;

namespace Parley.Networks.Measures;

/// <summary>The communities of one slice of time, called by names that they keep over time.</summary>
/// <param name="Period">The time.</param>
/// <param name="Modularity">How clearly the communities stand apart.</param>
/// <param name="Stability">How far the communities are those of the slice before, over the nodes of both: the adjusted Rand index; null for the first.</param>
/// <param name="Members">The nodes of each community by its number; numbers last from slice to slice.</param>
public sealed record CommunitySlice(Period? Period, double Modularity, double? Stability, ImmutableSortedDictionary<int, ImmutableArray<string>> Members);

/// <summary>Nodes that go from one community to one of the next slice together: a band of an alluvial picture.</summary>
/// <param name="Slice">The slice that they go from, counted from 0; they go to the next.</param>
/// <param name="From">Their community there.</param>
/// <param name="To">Their community afterwards.</param>
/// <param name="Nodes">Who goes.</param>
public sealed record CommunityFlow(int Slice, int From, int To, ImmutableArray<string> Nodes);

/// <summary>
/// Communities over time. Those of a slice take the numbers of those of the slice before with whom they share most members, as in alluvial diagrams
/// (Rosvall and Bergstrom, "Mapping change in large networks", PLoS ONE 5, 2010).
/// </summary>
/// <param name="Slices">One for each network.</param>
/// <param name="Flows">What goes where between each two slices.</param>
public sealed record CommunityHistory(ImmutableArray<CommunitySlice> Slices, ImmutableArray<CommunityFlow> Flows)
{
    /// <summary>Of one-mode networks in the order of time.</summary>
    public static CommunityHistory Of(IReadOnlyList<Network> networks, int seed, double resolution = 1)
    {
        ArgumentNullException.ThrowIfNull(networks);
        var slices = ImmutableArray.CreateBuilder<CommunitySlice>(networks.Count);
        var next = 0;
        foreach (var network in networks)
        {
            var found = Communities.Of(network.Values, seed, resolution);
            var before = slices.Count == 0 ? null : slices[^1];
            var names = Numbered(found.Names(network.Rows), before, ref next);
            slices.Add(new(network.Period, new Modularity(network.Values, resolution).Of(found), before is null ? null : Stability(before.Members, names), names));
        }
        return new(slices.ToImmutable(), [.. Enumerable.Range(0, Math.Max(0, networks.Count - 1)).SelectMany(i => Between(i, slices[i].Members, slices[i + 1].Members))]);
    }

    // The pair that shares most is settled first; a community that is left over gets a number that nobody had.
    private static ImmutableSortedDictionary<int, ImmutableArray<string>> Numbered(ImmutableArray<ImmutableArray<string>> groups, CommunitySlice? before, ref int next)
    {
        var numbers = new int?[groups.Length];
        var pairs = from old in before?.Members ?? ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty
                    from place in Enumerable.Range(0, groups.Length)
                    let shared = groups[place].Intersect(old.Value).Count()
                    where shared > 0
                    orderby shared descending, old.Key, place
                    select (old.Key, place);
        foreach (var (number, place) in pairs)
        {
            numbers[place] ??= numbers.Contains(number) ? null : number;
        }
        var named = ImmutableSortedDictionary.CreateBuilder<int, ImmutableArray<string>>();
        for (var place = 0; place < groups.Length; place++)
        {
            named[numbers[place] ?? next] = groups[place];
            next += numbers[place] is null ? 1 : 0;
        }
        return named.ToImmutable();
    }

    private static double Stability(ImmutableSortedDictionary<int, ImmutableArray<string>> before, ImmutableSortedDictionary<int, ImmutableArray<string>> after)
    {
        var (old, now) = (ByNode(before), ByNode(after));
        var both = now.Keys.Where(old.ContainsKey).ToList();
        return Partition.Of([.. both.Select(node => old[node])]).Agreement(Partition.Of([.. both.Select(node => now[node])]));
    }

    private static IEnumerable<CommunityFlow> Between(
        int slice, ImmutableSortedDictionary<int, ImmutableArray<string>> before, ImmutableSortedDictionary<int, ImmutableArray<string>> after) =>
        from old in before
        from now in after
        let nodes = old.Value.Intersect(now.Value).ToImmutableArray()
        where nodes.Length > 0
        select new CommunityFlow(slice, old.Key, now.Key, nodes);

    private static SortedDictionary<string, int> ByNode(ImmutableSortedDictionary<int, ImmutableArray<string>> members) =>
        new(members.SelectMany(m => m.Value.Select(node => (node, m.Key))).ToDictionary(pair => pair.node, pair => pair.Key), StringComparer.Ordinal);
}
