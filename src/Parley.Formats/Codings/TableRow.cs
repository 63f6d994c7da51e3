using System.Globalization;

namespace Parley.Formats.Codings;

/// <summary>One row of a table of statements, by what its columns mean.</summary>
internal sealed class TableRow(TableColumns columns, string[] cells)
{
    /// <summary>The cell of a meaning, trimmed; empty where there is none.</summary>
    public string this[ColumnMeaning meaning] => columns.Place(meaning) is { } place && place < cells.Length ? cells[place] : "";

    /// <summary>The cell of a variable; empty where there is none.</summary>
    public string Value(int place) => place < cells.Length ? cells[place] : "";

    /// <summary>The number in a cell.</summary>
    public int? Number(ColumnMeaning meaning) => int.TryParse(this[meaning], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What the columns of a table mean.</summary>
internal sealed class TableColumns
{
    private readonly Dictionary<ColumnMeaning, int> _places = [];

    private TableColumns()
    {
    }

    /// <summary>The variables, each with the place of its column.</summary>
    public List<(string Name, int Place)> Variables { get; } = [];

    /// <summary>The meaning of a header; of several columns of one meaning the first counts.</summary>
    public static TableColumns Of(string[] header, ILookup<string, string> mapping)
    {
        var columns = new TableColumns();
        foreach (var ((meaning, name), place) in header.Select((cell, place) => (TableMeaning.Of(cell.TrimStart('\uFEFF'), mapping), place)))
        {
            if (meaning == ColumnMeaning.Variable && columns.Variables.TrueForAll(other => other.Name != name))
            {
                columns.Variables.Add((name, place));
            }
            else if (meaning is not (ColumnMeaning.Variable or ColumnMeaning.None))
            {
                columns._places.TryAdd(meaning, place);
            }
        }

        return columns;
    }

    /// <summary>The place of the column of a meaning.</summary>
    public int? Place(ColumnMeaning meaning) => _places.TryGetValue(meaning, out var place) ? place : null;
}
