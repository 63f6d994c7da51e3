using CsCheck;
using Parley.Networks.Layouts;

namespace Parley.Tests.Networks.Layouts;

public sealed class StressLayoutTests
{
    private static readonly Gen<TieGraph> Joined =
        Graphs.Any.Select(g => g.Part(Components.Of(g)[0])).Where(g => g.Count > 1);

    [Fact]
    public void Stress_after_majorization_is_not_above_that_before() =>
        Gen.Select(Joined, Gen.Int[0, 50]).Sample((graph, seed) =>
        {
            var distances = TieLengths.Of(graph);
            foreach (var start in new[] { ClassicalScaling.Of(distances, graph.Count, new Random(seed)), Scattered(graph.Count, seed) })
            {
                StressLayout.Stress(StressLayout.Majorized(start, distances), distances).ShouldBeLessThanOrEqualTo(StressLayout.Stress(start, distances) + 1e-9);
            }
        }, iter: 100);

    [Fact]
    public void A_scattered_start_ends_far_better_than_it_began()
    {
        var distances = TieLengths.Of(Graphs.Path(20));
        var start = Scattered(20, 4);
        StressLayout.Stress(StressLayout.Majorized(start, distances), distances).ShouldBeLessThan(StressLayout.Stress(start, distances) / 5);
    }

    [Fact]
    public void A_chain_is_a_nearly_straight_line_along_the_page()
    {
        var places = Layout.Of(Graphs.Path(9), LayoutKind.Stress, 1);
        var extent = Extent.Of(places);
        extent.Width.ShouldBeGreaterThan(7);
        extent.Height.ShouldBeLessThan(1);
        places.Zip(places.Skip(1)).ShouldAllBe(p => Math.Abs(p.First.DistanceTo(p.Second) - 1) < 0.15);
    }

    [Fact]
    public void Opponents_stand_apart_and_friends_together()
    {
        var places = Layout.Of(Graphs.Camps(6), LayoutKind.Stress, 1);
        var within = Pairs(12).Where(p => p.A < 6 == p.B < 6).Average(p => places[p.A].DistanceTo(places[p.B]));
        var across = Pairs(12).Where(p => p.A < 6 != p.B < 6).Average(p => places[p.A].DistanceTo(places[p.B]));
        across.ShouldBeGreaterThan(1.4 * within);
    }

    [Fact]
    public void The_stronger_a_tie_the_shorter_it_is()
    {
        var distances = TieLengths.Of(Graphs.Of(3, 3, (a, b) => (a, b) switch { (0, 1) => 4, (1, 2) => 1, _ => 0 }));
        distances[1].ShouldBe(1);
        distances[5].ShouldBe(2);
        distances[2].ShouldBe(3); // over the one between
    }

    [Fact]
    public void Whom_only_opposition_joins_is_farther_than_a_friend_of_the_same_strength()
    {
        var distances = TieLengths.Of(Graphs.Of(3, 3, (a, b) => (a, b) switch { (0, 1) => 1, (1, 2) => -1, _ => 0 }));
        distances[5].ShouldBeGreaterThan(distances[1]);
        distances.ShouldAllBe(d => double.IsFinite(d));
    }

    [Fact]
    public void Wanted_distances_are_symmetric_finite_and_zero_only_to_oneself() =>
        Joined.Sample(graph =>
        {
            var distances = TieLengths.Of(graph);
            foreach (var (a, b) in Pairs(graph.Count))
            {
                distances[(a * graph.Count) + b].ShouldBe(distances[(b * graph.Count) + a]);
                distances[(a * graph.Count) + b].ShouldBeInRange(1 - 1e-9, 1e6);
            }
        }, iter: 100);

    [Fact]
    public void Distances_in_a_plane_are_found_again_by_classical_scaling()
    {
        Place[] corners = [new(0, 0), new(4, 0), new(4, 3), new(0, 3)];
        var distances = corners.SelectMany(a => corners.Select(a.DistanceTo)).ToArray();
        var places = ClassicalScaling.Of(distances, 4, new Random(1));
        foreach (var (a, b) in Pairs(4))
        {
            places[a].DistanceTo(places[b]).ShouldBe(corners[a].DistanceTo(corners[b]), 0.2); // objects are moved a little so that none share a place
        }
    }

    private static Place[] Scattered(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => new Place(random.NextDouble() * 5, random.NextDouble() * 5))];
    }

    private static IEnumerable<(int A, int B)> Pairs(int count) =>
        from a in Enumerable.Range(0, count)
        from b in Enumerable.Range(a + 1, count - a - 1)
        select (a, b);
}
