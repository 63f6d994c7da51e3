using MathNet.Numerics.LinearAlgebra;

namespace Parley.Networks.Measures;

/// <summary>How things that are more or less far from each other are put into groups.</summary>
public enum ClusterMethod
{
    /// <summary>Hierarchical, by the nearest members.</summary>
    Single,

    /// <summary>Hierarchical, by the farthest members.</summary>
    Complete,

    /// <summary>Hierarchical, by the mean of all members.</summary>
    Average,

    /// <summary>Hierarchical, by Ward's criterion.</summary>
    Ward,

    /// <summary>k-means on the rows of the distances.</summary>
    KMeans,

    /// <summary>Partitioning around medoids.</summary>
    Pam,

    /// <summary>k-means on the eigenvectors of the smallest eigenvalues of the normalised Laplacian.</summary>
    Spectral,

    /// <summary>Convergence of iterated correlations; two groups.</summary>
    Concor,

    /// <summary>Merging what raises modularity most.</summary>
    FastGreedy,

    /// <summary>Splitting by the leading eigenvector of the modularity.</summary>
    LeadingEigenvector,

    /// <summary>Merging what short random walks do not leave.</summary>
    Walktrap,

    /// <summary>Taking away the ties through which most shortest paths lead.</summary>
    EdgeBetweenness,

    /// <summary>The method of Louvain, which chooses the number of groups itself.</summary>
    Louvain,
}

/// <summary>Groups of things by their distances, by many methods under one roof.</summary>
/// <param name="distances">How far each is from each, symmetric, at least 0.</param>
/// <param name="similarities">The ties of the graph in which communities are sought, symmetric, at least 0.</param>
/// <param name="seed">Of all draws.</param>
public sealed class Clustering(Matrix distances, Matrix similarities, int seed)
{
    private readonly Dictionary<ClusterMethod, Dendrogram> _trees = [];

    /// <summary>The division into <paramref name="groups"/> groups by one method; methods that cannot be told a number give their own.</summary>
    public Partition By(ClusterMethod method, int groups) => method switch
    {
        ClusterMethod.KMeans => KMeans.Of(Rows(distances), groups, new Random(seed)),
        ClusterMethod.Pam => Medoids.Of(distances, groups),
        ClusterMethod.Spectral => Spectral(groups),
        ClusterMethod.Concor => Measures.Concor.Of(Rows(distances)),
        ClusterMethod.LeadingEigenvector => LeadingEigenvector.Of(similarities, groups),
        ClusterMethod.Louvain => Communities.Of(similarities, seed),
        _ => Tree(method).Cut(groups),
    };

    /// <summary>The numbers of groups between two that a method can be asked for.</summary>
    public static IEnumerable<int> Sizes(ClusterMethod method, int least, int most) => method switch
    {
        ClusterMethod.Louvain => [least],
        ClusterMethod.Concor => least <= 2 ? [2] : [],
        _ => Enumerable.Range(least, Math.Max(0, most - least + 1)),
    };

    private Dendrogram Tree(ClusterMethod method) => _trees.TryGetValue(method, out var tree) ? tree : _trees[method] = method switch
    {
        ClusterMethod.FastGreedy => FastGreedy.Of(similarities),
        ClusterMethod.Walktrap => Walktrap.Of(similarities),
        ClusterMethod.EdgeBetweenness => EdgeBetweenness.Of(similarities),
        ClusterMethod.Complete => Dendrogram.Of(distances, Linkage.Complete),
        ClusterMethod.Average => Dendrogram.Of(distances, Linkage.Average),
        ClusterMethod.Ward => Dendrogram.Of(distances, Linkage.Ward),
        _ => Dendrogram.Of(distances, Linkage.Single),
    };

    // Shi and Malik, "Normalized cuts and image segmentation" (2000): rDNA takes the eigenvectors of the largest eigenvalues.
    private Partition Spectral(int groups)
    {
        var nodes = distances.Rows;
        var near = Matrix.Of(nodes, nodes, (i, j) => Math.Exp(-distances[i, j] * distances[i, j] / 2));
        var degrees = Enumerable.Range(0, nodes).Select(i => near.Row(i).ToArray().Sum()).ToArray();
        var laplacian = Matrix<double>.Build.Dense(nodes, nodes, (i, j) => (i == j ? 1 : 0) - (near[i, j] / Math.Sqrt(degrees[i] * degrees[j])));
        var vectors = laplacian.Evd(Symmetricity.Symmetric).EigenVectors; // in the order of rising eigenvalues
        return KMeans.Of([.. Enumerable.Range(0, nodes).Select(i => Unit(vectors.Row(i).ToArray(), groups))], groups, new Random(seed));
    }

    private static double[] Unit(double[] row, int length)
    {
        var kept = row.Take(length).ToArray();
        var norm = Math.Sqrt(kept.Sum(v => v * v));
        return norm == 0 ? kept : Array.ConvertAll(kept, v => v / norm);
    }

    private static double[][] Rows(Matrix matrix) => [.. Enumerable.Range(0, matrix.Rows).Select(i => matrix.Row(i).ToArray())];
}
