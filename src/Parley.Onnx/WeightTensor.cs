namespace Parley.Onnx;

/// <summary>One tensor of a model: its numbers row after row, whatever precision they were stored in.</summary>
public sealed class WeightTensor
{
    /// <summary>A tensor of <paramref name="shape"/> over <paramref name="values"/>, which is not copied.</summary>
    /// <exception cref="ArgumentException">The shape does not multiply to the number of values.</exception>
    public WeightTensor(float[] values, params int[] shape)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(shape);
        if (Count(shape) != values.Length)
        {
            throw new ArgumentException($"[{string.Join(", ", shape)}] is not the shape of {values.Length} values.", nameof(shape));
        }

        Values = values;
        Shape = shape;
    }

    /// <summary>The numbers, the last dimension running fastest.</summary>
    public float[] Values { get; }

    /// <summary>The length of each dimension; empty for a single number.</summary>
    public int[] Shape { get; }

    /// <summary>The length of the first dimension.</summary>
    public int Rows => Shape[0];

    /// <summary>How many values a row has.</summary>
    public int Columns => Rows == 0 ? 0 : Values.Length / Rows;

    private static long Count(int[] shape) => shape.Aggregate(1L, (product, length) => checked(product * length));
}
