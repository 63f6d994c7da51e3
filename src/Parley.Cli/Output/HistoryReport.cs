using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Store.History;

namespace Parley.Cli.Output;

/// <summary>A page of the history of a corpus, for people and for programs.</summary>
internal static class HistoryReport
{
    private static readonly JsonWriterOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A line each: when, who, what.</summary>
    public static byte[] Text(HistoryPage page)
    {
        var text = new StringBuilder();
        foreach (var entry in page.Entries)
        {
            var act = entry.Act == "made" ? "" : $"{entry.Act}: ";
            text.Append($"{entry.At[..16].Replace('T', ' ')}  {entry.Who}  {act}{OneLine.Of(entry.Step.Description)}  (step {entry.Step.Id}{(entry.Step.Holds ? "" : ", undone")})\n");
        }

        return Encoding.UTF8.GetBytes(text.Append(page.Next is { } next ? $"more with --before {next}\n" : "").ToString());
    }

    /// <summary>One object with all.</summary>
    public static byte[] Json(HistoryPage page) => Written(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("events");
        foreach (var entry in page.Entries)
        {
            Write(writer, entry);
        }

        writer.WriteEndArray();
        if (page.Next is { } next)
        {
            writer.WriteNumber("next", next);
        }

        writer.WriteEndObject();
    });

    /// <summary>An object a line.</summary>
    public static byte[] Lines(HistoryPage page) => [.. page.Entries.SelectMany(entry => Written(writer => Write(writer, entry)))];

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Letters))
        {
            write(writer);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, HistoryEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteNumber("event", entry.Id);
        writer.WriteString("act", entry.Act);
        writer.WriteString("who", entry.Who);
        writer.WriteString("at", entry.At);
        writer.WriteNumber("step", entry.Step.Id);
        writer.WriteString("description", entry.Step.Description);
        writer.WriteBoolean("holds", entry.Step.Holds);
        writer.WriteNumber("count", entry.Count);
        writer.WriteStartArray("decisions");
        foreach (var decision in entry.Decisions)
        {
            writer.WriteStartObject();
            writer.WriteString("subject", decision.Verdict.Subject);
            writer.WriteString("aspect", decision.Verdict.Aspect);
            WriteValue(writer, "before", decision.Before);
            WriteValue(writer, "after", decision.Verdict.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, string? json)
    {
        if (json is not null)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json);
        }
    }
}
