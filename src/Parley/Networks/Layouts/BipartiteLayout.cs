using System.Collections.Immutable;

namespace Parley.Networks.Layouts;

/// <summary>
/// Rows in one column and columns in the other, ordered so that few ties cross: each side by the mean height of what it is tied to, in turn.
/// K. Sugiyama, S. Tagawa, M. Toda: Methods for visual understanding of hierarchical system structures (1981).
/// </summary>
internal static class BipartiteLayout
{
    private const int Sweeps = 24;

    /// <summary>Rows at x = 0, columns at x = 1; heights from 0 to 1 on each side.</summary>
    public static ImmutableArray<Place> Of(TieGraph graph)
    {
        var neighbours = graph.Neighbours();
        var heights = new double[graph.Count];
        var order = CanonicalOrder.Of(graph);
        var (rows, columns) = (order.Where(i => i < graph.Rows).ToArray(), order.Where(i => i >= graph.Rows).ToArray());
        Spread(rows, heights);
        Spread(columns, heights);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            Spread(Sorted(columns, neighbours, heights), heights);
            Spread(Sorted(rows, neighbours, heights), heights);
        }

        return [.. heights.Select((height, i) => new Place(i < graph.Rows ? 0 : 1, height))];
    }

    private static void Spread(int[] side, double[] heights)
    {
        for (var i = 0; i < side.Length; i++)
        {
            heights[side[i]] = side.Length == 1 ? 0.5 : i / (double)(side.Length - 1);
        }
    }

    // What is tied to nothing sinks to the bottom. The sort is stable: equals keep the canonical order.
    private static int[] Sorted(int[] side, List<(int Node, double Weight)>[] neighbours, double[] heights) =>
        [.. side.OrderBy(i => neighbours[i].Count == 0 ? double.MaxValue : Mean(neighbours[i], heights))];

    private static double Mean(List<(int Node, double Weight)> neighbours, double[] heights)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var (node, weight) in neighbours.OrderBy(n => heights[n.Node]))
        {
            (sum, weights) = (sum + (Math.Abs(weight) * heights[node]), weights + Math.Abs(weight));
        }

        return sum / weights;
    }
}
