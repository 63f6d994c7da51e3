using MathNet.Numerics.LinearAlgebra;

namespace Parley.Networks.Measures;

/// <summary>
/// Splits by the signs of the leading eigenvector of the modularity matrix, the group that gains most first: Newman, "Finding community structure in
/// networks using the eigenvectors of matrices", Physical Review E 74 (2006).
/// </summary>
internal static class LeadingEigenvector
{
    public static Partition Of(Matrix ties, int groups)
    {
        var modularity = new Modularity(Matrix.Of(ties.Rows, ties.Rows, (i, j) => i == j ? 0 : ties[i, j]));
        var found = new List<int[]> { Enumerable.Range(0, ties.Rows).ToArray() };
        while (found.Count < groups)
        {
            var best = found.Select((members, place) => (place, Split: Split(modularity, members))).MaxBy(s => s.Split.Gain);
            if (best.Split.Gain <= 1e-10)
            {
                break;
            }
            found.RemoveAt(best.place);
            found.AddRange([best.Split.One, best.Split.Other]);
        }
        return Partition.Of([.. Enumerable.Range(0, ties.Rows).Select(node => found.FindIndex(members => members.Contains(node)))]);
    }

    private static (double Gain, int[] One, int[] Other) Split(Modularity modularity, int[] members)
    {
        if (members.Length < 2)
        {
            return (0, members, []);
        }
        var surplus = Matrix<double>.Build.Dense(members.Length, members.Length, (i, j) => modularity.Surplus(members[i], members[j]));
        var own = surplus.RowSums();
        var vector = (surplus - Matrix<double>.Build.DenseOfDiagonalVector(own)).Evd(Symmetricity.Symmetric).EigenVectors.Column(members.Length - 1);
        var signs = vector.Map(v => v >= 0 ? 1.0 : -1.0);
        var gain = signs.DotProduct(surplus * signs) - own.Sum();
        return (gain, [.. members.Where((_, i) => signs[i] > 0)], [.. members.Where((_, i) => signs[i] < 0)]);
    }
}
