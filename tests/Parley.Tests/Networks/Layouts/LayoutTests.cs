using System.Diagnostics;
using CsCheck;
using Parley.Networks.Layouts;

namespace Parley.Tests.Networks.Layouts;

public sealed class LayoutTests
{
    private static readonly LayoutKind[] OfAnyGraph = [LayoutKind.Stress, LayoutKind.Force, LayoutKind.Circular];
    private static readonly Gen<LayoutKind> AnyKind = Gen.Int[0, 2].Select(i => OfAnyGraph[i]);

    [Fact]
    public void The_same_seed_gives_the_same_layout() =>
        Gen.Select(Graphs.Any, AnyKind, Gen.Int[0, 9]).Sample((graph, kind, seed) =>
            Layout.Of(graph, kind, seed).ShouldBe(Layout.Of(graph, kind, seed)), iter: 60);

    [Fact]
    public void Another_seed_may_give_another_layout() =>
        Layout.Of(Graphs.Camps(4), LayoutKind.Force, 1).ShouldNotBe(Layout.Of(Graphs.Camps(4), LayoutKind.Force, 2));

    [Fact]
    public void Every_node_has_a_finite_place_of_its_own() =>
        Gen.Select(Graphs.Any, AnyKind).Sample((graph, kind) =>
        {
            var places = Layout.Of(graph, kind, 1);
            places.Length.ShouldBe(graph.Count);
            places.ShouldAllBe(p => double.IsFinite(p.X) && double.IsFinite(p.Y));
            places.Distinct().Count().ShouldBe(graph.Count);
        }, iter: 80);

    [Fact]
    public void In_whatever_order_nodes_are_listed_each_stands_where_it_stood() =>
        Gen.Select(Graphs.Any, Gen.Int[0, 3].Select(i => (LayoutKind)i), Gen.Int[1, 99]).Where(c => c.Item2 != LayoutKind.Bipartite || c.Item1.IsTwoMode).Sample((graph, kind, seed) =>
            ByLabel(Graphs.Listed(graph, seed), kind).ShouldBe(ByLabel(graph, kind)), iter: 80);

    [Fact]
    public void Other_names_change_nothing_but_the_names()
    {
        var random = new Random(5);
        var graph = Graphs.Of(12, 12, (_, _) => random.Next(3) == 0 ? random.NextDouble() : 0);
        var renamed = graph with { Labels = [.. graph.Labels.Select(l => new string([.. l.Reverse()]))] };
        Layout.Of(renamed, LayoutKind.Stress, 1).ShouldBe(Layout.Of(graph, LayoutKind.Stress, 1));
    }

    [Fact]
    public void Parts_that_nothing_joins_lie_side_by_side()
    {
        var graph = Graphs.Of(12, 12, (a, b) => a / 4 == b / 4 ? 1 : 0);
        var places = Layout.Of(graph, LayoutKind.Stress, 1);
        var boxes = Enumerable.Range(0, 3).Select(part => Extent.Of([.. places.Skip(part * 4).Take(4)])).ToList();
        boxes[0].Overlaps(boxes[1]).ShouldBeFalse();
        boxes[0].Overlaps(boxes[2]).ShouldBeFalse();
        boxes[1].Overlaps(boxes[2]).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_at_all_is_laid_out_too() =>
        Enum.GetValues<LayoutKind>().SelectMany(kind => Layout.Of(new TieGraph([], 0, []), kind, 1)).ShouldBeEmpty();

    [Fact]
    public void Two_columns_need_two_kinds_of_nodes() =>
        Should.Throw<ArgumentException>(() => Layout.Of(Graphs.Path(3), LayoutKind.Bipartite, 1));

    [Fact]
    public void On_a_circle_all_are_as_far_from_the_middle_and_friends_are_neighbours()
    {
        var places = Layout.Of(Graphs.Camps(5), LayoutKind.Circular, 1);
        places.ShouldAllBe(p => Math.Abs(p.DistanceTo(default) - places[0].DistanceTo(default)) < 1e-9);
        var around = Enumerable.Range(0, 10).OrderBy(i => Math.Atan2(places[i].Y, places[i].X)).Select(i => i < 5).ToList();
        around.Zip(around.Skip(1).Append(around[0])).Count(p => p.First != p.Second).ShouldBe(2);
    }

    [Theory]
    [InlineData(LayoutKind.Stress)]
    [InlineData(LayoutKind.Force)]
    [InlineData(LayoutKind.Circular)]
    public void Five_hundred_nodes_take_no_time_that_one_would_wait_for(LayoutKind kind)
    {
        var graph = Graphs.Large(500, 3);
        var watch = Stopwatch.StartNew();
        Layout.Of(graph, kind, 1);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10)); // two seconds on a quiet machine; tests share theirs
    }

    private static SortedDictionary<string, Place> ByLabel(TieGraph graph, LayoutKind kind)
    {
        var places = Layout.Of(graph, kind, 7);
        return new(graph.Labels.Select((label, i) => (label, places[i])).ToDictionary(p => p.label, p => p.Item2), StringComparer.Ordinal);
    }
}
