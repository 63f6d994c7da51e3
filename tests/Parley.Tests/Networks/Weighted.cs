using CsCheck;
using Parley.Networks;

namespace Parley.Tests.Networks;

/// <summary>Symmetric matrices for tests.</summary>
internal static class Weighted
{
    /// <summary>Any ties between so many nodes, weights from 0 up, some of them 0.</summary>
    public static Gen<Matrix> Ties(int least, int most) => Ties(least, most, Gen.OneOf(Gen.Const(0.0), Gen.Double[0.1, 5]));

    /// <summary>Any ties of given weights.</summary>
    public static Gen<Matrix> Ties(int least, int most, Gen<double> weight) =>
        Gen.Int[least, most].SelectMany(nodes => weight.Array[nodes * nodes].Select(cells => Symmetric(nodes, (i, j) => cells[(i * nodes) + j])));

    /// <summary>A symmetric matrix of the cells above the diagonal, which is 0. Each cell is asked for once.</summary>
    public static Matrix Symmetric(int nodes, Func<int, int, double> cell)
    {
        var above = Matrix.Of(nodes, nodes, (i, j) => i < j ? cell(i, j) : 0);
        return Matrix.Of(nodes, nodes, (i, j) => above[Math.Min(i, j), Math.Max(i, j)]);
    }

    /// <summary>Groups of so many nodes, tied by <paramref name="within"/>, and by <paramref name="between"/> to others.</summary>
    public static Matrix Blocks(int groups, int size, double within = 1, double between = 0) =>
        Symmetric(groups * size, (i, j) => i / size == j / size ? within : between);

    /// <summary>The same matrix with its nodes in another order.</summary>
    public static Matrix Reordered(Matrix matrix, int[] order) => Matrix.Of(matrix.Rows, matrix.Columns, (i, j) => matrix[order[i], order[j]]);

    /// <summary>Orders of so many things.</summary>
    public static int[] Order(int count, int seed)
    {
        var order = Enumerable.Range(0, count).ToArray();
        new Random(seed).Shuffle(order);
        return order;
    }
}
