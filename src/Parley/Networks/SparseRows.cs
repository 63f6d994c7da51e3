namespace Parley.Networks;

/// <summary>Rows of numbers of which most are 0: those that are not, row after row, each with its feature.</summary>
internal sealed class SparseRows
{
    private readonly int[] _starts;
    private readonly int[] _features;
    private readonly double[] _values;

    private SparseRows(int count, int width, int[] starts, int[] features, double[] values) =>
        (Count, Width, _starts, _features, _values) = (count, width, starts, features, values);

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>The number of features.</summary>
    public int Width { get; }

    /// <summary>Which part of all numbers is not 0.</summary>
    public double Filled => _values.Length / Math.Max(1.0, (double)Count * Width);

    /// <summary>The features of a row that are not 0.</summary>
    public ReadOnlySpan<int> Features(int row) => _features.AsSpan(_starts[row].._starts[row + 1]);

    /// <summary>Their numbers.</summary>
    public ReadOnlySpan<double> Values(int row) => _values.AsSpan(_starts[row].._starts[row + 1]);

    /// <summary>A row for each node, a feature for each column and level.</summary>
    public static SparseRows OfCells(TieCounts counts)
    {
        var levels = counts.Levels.Count;
        var entries = new List<(int, int, double)>(counts.Cells.Length);
        foreach (var cell in counts.Cells)
        {
            entries.Add((cell.Row, (cell.Column * levels) + cell.Level, cell.Count));
        }

        return Of(counts.Rows.Count, counts.Columns.Count * levels, entries);
    }

    /// <summary>A row for each node, a feature for each column: the sum over levels, each times its weight.</summary>
    public static SparseRows OfColumns(TieCounts counts, Func<int, double> weight)
    {
        var weights = Enumerable.Range(0, counts.Levels.Count).Select(weight).ToArray();
        var entries = new List<(int Row, int Feature, double Value)>();
        foreach (var cell in counts.Cells)
        {
            var value = cell.Count * weights[cell.Level];
            if (entries.Count > 0 && entries[^1].Row == cell.Row && entries[^1].Feature == cell.Column)
            {
                entries[^1] = entries[^1] with { Value = entries[^1].Value + value };
            }
            else
            {
                entries.Add((cell.Row, cell.Column, value));
            }
        }

        return Of(counts.Rows.Count, counts.Columns.Count, entries);
    }

    /// <summary>A row for each node, a feature for each column and level: the sum over the levels there, each times what it is to that level.</summary>
    public static SparseRows OfLevels(TieCounts counts, Func<int, int, double> weight)
    {
        var levels = counts.Levels.Count;
        var entries = new List<(int, int, double)>();
        var sums = new double[levels];
        var cells = counts.Cells;
        for (var i = 0; i < cells.Length; i++)
        {
            for (var level = 0; level < levels; level++)
            {
                sums[level] += cells[i].Count * weight(cells[i].Level, level);
            }

            if (i + 1 == cells.Length || cells[i + 1].Row != cells[i].Row || cells[i + 1].Column != cells[i].Column)
            {
                AddTo(entries, cells[i], sums);
                Array.Clear(sums);
            }
        }

        return Of(counts.Rows.Count, counts.Columns.Count * levels, entries);
    }

    /// <summary>Features for rows.</summary>
    public SparseRows Transposed()
    {
        var starts = StartsOf(_features, Width);
        var (next, features, values) = ((int[])starts.Clone(), new int[_features.Length], new double[_values.Length]);
        for (var row = 0; row < Count; row++)
        {
            for (var i = _starts[row]; i < _starts[row + 1]; i++)
            {
                var place = next[_features[i]]++;
                (features[place], values[place]) = (row, _values[i]);
            }
        }

        return new(Width, Count, starts, features, values);
    }

    /// <summary>All numbers, row after row, those that are 0 too.</summary>
    public double[] ToDense()
    {
        var all = new double[(long)Count * Width];
        for (var row = 0; row < Count; row++)
        {
            for (var i = _starts[row]; i < _starts[row + 1]; i++)
            {
                all[(row * Width) + _features[i]] = _values[i];
            }
        }

        return all;
    }

    private static SparseRows Of(int count, int width, List<(int Row, int Feature, double Value)> entries)
    {
        var (rows, features, values) = (new int[entries.Count], new int[entries.Count], new double[entries.Count]);
        for (var i = 0; i < values.Length; i++)
        {
            (rows[i], features[i], values[i]) = entries[i];
        }

        return new(count, width, StartsOf(rows, count), features, values);
    }

    // Where each of so many begins, if as many come before as say so.
    private static int[] StartsOf(int[] owners, int count)
    {
        var starts = new int[count + 1];
        foreach (var owner in owners)
        {
            starts[owner + 1]++;
        }

        for (var i = 0; i < count; i++)
        {
            starts[i + 1] += starts[i];
        }

        return starts;
    }

    private static void AddTo(List<(int Row, int Feature, double Value)> entries, TieCounts.Cell cell, double[] sums)
    {
        for (var level = 0; level < sums.Length; level++)
        {
            if (sums[level] != 0)
            {
                entries.Add((cell.Row, (cell.Column * sums.Length) + level, sums[level]));
            }
        }
    }
}
