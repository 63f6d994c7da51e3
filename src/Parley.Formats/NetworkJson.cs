using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;
using Parley.Networks;

namespace Parley.Formats;

/// <summary>The JSON of networks, as docs/reference/json.md promises it to other programs.</summary>
public static class NetworkJson
{
    // Rows that are put into digits at a time, by all processors: more would only wait in memory.
    private const int RowsAtOnce = 64;
    private const int DigitsOfNumber = 32;
    private const double Exact = 1L << 53;

    /// <summary>Writes one object with all networks, one after the other as they are drawn.</summary>
    /// <param name="stream">Where to, in UTF-8.</param>
    /// <param name="networks">What to write.</param>
    /// <param name="settings">How they were drawn.</param>
    public static void Write(Stream stream, IEnumerable<Network> networks, ImmutableArray<(string Name, object Value)> settings)
    {
        ArgumentNullException.ThrowIfNull(networks);
        using var writer = new Utf8JsonWriter(stream, ArticleJson.WriterOptions);
        writer.WriteStartObject();
        writer.WriteStartArray("networks");
        foreach (var network in networks)
        {
            Write(writer, network);
            writer.Flush();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("settings");
        WriteSettings(writer, settings);
        writer.WriteEndObject();
    }

    /// <summary>Writes one network as an object.</summary>
    public static void Write(Utf8JsonWriter writer, Network network)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(network);
        writer.WriteStartObject();
        WritePeriod(writer, network.Period);
        writer.WriteNumber("statements", network.Statements);
        WriteTexts(writer, "rows", network.Rows);
        WriteTexts(writer, "columns", network.Columns);
        writer.WriteStartArray("values");
        WriteMatrix(writer, network.Values);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes <c>start</c>, <c>middle</c> and <c>end</c> into an object; null where there is no time.</summary>
    public static void WritePeriod(Utf8JsonWriter writer, Period? period)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteString("start", Stamp(period?.Start));
        writer.WriteString("middle", Stamp(period?.Middle));
        writer.WriteString("end", Stamp(period?.End));
    }

    /// <summary>Writes settings as an object.</summary>
    public static void WriteSettings(Utf8JsonWriter writer, ImmutableArray<(string Name, object Value)> settings)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        foreach (var (name, value) in settings)
        {
            writer.WritePropertyName(name);
            WriteSetting(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes an array of texts.</summary>
    internal static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            JsonText.Write(writer, text);
        }

        writer.WriteEndArray();
    }

    /// <summary>A moment as JSON has it: whole seconds of UTC.</summary>
    internal static string? Stamp(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");

    private static void WriteSetting(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case bool holds:
                writer.WriteBooleanValue(holds);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case string[] texts:
                writer.WriteStartArray();
                Array.ForEach(texts, text => JsonText.Write(writer, text));
                writer.WriteEndArray();
                break;
            default:
                JsonText.Write(writer, value.ToString()!);
                break;
        }
    }

    // Most of the time goes into making digits of numbers, so rows are made at once and written in order.
    private static void WriteMatrix(Utf8JsonWriter writer, Matrix matrix)
    {
        var length = (matrix.Columns * DigitsOfNumber) + 2;
        var pages = new byte[Math.Min(RowsAtOnce, matrix.Rows)][];
        var lengths = new int[pages.Length];
        for (var first = 0; first < matrix.Rows; first += RowsAtOnce)
        {
            var (count, from) = (Math.Min(RowsAtOnce, matrix.Rows - first), first);
            void Row(int row) => lengths[row] = Format(matrix.Row(from + row), pages[row] ??= ArrayPool<byte>.Shared.Rent(length));
            if (matrix.Columns < RowsAtOnce)
            {
                Enumerable.Range(0, count).ToList().ForEach(Row);
            }
            else
            {
                Parallel.For(0, count, Row);
            }

            for (var row = 0; row < count; row++)
            {
                writer.WriteRawValue(pages[row].AsSpan(0, lengths[row]), skipInputValidation: true);
            }

            // Else the writer keeps all that was written until the end.
            writer.Flush();
        }

        Array.ForEach(pages, page => ArrayPool<byte>.Shared.Return(page));
    }

    private static int Format(ReadOnlySpan<double> row, Span<byte> page)
    {
        var at = 0;
        page[at++] = (byte)'[';
        for (var i = 0; i < row.Length; i++)
        {
            if (i > 0)
            {
                page[at++] = (byte)',';
            }

            at += Format(row[i], page[at..]);
        }

        page[at++] = (byte)']';
        return at;
    }

    private static int Format(double number, Span<byte> page)
    {
        if (number == Math.Truncate(number) && Math.Abs(number) < Exact)
        {
            Utf8Formatter.TryFormat((long)number, page, out var digits);
            return digits;
        }

        Utf8Formatter.TryFormat(number, page, out var written);
        return written;
    }
}
