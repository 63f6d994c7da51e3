using MathNet.Numerics.LinearAlgebra;

namespace Parley.Networks.Measures;

/// <summary>
/// Points in a plane whose distances are nearly those that are given: classical scaling (Torgerson 1952), improved by majorization of stress (de Leeuw
/// 1977).
/// </summary>
public static class Scaling
{
    private const int Rounds = 200;

    /// <summary>Things × 2 coordinates, the first axis the longer. The same distances give the same points.</summary>
    public static Matrix Of(Matrix distances)
    {
        ArgumentNullException.ThrowIfNull(distances);
        var points = Classical(distances);
        for (var round = 0; round < Rounds; round++)
        {
            points = Majorized(distances, points);
        }
        return Matrix.Of(distances.Rows, 2, (i, axis) => points[i, axis]);
    }

    /// <summary>How badly the points do: Kruskal's stress, 0 where distances are met.</summary>
    public static double Stress(Matrix distances, Matrix points)
    {
        ArgumentNullException.ThrowIfNull(distances);
        var (off, all) = (0.0, 0.0);
        for (var i = 0; i < distances.Rows; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var apart = Math.Sqrt(Squared(points[i, 0] - points[j, 0]) + Squared(points[i, 1] - points[j, 1]));
                off += Squared(apart - distances[i, j]);
                all += Squared(apart);
            }
        }
        return all == 0 ? 0 : Math.Sqrt(off / all);
    }

    private static double Squared(double v) => v * v;

    private static double[,] Classical(Matrix distances)
    {
        var n = distances.Rows;
        var squared = Matrix<double>.Build.Dense(n, n, (i, j) => -distances[i, j] * distances[i, j] / 2);
        var (means, mean) = (squared.RowSums() / n, squared.Enumerate().Sum() / n / n);
        var evd = Matrix<double>.Build.Dense(n, n, (i, j) => squared[i, j] - means[i] - means[j] + mean).Evd(Symmetricity.Symmetric);
        var points = new double[n, 2];
        for (var axis = 0; axis < Math.Min(2, n); axis++)
        {
            var (length, vector) = (Math.Sqrt(Math.Max(0, evd.EigenValues[n - 1 - axis].Real)), evd.EigenVectors.Column(n - 1 - axis));
            // An eigenvector and its opposite are the same: the first point that is off the middle lies to the right.
            var sign = Math.Sign(vector.FirstOrDefault(v => Math.Abs(v) > 1e-9));
            for (var i = 0; i < n; i++)
            {
                points[i, axis] = sign * length * vector[i];
            }
        }
        return points;
    }

    private static double[,] Majorized(Matrix distances, double[,] points)
    {
        var n = distances.Rows;
        var moved = new double[n, 2];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var (x, y) = (points[i, 0] - points[j, 0], points[i, 1] - points[j, 1]);
                var apart = Math.Sqrt((x * x) + (y * y));
                var pull = i == j || apart < 1e-12 ? 0 : distances[i, j] / apart;
                moved[i, 0] += pull * x / n;
                moved[i, 1] += pull * y / n;
            }
        }
        return moved;
    }
}
