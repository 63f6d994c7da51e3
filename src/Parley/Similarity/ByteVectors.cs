using System.Numerics;
using System.Numerics.Tensors;

namespace Parley.Similarity;

/// <summary>
/// Vectors in bytes: a quarter of the room, and sums of products in whole numbers. A vector is rounded so that its largest number becomes 127; its length is kept beside it, since
/// only directions are compared.
/// </summary>
public static class ByteVectors
{
    private const int Largest = sbyte.MaxValue;

    /// <summary>Rounds a vector to bytes of the same direction.</summary>
    /// <param name="vector">Of any length, not all zeros.</param>
    /// <param name="bytes">As many as the vector has numbers.</param>
    public static void Round(ReadOnlySpan<float> vector, Span<sbyte> bytes)
    {
        var largest = MathF.Abs(TensorPrimitives.MaxMagnitude(vector));
        var scale = largest > 0 ? Largest / largest : 0;
        for (var i = 0; i < vector.Length; i++)
        {
            bytes[i] = (sbyte)MathF.Round(vector[i] * scale);
        }
    }

    /// <summary>The bytes of a vector.</summary>
    public static sbyte[] Of(ReadOnlySpan<float> vector)
    {
        var bytes = new sbyte[vector.Length];
        Round(vector, bytes);
        return bytes;
    }

    /// <summary>The length of a vector of bytes.</summary>
    public static float Norm(ReadOnlySpan<sbyte> vector) => MathF.Sqrt(Dot(vector, vector));

    /// <summary>The sum of products, exact for up to 100,000 numbers.</summary>
    public static int Dot(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        if (one.Length != other.Length)
        {
            throw new ArgumentException("Only vectors of one length have a product.", nameof(other));
        }

        var (sums, at) = (Vector<int>.Zero, 0);
        for (; at <= one.Length - Vector<sbyte>.Count; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(one[at..]), out Vector<short> oneLow, out var oneHigh);
            Vector.Widen(new Vector<sbyte>(other[at..]), out Vector<short> otherLow, out var otherHigh);

            // Two products of bytes from -127 to 127 are at most 32,258: a short holds them.
            Vector.Widen((oneLow * otherLow) + (oneHigh * otherHigh), out var low, out var high);
            sums += low + high;
        }

        var sum = Vector.Sum(sums);
        for (; at < one.Length; at++)
        {
            sum += one[at] * other[at];
        }

        return sum;
    }
}
