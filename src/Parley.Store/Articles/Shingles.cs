namespace Parley.Store.Articles;

/// <summary>The sequences of three words of a text, as numbers: what two texts have in common is told by how many they share (Broder 1997).</summary>
internal static class Shingles
{
    private const int Words = 3;
    private const ulong Prime = 1099511628211;
    private const ulong Basis = 14695981039346656037;
    private const int Plain = 128;

    // Letters in one case and digits: marks and white space are what reprints change first. Zero for everything else.
    private static readonly char[] Folded = [.. Enumerable.Range(0, Plain).Select(unit => FoldedOf((char)unit))];

    /// <summary>One number for each sequence, in the order of the text, repeated where it is. A text of fewer words has none.</summary>
    public static ulong[] Of(string text)
    {
        // An array, since lists of numbers are compiled anew wherever they are first used.
        var shingles = new ulong[(text.Length / 5) + Words];
        var (before, last, hash, count) = (0UL, 0UL, Basis, 0);
        foreach (var unit in text)
        {
            if ((unit < Plain ? Folded[unit] : FoldedOf(unit)) is not '\0' and var letter)
            {
                hash = (hash ^ letter) * Prime;
            }
            else if (hash != Basis && unit is not ('\'' or '’'))
            {
                Take();
            }
        }

        if (hash != Basis)
        {
            Take();
        }

        Array.Resize(ref shingles, Math.Max(0, count - Words + 1));
        return shingles;

        void Take()
        {
            if (++count >= Words)
            {
                Grow(ref shingles, count);
                shingles[count - Words] = Mix((before * 3) ^ Mix(last) ^ (Mix(hash) << 1));
            }

            (before, last, hash) = (last, hash, Basis);
        }
    }

    /// <summary>The share of sequences that two texts have in common among all that either has (Jaccard), from 0 to 1.</summary>
    public static double InCommon(ShingleSet one, ShingleSet other)
    {
        var common = one.InCommon(other);
        return common == 0 ? 0 : (double)common / (one.Count + other.Count - common);
    }

    /// <summary>Spreads what differs in any bit over all bits (the finaliser of MurmurHash3).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }

    private static void Grow(ref ulong[] shingles, int count)
    {
        if (count > shingles.Length)
        {
            Array.Resize(ref shingles, 2 * count);
        }
    }

    private static char FoldedOf(char unit) => char.IsLetterOrDigit(unit) ? char.ToLowerInvariant(unit) : '\0';
}
