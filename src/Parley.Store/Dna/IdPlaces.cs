namespace Parley.Store.Dna;

/// <summary>Where what has an id stands. Ids mostly run on from 1: then it is a table, else a dictionary.</summary>
internal sealed class IdPlaces
{
    private const int Spare = 1 << 20;

    private readonly int[]? _table;
    private readonly Dictionary<int, int>? _places;

    /// <summary>Each at the place in <paramref name="ids"/>.</summary>
    public IdPlaces(ReadOnlySpan<int> ids)
        : this(ids, [.. Enumerable.Range(0, ids.Length)])
    {
    }

    /// <summary>Each at the place with it.</summary>
    public IdPlaces(ReadOnlySpan<int> ids, ReadOnlySpan<int> places)
    {
        var (least, most) = (0, 0);
        foreach (var id in ids)
        {
            (least, most) = (Math.Min(least, id), Math.Max(most, id));
        }

        if (least < 0 || most > (4L * ids.Length) + Spare)
        {
            _places = new(ids.Length);
            for (var i = 0; i < ids.Length; i++)
            {
                _places[ids[i]] = places[i];
            }

            return;
        }

        Array.Fill(_table = new int[most + 1], -1);
        for (var i = 0; i < ids.Length; i++)
        {
            _table[ids[i]] = places[i];
        }
    }

    /// <summary>The place; -1 where the id is unknown.</summary>
    public int Of(int id)
    {
        if (_table is null)
        {
            return _places!.GetValueOrDefault(id, -1);
        }

        return (uint)id < (uint)_table.Length ? _table[id] : -1;
    }
}
