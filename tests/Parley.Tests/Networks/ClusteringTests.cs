using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Things that lie in plain groups are found there by every method, and each method keeps its own law.</summary>
public sealed class ClusteringTests
{
    // Five things near 0, five near 10, five near 30, on a line.
    private static readonly double[] Places = [0, 0.3, 0.5, 0.8, 1, 10, 10.2, 10.5, 10.6, 11, 30, 30.1, 30.4, 30.7, 31];

    private static readonly Matrix Apart = Weighted.Symmetric(15, (i, j) => Math.Abs(Places[i] - Places[j]) / 31);

    private static readonly Matrix Near = Weighted.Symmetric(15, (i, j) => i / 5 == j / 5 ? 1 - Apart[i, j] : (i, j) is (4, 5) or (9, 10) ? 0.1 : 0);

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_method_finds_plain_groups(ClusterMethod method)
    {
        var found = new Clustering(Apart, Near, 7).By(method, 3);
        var expected = method == ClusterMethod.Concor ? Enumerable.Range(0, 15).Select(i => i / 10) : Enumerable.Range(0, 15).Select(i => i / 5);
        found.Groups.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_method_is_told_by_its_seed_and_survives_ties_and_loners(ClusterMethod method) =>
        Weighted.Ties(3, 8, Gen.OneOf(Gen.Const(0.0), Gen.Const(1.0), Gen.Double[0, 1])).Sample(ties =>
        {
            var distances = Weighted.Symmetric(ties.Rows, (i, j) => 1 - Math.Min(1, ties[i, j]));
            var found = new Clustering(distances, ties, 3).By(method, 2);
            found.Groups.Length.ShouldBe(ties.Rows);
            found.Groups.ShouldBe(new Clustering(distances, ties, 3).By(method, 2).Groups);
        }, iter: 60);

    public static TheoryData<ClusterMethod> Methods => [.. Enum.GetValues<ClusterMethod>()];

    /// <summary>Four points at 0, 1, 3 and 7: by hand, the merges of each linkage are at these heights.</summary>
    [Theory]
    [InlineData(Linkage.Single, 1, 2, 4)]
    [InlineData(Linkage.Complete, 1, 3, 7)]
    [InlineData(Linkage.Average, 1, 2.5, 17 / 3.0)]
    public void Heights_by_hand(Linkage linkage, double first, double second, double third)
    {
        double[] line = [0, 1, 3, 7];
        var heights = Dendrogram.Of(Weighted.Symmetric(4, (i, j) => Math.Abs(line[i] - line[j])), linkage).Merges.Select(m => m.Height);
        heights.Zip([first, second, third]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
    }

    [Fact]
    public void Wards_heights_are_the_growth_of_squared_distances_to_the_means()
    {
        // {0}, {1} → mean 0.5, grows by 0.5; {0, 1}, {3} → 2·1/3·2.5² = 25/6. Ward2's height is the root of twice the growth.
        double[] line = [0, 1, 3];
        var heights = Dendrogram.Of(Weighted.Symmetric(3, (i, j) => Math.Abs(line[i] - line[j])), Linkage.Ward).Merges.Select(m => m.Height).ToList();
        heights[0].ShouldBe(Math.Sqrt(2 * 0.5), 1e-12);
        heights[1].ShouldBe(Math.Sqrt(2 * 25 / 6.0), 1e-12);
    }

    [Fact]
    public void A_tree_can_be_cut_into_any_number_of_groups() =>
        Gen.Select(Weighted.Ties(2, 9, Gen.Double[0, 1]), Gen.Enum<Linkage>()).Sample((distances, linkage) =>
        {
            var tree = Dendrogram.Of(distances, linkage);
            Enumerable.Range(1, distances.Rows).ShouldAllBe(groups => tree.Cut(groups).Count == groups);
        }, iter: 100);

    [Fact]
    public void With_as_many_medoids_as_things_each_is_its_own() =>
        Weighted.Ties(4, 8, Gen.Double[0.1, 1]).Sample(distances =>
        {
            var found = new Clustering(distances, distances, 1).By(ClusterMethod.Pam, distances.Rows);
            found.Count.ShouldBe(distances.Rows);
        }, iter: 50);

    [Fact]
    public void Concor_parts_rows_that_say_the_opposite() =>
        Concor.Of([[1, 1, 0, 0], [1, 1, 0, 0.1], [0, 0, 1, 1], [0, 0.1, 1, 1]]).Groups.ShouldBe([0, 0, 1, 1]);

    [Fact]
    public void Scaling_puts_points_of_a_plane_where_they_were()
    {
        var random = new Random(2);
        var points = Enumerable.Range(0, 12).Select(_ => (X: random.NextDouble(), Y: random.NextDouble())).ToArray();
        var distances = Weighted.Symmetric(12, (i, j) => Math.Sqrt(Math.Pow(points[i].X - points[j].X, 2) + Math.Pow(points[i].Y - points[j].Y, 2)));
        Scaling.Stress(distances, Scaling.Of(distances)).ShouldBeLessThan(1e-6);
    }

    [Fact]
    public void Scaling_of_what_has_no_place_in_a_plane_says_so_by_its_stress() =>
        Scaling.Stress(Weighted.Symmetric(6, (_, _) => 1), Scaling.Of(Weighted.Symmetric(6, (_, _) => 1))).ShouldBeInRange(0.1, 0.5);
}
