using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Crowds that lie far from each other in the plane are told apart by every method that goes by distances, whoever stands where in them.</summary>
public sealed class SeparableGroupsTests
{
    private static readonly (double X, double Y)[] Squares = [(0, 0), (60, 0), (0, 60), (60, 60)];

    // Two to four crowds of two to five, each within a square of side 1; crowds are 60 apart.
    private static readonly Gen<(int[] Crowds, (double X, double Y)[] Points)> Crowded =
        from sizes in Gen.Int[2, 5].Array[2, 4]
        from seed in Gen.Int[0, 9999]
        select Shuffled(sizes, new Random(seed));

    [Theory]
    [InlineData(ClusterMethod.Single)]
    [InlineData(ClusterMethod.Complete)]
    [InlineData(ClusterMethod.Average)]
    [InlineData(ClusterMethod.Ward)]
    [InlineData(ClusterMethod.KMeans)]
    [InlineData(ClusterMethod.Pam)]
    [InlineData(ClusterMethod.Spectral)]
    public void Crowds_are_told_apart(ClusterMethod method) =>
        Crowded.Sample((crowds, points) =>
        {
            var distances = Distances(points);
            new Clustering(distances, distances.Select(d => 1 / (1 + d)), 1).By(method, crowds.Max() + 1).Groups.ShouldBe(Partition.Of(crowds).Groups);
        }, iter: 40);

    [Fact]
    public void Means_are_found_from_any_seed() =>
        Gen.Select(Crowded, Gen.Int[0, 999]).Sample((crowded, seed) =>
            KMeans.Of([.. crowded.Points.Select(p => new[] { p.X, p.Y })], crowded.Crowds.Max() + 1, new Random(seed)).Groups.ShouldBe(Partition.Of(crowded.Crowds).Groups), iter: 60);

    [Fact]
    public void One_group_is_everybody_and_more_groups_than_things_are_as_many_as_things()
    {
        double[][] points = [[0], [1], [5], [9]];
        KMeans.Of(points, 1, new Random(1)).Count.ShouldBe(1);
        KMeans.Of(points, 9, new Random(1)).Count.ShouldBe(4);
        Medoids.Of(Weighted.Symmetric(4, (i, j) => Math.Abs(points[i][0] - points[j][0])), 9).Count.ShouldBe(4);
    }

    [Fact]
    public void A_medoid_is_a_member_and_an_outlier_does_not_pull_it()
    {
        // The outlier is a group of its own, and the two others stay whole.
        double[] line = [0, 1, 2, 20, 21, 22, 100];
        Medoids.Of(Weighted.Symmetric(7, (i, j) => Math.Abs(line[i] - line[j])), 3).Groups.ShouldBe([0, 0, 0, 1, 1, 1, 2]);
    }

    [Fact]
    public void Rows_of_two_kinds_are_parted_by_correlations_whatever_they_are_multiplied_by() =>
        Gen.Select(Gen.Int[0, 1].Array[6], Gen.Double[0.5, 4].Array[6]).Where((kinds, _) => kinds.Distinct().Count() == 2).Sample((kinds, factors) =>
        {
            double[] kind = [4, 3, 1, 0, 1];
            double[][] rows = [.. kinds.Zip(factors, (k, factor) => Array.ConvertAll(kind, v => factor * (k == 0 ? v : 4 - v)))];
            Concor.Of(rows).Groups.ShouldBe(Partition.Of(kinds).Groups);
        }, iter: 60);

    [Fact]
    public void Crowds_lie_apart_in_the_picture_too() =>
        Crowded.Sample((crowds, points) =>
        {
            var places = Scaling.Of(Distances(points));
            for (var i = 0; i < crowds.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var apart = Math.Sqrt(Math.Pow(places[i, 0] - places[j, 0], 2) + Math.Pow(places[i, 1] - places[j, 1], 2));
                    (apart > 30).ShouldBe(crowds[i] != crowds[j]);
                }
            }
        }, iter: 40);

    private static (int[] Crowds, (double X, double Y)[] Points) Shuffled(int[] sizes, Random random)
    {
        var crowds = sizes.SelectMany((size, crowd) => Enumerable.Repeat(crowd, size)).ToArray();
        random.Shuffle(crowds);
        return (crowds, [.. crowds.Select(crowd => (Squares[crowd].X + random.NextDouble(), Squares[crowd].Y + random.NextDouble()))]);
    }

    private static Matrix Distances((double X, double Y)[] points) =>
        Weighted.Symmetric(points.Length, (i, j) => Math.Sqrt(Math.Pow(points[i].X - points[j].X, 2) + Math.Pow(points[i].Y - points[j].Y, 2)));
}
