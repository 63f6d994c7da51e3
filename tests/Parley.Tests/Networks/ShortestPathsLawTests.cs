using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Shortest paths against a slower way to find them, and what must add up whatever the network.</summary>
public sealed class ShortestPathsLawTests
{
    private static readonly Gen<Matrix> Plain = Weighted.Ties(2, 9, Gen.OneOf(Gen.Const(0.0), Gen.Const(1.0)));

    [Fact]
    public void Closeness_is_that_of_distances_found_by_trying_every_stop_between() =>
        Weighted.Ties(2, 8).Sample(ties =>
        {
            var (paths, distances) = (new ShortestPaths(ties), FloydWarshall(ties));
            for (var node = 0; node < ties.Rows; node++)
            {
                var reached = Enumerable.Range(0, ties.Rows).Where(other => other != node && double.IsFinite(distances[node, other])).ToList();
                var expected = reached.Count == 0 ? 0 : reached.Count / reached.Sum(other => distances[node, other]) * reached.Count / (ties.Rows - 1);
                paths.Closeness(node).ShouldBe(expected, 1e-9);
                Enumerable.Range(0, ties.Rows).ShouldAllBe(other => paths.Reaches(node, other) == double.IsFinite(distances[node, other]));
            }
        }, iter: 200);

    [Fact]
    public void Every_pair_has_one_less_in_between_than_its_path_is_long() =>
        Plain.Sample(ties =>
        {
            var distances = FloydWarshall(ties);
            var between = Pairs(ties.Rows).Where(p => double.IsFinite(distances[p.One, p.Other])).Sum(p => distances[p.One, p.Other] - 1);
            new ShortestPaths(ties).Betweenness.Sum().ShouldBe(between, 1e-8);
        }, iter: 200);

    [Fact]
    public void Paths_lead_over_as_many_ties_as_they_are_long() =>
        Plain.Sample(ties =>
        {
            var distances = FloydWarshall(ties);
            var length = Pairs(ties.Rows).Where(p => double.IsFinite(distances[p.One, p.Other])).Sum(p => distances[p.One, p.Other]);
            new ShortestPaths(ties).TieBetweenness.Cast<double>().Sum().ShouldBe(length, 1e-8);
        }, iter: 200);

    [Fact]
    public void Ways_that_are_equally_short_share_what_goes_through()
    {
        // A square: from each corner to the opposite one there are two ways.
        var square = Weighted.Symmetric(4, (i, j) => j - i == 1 || (i, j) == (0, 3) ? 1 : 0);
        new ShortestPaths(square).Betweenness.ShouldBe([0.5, 0.5, 0.5, 0.5]);
    }

    [Fact]
    public void Twice_the_weight_is_half_the_way_and_the_same_between() =>
        Weighted.Ties(2, 8).Sample(ties =>
        {
            var (once, twice) = (new ShortestPaths(ties), new ShortestPaths(ties.Select(w => 2 * w)));
            once.Betweenness.Zip(twice.Betweenness).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-8);
            Enumerable.Range(0, ties.Rows).ShouldAllBe(node => Math.Abs((2 * once.Closeness(node)) - twice.Closeness(node)) < 1e-8);
        }, iter: 100);

    [Fact]
    public void Of_two_cliques_the_bridge_goes_first()
    {
        var cliques = Weighted.Symmetric(8, (i, j) => i / 4 == j / 4 || (i, j) == (3, 4) ? 1 : 0);
        EdgeBetweenness.Of(cliques).Cut(2).Groups.ShouldBe([0, 0, 0, 0, 1, 1, 1, 1]);
        var loads = new ShortestPaths(cliques).TieBetweenness;
        (loads[3, 4] + loads[4, 3]).ShouldBe(16, 1e-9);
    }

    private static IEnumerable<(int One, int Other)> Pairs(int nodes) =>
        from one in Enumerable.Range(0, nodes)
        from other in Enumerable.Range(one + 1, nodes - one - 1)
        select (one, other);

    private static double[,] FloydWarshall(Matrix ties)
    {
        var distances = new double[ties.Rows, ties.Rows];
        foreach (var (i, j) in Enumerable.Range(0, ties.Rows).SelectMany(i => Enumerable.Range(0, ties.Rows).Select(j => (i, j))))
        {
            distances[i, j] = i == j ? 0 : ties[i, j] > 0 ? 1 / ties[i, j] : double.PositiveInfinity;
        }
        for (var k = 0; k < ties.Rows; k++)
        {
            for (var i = 0; i < ties.Rows; i++)
            {
                for (var j = 0; j < ties.Rows; j++)
                {
                    distances[i, j] = Math.Min(distances[i, j], distances[i, k] + distances[k, j]);
                }
            }
        }
        return distances;
    }
}
