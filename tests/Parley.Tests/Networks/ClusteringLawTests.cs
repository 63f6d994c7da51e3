using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Groups against all groups that there could be, in worlds small enough to try them.</summary>
public sealed class ClusteringLawTests
{
    // Distances that all differ, so that there is one answer.
    private static readonly Gen<Matrix> Distances = Gen.Select(Gen.Int[3, 7], Gen.Int[0, 9999]).Select((nodes, seed) =>
    {
        var random = new Random(seed);
        return Weighted.Symmetric(nodes, (_, _) => 0.1 + random.NextDouble());
    });

    [Fact]
    public void Groups_by_nearest_members_are_pieces_of_what_is_nearer_than_their_height() =>
        Gen.Select(Distances, Gen.Int[2, 3]).Sample((distances, groups) =>
        {
            var tree = Dendrogram.Of(distances, Linkage.Single);
            var height = tree.Merges[distances.Rows - groups].Height;
            var near = distances.Select(d => d > 0 && d < height ? 1 : 0);
            var paths = new ShortestPaths(near);
            var pieces = Partition.Of([.. Enumerable.Range(0, distances.Rows).Select(i => Enumerable.Range(0, distances.Rows).First(j => i == j || paths.Reaches(i, j)))]);
            tree.Cut(groups).Groups.ShouldBe(pieces.Groups);
        }, iter: 200);

    [Fact]
    public void Merges_are_higher_and_higher() =>
        Gen.Select(Distances, Gen.Enum<Linkage>()).Sample((distances, linkage) =>
        {
            var heights = Dendrogram.Of(distances, linkage).Merges.Select(m => m.Height).ToList();
            heights.Zip(heights.Skip(1)).ShouldAllBe(pair => pair.First <= pair.Second + 1e-12);
        }, iter: 200);

    [Fact]
    public void A_finer_cut_parts_what_a_coarser_one_has_together() =>
        Gen.Select(Distances, Gen.Enum<Linkage>()).Sample((distances, linkage) =>
        {
            var tree = Dendrogram.Of(distances, linkage);
            var (coarse, fine) = (tree.Cut(2), tree.Cut(3));
            Enumerable.Range(0, fine.Count).ShouldAllBe(group => Enumerable.Range(0, coarse.Count).Count(other => fine.Overlap(coarse)[group, other] > 0) == 1);
        }, iter: 100);

    [Fact]
    public void Trees_follow_the_things_whatever_their_order() =>
        Gen.Select(Distances, Gen.Enum<Linkage>()).Sample((distances, linkage) =>
        {
            var order = Weighted.Order(distances.Rows, 11);
            var (plain, turned) = (Dendrogram.Of(distances, linkage).Cut(2), Dendrogram.Of(Weighted.Reordered(distances, order), linkage).Cut(2));
            Partition.Of([.. order.Select(i => plain.Groups[i])]).Groups.ShouldBe(turned.Groups);
        }, iter: 100);

    // PAM ends where no swap helps, and that need not be the best pair of all: it was a third worse in one world of many thousands.
    [Fact]
    public void No_other_member_in_the_place_of_one_of_two_medoids_is_nearer_to_all() =>
        Distances.Sample(distances =>
        {
            var groups = new Clustering(distances, distances, 1).By(ClusterMethod.Pam, 2);
            var costs = Pairs(distances.Rows).ToDictionary(pair => pair, pair => Cost(distances, pair.One, pair.Other));
            var leastAfterSwap = (int one, int other) => costs.Where(pair => pair.Key.One == one || pair.Key.One == other || pair.Key.Other == one || pair.Key.Other == other).Min(pair => pair.Value);
            costs.Where(pair => Same(groups, distances, pair.Key.One, pair.Key.Other)).ShouldContain(pair => pair.Value <= leastAfterSwap(pair.Key.One, pair.Key.Other) + 1e-9);
        }, iter: 100);

