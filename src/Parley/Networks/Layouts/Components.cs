namespace Parley.Networks.Layouts;

/// <summary>The parts of a network that no tie joins.</summary>
internal static class Components
{
    /// <summary>The nodes of each part in their order, the largest part first and equal ones in the order of their first nodes.</summary>
    public static List<List<int>> Of(TieGraph graph)
    {
        var neighbours = graph.Neighbours();
        var seen = new bool[graph.Count];
        var components = new List<List<int>>();
        for (var i = 0; i < graph.Count; i++)
        {
            if (!seen[i])
            {
                components.Add(From(i, neighbours, seen));
            }
        }

        return [.. components.OrderByDescending(c => c.Count)];
    }

    private static List<int> From(int first, List<(int Node, double Weight)>[] neighbours, bool[] seen)
    {
        var nodes = new List<int> { first };
        seen[first] = true;
        for (var at = 0; at < nodes.Count; at++)
        {
            foreach (var (node, _) in neighbours[nodes[at]])
            {
                if (!seen[node])
                {
                    seen[node] = true;
                    nodes.Add(node);
                }
            }
        }

        nodes.Sort();
        return nodes;
    }
}
