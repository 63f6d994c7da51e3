using System.Collections.Immutable;

namespace Parley.Networks.Measures;

/// <summary>How the distance between two merged groups and a third is had from those of the three.</summary>
public enum Linkage
{
    /// <summary>The nearest members.</summary>
    Single,

    /// <summary>The farthest members.</summary>
    Complete,

    /// <summary>The mean over all members.</summary>
    Average,

    /// <summary>The least growth of squared distances within groups: Ward's criterion (Murtagh and Legendre's Ward2).</summary>
    Ward,
}

/// <summary>Nodes merged two groups at a time until one is left.</summary>
public sealed class Dendrogram
{
    private Dendrogram(int nodes, ImmutableArray<Merge> merges) => (Nodes, Merges) = (nodes, merges);

    /// <summary>The number of nodes.</summary>
    public int Nodes { get; }

    /// <summary>What was merged, in this order. Where a network lies in pieces there are fewer than <c>Nodes − 1</c>.</summary>
    public ImmutableArray<Merge> Merges { get; }

    /// <summary>Of merges that somebody else found.</summary>
    internal static Dendrogram Of(int nodes, IEnumerable<Merge> merges) => new(nodes, [.. merges]);

    /// <summary>By distances: a symmetric matrix, nodes × nodes. The method of Lance and Williams (1967).</summary>
    public static Dendrogram Of(Matrix distances, Linkage linkage)
    {
        ArgumentNullException.ThrowIfNull(distances);
        var nodes = distances.Rows;
        var work = new double[nodes][];
        for (var i = 0; i < nodes; i++)
        {
            work[i] = [.. distances.Row(i).ToArray().Select(d => linkage == Linkage.Ward ? d * d : d)];
        }
        var (sizes, merges) = (Enumerable.Repeat(1, nodes).ToArray(), new List<Merge>());
        while (merges.Count < nodes - 1)
        {
            var (a, b) = Nearest(work, sizes);
            merges.Add(new(a, b, linkage == Linkage.Ward ? Math.Sqrt(work[a][b]) : work[a][b]));
            Join(work, sizes, a, b, linkage);
        }
        return new(nodes, [.. merges]);
    }

    /// <summary>The division into <paramref name="groups"/> groups, or as few as the merges lead to.</summary>
    public Partition Cut(int groups)
    {
        var group = Enumerable.Range(0, Nodes).ToArray();
        foreach (var merge in Merges.Take(Math.Max(0, Nodes - groups)))
        {
            var (from, to) = (group[merge.Second], group[merge.First]);
            group = Array.ConvertAll(group, g => g == from ? to : g);
        }
        return Partition.Of(group);
    }

    private static (int, int) Nearest(double[][] distances, int[] sizes)
    {
        var (a, b, least) = (-1, -1, double.PositiveInfinity);
        for (var i = 0; i < sizes.Length; i++)
        {
            for (var j = i + 1; sizes[i] > 0 && j < sizes.Length; j++)
            {
                (a, b, least) = sizes[j] > 0 && (a < 0 || distances[i][j] < least) ? (i, j, distances[i][j]) : (a, b, least);
            }
        }
        return (a, b);
    }

    private static void Join(double[][] distances, int[] sizes, int a, int b, Linkage linkage)
    {
        for (var k = 0; k < sizes.Length; k++)
        {
            if (sizes[k] > 0 && k != a && k != b)
            {
                distances[a][k] = distances[k][a] = Joined(linkage, (distances[a][k], sizes[a]), (distances[b][k], sizes[b]), (distances[a][b], sizes[k]));
            }
        }
        (sizes[a], sizes[b]) = (sizes[a] + sizes[b], 0);
    }

    private static double Joined(Linkage linkage, (double Distance, double Size) a, (double Distance, double Size) b, (double Apart, double Size) k) => linkage switch
    {
        Linkage.Single => Math.Min(a.Distance, b.Distance),
        Linkage.Complete => Math.Max(a.Distance, b.Distance),
        Linkage.Average => ((a.Distance * a.Size) + (b.Distance * b.Size)) / (a.Size + b.Size),
        _ => (((a.Size + k.Size) * a.Distance) + ((b.Size + k.Size) * b.Distance) - (k.Size * k.Apart)) / (a.Size + b.Size + k.Size),
    };
}

/// <summary>Two groups that became one.</summary>
/// <param name="First">A node of the one, by whom the merged group is known.</param>
/// <param name="Second">A node of the other.</param>
/// <param name="Height">How far apart they were.</param>
public sealed record Merge(int First, int Second, double Height);
