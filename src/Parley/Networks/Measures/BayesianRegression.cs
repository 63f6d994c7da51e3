using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Parley.Networks.Measures;

/// <summary>Coefficients of a regression with unit noise and a normal prior around 0, drawn from what the observations leave open.</summary>
/// <param name="size">The number of coefficients.</param>
/// <param name="precision">Of the prior: 1 / variance.</param>
internal sealed class BayesianRegression(int size, double precision)
{
    private readonly Matrix<double> _precision = Matrix<double>.Build.DenseDiagonal(size, precision);
    private readonly Vector<double> _sums = Vector<double>.Build.Dense(size);

    /// <summary>One observation: <paramref name="outcome"/> is the coefficients times <paramref name="factors"/>, plus noise.</summary>
    public void Add(ReadOnlySpan<double> factors, double outcome)
    {
        for (var i = 0; i < size; i++)
        {
            _sums[i] += factors[i] * outcome;
            for (var j = 0; j < size; j++)
            {
                _precision[i, j] += factors[i] * factors[j];
            }
        }
    }

    /// <summary>A draw: the mean plus noise that the Cholesky factor of the precision shapes.</summary>
    public double[] Draw(Random random)
    {
        var cholesky = _precision.Cholesky();
        var noise = Vector<double>.Build.Dense(size, _ => Normal.Sample(random, 0, 1));
        return (cholesky.Solve(_sums) + cholesky.Factor.Transpose().Solve(noise)).ToArray();
    }
}
