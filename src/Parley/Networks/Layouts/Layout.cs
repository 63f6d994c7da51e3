using System.Collections.Immutable;

namespace Parley.Networks.Layouts;

/// <summary>A place in the plane: x to the right, y down. The unit is about the length of a strong tie.</summary>
public readonly record struct Place(double X, double Y)
{
    /// <summary>How far another place is.</summary>
    public double DistanceTo(Place other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}

/// <summary>The ways to lay out a network.</summary>
public enum LayoutKind
{
    /// <summary>Distances on the page follow distances in the network.</summary>
    Stress,

    /// <summary>Ties pull, nodes push.</summary>
    Force,

    /// <summary>All nodes on a circle, tied ones near each other.</summary>
    Circular,

    /// <summary>Rows in one column, columns in the other, with few crossings. For two-mode networks.</summary>
    Bipartite,
}

/// <summary>
/// Where the nodes of a network stand. The same network with the same seed has the same layout on every machine of one kind, and the order in which its nodes are
/// listed does not matter.
/// </summary>
public static class Layout
{
    /// <summary>A place for each node, in the order of the graph's nodes.</summary>
    /// <param name="graph">Any graph; parts that are not tied to each other are laid out apart and put side by side, the largest first.</param>
    /// <param name="kind">How. Bipartite gives x = 0 to rows and x = 1 to columns.</param>
    /// <param name="seed">What is left to chance: from where the search for a good layout starts.</param>
    /// <exception cref="ArgumentException">A bipartite layout of a one-mode network.</exception>
    public static ImmutableArray<Place> Of(TieGraph graph, LayoutKind kind, int seed)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (kind == LayoutKind.Bipartite)
        {
            return graph.IsTwoMode || graph.Count == 0 ? BipartiteLayout.Of(graph) : throw new ArgumentException("a bipartite layout needs a two-mode network", nameof(kind));
        }

        var order = CanonicalOrder.Of(graph);
        var ordered = graph.Part(order);
        var places = kind == LayoutKind.Circular ? CircularLayout.Of(ordered, seed) : Packed(ordered, kind, seed);
        var back = new Place[graph.Count];
        for (var i = 0; i < order.Length; i++)
        {
            back[order[i]] = places[i];
        }

        return [.. back];
    }

    private static Place[] Packed(TieGraph graph, LayoutKind kind, int seed)
    {
        var components = Components.Of(graph);
        var parts = components.Select(nodes => graph.Part(nodes)).Select(part => kind == LayoutKind.Force ? ForceLayout.Of(part, seed) : StressLayout.Of(part, seed)).ToList();
        var places = new Place[graph.Count];
        foreach (var (nodes, packed) in components.Zip(Packing.Of(parts)))
        {
            for (var i = 0; i < nodes.Count; i++)
            {
                places[nodes[i]] = packed[i];
            }
        }

        return places;
    }
}
