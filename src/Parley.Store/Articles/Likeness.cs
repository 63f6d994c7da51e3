using System.Numerics;
using System.Runtime.Intrinsics;

namespace Parley.Store.Articles;

/// <summary>
/// A sketch of a text from which likeness to any other is estimated: MinHash in one permutation (Li, Owen, Zhang 2012), whose empty places take over from
/// their neighbours (Shrivastava and Li 2014). Texts that are alike very likely share one of its bands, so candidates are found by looking bands up.
/// </summary>
internal sealed class Likeness
{
    /// <summary>How many numbers a sketch has.</summary>
    public const int Places = 64;

    private const int PlacesInBand = 4;

    /// <summary>How many bands a sketch has.</summary>
    public const int BandCount = Places / PlacesInBand;

    /// <summary>Below this many sequences of words a text is too short for likeness to mean anything.</summary>
    public const int LeastShingles = 20;

    private readonly ushort[] _least;

    private Likeness(ushort[] least) => _least = least;

    /// <summary>The sketch of a text with these sequences; null where they are too few.</summary>
    public static Likeness? Of(ReadOnlySpan<ulong> shingles)
    {
        if (shingles.Length < LeastShingles)
        {
            return null;
        }

        var least = new ulong[Places];
        Array.Fill(least, ulong.MaxValue);
        foreach (var shingle in shingles)
        {
            var place = shingle >> 58;
            least[place] = Math.Min(least[place], shingle);
        }

        return new Likeness(Filled(least));
    }

    /// <summary>Sixteen numbers of 31 bits. Two texts that share three quarters of their sequences share one of these numbers with a chance of 0.997, two that share a tenth with one of 0.002.</summary>
    public long[] Bands()
    {
        var bands = new long[BandCount];
        for (var band = 0; band < BandCount; band++)
        {
            var places = _least.AsSpan(band * PlacesInBand, PlacesInBand);
            var value = places[0] | ((ulong)places[1] << 16) | ((ulong)places[2] << 32) | ((ulong)places[3] << 48);
            bands[band] = (long)(Shingles.Mix(value + (ulong)band) & int.MaxValue);
        }

        return bands;
    }

    /// <summary>The estimated share of sequences in common, give or take 0.06.</summary>
    public double To(Likeness other) => To(other._least);

    /// <summary>The same to one that is kept as numbers.</summary>
    /// <param name="numbers">As <see cref="CopyTo"/> wrote them.</param>
    public double To(ReadOnlySpan<ushort> numbers)
    {
        var own = _least.AsSpan();
        var equal = 0;
        for (var i = 0; i < Places; i += Vector128<ushort>.Count)
        {
            equal += BitOperations.PopCount(Vector128.Equals(Vector128.Create(own[i..]), Vector128.Create(numbers[i..])).ExtractMostSignificantBits());
        }

        return (double)equal / Places;
    }

    /// <summary>Writes it as <see cref="Places"/> numbers.</summary>
    public void CopyTo(Span<ushort> numbers) => _least.CopyTo(numbers);

    private static ushort[] Filled(ulong[] least)
    {
        var filled = new ushort[Places];
        for (var i = 0; i < Places; i++)
        {
            var (from, steps) = (i, 0UL);
            while (least[from] == ulong.MaxValue)
            {
                (from, steps) = ((from + 1) % Places, steps + 1);
            }

            filled[i] = (ushort)(least[from] + (steps * 0x9E37));
        }

        return filled;
    }
}
