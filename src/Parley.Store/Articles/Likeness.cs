namespace Parley.Store.Articles;

/// <summary>
/// A sketch of a text from which likeness to any other is estimated: MinHash in one permutation (Li, Owen, Zhang 2012), whose empty places take over from
/// their neighbours (Shrivastava and Li 2014). Texts that are alike very likely share one of its bands, so candidates are found by looking bands up.
/// </summary>
internal sealed class Likeness
{
    private const int Places = 64;
    private const int PlacesInBand = 4;

    /// <summary>How many bands a sketch has.</summary>
    public const int BandCount = Places / PlacesInBand;

    /// <summary>Below this many sequences of words a text is too short for likeness to mean anything.</summary>
    public const int LeastShingles = 20;

    private readonly ushort[] _least;

    private Likeness(ushort[] least) => _least = least;

    /// <summary>The sketch of a text with these sequences; null where they are too few.</summary>
    public static Likeness? Of(List<ulong> shingles)
    {
        if (shingles.Count < LeastShingles)
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
    public IEnumerable<long> Bands()
    {
        for (var band = 0; band < BandCount; band++)
        {
            var places = _least.AsSpan(band * PlacesInBand, PlacesInBand);
            var value = places[0] | ((ulong)places[1] << 16) | ((ulong)places[2] << 32) | ((ulong)places[3] << 48);
            yield return (long)(Shingles.Mix(value + (ulong)band) & int.MaxValue);
        }
    }

    /// <summary>The estimated share of sequences in common, give or take 0.06.</summary>
    public double To(Likeness other)
    {
        var equal = 0;
        for (var i = 0; i < Places; i++)
        {
            equal += _least[i] == other._least[i] ? 1 : 0;
        }

        return (double)equal / Places;
    }

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
