namespace Parley.Linking;

/// <summary>
/// From the hash of a key to the rows that may have it. The hash's upper bits choose a bucket of some four rows, and eight of its lower bits are kept to tell
/// them apart: six bytes a key. Whoever looks up compares the keys themselves.
/// </summary>
internal sealed class RowIndex
{
    private const int KeysOfBucket = 4;

    /// <summary>Rows of one key that are looked at: a list of a thousand Smiths stays quick.</summary>
    private const int Most = 200;

    private readonly int _shift;
    private readonly int[] _starts;
    private readonly byte[] _marks;
    private readonly int[] _places;

    private RowIndex(int shift, int[] starts, byte[] marks, int[] places) => (_shift, _starts, _marks, _places) = (shift, starts, marks, places);

    /// <summary>Whether it has no row.</summary>
    public bool IsEmpty => _places.Length == 0;

    /// <summary>The index of pairs; places grow with the order of the rows.</summary>
    public static RowIndex Of(List<(uint Hash, int Place)> pairs)
    {
        pairs.Sort();
        var bits = 1;
        while (bits < 30 && (1 << bits) * KeysOfBucket < pairs.Count)
        {
            bits++;
        }

        var (starts, marks, places) = (new int[(1 << bits) + 1], new byte[pairs.Count], new int[pairs.Count]);
        for (var i = 0; i < pairs.Count; i++)
        {
            starts[(pairs[i].Hash >> (32 - bits)) + 1]++;
            (marks[i], places[i]) = ((byte)pairs[i].Hash, pairs[i].Place);
        }

        for (var bucket = 1; bucket < starts.Length; bucket++)
        {
            starts[bucket] += starts[bucket - 1];
        }

        return new RowIndex(32 - bits, starts, marks, places);
    }

    /// <summary>The rows whose key may be this one, in their order.</summary>
    public List<int> Find(string key)
    {
        var hash = HashOf(key);
        var (bucket, found) = (hash >> _shift, new List<int>());
        for (var i = _starts[bucket]; i < _starts[bucket + 1] && found.Count < Most; i++)
        {
            if (_marks[i] == (byte)hash)
            {
                found.Add(_places[i]);
            }
        }

        found.Sort();
        return found;
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
}
