namespace Parley.Networks.Measures;

/// <summary>
/// Merges the two groups that raise modularity most, or lower it least: Clauset, Newman and Moore, "Finding community structure in very large networks",
/// Physical Review E 70 (2004). Only groups that are tied are merged.
/// </summary>
internal static class FastGreedy
{
    public static Dendrogram Of(Matrix ties)
    {
        var nodes = ties.Rows;
        var between = new double[nodes, nodes];
        var strengths = new double[nodes];
        for (var i = 0; i < nodes; i++)
        {
            for (var j = 0; j < nodes; j++)
            {
                between[i, j] = i == j ? 0 : ties[i, j];
                strengths[i] += between[i, j];
            }
        }
        return Dendrogram.Of(nodes, Merges(between, strengths));
    }

    private static IEnumerable<Merge> Merges(double[,] between, double[] strengths)
    {
        var (groups, all) = (Enumerable.Range(0, strengths.Length).ToList(), strengths.Sum());
        while (Best(groups, between, strengths, all) is var (a, b, gain) && a >= 0)
        {
            yield return new(a, b, gain);
            foreach (var k in groups)
            {
                between[a, k] += between[b, k];
                between[k, a] = between[a, k];
            }
            strengths[a] += strengths[b];
            groups.Remove(b);
        }
    }

    private static (int A, int B, double Gain) Best(List<int> groups, double[,] between, double[] strengths, double all)
    {
        var best = (A: -1, B: -1, Gain: double.NegativeInfinity);
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = i + 1; j < groups.Count; j++)
            {
                var (a, b) = (groups[i], groups[j]);
                var gain = 2 * ((between[a, b] / all) - (strengths[a] * strengths[b] / (all * all)));
                best = between[a, b] > 0 && gain > best.Gain ? (a, b, gain) : best;
            }
        }
        return best;
    }
}
