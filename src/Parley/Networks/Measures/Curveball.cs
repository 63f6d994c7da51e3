namespace Parley.Networks.Measures;

/// <summary>
/// A two-mode network that is shuffled in such a way that every network with the same numbers of ties of rows and columns is as likely in the end: two
/// rows trade what only one of them has.
/// </summary>
internal sealed class Curveball
{
    private readonly HashSet<int>[] _rows;
    private readonly Random _random;

    public Curveball(Matrix ties, int seed)
    {
        _random = new Random(seed);
        _rows = [.. Enumerable.Range(0, ties.Rows).Select(i => Enumerable.Range(0, ties.Columns).Where(j => ties[i, j] != 0).ToHashSet())];
    }

    /// <summary>The number of rows.</summary>
    public int Rows => _rows.Length;

    /// <summary>How many columns two rows have in common.</summary>
    public int Shared(int one, int other) => _rows[one].Count(_rows[other].Contains);

    /// <summary>The columns of a row.</summary>
    public IReadOnlySet<int> Row(int row) => _rows[row];

    /// <summary>Five trades a row, as its authors advise.</summary>
    public void Mix()
    {
        for (var trade = 0; trade < 5 * Rows && Rows > 1; trade++)
        {
            var one = _random.Next(Rows);
            var other = (one + 1 + _random.Next(Rows - 1)) % Rows;
            Trade(_rows[one], _rows[other]);
        }
    }

    // In a fixed order before the shuffle, since a set's own order depends on its history.
    private void Trade(HashSet<int> one, HashSet<int> other)
    {
        var (mine, yours) = (one.Except(other).Order().ToArray(), other.Except(one).Order().ToArray());
        int[] pool = [.. mine, .. yours];
        _random.Shuffle(pool);
        one.ExceptWith(mine);
        other.ExceptWith(yours);
        one.UnionWith(pool.Take(mine.Length));
        other.UnionWith(pool.Skip(mine.Length));
    }
}
