namespace Parley.Networks.Measures;

/// <summary>
/// How far a debate is from one in which a given number of camps agree within and fight each other. With s the size of camps, W the ordered pairs within
/// and B those between, and ‖·‖ the sum of all ties, the ideal tie within camp a is <c>sₐ(sₐ−1)/W · ‖congruence‖/W</c>, the ideal tie between camps a and b
/// <c>sₐs_b/B · ‖conflict‖/B</c>, as rDNA has it: with two camps half of the mean tie, so that a debate never lies at 0. Both matrices are symmetric,
/// nodes × nodes; their diagonals are not read.
/// </summary>
internal sealed class BipolarDistance(Matrix congruence, Matrix conflict, int groups)
{
    private readonly double _congruence = Total(congruence), _conflict = Total(conflict);

    /// <summary>The number of nodes.</summary>
    public int Nodes => congruence.Rows;

    /// <summary>The number of camps.</summary>
    public int Groups => groups;

    /// <summary>All congruence and conflict, each tie counted from both ends.</summary>
    public double Weight => _congruence + _conflict;

    /// <summary>The distance for one division, a camp from 0 for each node: the sum of absolute differences over all pairs of nodes.</summary>
    public double Of(ReadOnlySpan<int> camps)
    {
        var ideal = Ideal(camps);
        var sum = 0.0;
        for (var i = 0; i < camps.Length; i++)
        {
            for (var j = i + 1; j < camps.Length; j++)
            {
                sum += Difference(i, j, camps[i], camps[j], ideal);
            }
        }
        return sum;
    }

    /// <summary>What the distance grows by where two nodes of different camps change places.</summary>
    /// <param name="camps">The division before.</param>
    /// <param name="i">The one node.</param>
    /// <param name="j">The other.</param>
    /// <param name="ideal">What <see cref="Ideal"/> gives for the division; a swap leaves it as it is.</param>
    public double Swapped(ReadOnlySpan<int> camps, int i, int j, double[] ideal)
    {
        var (a, b, change) = (camps[i], camps[j], 0.0);
        for (var k = 0; k < camps.Length; k++)
        {
            if (k != i && k != j)
            {
                change += Difference(i, k, b, camps[k], ideal) - Difference(i, k, a, camps[k], ideal)
                    + Difference(j, k, a, camps[k], ideal) - Difference(j, k, b, camps[k], ideal);
            }
        }
        return change;
    }

    /// <summary>The ideal tie of two nodes by their camps (<c>groups × groups</c>): congruence on the diagonal, conflict beside it.</summary>
    public double[] Ideal(ReadOnlySpan<int> camps)
    {
        var sizes = new double[groups];
        foreach (var camp in camps)
        {
            sizes[camp]++;
        }
        var within = sizes.Sum(s => s * (s - 1));
        var between = (camps.Length * (camps.Length - 1.0)) - within;
        var ideal = new double[groups * groups];
        for (var cell = 0; cell < ideal.Length; cell++)
        {
            var (a, b) = (cell / groups, cell % groups);
            ideal[cell] = a == b ? Share(sizes[a] * (sizes[a] - 1), within, _congruence) : Share(sizes[a] * sizes[b], between, _conflict);
        }
        return ideal;
    }

    private static double Share(double pairs, double ofPairs, double weight) => ofPairs == 0 ? 0 : pairs / ofPairs * (weight / ofPairs);

    private double Difference(int i, int j, int a, int b, double[] ideal)
    {
        // One half of the matrices is read, so that a swap is worth the same from both ends.
        var (low, high) = (Math.Min(i, j), Math.Max(i, j));
        var (agrees, fights, wished) = (congruence[low, high], conflict[low, high], ideal[(a * groups) + b]);
        return a == b ? Math.Abs(agrees - wished) + Math.Abs(fights) : Math.Abs(agrees) + Math.Abs(fights - wished);
    }

    private static double Total(Matrix matrix)
    {
        var sum = 0.0;
        for (var i = 0; i < matrix.Rows; i++)
        {
            for (var j = 0; j < matrix.Rows; j++)
            {
                sum += i == j ? 0 : Math.Abs(matrix[i, j]);
            }
        }
        return sum;
    }
}
