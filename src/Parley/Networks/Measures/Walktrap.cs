namespace Parley.Networks.Measures;

/// <summary>
/// Merges the two tied groups whose short random walks end most nearly alike: Pons and Latapy, "Computing communities in large networks using random
/// walks" (2005), walks of four steps.
/// </summary>
internal static class Walktrap
{
    private const int Steps = 4;

    public static Dendrogram Of(Matrix ties)
    {
        var nodes = ties.Rows;
        // Each node is tied to itself as strongly as to its neighbours on average, as in the paper.
        var looped = Matrix.Of(nodes, nodes, (i, j) => i != j ? ties[i, j] : Mean(ties, i));
        var degrees = Enumerable.Range(0, nodes).Select(i => looped.Row(i).ToArray().Sum()).ToArray();
        var walks = Enumerable.Range(0, nodes).Select(i => Walk(looped, degrees, i)).ToArray();
        return Dendrogram.Of(nodes, Merges(ties, walks, degrees));
    }

    private static double Mean(Matrix ties, int i)
    {
        var others = Enumerable.Range(0, ties.Rows).Where(j => j != i && ties[i, j] > 0).Select(j => ties[i, j]).ToList();
        return others.Count == 0 ? 1 : others.Average();
    }

    private static double[] Walk(Matrix ties, double[] degrees, int from)
    {
        var at = new double[degrees.Length];
        at[from] = 1;
        for (var step = 0; step < Steps; step++)
        {
            var next = new double[at.Length];
            for (var i = 0; i < at.Length; i++)
            {
                for (var j = 0; at[i] > 0 && j < at.Length; j++)
                {
                    next[j] += at[i] * ties[i, j] / degrees[i];
                }
            }
            at = next;
        }
        return at;
    }

    private static IEnumerable<Merge> Merges(Matrix ties, double[][] walks, double[] degrees)
    {
        var nodes = degrees.Length;
        var (groups, sizes, tied) = (Enumerable.Range(0, nodes).ToList(), Enumerable.Repeat(1.0, nodes).ToArray(), new bool[nodes, nodes]);
        for (var i = 0; i < nodes; i++)
        {
            for (var j = 0; j < nodes; j++)
            {
                tied[i, j] = i != j && ties[i, j] > 0;
            }
        }
        while (Best(groups, tied, (a, b) => Growth(walks[a], walks[b], sizes[a], sizes[b], degrees)) is var (a, b, growth) && a >= 0)
        {
            yield return new(a, b, growth);
            walks[a] = [.. walks[a].Zip(walks[b], (x, y) => ((sizes[a] * x) + (sizes[b] * y)) / (sizes[a] + sizes[b]))];
            sizes[a] += sizes[b];
            groups.Remove(b);
            groups.ForEach(k => tied[a, k] = tied[k, a] = k != a && (tied[a, k] || tied[b, k]));
        }
    }

    private static (int A, int B, double Growth) Best(List<int> groups, bool[,] tied, Func<int, int, double> growth)
    {
        var best = (A: -1, B: -1, Growth: double.PositiveInfinity);
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = i + 1; j < groups.Count; j++)
            {
                var grown = tied[groups[i], groups[j]] ? growth(groups[i], groups[j]) : double.PositiveInfinity;
                best = grown < best.Growth ? (groups[i], groups[j], grown) : best;
            }
        }
        return best;
    }

    private static double Growth(double[] a, double[] b, double sizeA, double sizeB, double[] degrees)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += (a[i] - b[i]) * (a[i] - b[i]) / degrees[i];
        }
        return sizeA * sizeB / (sizeA + sizeB) * sum / degrees.Length;
    }
}
