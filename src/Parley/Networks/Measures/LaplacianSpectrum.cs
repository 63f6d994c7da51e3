using MathNet.Numerics.LinearAlgebra;

namespace Parley.Networks.Measures;

/// <summary>What a network looks like to the eigenvalues of its Laplacian; two networks whose spectra are near are built alike.</summary>
public static class LaplacianSpectrum
{
    /// <summary>
    /// The eigenvalues of the Laplacian of a symmetric matrix, largest first, divided by their sum so that they add up to 1; zeros where there are no ties.
    /// Negative ties count as none.
    /// </summary>
    public static double[] Of(Matrix ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var degrees = Degrees(ties);
        return degrees.All(d => d == 0)
            ? degrees
            : Shares(Matrix<double>.Build.Dense(ties.Rows, ties.Rows, (i, j) => i == j ? degrees[i] : -Tie(ties, i, j)).Evd(Symmetricity.Symmetric).EigenValues.Select(v => v.Real));
    }

    /// <summary>
    /// What Discourse Network Analyzer takes for these eigenvalues: the weighted degrees, largest first, divided by their sum. It subtracts the ties from
    /// the degrees and drops the result.
    /// </summary>
    public static double[] Legacy(Matrix ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        return Shares(Degrees(ties));
    }

    /// <summary>The sum of absolute differences of two spectra of the same length: 0 for equal ones, at most 2.</summary>
    public static double Distance(double[] one, double[] other) => one.Zip(other, (a, b) => Math.Abs(a - b)).Sum();

    private static double Tie(Matrix ties, int i, int j) => i == j ? 0 : Math.Max(0, ties[i, j]);

    private static double[] Degrees(Matrix ties) => [.. Enumerable.Range(0, ties.Rows).Select(i => Enumerable.Range(0, ties.Columns).Sum(j => Tie(ties, i, j)))];

    private static double[] Shares(IEnumerable<double> values)
    {
        var sorted = values.OrderDescending().ToArray();
        var sum = sorted.Sum();
        return sum > 0 ? Array.ConvertAll(sorted, v => v / sum) : new double[sorted.Length];
    }
}
