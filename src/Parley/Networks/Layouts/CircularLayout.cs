namespace Parley.Networks.Layouts;

/// <summary>All nodes on one circle, at equal distances, in the order in which a stress layout has them around its middle: tied nodes are near each other.</summary>
internal static class CircularLayout
{
    /// <summary>The layout; neighbours on the circle are one unit apart, the first node is at the top.</summary>
    public static Place[] Of(TieGraph graph, int seed)
    {
        var places = new Place[graph.Count];
        var radius = Math.Max(1, graph.Count / (2 * Math.PI));
        var order = Components.Of(graph).SelectMany(nodes => Around(graph, nodes, seed)).ToList();
        for (var i = 0; i < order.Count; i++)
        {
            var angle = 2 * Math.PI * i / order.Count;
            places[order[i]] = new(radius * Math.Sin(angle), -radius * Math.Cos(angle));
        }

        return places;
    }

    private static IEnumerable<int> Around(TieGraph graph, List<int> nodes, int seed)
    {
        var places = StressLayout.Of(graph.Part(nodes), seed);
        return Enumerable.Range(0, nodes.Count).OrderBy(i => Math.Atan2(places[i].Y, places[i].X)).Select(i => nodes[i]);
    }
}
