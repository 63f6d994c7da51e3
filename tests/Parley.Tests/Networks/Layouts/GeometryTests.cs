using System.Collections.Immutable;
using CsCheck;
using Parley.Networks.Layouts;

namespace Parley.Tests.Networks.Layouts;

/// <summary>Rectangles, discs, pieces and lengths against what trying all points, pairs and ways says.</summary>
public sealed class GeometryTests
{
    private static readonly Gen<Extent> Box =
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8], Gen.Int[1, 5], Gen.Int[1, 5]).Select((left, top, width, height) => new Extent(left, top, width, height));

    private static readonly Gen<Place[]> Places = Gen.Select(Gen.Double[-9, 9], Gen.Double[-9, 9]).Select((x, y) => new Place(x, y)).Array[1, 9];

    [Fact]
    public void Two_rectangles_overlap_where_they_have_a_square_of_the_page_in_common() =>
        Gen.Select(Box, Box).Sample((one, other) =>
        {
            // The corners are whole numbers, so a common inner point is the middle of a square of side 1 in both.
            var common = from x in Enumerable.Range(0, 13)
                         from y in Enumerable.Range(0, 13)
                         let square = new Extent(x, y, 1, 1)
                         where one.Holds(square) && other.Holds(square)
                         select square;
            one.Overlaps(other).ShouldBe(common.Any());
            other.Overlaps(one).ShouldBe(one.Overlaps(other));
        }, iter: 300);

    [Fact]
    public void A_disc_meets_a_rectangle_if_its_nearest_point_is_nearer_than_the_radius() =>
        Gen.Select(Box, Gen.Double[-3, 16], Gen.Double[-3, 16], Gen.Double[0.1, 4]).Sample((box, x, y, radius) =>
        {
            var points = from i in Enumerable.Range(0, 101)
                         from j in Enumerable.Range(0, 101)
                         select new Place(box.Left + (box.Width * i / 100.0), box.Top + (box.Height * j / 100.0));
            var nearest = points.Min(point => point.DistanceTo(new(x, y)));
            // A grid of a hundredth of the side misses the nearest point by at most half a cell's diagonal.
            if (Math.Abs(nearest - radius) > 0.05)
            {
                box.Meets(new(new(x, y), radius)).ShouldBe(nearest < radius);
            }
        }, iter: 60);

    [Fact]
    public void The_smallest_rectangle_around_places_holds_them_and_has_one_on_each_side() =>
        Places.Sample((Place[] places) =>
        {
            var around = Extent.Of(places);
            places.ShouldAllBe(p => p.X >= around.Left && p.X <= around.Right + 1e-12 && p.Y >= around.Top && p.Y <= around.Bottom + 1e-12);
            (places.Min(p => p.X), places.Min(p => p.Y)).ShouldBe((around.Left, around.Top));
            places.Max(p => p.X).ShouldBe(around.Right, 1e-12);
            places.Max(p => p.Y).ShouldBe(around.Bottom, 1e-12);
        }, iter: 200);

    [Fact]
    public void Parts_are_packed_without_touching_and_without_being_bent() =>
        Places.Array[1, 7].Sample((Place[][] parts) =>
        {
            var packed = Packing.Of(parts);
            for (var i = 0; i < parts.Length; i++)
            {
                var (x, y) = (packed[i][0].X - parts[i][0].X, packed[i][0].Y - parts[i][0].Y);
                parts[i].Zip(packed[i]).ShouldAllBe(pair => pair.Second.DistanceTo(new(pair.First.X + x, pair.First.Y + y)) < 1e-9);
                packed.Take(i).ShouldAllBe(other => Gap(Extent.Of(other), Extent.Of(packed[i])) > 1 - 1e-9);
            }
        }, iter: 100);

    [Fact]
    public void Nodes_are_in_one_part_if_a_way_leads_from_one_to_the_other() =>
        Graphs.Any.Sample((TieGraph graph) =>
        {
            var ways = Ways(graph, _ => 1);
            var part = new int[graph.Count];
            foreach (var (nodes, number) in Components.Of(graph).Select((nodes, number) => (nodes, number)))
            {
                nodes.ForEach(node => part[node] = number);
            }
            for (var i = 0; i < graph.Count; i++)
            {
                Enumerable.Range(0, graph.Count).ShouldAllBe(j => double.IsFinite(ways[i, j]) == (part[i] == part[j]));
            }
        }, iter: 80);

    [Fact]
    public void Lengths_are_those_of_the_shortest_ways_found_by_trying_every_stop() =>
        Graphs.Any.Where(g => g.Ties.Any(t => t.Weight > 0)).Sample((TieGraph graph) =>
        {
            var friends = graph with { Ties = [.. graph.Ties.Where(t => t.Weight > 0)] };
            var strongest = friends.Ties.Max(t => t.Weight);
            var (ways, lengths) = (Ways(friends, tie => Math.Min(3, Math.Sqrt(strongest / tie.Weight))), TieLengths.Of(friends));
            for (var i = 0; i < lengths.Length; i++)
            {
                var way = ways[i / graph.Count, i % graph.Count];
                (double.IsFinite(way) ? Math.Abs(lengths[i] - way) < 1e-9 : double.IsInfinity(lengths[i])).ShouldBeTrue();
            }
        }, iter: 80);

    [Fact]
    public void Lengths_do_not_depend_on_the_unit_of_weights() =>
        Gen.Select(Graphs.Any, Gen.Double[0.1, 9]).Sample((graph, unit) =>
        {
            var scaled = TieLengths.Of(graph with { Ties = [.. graph.Ties.Select(t => t with { Weight = t.Weight * unit })] });
            TieLengths.Of(graph).Zip(scaled).ShouldAllBe(pair => pair.First == pair.Second || Math.Abs(pair.First - pair.Second) < 1e-9);
        }, iter: 80);

    [Fact]
    public void Neighbours_on_a_circle_are_as_far_from_each_other_all_around() =>
        Graphs.Any.Where(g => g.Count > 2).Sample((TieGraph graph) =>
        {
            var places = Layout.Of(graph, LayoutKind.Circular, 1);
            var around = places.OrderBy(p => Math.Atan2(p.Y, p.X)).ToList();
            var chord = around[0].DistanceTo(around[^1]);
            around.Zip(around.Skip(1)).ShouldAllBe(pair => Math.Abs(pair.First.DistanceTo(pair.Second) - chord) < 1e-9);
        }, iter: 60);

    [Theory]
    [InlineData(LayoutKind.Force)]
    [InlineData(LayoutKind.Stress)]
    public void Of_two_cliques_those_whom_a_tie_joins_are_nearest_and_all_others_far_apart(LayoutKind kind)
    {
        var graph = Graphs.Of(10, 10, (a, b) => a / 5 == b / 5 || (a, b) == (4, 5) ? 1 : 0);
        foreach (var seed in Enumerable.Range(1, 5))
        {
            var places = Layout.Of(graph, kind, seed);
            var across = Enumerable.Range(0, 25).Select(i => (One: i / 5, Other: (i % 5) + 5)).ToList();
            across.MinBy(pair => places[pair.One].DistanceTo(places[pair.Other])).ShouldBe((4, 5));
            var within = graph.Ties.Where(t => t.From / 5 == t.To / 5).Average(t => places[t.From].DistanceTo(places[t.To]));
            across.Average(pair => places[pair.One].DistanceTo(places[pair.Other])).ShouldBeGreaterThan(1.5 * within);
        }
    }

    [Fact]
    public void Where_the_page_is_moved_labels_move_along() =>
        Gen.Select(Gen.Double[10, 190], Gen.Double[10, 190], Gen.Double[2, 9]).Array[1, 15].Sample((nodes) =>
        {
            var here = Labelled(nodes, 0, 0);
            var there = Labelled(nodes, 1000, -500);
            here.Zip(there).ShouldAllBe(pair => pair.First == null ? pair.Second == null : pair.Second != null
                && Math.Abs(pair.First.Value.Left + 1000 - pair.Second.Value.Left) < 1e-6 && Math.Abs(pair.First.Value.Top - 500 - pair.Second.Value.Top) < 1e-6);
        }, iter: 60);

    private static ImmutableArray<Extent?> Labelled((double X, double Y, double Radius)[] nodes, double x, double y) => LabelPlacement.Of(
        [.. nodes.Select(n => new Disc(new(n.X + x, n.Y + y), n.Radius))], [.. nodes.Select(_ => new LabelSize(40, 9))], [.. nodes.Select(n => n.Radius)], new(x, y, 200, 200), []);

    private static double Gap(Extent one, Extent other) =>
        Math.Max(Math.Max(other.Left - one.Right, one.Left - other.Right), Math.Max(other.Top - one.Bottom, one.Top - other.Bottom));

    // Floyd and Warshall.
    private static double[,] Ways(TieGraph graph, Func<Tie, double> length)
    {
        var (n, ways) = (graph.Count, new double[graph.Count, graph.Count]);
        for (var i = 0; i < n * n; i++)
        {
            ways[i / n, i % n] = i / n == i % n ? 0 : double.PositiveInfinity;
        }
        foreach (var tie in graph.Ties)
        {
            ways[tie.From, tie.To] = ways[tie.To, tie.From] = length(tie);
        }
        for (var i = 0; i < n * n * n; i++)
        {
            var (stop, from, to) = (i / (n * n), i / n % n, i % n);
            ways[from, to] = Math.Min(ways[from, to], ways[from, stop] + ways[stop, to]);
        }
        return ways;
    }
}
