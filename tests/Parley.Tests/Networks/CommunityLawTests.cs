using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Communities and modularity against all divisions that there are, and what must not change them.</summary>
public sealed class CommunityLawTests
{
    private static readonly Gen<Matrix> Small = Weighted.Ties(2, 6);

    private static readonly Gen<Matrix> Signed = Weighted.Ties(3, 7, Gen.OneOf(Gen.Const(0.0), Gen.Double[-4, 4]));

    [Fact]
    public void No_division_of_a_small_network_is_much_better_than_the_one_that_is_found() =>
        Small.Sample(ties =>
        {
            var modularity = new Modularity(ties);
            var (best, found) = (Divisions(ties.Rows).Max(modularity.Of), modularity.Of(Communities.Of(ties, 1)));
            found.ShouldBeLessThanOrEqualTo(best + 1e-12);
            found.ShouldBeGreaterThanOrEqualTo(best - 0.1); // moves of one node at a time may end a little below
        }, iter: 150);

    [Fact]
    public void Modularity_is_the_share_within_groups_less_the_squared_shares_of_their_strengths() =>
        Gen.Select(Small, Gen.Int[0, 999]).Where((ties, _) => ties.Cells.ToArray().Any(w => w > 0)).Sample((ties, seed) =>
        {
            var groups = Partition.Of([.. Enumerable.Range(0, ties.Rows).Select(i => (seed >> i) % 3)]);
            var all = ties.Cells.ToArray().Sum();
            var expected = groups.Members().Sum(members =>
                (members.Sum(i => members.Sum(j => ties[i, j])) / all) - Math.Pow(members.Sum(i => ties.Row(i).ToArray().Sum()) / all, 2));
            new Modularity(ties).Of(groups).ShouldBe(expected, 1e-9);
        }, iter: 200);

    [Fact]
    public void The_unit_of_weights_and_a_node_without_ties_change_no_modularity() =>
        Gen.Select(Signed, Gen.Double[0.1, 50]).Sample((ties, unit) =>
        {
            var halves = Partition.Of([.. Enumerable.Range(0, ties.Rows).Select(i => i % 2)]);
            var more = Partition.Of([.. halves.Groups, 2]);
            var expected = new Modularity(ties).Of(halves);
            new Modularity(ties.Select(w => w * unit)).Of(halves).ShouldBe(expected, 1e-9);
            new Modularity(Shapes.WithLoner(ties)).Of(more).ShouldBe(expected, 1e-9);
        }, iter: 200);

    /// <summary>Gómez, Jensen and Arenas (2009), equation 17.</summary>
    [Fact]
    public void Signed_modularity_is_that_of_friends_less_that_of_enemies_each_by_its_weight() =>
        Signed.Sample(ties =>
        {
            var (friends, enemies) = (ties.Select(w => Math.Max(0, w)), ties.Select(w => Math.Max(0, -w)));
            var (positive, negative) = (friends.Cells.ToArray().Sum(), enemies.Cells.ToArray().Sum());
            var halves = Partition.Of([.. Enumerable.Range(0, ties.Rows).Select(i => i % 2)]);
            var expected = (positive * new Modularity(friends).Of(halves)) - (negative * new Modularity(enemies).Of(halves));
            (new Modularity(ties).Of(halves) * (positive + negative)).ShouldBe(expected, 1e-9);
        }, iter: 200);

    /// <summary>Harary (1953): a network is balanced if it falls into two camps of friends who are each other's enemies.</summary>
    [Fact]
    public void The_camps_of_a_balanced_network_are_found_whoever_is_in_them() =>
        Gen.Select(Gen.Int[0, 1].Array[8], Gen.Double[0.1, 9]).Sample((camps, weight) =>
        {
            var ties = Weighted.Symmetric(8, (i, j) => camps[i] == camps[j] ? weight : -weight);
            Communities.Of(ties, 1).Groups.ShouldBe(Partition.Of(camps).Groups);
        }, iter: 100);

