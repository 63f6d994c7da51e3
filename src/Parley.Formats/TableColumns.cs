using Parley.Linking;

namespace Parley.Formats;

/// <summary>Which cell of a row is what, by the first line of the table.</summary>
internal sealed class TableColumns
{
    private readonly string[] _names;
    private readonly int[] _places;
    private readonly int _count;

    private TableColumns(string[] names, int[] places, int count) => (_names, _places, _count) = (names, places, count);

    /// <summary>What separates the cells of a file with this first line.</summary>
    public static char Separator(string header) => header.Contains('\t', StringComparison.Ordinal) ? '\t' : header.Contains(';', StringComparison.Ordinal) && !header.Contains(',', StringComparison.Ordinal) ? ';' : ',';

    /// <summary>The columns that a first line names, in whatever order; null where none has the first of the <paramref name="names"/>.</summary>
    public static TableColumns? Of(string[] header, string[] names)
    {
        var places = Array.ConvertAll(names, name => Array.FindIndex(header, cell => cell.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)));
        return places[0] >= 0 ? new TableColumns(names, places, header.Length) : null;
    }

    /// <summary>The cell of a column; empty where the row or the table has none.</summary>
    public string Cell(string[] cells, string column) => _places[Array.IndexOf(_names, column)] is >= 0 and var at && at < cells.Length ? cells[at].Trim() : "";

    /// <summary>The parts of a cell that holds several.</summary>
    public static string[] Parts(string cell) => cell.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A cell for a message.</summary>
    public static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;

    /// <summary>Why no row can be made of the cells; null where one can.</summary>
    public string? Fault(string[]? cells) => cells switch
    {
        null => "a quotation mark is not closed, or the row is endless",
        _ when cells.Length > _count => $"it has {cells.Length} cells under {_count} columns; put a cell that holds the separator in quotation marks",
        _ when cells.Any(c => c.Contains('\uFFFD', StringComparison.Ordinal) || c.Contains('\0', StringComparison.Ordinal)) => "it holds bytes that are not UTF-8; save the file as UTF-8",
        _ when cells.Sum(c => c.Length) > KnownActors.Builder.MostCharacters => "it is too long",
        _ => null,
    };
}
