namespace Parley.Networks.Layouts;

/// <summary>
/// An order of the nodes that follows from who is tied to whom and how strongly, so that a layout does not depend on the order in which nodes are listed.
/// Nodes that colour refinement cannot tell apart follow their labels. B. Weisfeiler, A. Leman: The reduction of a graph to canonical form (1968).
/// </summary>
internal static class CanonicalOrder
{
    private const int Rounds = 6;

    /// <summary>The indices of the nodes in that order.</summary>
    public static int[] Of(TieGraph graph)
    {
        var neighbours = graph.Neighbours();
        var colours = new ulong[graph.Count];
        for (var i = 0; i < colours.Length; i++)
        {
            colours[i] = Mixed((ulong)neighbours[i].Count, i < graph.Rows ? 1UL : 2UL);
        }

        for (var round = 0; round < Rounds; round++)
        {
            colours = [.. colours.Select((colour, i) => Mixed(colour, Around(neighbours[i], colours)))];
        }

        return [.. Enumerable.Range(0, graph.Count).OrderBy(i => colours[i]).ThenBy(i => graph.Labels[i], StringComparer.Ordinal)];
    }

    // A sum, because neighbours have no order.
    private static ulong Around(List<(int Node, double Weight)> neighbours, ulong[] colours)
    {
        var sum = 0UL;
        foreach (var (node, weight) in neighbours)
        {
            sum += Mixed(colours[node], (ulong)BitConverter.DoubleToInt64Bits(weight));
        }

        return sum;
    }

    /// <summary>The finaliser of SplitMix64 over both.</summary>
    private static ulong Mixed(ulong a, ulong b)
    {
        var z = a + (b * 0x9E3779B97F4A7C15UL) + 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
