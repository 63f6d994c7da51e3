namespace Parley.Networks;

/// <summary>
/// How much each row's node says of each column's node at each level of the qualifier. Only what is not 0 is kept: cells in the order of row, column, level.
/// </summary>
public sealed class TieCounts
{
    private TieCounts(NodeSet rows, NodeSet columns, QualifierLevels levels, Cell[] cells, int[] starts) =>
        (Rows, Columns, Levels, _cells, _starts) = (rows, columns, levels, cells, starts);

    private readonly Cell[] _cells;
    private readonly int[] _starts;

    /// <summary>The nodes of the rows.</summary>
    public NodeSet Rows { get; }

    /// <summary>The nodes of the columns.</summary>
    public NodeSet Columns { get; }

    /// <summary>The levels of the qualifier.</summary>
    public QualifierLevels Levels { get; }

    /// <summary>All cells that are not 0.</summary>
    public ReadOnlySpan<Cell> Cells => _cells;

    /// <summary>The cells of one row.</summary>
    public ReadOnlySpan<Cell> Row(int row) => _cells.AsSpan(_starts[row].._starts[row + 1]);

    /// <summary>Counts the statements at <paramref name="places"/> of a selection.</summary>
    public static TieCounts Of(Selection selection, ReadOnlySpan<int> places)
    {
        var (rows, columns) = selection.NodesOf(places);
        var (width, levels) = (Math.Max(1, columns.Count), selection.Levels);
        var keys = new long[places.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var (row, column) = (rows.PlaceOf(selection.Rows.Values[places[i]]), columns.PlaceOf(selection.Columns.Values[places[i]]));
            var level = selection.Qualifier is { } qualifier ? levels.PlaceOf(qualifier.Values[places[i]]) : 0;
            keys[i] = ((((long)row * width) + column) * levels.Count) + level;
        }

        Array.Sort(keys);
        return Of(rows, columns, levels, Counted(keys, width, levels.Count));
    }

    /// <summary>Counts, or weights, from cells in the order of row, column and level, all different.</summary>
    internal static TieCounts Of(NodeSet rows, NodeSet columns, QualifierLevels levels, Cell[] cells)
    {
        var starts = new int[rows.Count + 1];
        foreach (var cell in cells)
        {
            starts[cell.Row + 1]++;
        }

        for (var row = 0; row < rows.Count; row++)
        {
            starts[row + 1] += starts[row];
        }

        return new(rows, columns, levels, cells, starts);
    }

    private static Cell[] Counted(long[] keys, int width, int levels)
    {
        var cells = new List<Cell>();
        for (int i = 0, next; i < keys.Length; i = next)
        {
            for (next = i + 1; next < keys.Length && keys[next] == keys[i]; next++)
            {
            }

            var (pair, level) = Math.DivRem(keys[i], levels);
            cells.Add(new((int)(pair / width), (int)(pair % width), (int)level, next - i));
        }

        return [.. cells];
    }

    /// <summary>How often, or with what weight, a row's node says something of a column's at one level.</summary>
    public readonly record struct Cell(int Row, int Column, int Level, double Count);
}
