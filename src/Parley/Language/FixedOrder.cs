using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parley.Language;

/// <summary>
/// Sums that come out the same to the last bit wherever in memory the numbers lie. Those of TensorPrimitives do not: they begin at an aligned address, so
/// an array that the garbage collector has moved is added up in another order.
/// </summary>
public static class FixedOrder
{
    /// <summary>The scalar product of two vectors of equal length.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var lefts = MemoryMarshal.Cast<float, Vector256<float>>(left);
        var rights = MemoryMarshal.Cast<float, Vector256<float>>(right);
        var (even, odd) = (Vector256<float>.Zero, Vector256<float>.Zero);
        var i = 0;
        for (; i + 1 < lefts.Length; i += 2)
        {
            even += lefts[i] * rights[i];
            odd += lefts[i + 1] * rights[i + 1];
        }

        even += i < lefts.Length ? lefts[i] * rights[i] : Vector256<float>.Zero;
        var sum = Vector256.Sum(even + odd);
        for (var rest = lefts.Length * Vector256<float>.Count; rest < left.Length; rest++)
        {
            sum += left[rest] * right[rest];
        }

        return sum;
    }

    /// <summary>Turns scores into probabilities in place; scores of any size are safe, and minus infinity has no probability.</summary>
    public static void SoftMax(Span<double> scores)
    {
        var max = TensorPrimitives.Max<double>(scores);
        var sum = 0.0;
        foreach (ref var score in scores)
        {
            score = Math.Exp(score - max);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }
    }
}
