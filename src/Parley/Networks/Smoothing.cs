namespace Parley.Networks;

/// <summary>
/// How much statements weigh around a moment. With x the distance in halves of the window's width: uniform ½, epanechnikov ¾(1 − x²), triangular 1 − |x|, each for
/// |x| ≤ 1; gaussian the density of the normal distribution at x, for all x. After Silverman, B. W. (1986): Density Estimation for Statistics and Data Analysis.
/// </summary>
internal sealed class Smoothing
{
    // Beyond it, the normal density is 0 to a double.
    private const double GaussianReach = 39;

    private readonly NetworkOptions _options;
    private readonly int _size;

    public Smoothing(NetworkOptions options)
    {
        _options = options;

        // The original wants even widths.
        _size = options.Legacy ? options.Size + (options.Size % 2) : options.Size;
    }

    /// <summary>The width of the window in units.</summary>
    public int Size => _size;

    /// <summary>Statements farther from the middle weigh nothing, in halves of the width.</summary>
    public double Reach => _options.Kernel == Kernel.Gaussian ? GaussianReach : 1;

    /// <summary>The weight of a statement at <paramref name="moment"/>, seen from <paramref name="middle"/>; 0 where it weighs nothing.</summary>
    public double WeightOf(DateTime moment, DateTime middle)
    {
        // The original counts whole units, towards 0.
        var units = _options.Legacy ? TimeSteps.WholeBetween(moment, middle, _options.Window) : TimeSteps.Between(moment, middle, _options.Window);
        return WeightAt(2 * units / _size);
    }

    private double WeightAt(double x) => _options.Kernel switch
    {
        Kernel.Gaussian => Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI),
        _ when Math.Abs(x) > 1 => 0,
        Kernel.Uniform => 0.5,
        Kernel.Epanechnikov => 0.75 * (1 - (x * x)),
        // The original forgot the bars around x: what comes before the middle weighs less, what comes after up to 2.
        _ => _options.Legacy ? 1 - x : 1 - Math.Abs(x),
    };
}
