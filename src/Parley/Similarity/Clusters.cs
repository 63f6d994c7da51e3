using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Parley.Similarity;

/// <summary>
/// Vectors in groups of near ones, by spherical k-means (Dhillon and Modha 2001): whoever looks for what is near looks into the nearest groups only. An answer depends on the vectors,
/// their order and the seed, not on threads.
/// </summary>
public sealed class Clusters
{
    private const int Rounds = 8;

    private readonly sbyte[] _centres;
    private readonly float[] _lengths;

    private Clusters(sbyte[] centres, int width)
    {
        (_centres, Width) = (centres, width);
        _lengths = [.. Enumerable.Range(0, centres.Length / width).Select(i => MathF.Max(ByteVectors.Norm(Centre(i)), 1))];
    }

    /// <summary>How many groups.</summary>
    public int Count => _lengths.Length;

    /// <summary>The length of a vector.</summary>
    public int Width { get; }

    /// <summary>The centres as they are kept.</summary>
    public byte[] ToBytes() => MemoryMarshal.AsBytes(_centres.AsSpan()).ToArray();

    /// <summary>What <see cref="ToBytes"/> gave.</summary>
    public static Clusters From(byte[] centres, int width) => new(MemoryMarshal.Cast<byte, sbyte>(centres).ToArray(), width);

    /// <summary>Groups vectors.</summary>
    /// <param name="vectors">Bytes, vector after vector.</param>
    /// <param name="width">The length of a vector.</param>
    /// <param name="count">How many groups; fewer where there are fewer vectors.</param>
    /// <param name="seed">For the vectors at which the groups begin.</param>
    public static Clusters Of(sbyte[] vectors, int width, int count, int seed)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        var (all, chance) = (vectors.Length / width, new Random(seed));
        int[] order = [.. Enumerable.Range(0, all)];
        chance.Shuffle(order);
        var clusters = new Clusters([.. order.Take(count).SelectMany(i => vectors[(i * width)..((i + 1) * width)])], width);
        for (var round = 0; round < Rounds; round++)
        {
            clusters = clusters.Moved(vectors, order);
        }

        return clusters;
    }

    /// <summary>The group that a vector belongs to.</summary>
    public int Of(ReadOnlySpan<sbyte> vector)
    {
        var (best, most) = (0, float.NegativeInfinity);
        for (var i = 0; i < Count; i++)
        {
            var score = ByteVectors.Dot(vector, Centre(i)) / _lengths[i];
            (best, most) = score > most ? (i, score) : (best, most);
        }

        return best;
    }

    /// <summary>All groups, the nearest first.</summary>
    public int[] ByNearness(sbyte[] vector) => [.. Enumerable.Range(0, Count).OrderByDescending(i => ByteVectors.Dot(vector, Centre(i)) / _lengths[i])];

    private ReadOnlySpan<sbyte> Centre(int i) => _centres.AsSpan(i * Width, Width);

    // Each centre moves to the middle of its vectors; one without any begins anew at some vector.
    private Clusters Moved(sbyte[] vectors, int[] order)
    {
        var groups = new int[vectors.Length / Width];
        Parallel.For(0, groups.Length, i => groups[i] = Of(vectors.AsSpan(i * Width, Width)));
        var (sums, counts) = (new float[_centres.Length], new int[Count]);
        var unit = new float[Width];
        for (var i = 0; i < groups.Length; i++)
        {
            var vector = vectors.AsSpan(i * Width, Width);
            TensorPrimitives.ConvertChecked<sbyte, float>(vector, unit);
            var sum = sums.AsSpan(groups[i] * Width, Width);
            TensorPrimitives.MultiplyAdd(unit, 1 / MathF.Max(ByteVectors.Norm(vector), 1), sum, sum);
            counts[groups[i]]++;
        }

        var centres = new sbyte[_centres.Length];
        for (var i = 0; i < Count; i++)
        {
            var centre = centres.AsSpan(i * Width, Width);
            if (counts[i] > 0)
            {
                ByteVectors.Round(sums.AsSpan(i * Width, Width), centre);
            }
            else
            {
                vectors.AsSpan(order[^(1 + (i % order.Length))] * Width, Width).CopyTo(centre);
            }
        }

        return new Clusters(centres, Width);
    }
}