    [Fact]
    public void What_no_tie_joins_is_never_one_community() =>
        Gen.Select(Small, Small).Sample((one, other) =>
        {
            var (n, all) = (one.Rows, one.Rows + other.Rows);
            var both = Matrix.Of(all, all, (i, j) => i < n && j < n ? one[i, j] : i >= n && j >= n ? other[i - n, j - n] : 0);
            var found = Communities.Of(both, 3);
            Enumerable.Range(0, n).Select(i => found.Groups[i]).Intersect(Enumerable.Range(n, all - n).Select(i => found.Groups[i])).ShouldBeEmpty();
        }, iter: 100);

    [Fact]
    public void Cliques_are_found_in_whatever_order_their_members_are_listed() =>
        Gen.Select(Gen.Int[2, 4], Gen.Int[3, 5], Gen.Int[0, 99]).Sample((cliques, each, seed) =>
        {
            var order = Weighted.Order(cliques * each, seed);
            var found = Communities.Of(Weighted.Reordered(Shapes.Ring(cliques, each), order), seed);
            found.Groups.ShouldBe(Partition.Of([.. order.Select(node => node / each)]).Groups);
        }, iter: 60);

    [Fact]
    public void Without_resolution_all_who_hang_together_are_one_and_each_step_of_it_costs()
    {
        Communities.Of(Shapes.Ring(4, 4), 1, 0).Count.ShouldBe(1);
        var (modularities, groups) = (new[] { 0, 0.5, 1, 2, 4 }.Select(resolution => new Modularity(Shapes.Ring(4, 4), resolution)), Partition.Of(Shapes.Groups(4, 4)));
        var found = modularities.Select(modularity => modularity.Of(groups)).ToList();
        found.ShouldBe(found.OrderDescending());
        found[0].ShouldBe(24 / 28.0, 1e-12); // 6 ties in each of four cliques, 4 between
    }

    [Fact]
    public void Over_time_everybody_is_in_one_community_of_a_slice_and_flows_lead_from_and_to_it() =>
        Gen.Select(Weighted.Ties(3, 7), Weighted.Ties(3, 7), Weighted.Ties(3, 7)).Sample((one, two, three) =>
        {
            var networks = new[] { one, two, three }.Select(Shapes.Named).ToList();
            var history = CommunityHistory.Of(networks, 1);
            foreach (var (slice, network) in history.Slices.Zip(networks))
            {
                slice.Members.Values.SelectMany(members => members).Order(StringComparer.Ordinal).ShouldBe(network.Rows);
            }
            history.Flows.ShouldAllBe(flow => flow.Nodes.All(node =>
                history.Slices[flow.Slice].Members[flow.From].Contains(node) && history.Slices[flow.Slice + 1].Members[flow.To].Contains(node)));
            history.Flows.Count(flow => flow.Slice == 0).ShouldBeGreaterThanOrEqualTo(Math.Min(history.Slices[0].Members.Count, 1));
            history.Flows.Where(flow => flow.Slice == 1).Sum(flow => flow.Nodes.Length).ShouldBe(Math.Min(two.Rows, three.Rows));
        }, iter: 60);

    [Fact]
    public void A_community_that_comes_later_takes_no_number_that_another_had()
    {
        // The pair ef leaves, the pair gh comes.
        var history = CommunityHistory.Of([Pairs("ab", "cd", "ef"), Pairs("ab", "cd"), Pairs("ab", "cd", "gh")], 1);
        history.Slices.Select(slice => string.Join(' ', slice.Members.Keys)).ShouldBe(["0 1 2", "0 1", "0 1 3"]);
        history.Slices.Skip(1).ShouldAllBe(slice => slice.Stability == 1);
    }

    private static Network Pairs(params string[] pairs)
    {
        var nodes = string.Concat(pairs);
        return KarateClub.Of(Weighted.Blocks(pairs.Length, 2), i => nodes[i].ToString());
    }

    // Every division once: each node joins a group that there is, or founds the next.
    private static IEnumerable<Partition> Divisions(int nodes)
    {
        IEnumerable<int[]> divisions = [[]];
        for (var node = 0; node < nodes; node++)
        {
            divisions = divisions.SelectMany(groups => Enumerable.Range(0, groups.DefaultIfEmpty(-1).Max() + 2).Select(group => groups.Append(group).ToArray())).ToList();
        }
        return divisions.Select(groups => Partition.Of(groups));
    }
}
