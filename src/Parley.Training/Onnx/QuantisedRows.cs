using System.Numerics.Tensors;
using Parley.Onnx;

namespace Parley.Training.Onnx;

/// <summary>A matrix of small integers in which every row has its own scale and no offset: <c>value ≈ integer × scale</c>.</summary>
internal sealed record QuantisedRows(sbyte[] Integers, float[] Scales)
{
    // What a row of zeros gets.
    private const float SmallestScale = 1e-30f;

    public int Rows => Scales.Length;

    public int Columns => Integers.Length / Scales.Length;

    /// <summary>Rounds a matrix so that the largest number of each row becomes <paramref name="largest"/>.</summary>
    public static QuantisedRows Of(WeightTensor matrix, int largest)
    {
        var quantised = new QuantisedRows(new sbyte[matrix.Values.Length], new float[matrix.Rows]);
        for (var row = 0; row < matrix.Rows; row++)
        {
            quantised.Fill(row, matrix.Values.AsSpan(row * matrix.Columns, matrix.Columns), largest);
        }

        return quantised;
    }

    /// <summary>The integers with rows and columns exchanged.</summary>
    public sbyte[] Transposed()
    {
        var transposed = new sbyte[Integers.Length];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                transposed[(column * Rows) + row] = Integers[(row * Columns) + column];
            }
        }

        return transposed;
    }

    private void Fill(int row, ReadOnlySpan<float> values, int largest)
    {
        var scale = MathF.Max(MathF.Abs(TensorPrimitives.MaxMagnitude(values)) / largest, SmallestScale);
        Scales[row] = scale;
        for (var i = 0; i < values.Length; i++)
        {
            Integers[(row * values.Length) + i] = (sbyte)MathF.Round(values[i] / scale);
        }
    }
}
