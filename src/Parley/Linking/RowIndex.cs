namespace Parley.Linking;

/// <summary>From the hash of a key to the rows that may have it: two sorted arrays. Whoever looks up compares the keys themselves.</summary>
internal sealed class RowIndex
{
    private readonly uint[] _hashes;
    private readonly int[] _places;

    private RowIndex(uint[] hashes, int[] places) => (_hashes, _places) = (hashes, places);

    /// <summary>Whether it has no row.</summary>
    public bool IsEmpty => _hashes.Length == 0;

    /// <summary>The index of pairs, which are in the order of the rows; so are the answers.</summary>
    public static RowIndex Of(List<(uint Hash, int Place)> pairs)
    {
        pairs.Sort();
        return new RowIndex([.. pairs.Select(p => p.Hash)], [.. pairs.Select(p => p.Place)]);
    }

    /// <summary>The rows whose key may be this one.</summary>
    public ReadOnlySpan<int> Find(string key)
    {
        var hash = HashOf(key);
        var (start, end) = (First(hash), hash == uint.MaxValue ? _hashes.Length : First(hash + 1));
        return _places.AsSpan(start, Math.Min(end - start, Most));
    }

    /// <summary>FNV-1a, the same in every process.</summary>
    public static uint HashOf(string key)
    {
        var hash = 2166136261u;
        foreach (var character in key)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return hash;
    }

    /// <summary>Rows of one key that are looked at: a list of a thousand Smiths stays quick.</summary>
    private const int Most = 200;

    private int First(uint hash)
    {
        var (low, high) = (0, _hashes.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _hashes[middle] < hash ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
