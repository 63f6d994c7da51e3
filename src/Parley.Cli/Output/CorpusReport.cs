using System.Globalization;
using System.Text;
using System.Text.Json;
using Parley.Formats;
using Parley.Store;

namespace Parley.Cli.Output;

/// <summary>What is in a corpus, for a person and for a program.</summary>
internal static class CorpusReport
{
    private static readonly string[] Units = ["bytes", "KB", "MB", "GB", "TB"];

    /// <summary>A line for each figure.</summary>
    public static byte[] Text(CorpusInfo info)
    {
        var lines = new StringBuilder();
        Line(lines, "corpus", $"{OneLine.Of(info.Name)} ({info.Database}, tables of version {info.Version}, {Size(info.Bytes)}{Ratio(info)})");
        foreach (var (name, count) in info.Counts)
        {
            Line(lines, name, Number(count));
        }

        Line(lines, "days", info.First is { } first ? $"{first} to {info.Last}" : "none known");
        Line(lines, "languages", Listed(info.Languages));
        Line(lines, "outlets", Listed(info.Outlets));
        Line(lines, "models", Listed(info.Models));
        Line(lines, "last added", info.LastAdded ?? "never");
        Line(lines, "health", info.Faults.IsEmpty ? "sound" : string.Join("; ", info.Faults.Select(OneLine.Of)));
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    /// <summary>One object; its keys stand in docs/reference/json.md.</summary>
    public static byte[] Json(CorpusInfo info)
    {
        using var page = new MemoryStream();
        using (var json = new Utf8JsonWriter(page, ArticleJson.WriterOptions with { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("corpus", info.Name);
            json.WriteString("database", info.Database);
            json.WriteNumber("version", info.Version);
            json.WriteNumber("bytes", info.Bytes);
            json.WriteNumber("textBytes", info.TextLength);
            Write(json, "counts", info.Counts);
            json.WriteString("first", info.First);
            json.WriteString("last", info.Last);
            Write(json, "languages", info.Languages);
            Write(json, "outlets", info.Outlets);
            Write(json, "models", info.Models);
            json.WriteString("lastAdded", info.LastAdded);
            json.WriteBoolean("sound", info.Faults.IsEmpty);
            json.WriteStartArray("faults");
            foreach (var fault in info.Faults)
            {
                json.WriteStringValue(fault);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        page.WriteByte((byte)'\n');
        return page.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<Tallied> counts)
    {
        json.WriteStartObject(name);
        foreach (var (word, count) in counts)
        {
            json.WriteNumber(word, count);
        }

        json.WriteEndObject();
    }

    private static void Line(StringBuilder lines, string name, string value) => lines.Append(name.PadRight(12)).Append(value).Append('\n');

    private static string Listed(IReadOnlyCollection<Tallied> counts) => counts.Count == 0 ? "none" : string.Join(", ", counts.Select(c => $"{OneLine.Of(c.Name)} ({Number(c.Count)})"));

    private static string Ratio(CorpusInfo info) => info.TextLength == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {(double)info.Bytes / info.TextLength:0.0} × its text");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Size(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= 1000 && unit < Units.Length - 1)
        {
            (size, unit) = (size / 1000, unit + 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{(unit == 0 ? size : Math.Round(size, 1))} {Units[unit]}");
    }
}