    [Fact]
    public void Every_point_is_in_the_group_whose_mean_is_nearest() =>
        Gen.Select(Gen.Int[4, 7], Gen.Int[0, 9999]).Sample((count, seed) =>
        {
            var random = new Random(seed);
            var points = Enumerable.Range(0, count).Select(_ => new[] { random.NextDouble(), random.NextDouble() }).ToArray();
            var groups = KMeans.Of(points, 2, new Random(1)).Groups;
            var means = groups.Distinct().Select(group => (group, mean: Mean([.. points.Where((_, i) => groups[i] == group)]))).ToList();
            points.Zip(groups).ShouldAllBe(pair => means.MinBy(m => Squared(pair.First, m.mean)).group == pair.Second);
        }, iter: 100);

    [Fact]
    public void A_merge_raises_modularity_by_what_it_says() =>
        Weighted.Ties(3, 8).Where(ties => ties.Cells.ToArray().Any(w => w > 0)).Sample(ties =>
        {
            var (tree, modularity) = (FastGreedy.Of(ties), new Modularity(ties));
            for (var merge = 0; merge < tree.Merges.Length; merge++)
            {
                var (before, after) = (modularity.Of(tree.Cut(ties.Rows - merge)), modularity.Of(tree.Cut(ties.Rows - merge - 1)));
                (after - before).ShouldBe(tree.Merges[merge].Height, 1e-9);
            }
        }, iter: 200);

    [Fact]
    public void Splitting_by_eigenvectors_never_lowers_modularity() =>
        Weighted.Ties(3, 9).Sample(ties =>
        {
            var modularity = new Modularity(ties);
            var found = Enumerable.Range(1, 4).Select(groups => modularity.Of(LeadingEigenvector.Of(ties, groups))).ToList();
            found.Zip(found.Skip(1)).ShouldAllBe(pair => pair.Second >= pair.First - 1e-9);
        }, iter: 100);

    [Fact]
    public void Walks_do_not_care_for_the_unit_of_weights() =>
        Weighted.Ties(3, 8).Sample(ties => Walktrap.Of(ties).Cut(2).Groups.ShouldBe(Walktrap.Of(ties.Select(w => 8 * w)).Cut(2).Groups), iter: 100);

    [Fact]
    public void Walks_stay_within_cliques() =>
        Walktrap.Of(Weighted.Symmetric(10, (i, j) => i / 5 == j / 5 || (i, j) == (4, 5) ? 1 : 0)).Cut(2).Groups.ShouldBe([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);

    [Fact]
    public void Correlations_part_rows_into_two_at_most() =>
        Weighted.Ties(3, 8).Sample(ties => Concor.Of([.. Enumerable.Range(0, ties.Rows).Select(i => ties.Row(i).ToArray())]).Count.ShouldBeInRange(1, 2), iter: 100);

    [Fact]
    public void Places_in_a_plane_do_not_depend_on_the_order_of_things() =>
        Distances.Sample(distances =>
        {
            var turned = Weighted.Reordered(distances, Weighted.Order(distances.Rows, 5));
            Scaling.Stress(turned, Scaling.Of(turned)).ShouldBe(Scaling.Stress(distances, Scaling.Of(distances)), 0.02);
        }, iter: 60);

    private static IEnumerable<(int One, int Other)> Pairs(int nodes) =>
        from one in Enumerable.Range(0, nodes)
        from other in Enumerable.Range(one + 1, nodes - one - 1)
        select (one, other);

    private static double Cost(Matrix distances, int one, int other) => Enumerable.Range(0, distances.Rows).Sum(node => Math.Min(distances[node, one], distances[node, other]));

    private static bool Same(Partition found, Matrix distances, int one, int other) =>
        Partition.Of([.. Enumerable.Range(0, distances.Rows).Select(node => distances[node, one] <= distances[node, other] ? 0 : 1)]).Groups.SequenceEqual(found.Groups);

    private static double[] Mean(double[][] points) => [points.Average(p => p[0]), points.Average(p => p[1])];

    private static double Squared(double[] a, double[] b) => Math.Pow(a[0] - b[0], 2) + Math.Pow(a[1] - b[1], 2);
}
