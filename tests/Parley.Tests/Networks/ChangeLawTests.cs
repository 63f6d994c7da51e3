using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>What holds of states, changes and communities over time whatever the debate.</summary>
public sealed class ChangeLawTests
{
    private static readonly Gen<IReadOnlyList<Network>> Series =
        Weighted.Ties(5, 5).Array[4, 8].Select(all => (IReadOnlyList<Network>)[.. all.Select(ties => KarateClub.Of(ties, i => "abcde"[i].ToString()))]);

    private static readonly PhaseOptions Quick = new() { Methods = [ClusterMethod.Complete, ClusterMethod.Average, ClusterMethod.Pam], Most = 3 };

    [Fact]
    public void Distances_do_not_care_for_the_direction_of_time() =>
        Series.Sample(series =>
        {
            var (forth, back) = (PhaseTransitions.Of(series, Quick), PhaseTransitions.Of([.. series.Reverse()], Quick));
            back.Distances[0, 1].ShouldBe(forth.Distances[series.Count - 1, series.Count - 2], 1e-9);
        }, iter: 60);

    [Fact]
    public void States_are_at_most_as_many_as_are_asked_for_and_distances_are_distances() =>
        Series.Sample(series =>
        {
            var found = PhaseTransitions.Of(series, Quick);
            found.States.Count.ShouldBeInRange(1, 3);
            var n = series.Count;
            Enumerable.Range(0, n).ShouldAllBe(i => found.Distances[i, i] == 0);
            (from i in Enumerable.Range(0, n) from j in Enumerable.Range(0, n) from k in Enumerable.Range(0, n) select found.Distances[i, k] <= found.Distances[i, j] + found.Distances[j, k] + 1e-9).ShouldAllBe(holds => holds);
        }, iter: 60);

    [Fact]
    public void Doubled_networks_are_in_the_same_states() =>
        Series.Sample(series =>
        {
            var doubled = series.Select((n, t) => t % 2 == 0 ? n : n with { Values = n.Values.Select(v => 2 * v) }).ToList();
            PhaseTransitions.Of(doubled, Quick).States.Groups.ShouldBe(PhaseTransitions.Of(series, Quick).States.Groups);
        }, iter: 60);

    [Fact]
    public void Changes_do_not_care_for_the_unit_of_distances_and_keep_their_spell() =>
        Gen.Select(Weighted.Ties(9, 14, Gen.Double[0, 1]), Gen.Int[2, 4]).Sample((distances, spell) =>
        {
            var search = new ChangePoints { Permutations = 19, Level = 1, Seed = 2, Spell = spell };
            var (plain, scaled) = (search.Of(distances), search.Of(distances.Select(d => 4 * d)));
            scaled.Select(c => c.At).ShouldBe(plain.Select(c => c.At));
            int[] bounds = [0, .. plain.Select(c => c.At), distances.Rows];
            bounds.Zip(bounds.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First >= spell);
            plain.ShouldAllBe(c => c.Significance > 0 && c.Significance <= 1);
        }, iter: 40);

    [Fact]
    public void What_never_changes_has_no_change() =>
        new ChangePoints { Permutations = 99 }.Of(Weighted.Symmetric(12, (_, _) => 0)).ShouldBeEmpty();

    [Fact]
    public void Too_few_moments_hold_no_change() =>
        new ChangePoints().Of(Weighted.Symmetric(3, (_, _) => 1)).ShouldBeEmpty();

    [Fact]
    public void Drift_is_from_nothing_to_one_and_the_same_from_both_ends() =>
        Series.Sample(series =>
        {
            foreach (var drift in new[] { Drift.OfAgendas(series), Drift.OfCoalitions(series) })
            {
                drift.Cells.ToArray().ShouldAllBe(d => d >= 0 && d <= 1 + 1e-12);
                (from i in Enumerable.Range(0, series.Count) from j in Enumerable.Range(0, series.Count) select drift[i, j] == drift[j, i]).ShouldAllBe(holds => holds);
            }
        }, iter: 60);

    [Fact]
    public void Who_turns_from_friend_to_enemy_is_as_far_as_can_be() =>
        Drift.OfCoalitions([KarateClub.Of(Weighted.Blocks(1, 3), i => $"{i}"), KarateClub.Of(Weighted.Blocks(1, 3, -1), i => $"{i}")])[0, 1].ShouldBe(1, 1e-12);

    [Fact]
    public void Communities_of_a_moment_hold_every_node_once_and_their_numbers_are_their_own() =>
        Series.Sample(series =>
        {
            var history = CommunityHistory.Of(series, 1);
            history.Slices.ShouldAllBe(slice => slice.Members.Values.SelectMany(m => m).Order().SequenceEqual(new[] { "a", "b", "c", "d", "e" }));
            history.Flows.GroupBy(flow => flow.Slice).ShouldAllBe(flows => flows.Sum(flow => flow.Nodes.Length) == 5);
            history.Flows.ShouldAllBe(flow => flow.Nodes.All(node => history.Slices[flow.Slice].Members[flow.From].Contains(node) && history.Slices[flow.Slice + 1].Members[flow.To].Contains(node)));
            history.Slices.Skip(1).ShouldAllBe(slice => slice.Stability <= 1 + 1e-12);
        }, iter: 60);

    [Fact]
    public void Modularity_does_not_care_for_order_or_the_unit_of_weights() =>
        Gen.Select(Weighted.Ties(3, 8, Gen.Double[-1, 1]), Gen.Int[0, 2].Array[8]).Sample((ties, groups) =>
        {
            var partition = Partition.Of(groups.AsSpan(0, ties.Rows));
            var order = Weighted.Order(ties.Rows, 6);
            var turned = Partition.Of([.. order.Select(i => partition.Groups[i])]);
            var expected = new Modularity(ties).Of(partition);
            new Modularity(Weighted.Reordered(ties, order).Select(w => 3 * w)).Of(turned).ShouldBe(expected, 1e-9);
            expected.ShouldBeInRange(-1, 1);
        });

    [Fact]
    public void Brokers_of_one_group_are_all_coordinators_and_of_groups_of_one_all_liaisons() =>
        Weighted.Ties(3, 8).Sample(ties =>
        {
            var network = KarateClub.Of(ties, i => $"{i}");
            var (one, many) = (Brokers.Of(network, Partition.Whole(ties.Rows)), Brokers.Of(network, Partition.Of([.. Enumerable.Range(0, ties.Rows)])));
            one.ShouldAllBe(b => b.Coordinator == b.Total);
            many.ShouldAllBe(b => b.Liaison == b.Total);
            one.Select(b => b.Total).ShouldBe(many.Select(b => b.Total));
        }, iter: 100);

    [Fact]
    public void Distances_of_what_actors_say_obey_the_triangle() =>
        Gen.Int[0, 1].Array[15].Sample(cells =>
        {
            var apart = Stances.Distances(Matrix.Of(3, 5, Array.ConvertAll(cells, c => (double)c)));
            apart[0, 2].ShouldBeLessThanOrEqualTo(apart[0, 1] + apart[1, 2] + (cells.Chunk(5).Any(row => row.Sum() == 0) ? 1 : 1e-12));
            apart.Cells.ToArray().ShouldAllBe(d => d >= 0 && d <= 1);
        });
}
