using System.Buffers;
using System.Text;

namespace Parley.Formats.Codings;

/// <summary>Rows of comma-separated values, in and out: RFC 4180, and safe in a spreadsheet.</summary>
public static class CsvRows
{
    private const int LongestCell = 1 << 26;
    private const int LongestHeader = 1 << 16;
    private static readonly char[] Separators = [',', ';', '\t'];
    private static readonly SearchValues<char> Special = SearchValues.Create("\",;\t\n\r");

    /// <summary>Writes rows, in UTF-8 with a line feed after each.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="isNumber">Whether a column holds numbers, which are no formulas.</param>
    public static void Write(Stream output, IEnumerable<string> header, IEnumerable<string?[]> rows, IReadOnlyList<bool> isNumber)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        writer.Write($"{string.Join(',', header.Select(name => Quoted(Guarded(name))))}\n");
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                writer.Write(i > 0 ? "," : "");
                writer.Write(Quoted(isNumber[i] ? row[i] ?? "" : Guarded(row[i] ?? "")));
            }

            writer.Write('\n');
        }
    }

    /// <summary>Reads rows as they come. A quotation mark that is never closed takes the rest of the file into its cell.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="separator">What stands between cells; null where the first line is to tell.</param>
    /// <exception cref="InvalidDataException">A cell or a row is longer than any of people's making.</exception>
    public static IEnumerable<string[]> Read(TextReader reader, char? separator = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (text, between) = separator is { } given ? (reader, given) : Begun(reader);
        while (text.Peek() >= 0)
        {
            if (Cell(text, cell, between))
            {
                cells.Add(cell.ToString());
                continue;
            }

            cells.Add(cell.ToString());
            yield return [.. cells];
            cells.Clear();
        }

        if (cells.Count > 0)
        {
            yield return [.. cells, ""]; // the file ends behind a separator
        }
    }

    /// <summary>The cell without what guards it from being a formula.</summary>
    public static string Unguarded(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.StartsWith('\'') && IsFormula(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;
    }

    /// <summary>A cell that begins with = + - @ is a formula to a spreadsheet, and the text is anybody's: an apostrophe before it keeps it a text.</summary>
    internal static string Guarded(string cell) => IsFormula(cell.AsSpan().TrimStart('\'')) ? $"'{cell}" : cell;

    private static bool IsFormula(ReadOnlySpan<char> cell) => cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(Special) || cell.StartsWith(' ') || cell.EndsWith(' ') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    /// <summary>Takes one cell in.</summary>
    /// <returns>Whether another follows in the row.</returns>
    private static bool Cell(TextReader reader, StringBuilder cell, char separator)
    {
        cell.Clear();
        var isQuoted = false;
        for (int next; (next = reader.Read()) >= 0;)
        {
            var character = (char)next;
            switch (character)
            {
                case '"' when isQuoted && reader.Peek() == '"':
                    cell.Append((char)reader.Read());
                    break;
                case '"' when isQuoted || cell.Length == 0:
                    isQuoted = !isQuoted;
                    break;
                case var _ when isQuoted:
                    cell.Append(character);
                    break;
                case var _ when character == separator:
                    return true;
                case '\n':
                    return false;
                case '\r' when reader.Peek() == '\n':
                    break;
                default:
                    cell.Append(character);
                    break;
            }

            if (cell.Length > LongestCell)
            {
                throw new InvalidDataException("a cell is longer than 64 million characters");
            }
        }

        return false;
    }

    /// <summary>Whichever of comma, semicolon and tab the first line has most of.</summary>
    private static (TextReader Text, char Separator) Begun(TextReader reader)
    {
        var line = new StringBuilder();
        while (reader.Peek() is >= 0 and not '\n' && line.Length < LongestHeader)
        {
            line.Append((char)reader.Read());
        }

        var first = line.ToString();
        return (new JoinedReader(first, reader), Separators.MaxBy(candidate => first.Count(character => character == candidate)));
    }

    /// <summary>What was read ahead, then the rest.</summary>
    private sealed class JoinedReader(string first, TextReader rest) : TextReader
    {
        private int _at;

        public override int Peek() => _at < first.Length ? first[_at] : rest.Peek();

        public override int Read() => _at < first.Length ? first[_at++] : rest.Read();
    }
}
