using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>
/// Hierarchical clustering by hand: five bacteria by the differences of their RNA, the example on which textbooks show the linkages, and what a tree of
/// merges keeps of the distances that it was made from.
/// </summary>
public sealed class DendrogramExampleTests
{
    private static readonly double[,] Above = { { 0, 17, 21, 31, 23 }, { 0, 0, 30, 34, 21 }, { 0, 0, 0, 28, 39 }, { 0, 0, 0, 0, 43 }, { 0, 0, 0, 0, 0 } };

    private static readonly Matrix Bacteria = Weighted.Symmetric(5, (i, j) => Above[i, j]);

    private static readonly Gen<Matrix> Distances = Weighted.Ties(3, 8, Gen.Double[0.1, 9]);

    [Theory]
    [InlineData(Linkage.Single, new[] { 17, 21, 21, 28.0 })]
    [InlineData(Linkage.Complete, new[] { 17, 23, 28, 43.0 })]
    [InlineData(Linkage.Average, new[] { 17, 22, 28, 33.0 })]
    public void Five_bacteria_merge_at_these_heights(Linkage linkage, double[] heights) =>
        Dendrogram.Of(Bacteria, linkage).Merges.Zip(heights).ShouldAllBe(pair => Math.Abs(pair.First.Height - pair.Second) < 1e-9);

    [Theory]
    [InlineData(Linkage.Complete)]
    [InlineData(Linkage.Average)]
    public void First_and_second_merge_then_the_fifth_joins_and_third_and_fourth_pair_up(Linkage linkage)
    {
        var tree = Dendrogram.Of(Bacteria, linkage);
        tree.Cut(4).Groups.ShouldBe([0, 0, 1, 2, 3]);
        tree.Cut(3).Groups.ShouldBe([0, 0, 1, 2, 0]);
        tree.Cut(2).Groups.ShouldBe([0, 0, 1, 1, 0]);
    }

    [Fact]
    public void By_nearest_members_all_hang_on_one_chain() =>
        Dendrogram.Of(Bacteria, Linkage.Single).Cut(2).Groups.ShouldBe([0, 0, 0, 1, 0]);

    [Fact]
    public void Ward_merges_two_pairs_before_it_merges_them()
    {
        // Squared distances to means grow by 2, by 4.5, and by 2·2/4·(9.5)² at the end, if pairs are {0, 2} and {9, 12}.
        double[] line = [0, 2, 9, 12];
        var merges = Dendrogram.Of(Weighted.Symmetric(4, (i, j) => Math.Abs(line[i] - line[j])), Linkage.Ward).Merges;
        merges.Select(m => m.Height * m.Height / 2).Zip([2, 4.5, 90.25]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        merges.Select(m => (m.First, m.Second)).ShouldBe([(0, 1), (2, 3), (0, 2)]);
    }

    [Fact]
    public void Merging_height_is_never_above_the_distance_by_nearest_members_and_never_below_it_by_farthest() =>
        Distances.Sample(distances =>
        {
            var (nearest, farthest) = (Heights(distances, Linkage.Single), Heights(distances, Linkage.Complete));
            foreach (var (i, j) in Pairs(distances.Rows))
            {
                nearest[i, j].ShouldBeLessThanOrEqualTo(distances[i, j] + 1e-9);
                farthest[i, j].ShouldBeGreaterThanOrEqualTo(distances[i, j] - 1e-9);
            }
        }, iter: 200);

    [Fact]
    public void Merging_heights_are_an_ultrametric_whatever_the_linkage() =>
        Gen.Select(Distances, Gen.Enum<Linkage>()).Sample((distances, linkage) =>
        {
            var heights = Heights(distances, linkage);
            foreach (var (i, j) in Pairs(distances.Rows))
            {
                Enumerable.Range(0, distances.Rows).Where(k => k != i && k != j).ShouldAllBe(k => heights[i, j] <= Math.Max(heights[i, k], heights[j, k]) + 1e-9);
            }
        }, iter: 200);

    [Fact]
    public void An_ultrametric_is_given_back_as_it_was() =>
        Distances.Sample(distances =>
        {
            var ultrametric = Matrix.Of(distances.Rows, distances.Rows, Heights(distances, Linkage.Average).Cast<double>().ToArray());
            foreach (var linkage in new[] { Linkage.Single, Linkage.Complete, Linkage.Average })
            {
                var again = Heights(ultrametric, linkage);
                Pairs(distances.Rows).ShouldAllBe(pair => Math.Abs(again[pair.I, pair.J] - ultrametric[pair.I, pair.J]) < 1e-9);
            }
        }, iter: 100);

    [Fact]
    public void Twice_the_distances_are_twice_the_heights_and_the_same_merges() =>
        Gen.Select(Distances, Gen.Enum<Linkage>()).Sample((distances, linkage) =>
        {
            var (once, twice) = (Dendrogram.Of(distances, linkage).Merges, Dendrogram.Of(distances.Select(d => 2 * d), linkage).Merges);
            twice.Zip(once).ShouldAllBe(pair => pair.First.First == pair.Second.First && pair.First.Second == pair.Second.Second && Math.Abs(pair.First.Height - (2 * pair.Second.Height)) < 1e-9);
        }, iter: 100);

    // At which height each two things are first in one group.
    private static double[,] Heights(Matrix distances, Linkage linkage)
    {
        var (tree, heights) = (Dendrogram.Of(distances, linkage), new double[distances.Rows, distances.Rows]);
        for (var merged = tree.Merges.Length; merged > 0; merged--)
        {
            var groups = tree.Cut(distances.Rows - merged).Groups;
            foreach (var (i, j) in Pairs(distances.Rows).Where(pair => groups[pair.I] == groups[pair.J]))
            {
                heights[i, j] = heights[j, i] = tree.Merges[merged - 1].Height;
            }
        }
        return heights;
    }

    private static IEnumerable<(int I, int J)> Pairs(int count) =>
        Enumerable.Range(0, count).SelectMany(i => Enumerable.Range(i + 1, count - i - 1).Select(j => (i, j)));
}
