namespace Parley.Networks.Measures;

/// <summary>
/// Groups of nodes with many ties within and few between: the method of Louvain (Blondel, Guillaume, Lambiotte and Lefebvre, "Fast unfolding of
/// communities in large networks", 2008), started several times, with signed modularity where there are negative ties. As in the method of Leiden
/// (Traag, Waltman and van Eck, 2019), no group falls into pieces that nothing holds together.
/// </summary>
public static class Communities
{
    private const int Starts = 10;

    /// <summary>The best division of several starts.</summary>
    /// <param name="ties">A symmetric matrix of ties, nodes × nodes; its diagonal is not read.</param>
    /// <param name="seed">Of the order in which nodes are visited.</param>
    /// <param name="resolution">Above 1 for more and smaller groups.</param>
    public static Partition Of(Matrix ties, int seed, double resolution = 1)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var loose = Matrix.Of(ties.Rows, ties.Rows, (i, j) => i == j ? 0 : ties[i, j]);
        var (modularity, random) = (new Modularity(loose, resolution), new Random(seed));
        return Enumerable.Range(0, ties.Rows == 0 ? 1 : Starts)
            .Select(_ => Pieces(loose, Settle(Surplus(modularity), random)))
            .MaxBy(modularity.Of)!;
    }

    private static double[,] Surplus(Modularity modularity)
    {
        var surplus = new double[modularity.Nodes, modularity.Nodes];
        for (var i = 0; i < modularity.Nodes; i++)
        {
            for (var j = 0; j < modularity.Nodes; j++)
            {
                surplus[i, j] = modularity.Surplus(i, j);
            }
        }
        return surplus;
    }

    // Nodes move where they gain most; then every group is a node of its own, and so on until nothing moves.
    private static Partition Settle(double[,] surplus, Random random)
    {
        var groups = Partition.Of(Move(surplus, random));
        if (groups.Count == surplus.GetLength(0))
        {
            return groups;
        }
        var merged = new double[groups.Count, groups.Count];
        for (var i = 0; i < groups.Groups.Length; i++)
        {
            for (var j = 0; j < groups.Groups.Length; j++)
            {
                merged[groups.Groups[i], groups.Groups[j]] += surplus[i, j];
            }
        }
        var above = Settle(merged, random);
        return Partition.Of([.. groups.Groups.Select(group => above.Groups[group])]);
    }

    private static int[] Move(double[,] surplus, Random random)
    {
        var nodes = surplus.GetLength(0);
        var (groups, order) = (Enumerable.Range(0, nodes).ToArray(), Enumerable.Range(0, nodes).ToArray());
        random.Shuffle(order);
        while (Pass(surplus, groups, order))
        {
        }
        return groups;
    }

    private static bool Pass(double[,] surplus, int[] groups, int[] order)
    {
        var (gains, moved) = (new double[groups.Length], false);
        foreach (var node in order)
        {
            Array.Clear(gains);
            for (var other = 0; other < groups.Length; other++)
            {
                gains[groups[other]] += other == node ? 0 : surplus[node, other];
            }
            var best = Array.IndexOf(gains, gains.Max());
            if (gains[best] > gains[groups[node]] + 1e-12)
            {
                (groups[node], moved) = (best, true);
            }
        }
        return moved;
    }

    private static Partition Pieces(Matrix ties, Partition partition)
    {
        var piece = Enumerable.Repeat(-1, ties.Rows).ToArray();
        for (var node = 0; node < piece.Length; node++)
        {
            if (piece[node] < 0)
            {
                Spread(ties, partition, node, piece);
            }
        }
        return Partition.Of(piece);
    }

    private static void Spread(Matrix ties, Partition partition, int from, int[] piece)
    {
        var waiting = new Stack<int>([from]);
        while (waiting.TryPop(out var node))
        {
            piece[node] = from;
            for (var next = 0; next < piece.Length; next++)
            {
                if (piece[next] < 0 && partition.Groups[next] == partition.Groups[node] && ties[node, next] > 0)
                {
                    waiting.Push(next);
                }
            }
        }
    }
}
