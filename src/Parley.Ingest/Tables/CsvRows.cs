using System.Text;

namespace Parley.Ingest.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Place">As it stands behind the name of the input: <c>:12</c>.</param>
/// <param name="Cells">As written.</param>
internal sealed record TableRow(string Place, IReadOnlyList<string> Cells);

/// <summary>The rows of a table of separated values: quotation marks around cells, doubled inside them; rows are read as they are asked for.</summary>
internal sealed class CsvRows(TextReader reader, char separator)
{
    private const int LongestCell = 32 << 20;
    private const int MostCells = 2000;
    private int line = 1;

    /// <summary>What separates the cells of the first line: a comma, a semicolon, a tab or a bar, whichever is there most.</summary>
    public static char Separator(string head)
    {
        var first = head.AsSpan(0, head.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : head.Length).ToString();
        return ",;\t|".MaxBy(candidate => first.Count(character => character == candidate));
    }

    /// <exception cref="RefusedException">A cell, or a row, is too long.</exception>
    public IEnumerable<TableRow> Read()
    {
        while (reader.Peek() >= 0)
        {
            var (begun, cells) = (line, new List<string>());
            while (Cell(cells))
            {
                if (cells.Count > MostCells)
                {
                    throw new RefusedException(input => Failures.TooLong(input, LongestCell));
                }
            }

            if (cells.Exists(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                yield return new TableRow(FormattableString.Invariant($":{begun}"), cells);
            }
        }
    }

    /// <summary>Reads one cell; whether the row has more.</summary>
    private bool Cell(List<string> cells)
    {
        var cell = new StringBuilder();
        if (reader.Peek() == '"')
        {
            _ = reader.Read();
            Quoted(cell);
        }

        while (true)
        {
            var next = reader.Read();
            if (next < 0 || next == separator || next is '\n' or '\r')
            {
                cells.Add(cell.ToString());
                EndLine(next);
                return next == separator;
            }

            Append(cell, (char)next);
        }
    }

    private void Quoted(StringBuilder cell)
    {
        for (var next = reader.Read(); next >= 0; next = reader.Read())
        {
            if (next == '"')
            {
                if (reader.Peek() != '"')
                {
                    return;
                }

                _ = reader.Read();
            }

            line += next == '\n' ? 1 : 0;
            Append(cell, (char)next);
        }
    }

    private void EndLine(int end)
    {
        if (end == '\r' && reader.Peek() == '\n')
        {
            _ = reader.Read();
        }

        line += end is '\n' or '\r' ? 1 : 0;
    }

    private static void Append(StringBuilder cell, char character)
    {
        if (cell.Length >= LongestCell)
        {
            throw new RefusedException(input => Failures.TooLong(input, LongestCell));
        }

        cell.Append(character);
    }
}
