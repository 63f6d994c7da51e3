namespace Parley.Networks.Layouts;

/// <summary>How far apart the nodes of one connected part should be.</summary>
internal static class TieLengths
{
    /// <summary>The longest that a weak tie is, in lengths of the strongest.</summary>
    private const double Longest = 3;

    /// <summary>How much farther apart than friends of the same strength are those whom only opposition joins.</summary>
    private const double Apart = 1.6;

    /// <summary>
    /// Shortest ways over positive ties, where a tie is the shorter the stronger: <c>√(strongest ÷ weight)</c>. Whom no such way joins, because only opposition
    /// does, stands apart by ways over ties of both signs. <c>n × n</c>, row after row.
    /// </summary>
    public static double[] Of(TieGraph graph)
    {
        var together = Ways(graph);
        if (graph.Ties.All(t => t.Weight > 0))
        {
            return together;
        }

        var either = Ways(graph with { Ties = [.. graph.Ties.Select(t => t with { Weight = Math.Abs(t.Weight) })] });
        return [.. together.Zip(either, (way, instead) => double.IsFinite(way) ? way : Apart * instead)];
    }

    private static double[] Ways(TieGraph graph)
    {
        var strongest = graph.Ties.Select(t => t.Weight).DefaultIfEmpty(0).Max();
        var neighbours = graph.Neighbours();
        var distances = new double[graph.Count * graph.Count];
        for (var i = 0; i < graph.Count; i++)
        {
            Shortest(i, neighbours, strongest, distances.AsSpan(i * graph.Count, graph.Count));
        }

        return Symmetric(distances, graph.Count);
    }

    private static void Shortest(int from, List<(int Node, double Weight)>[] neighbours, double strongest, Span<double> distances)
    {
        distances.Fill(double.PositiveInfinity);
        distances[from] = 0;
        var open = new PriorityQueue<int, double>();
        open.Enqueue(from, 0);
        while (open.TryDequeue(out var at, out var distance))
        {
            if (distance > distances[at])
            {
                continue;
            }

            foreach (var (node, weight) in neighbours[at])
            {
                var way = weight > 0 ? distance + Math.Min(Longest, Math.Sqrt(strongest / weight)) : double.PositiveInfinity;
                if (way < distances[node])
                {
                    distances[node] = way;
                    open.Enqueue(node, way);
                }
            }
        }
    }

    // Both directions are computed by adding the same lengths in opposite order; the smaller of the two makes the matrix symmetric to the last bit.
    private static double[] Symmetric(double[] distances, int n)
    {
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                distances[(i * n) + j] = distances[(j * n) + i] = Math.Min(distances[(i * n) + j], distances[(j * n) + i]);
            }
        }

        return distances;
    }
}
