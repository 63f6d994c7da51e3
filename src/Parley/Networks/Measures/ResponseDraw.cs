using MathNet.Numerics.LinearAlgebra;

namespace Parley.Networks.Measures;

/// <summary>One state of the sampler: abilities are actors × dimensions, discriminations concepts × dimensions.</summary>
internal sealed record ResponseDraw(Matrix Abilities, Matrix Discriminations, double[] Difficulties)
{
    /// <summary>Turned so that the first axis is the one along which concepts divide most.</summary>
    public ResponseDraw Principal() => By(Dense(Discriminations).Svd().VT.Transpose());

    /// <summary>Turned, and mirrored if need be, to lie as nearly as it can on another draw: an answer to Procrustes (Schönemann 1966).</summary>
    public ResponseDraw Turned(ResponseDraw towards)
    {
        var svd = (Dense(Discriminations).TransposeThisAndMultiply(Dense(towards.Discriminations))
            + Dense(Abilities).TransposeThisAndMultiply(Dense(towards.Abilities))).Svd();
        return By(svd.U * svd.VT);
    }

    /// <summary>All draws turned alike: the concept that divides most on the first axis does so with a positive sign, and so on the second.</summary>
    public static IReadOnlyList<ResponseDraw> Straightened(IReadOnlyList<ResponseDraw> draws)
    {
        var dimensions = draws[0].Discriminations.Columns;
        var mean = draws.Select(d => Dense(d.Discriminations)).Aggregate((a, b) => a + b) / draws.Count;
        var axes = mean.Svd().VT.Transpose();
        var turned = mean * axes;
        var signs = Matrix<double>.Build.DenseDiagonal(dimensions, dimensions, axis => Math.Sign(turned.Column(axis).MaxBy(Math.Abs)) < 0 ? -1 : 1);
        return [.. draws.Select(draw => draw.By(axes * signs))];
    }

    private ResponseDraw By(Matrix<double> rotation) => this with { Abilities = Of(Dense(Abilities) * rotation), Discriminations = Of(Dense(Discriminations) * rotation) };

    private static Matrix<double> Dense(Matrix matrix) => Matrix<double>.Build.Dense(matrix.Rows, matrix.Columns, (i, j) => matrix[i, j]);

    private static Matrix Of(Matrix<double> matrix) => Matrix.Of(matrix.RowCount, matrix.ColumnCount, (i, j) => matrix[i, j]);
}
