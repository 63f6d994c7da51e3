namespace Parley.Networks.Layouts;

/// <summary>
/// The plane that shows distances best in the sense of least squares of scalar products: a fast and good start. W. S. Torgerson: Multidimensional scaling I.
/// Theory and method, Psychometrika 17 (1952).
/// </summary>
internal static class ClassicalScaling
{
    private const int Rounds = 60;

    /// <summary>A place for each of n objects.</summary>
    /// <param name="distances"><c>n × n</c>, symmetric.</param>
    /// <param name="n">The number of objects.</param>
    /// <param name="random">Where the search for the axes starts; it also moves objects that would share a place.</param>
    public static Place[] Of(double[] distances, int n, Random random)
    {
        var products = Centred(distances, n);
        var x = Axis(products, n, random, null);
        var y = Axis(products, n, random, x);
        return [.. x.Zip(y, (a, b) => new Place(a + Jitter(random), b + Jitter(random)))];
    }

    private static double Jitter(Random random) => (random.NextDouble() - 0.5) * 0.1;

    /// <summary>−½ J D² J, where J takes the means away.</summary>
    private static double[] Centred(double[] distances, int n)
    {
        var means = new double[n];
        for (var i = 0; i < n; i++)
        {
            means[i] = distances.AsSpan(i * n, n).ToArray().Sum(d => d * d) / n;
        }

        var (all, products) = (means.Sum() / n, new double[n * n]);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var d = distances[(i * n) + j];
                products[(i * n) + j] = -0.5 * ((d * d) - means[i] - means[j] + all);
            }
        }

        return products;
    }

    /// <summary>The largest eigenvector at a right angle to <paramref name="other"/>, as long as its eigenvalue asks, by powers.</summary>
    private static double[] Axis(double[] products, int n, Random random, double[]? other)
    {
        var axis = new double[n];
        for (var i = 0; i < n; i++)
        {
            axis[i] = random.NextDouble() - 0.5;
        }

        var value = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var length = Math.Sqrt(Product(axis, axis));
            axis = length > 1e-12 ? Array.ConvertAll(axis, a => a / length) : axis;
            axis = Multiplied(products, WithoutPart(axis, other), n);
            value = Math.Sqrt(Product(axis, axis));
        }

        return value > 1e-12 ? Array.ConvertAll(axis, a => a / value * Math.Sqrt(value)) : axis;
    }

    private static double[] WithoutPart(double[] axis, double[]? other)
    {
        var square = other is null ? 0 : Product(other, other);
        if (square < 1e-12)
        {
            return axis;
        }

        var part = Product(axis, other!) / square;
        return [.. axis.Zip(other!, (a, o) => a - (part * o))];
    }

    private static double[] Multiplied(double[] matrix, double[] vector, int n)
    {
        var product = new double[n];
        for (var i = 0; i < n; i++)
        {
            product[i] = Product(matrix.AsSpan(i * n, n), vector);
        }

        return product;
    }

    // Not vectorised: the width of a machine's registers would change the order of additions, and with it the layout's last digits.
    private static double Product(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
