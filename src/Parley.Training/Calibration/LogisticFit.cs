using System.Collections.Immutable;

namespace Parley.Training.Calibration;

/// <summary>
/// Logistic regression with a ridge, fitted by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani and Friedman, <i>The Elements of
/// Statistical Learning</i>, 4.4.1). Weights that may not be negative are held at nought where they would be, the most negative first.
/// </summary>
/// <param name="ridge">The penalty on the square of a weight that is measured in standard deviations of its column. The first column, the constant, has none.</param>
public sealed class LogisticFit(double ridge)
{
    private const int MostSteps = 50;
    private const double Enough = 1e-9;

    /// <summary>The weights, one a column.</summary>
    /// <param name="rows">At least one, all of one length; the first column is always 1.</param>
    /// <param name="labels">One a row.</param>
    /// <param name="mayBeNegative">One a column.</param>
    public double[] Fit(IReadOnlyList<ImmutableArray<double>> rows, IReadOnlyList<bool> labels, IReadOnlyList<bool> mayBeNegative)
    {
        var penalties = Penalties(rows);
        var free = Enumerable.Range(0, penalties.Length).ToList();
        while (true)
        {
            var weights = Newton(rows, labels, penalties, free);
            var worst = free.Where(c => !mayBeNegative[c] && weights[c] < 0).OrderBy(c => weights[c]).DefaultIfEmpty(-1).First();
            if (worst < 0)
            {
                return weights;
            }

            free.Remove(worst);
        }
    }

    private double[] Penalties(IReadOnlyList<ImmutableArray<double>> rows)
    {
        // A column that never varies could take any weight; the ridge gives it none.
        double Of(int column)
        {
            var mean = rows.Average(r => r[column]);
            var variance = rows.Average(r => (r[column] - mean) * (r[column] - mean));
            return ridge * (variance > 0 ? variance : 1);
        }

        return [.. Enumerable.Range(0, rows[0].Length).Select(c => c == 0 ? 0 : Of(c))];
    }

    private static double[] Newton(IReadOnlyList<ImmutableArray<double>> rows, IReadOnlyList<bool> labels, double[] penalties, List<int> free)
    {
        var weights = new double[penalties.Length];
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient, curvature) = Slopes(rows, labels, weights, free);
            for (var i = 0; i < free.Count; i++)
            {
                gradient[i] -= penalties[free[i]] * weights[free[i]];
                curvature[i, i] += penalties[free[i]] + Enough;
            }

            var change = Equations.Solve(curvature, gradient);
            for (var i = 0; i < free.Count; i++)
            {
                weights[free[i]] += change[i];
            }

            if (change.All(c => Math.Abs(c) < Enough))
            {
                break;
            }
        }

        return weights;
    }

    /// <summary>How the logarithm of the likelihood rises with each free weight, and how that rise bends.</summary>
    private static (double[] Gradient, double[,] Curvature) Slopes(
        IReadOnlyList<ImmutableArray<double>> rows, IReadOnlyList<bool> labels, double[] weights, List<int> free)
    {
        var gradient = new double[free.Count];
        var curvature = new double[free.Count, free.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            var probability = Probability(rows[row], weights);
            for (var i = 0; i < free.Count; i++)
            {
                var value = rows[row][free[i]];
                gradient[i] += ((labels[row] ? 1 : 0) - probability) * value;
                for (var j = 0; j < free.Count; j++)
                {
                    curvature[i, j] += probability * (1 - probability) * value * rows[row][free[j]];
                }
            }
        }

        return (gradient, curvature);
    }

    private static double Probability(ImmutableArray<double> row, double[] weights) => 1 / (1 + Math.Exp(-row.Select((value, i) => value * weights[i]).Sum()));
}
