using System.Text;

namespace Parley.Formats;

/// <summary>
/// The rows of a comma-separated file of anybody's making. A quotation mark that is never closed costs its own line and not the rest of the file, and a line
/// that never ends is cut: rows of a table are short.
/// </summary>
internal static class TableRows
{
    private const int LongestRow = 100_000;

    /// <summary>Lines that a cell in quotation marks may go over.</summary>
    private const int MostLines = 50;

    /// <summary>Each row that is not empty, with the number of the line on which it begins; no cells where the row cannot be told.</summary>
    public static IEnumerable<(int Line, string[]? Cells)> Of(TextReader reader, Func<string, char> separator)
    {
        var waiting = new Queue<string?>();
        char? between = null;
        for (var line = 1; Next(reader, waiting, out var row); line++)
        {
            if (row is not null && string.IsNullOrWhiteSpace(row))
            {
                continue;
            }

            between ??= separator(row ?? "");
            var used = 0;
            var cells = row is null ? null : Cells(row, between.Value) ?? Continued(row, between.Value, reader, waiting, out used);
            yield return (line, cells);
            line += used;
        }
    }

    /// <summary>The row with the lines behind it that its open quotation mark takes in.</summary>
    private static string[]? Continued(string row, char separator, TextReader reader, Queue<string?> waiting, out int used)
    {
        var (text, behind) = (new StringBuilder(row), new List<string?>());
        while (behind.Count < MostLines && text.Length < LongestRow && Next(reader, waiting, out var line) && line is not null)
        {
            behind.Add(line);
            if (Cells(text.Append('\n').Append(line).ToString(), separator) is { } cells)
            {
                used = behind.Count;
                return cells;
            }
        }

        var rest = behind.Concat(waiting).ToList();
        waiting.Clear();
        rest.ForEach(waiting.Enqueue);
        used = 0;
        return null;
    }

    /// <summary>The cells of a row; null where a quotation mark is not closed.</summary>
    private static string[]? Cells(string row, char separator)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < row.Length; at++)
        {
            var character = row[at];
            if (character == '"' && (isQuoted || cell.Length == 0))
            {
                if (isQuoted && at + 1 < row.Length && row[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    isQuoted = !isQuoted;
                }
            }
            else if (character == separator && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }

        return isQuoted ? null : [.. cells, cell.ToString()];
    }

    /// <summary>The next line; null in its place where it is too long.</summary>
    private static bool Next(TextReader reader, Queue<string?> waiting, out string? line)
    {
        if (waiting.TryDequeue(out line))
        {
            return true;
        }

        var text = new StringBuilder();
        int character;
        var isTooLong = false;
        while ((character = reader.Read()) >= 0 && character != '\n')
        {
            isTooLong |= text.Length >= LongestRow;
            _ = isTooLong ? text : text.Append((char)character);
        }

        line = isTooLong ? null : text.ToString().TrimEnd('\r');
        return character >= 0 || text.Length > 0;
    }
}
