using Parley.Networks.Layouts;

namespace Parley.Tests.Networks.Layouts;

public sealed class ForceLayoutTests
{
    [Fact]
    public void Those_who_are_tied_end_nearer_than_those_who_are_not()
    {
        var graph = Graphs.Of(12, 12, (a, b) => a / 6 == b / 6 || (a, b) == (0, 6) ? 1 : 0);
        var places = ForceLayout.Of(graph, 3);
        var distances = Enumerable.Range(0, 12).SelectMany(a => Enumerable.Range(a + 1, 11 - a).Select(b => (IsWithin: a / 6 == b / 6, Distance: places[a].DistanceTo(places[b])))).ToLookup(p => p.IsWithin, p => p.Distance);
        distances[true].Average().ShouldBeLessThan(0.6 * distances[false].Average());
    }

    [Fact]
    public void Stronger_ties_are_shorter()
    {
        var places = ForceLayout.Of(Graphs.Of(3, 3, (a, b) => (a, b) switch { (0, 1) => 10, (1, 2) => 1, _ => 0 }), 1);
        places[0].DistanceTo(places[1]).ShouldBeLessThan(places[1].DistanceTo(places[2]));
    }

    [Fact]
    public void Whom_only_opposition_ties_does_not_drift_off_the_page()
    {
        var places = ForceLayout.Of(Graphs.Of(8, 8, (a, b) => b == 7 ? -1 : 1), 1);
        var extent = Extent.Of(places);
        Math.Max(extent.Width, extent.Height).ShouldBeLessThan(40);
    }
}
