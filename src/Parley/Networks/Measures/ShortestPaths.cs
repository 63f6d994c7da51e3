namespace Parley.Networks.Measures;

/// <summary>
/// Shortest paths between all nodes of a network of positive ties, a tie of weight w being 1/w long, and how many lead through each node: Brandes,
/// "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25 (2001).
/// </summary>
internal sealed class ShortestPaths
{
    // Lengths that differ by less were the same before rounding.
    private const double Same = 1e-10;

    private readonly Matrix _ties;
    private readonly int[][] _neighbours;
    private readonly double[][] _distances;

    public ShortestPaths(Matrix ties)
    {
        _ties = ties;
        _neighbours = [.. Enumerable.Range(0, ties.Rows).Select(i => Enumerable.Range(0, ties.Rows).Where(j => j != i && ties[i, j] > 0).ToArray())];
        (Betweenness, TieBetweenness, _distances) = (new double[ties.Rows], new double[ties.Rows, ties.Rows], new double[ties.Rows][]);
        for (var source = 0; source < ties.Rows; source++)
        {
            From(source);
        }
    }

    /// <summary>For each node the number of pairs of others between whom the shortest path leads through it, each pair counted once.</summary>
    public double[] Betweenness { get; }

    /// <summary>For each tie the number of pairs whose shortest path leads over it from the one node to the other, each pair counted once.</summary>
    public double[,] TieBetweenness { get; }

    /// <summary>Whether there is a path.</summary>
    public bool Reaches(int from, int to) => double.IsFinite(_distances[from][to]);

    /// <summary>The number of nodes in reach by the mean distance to them, times the share of all others that is in reach.</summary>
    public double Closeness(int node)
    {
        var reached = _distances[node].Where((distance, other) => other != node && double.IsFinite(distance)).ToList();
        return reached.Count == 0 ? 0 : reached.Count / reached.Sum() * reached.Count / (_ties.Rows - 1);
    }

    private void From(int source)
    {
        var distance = Enumerable.Repeat(double.PositiveInfinity, _ties.Rows).ToArray();
        var (paths, before) = (new double[_ties.Rows], Enumerable.Range(0, _ties.Rows).Select(_ => new List<int>()).ToArray());
        (distance[source], paths[source]) = (0, 1);
        var order = Visit(source, distance, paths, before);
        var share = new double[_ties.Rows];
        foreach (var node in Enumerable.Reverse(order))
        {
            foreach (var previous in before[node])
            {
                var load = paths[previous] / paths[node] * (1 + share[node]);
                share[previous] += load;
                TieBetweenness[previous, node] += load / 2;
            }
            Betweenness[node] += node == source ? 0 : share[node] / 2;
        }
        _distances[source] = distance;
    }

    private List<int> Visit(int source, double[] distance, double[] paths, List<int>[] before)
    {
        var (order, done, queue) = (new List<int>(), new bool[_ties.Rows], new PriorityQueue<int, double>());
        queue.Enqueue(source, 0);
        while (queue.TryDequeue(out var node, out _))
        {
            if (done[node])
            {
                continue;
            }
            done[node] = true;
            order.Add(node);
            foreach (var next in _neighbours[node].Where(n => !done[n]))
            {
                var length = distance[node] + (1 / _ties[node, next]);
                if (length < distance[next] - (Same * length))
                {
                    (distance[next], paths[next]) = (length, 0);
                    before[next].Clear();
                    queue.Enqueue(next, length);
                }
                if (Math.Abs(length - distance[next]) <= Same * length)
                {
                    paths[next] += paths[node];
                    before[next].Add(node);
                }
            }
        }
        return order;
    }
}
