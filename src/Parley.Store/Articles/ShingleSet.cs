using System.Numerics;

namespace Parley.Store.Articles;

/// <summary>The different sequences of words of a text. Numbers that are spread over all bits need no hash: each stands at the place that its low bits say, or behind it.</summary>
internal sealed class ShingleSet
{
    private readonly ulong[] _places;
    private bool _hasZero;

    /// <summary>Those of a text.</summary>
    /// <param name="shingles">In any order, repeated or not.</param>
    public ShingleSet(ReadOnlySpan<ulong> shingles)
    {
        // At most half of the places are taken.
        _places = new ulong[BitOperations.RoundUpToPowerOf2((uint)(2 * shingles.Length) + 1)];
        foreach (var shingle in shingles)
        {
            Add(shingle);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many are in both.</summary>
    public int InCommon(ShingleSet other)
    {
        var common = _hasZero && other._hasZero ? 1 : 0;
        foreach (var shingle in _places)
        {
            common += shingle != 0 && other._places[other.PlaceOf(shingle)] == shingle ? 1 : 0;
        }

        return common;
    }

    // Zero marks a place that is free.
    private void Add(ulong shingle)
    {
        if (shingle == 0)
        {
            (Count, _hasZero) = (Count + (_hasZero ? 0 : 1), true);
            return;
        }

        var place = PlaceOf(shingle);
        (Count, _places[place]) = (Count + (_places[place] == 0 ? 1 : 0), shingle);
    }

    // Where it stands, or would.
    private int PlaceOf(ulong shingle)
    {
        var place = (int)(shingle & (ulong)(_places.Length - 1));
        while (_places[place] != 0 && _places[place] != shingle)
        {
            place = (place + 1) & (_places.Length - 1);
        }

        return place;
    }
}
