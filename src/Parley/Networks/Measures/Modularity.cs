namespace Parley.Networks.Measures;

/// <summary>
/// How much more weight lies within groups than chance would put there. Positive ties are wished within groups and negative ones between them:
/// Gómez, Jensen and Arenas, "Analysis of community structure in networks of correlated data", Physical Review E 80 (2009); without negative ties it
/// is the modularity of Newman and Girvan (2004).
/// </summary>
public sealed class Modularity
{
    private readonly Matrix _ties;
    private readonly double[] _positive, _negative;
    private readonly double _allPositive, _allNegative, _resolution;

    /// <summary>Of a symmetric matrix of ties.</summary>
    /// <param name="ties">Weights, nodes × nodes; what is on the diagonal ties a node to itself.</param>
    /// <param name="resolution">Above 1 for more and smaller groups.</param>
    public Modularity(Matrix ties, double resolution = 1)
    {
        ArgumentNullException.ThrowIfNull(ties);
        (_ties, _resolution) = (ties, resolution);
        _positive = Strengths(1);
        _negative = Strengths(-1);
        (_allPositive, _allNegative) = (_positive.Sum(), _negative.Sum());
    }

    /// <summary>The number of nodes.</summary>
    public int Nodes => _ties.Rows;

    /// <summary>At most 1; 0 where there are no ties, or all are in one group and none is negative.</summary>
    public double Of(Partition partition)
    {
        ArgumentNullException.ThrowIfNull(partition);
        var sum = 0.0;
        for (var i = 0; i < Nodes; i++)
        {
            for (var j = 0; j < Nodes; j++)
            {
                sum += partition.Groups[i] == partition.Groups[j] ? Surplus(i, j) : 0;
            }
        }
        return Weight == 0 ? 0 : sum / Weight;
    }

    /// <summary>The weight of all ties without their signs, each from both ends.</summary>
    internal double Weight => _allPositive + _allNegative;

    /// <summary>The weight between two nodes less what chance gives them.</summary>
    internal double Surplus(int i, int j) =>
        _ties[i, j] - (_resolution * (Expected(_positive, _allPositive, i, j) - Expected(_negative, _allNegative, i, j)));

    private static double Expected(double[] strengths, double all, int i, int j) => all == 0 ? 0 : strengths[i] * strengths[j] / all;

    private double[] Strengths(int sign) =>
        [.. Enumerable.Range(0, _ties.Rows).Select(i => Enumerable.Range(0, _ties.Rows).Sum(j => Math.Max(0, sign * _ties[i, j])))];
}
