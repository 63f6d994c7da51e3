namespace Parley.Training.Calibration;

/// <summary>Systems of linear equations whose matrix is symmetric and positive definite.</summary>
internal static class Equations
{
    /// <summary>The x with <c>A x = b</c>, by Cholesky's decomposition; A is overwritten.</summary>
    public static double[] Solve(double[,] a, double[] b)
    {
        Decompose(a);
        var x = (double[])b.Clone();
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = (x[i] - Enumerable.Range(0, i).Sum(j => a[i, j] * x[j])) / a[i, i];
        }

        for (var i = x.Length - 1; i >= 0; i--)
        {
            x[i] = (x[i] - Enumerable.Range(i + 1, x.Length - i - 1).Sum(j => a[j, i] * x[j])) / a[i, i];
        }

        return x;
    }

    /// <summary>Puts L of <c>A = L Lᵀ</c> into the lower half.</summary>
    private static void Decompose(double[,] a)
    {
        for (var i = 0; i < a.GetLength(0); i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = a[i, j] - Enumerable.Range(0, j).Sum(k => a[i, k] * a[j, k]);
                a[i, j] = i == j ? Math.Sqrt(rest) : rest / a[j, j];
            }
        }
    }
}
