namespace Parley.Networks;

/// <summary>The cells that the statements of a selection fall into, found once; for each network of a series they only weigh differently.</summary>
internal sealed class SmoothedCells
{
    private readonly TieCounts.Cell[] _cells;
    private readonly int[] _cellOf;

    public SmoothedCells(Selection selection)
    {
        (Rows, Columns) = selection.NodesOf(selection.Entering.AsSpan());
        var places = LegacySmoothing.Places(selection);
        Levels = places is null ? selection.Levels : LegacySmoothing.Levels(selection, places.Count);
        var keys = new TieCounts.Cell[selection.Entering.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var place = selection.Entering[i];
            var value = selection.Qualifier?.Values[place] ?? 0;
            keys[i] = new(Rows.PlaceOf(selection.Rows.Values[place]), Columns.PlaceOf(selection.Columns.Values[place]), places is null ? selection.Levels.PlaceOf(value) : places[value], 0);
        }

        _cells = [.. keys.Distinct().OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).ThenBy(cell => cell.Level)];
        var order = _cells.Select((cell, place) => (cell, place)).ToDictionary(pair => pair.cell, pair => pair.place);
        _cellOf = Array.ConvertAll(keys, key => order[key]);
    }

    /// <summary>The nodes of the rows.</summary>
    public NodeSet Rows { get; }

    /// <summary>The nodes of the columns.</summary>
    public NodeSet Columns { get; }

    /// <summary>The levels of the qualifier.</summary>
    public QualifierLevels Levels { get; }

    /// <summary>The number of cells.</summary>
    public int Count => _cells.Length;

    /// <summary>The cells with the number of statements in each, in the whole of the selection.</summary>
    public TieCounts Counted() => Weigh(0, _cellOf.Length, _ => 1, new double[Count], out _);

    /// <summary>The cells with what the statements from one place to another weigh.</summary>
    /// <param name="from">The first statement that may weigh anything.</param>
    /// <param name="to">Behind the last.</param>
    /// <param name="weight">What each weighs.</param>
    /// <param name="weights">Room for the sums, a number for each cell.</param>
    /// <param name="statements">How many weigh anything.</param>
    public TieCounts Weigh(int from, int to, Func<int, double> weight, Span<double> weights, out int statements)
    {
        weights.Clear();
        statements = 0;
        for (var i = from; i < to; i++)
        {
            var own = weight(i);
            weights[_cellOf[i]] += own;
            statements += own > 0 ? 1 : 0;
        }

        var cells = new List<TieCounts.Cell>(Math.Min(Count, to - from));
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] != 0)
            {
                cells.Add(_cells[i] with { Count = weights[i] });
            }
        }

        return TieCounts.Of(Rows, Columns, Levels, [.. cells]);
    }
}
