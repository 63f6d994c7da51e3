using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Parley.Coding;
using Parley.Networks;

namespace Parley.Formats;

/// <summary>Coded statements one by one in order of time, with their documents: for models of relational events, and for whoever wants to see what went into a network.</summary>
public static class EventList
{
    private static readonly string[] Settings = ["duplicates", "since", "until", "exclude", "only", "legacy"];
    private static readonly string[] Before = ["statement_id", "time"];
    private static readonly string[] After = ["start_position", "stop_position", "text", "coder", "document_id", "document_title", "document_author", "document_source", "document_section", "document_type"];

    /// <summary>A table with a row for each statement that enters.</summary>
    public static void WriteCsv(Stream stream, Selection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        using var table = CsvWriter.Create(stream, NetworkCsv.Options, leaveOpen: true);
        table.WriteRecord([.. Header(selection.Statements)]);
        foreach (var place in selection.Entering)
        {
            table.WriteRecord([.. Cells(selection.Statements, place).Select(cell => cell.Bare ? cell.Text : NetworkCsv.Text(cell.Text))]);
        }
    }

    /// <summary>The table as Discourse Network Analyzer writes it: semicolons in texts made commas, quotation marks apostrophes, numbers and times bare.</summary>
    public static void WriteLegacyCsv(Stream stream, Selection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.WriteLine(string.Join(';', Header(selection.Statements).Select(name => $"\"{name}\"")));
        foreach (var place in selection.Entering)
        {
            text.WriteLine(string.Join(';', Cells(selection.Statements, place).Select(cell => cell.Bare ? cell.Text : $"\"{cell.Text.Replace(';', ',').Replace('"', '\'')}\"")));
        }
    }

    /// <summary>One JSON object with all events.</summary>
    public static void WriteJson(Stream stream, Selection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        using var writer = new Utf8JsonWriter(stream, ArticleJson.WriterOptions);
        writer.WriteStartObject();
        writer.WriteStartArray("events");
        foreach (var place in selection.Entering)
        {
            Write(writer, selection.Statements, place);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("settings");
        NetworkJson.WriteSettings(writer, [("type", "event-list"), .. NetworkSettings.Of(selection.Options).Where(setting => Settings.Contains(setting.Name))]);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CodedStatements statements, int place)
    {
        writer.WriteStartObject();
        writer.WriteNumber("statement", statements.Spans.Ids[place]);
        writer.WriteString("time", NetworkJson.Stamp(Time(statements, place)));
        writer.WriteNumber("start", statements.Spans.Starts[place]);
        writer.WriteNumber("end", statements.Spans.Stops[place]);
        WriteText(writer, "text", Said(statements, place));
        writer.WriteNumber("coder", statements.Spans.Coders[place]);
        writer.WriteStartObject("variables");
        foreach (var column in statements.Variables)
        {
            writer.WritePropertyName(column.Variable.Name);
            WriteValue(writer, column, place);
        }

        writer.WriteEndObject();
        WriteDocument(writer, statements, statements.Spans.Documents[place]);
        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, CodedColumn column, int place)
    {
        if (column.Values[place] == CodedColumn.Missing)
        {
            writer.WriteNullValue();
        }
        else if (column.IsText)
        {
            JsonText.Write(writer, column.TextAt(place));
        }
        else
        {
            writer.WriteNumberValue(column.Values[place]);
        }
    }

    private static void WriteDocument(Utf8JsonWriter writer, CodedStatements statements, int document)
    {
        writer.WriteStartObject("document");
        writer.WriteNumber("id", statements.Documents.Ids[document]);
        WriteText(writer, "title", statements.Documents.Titles[document]);
        foreach (var column in statements.Documents.Columns)
        {
            WriteText(writer, column.Variable.Name, column.TextAt(document));
        }

        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WritePropertyName(name);
        JsonText.Write(writer, text);
    }

    private static IEnumerable<string> Header(CodedStatements statements) => [.. Before, .. statements.Variables.Select(column => column.Variable.Name), .. After];

    private static IEnumerable<(string Text, bool Bare)> Cells(CodedStatements statements, int place)
    {
        var (spans, documents, document) = (statements.Spans, statements.Documents, statements.Spans.Documents[place]);
        return
        [
            (spans.Ids[place].ToString(), true),
            (Time(statements, place).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), true),
            .. statements.Variables.Select(column => (column.TextAt(place), !column.IsText)),
            (spans.Starts[place].ToString(), true),
            (spans.Stops[place].ToString(), true),
            (Said(statements, place), false),
            (spans.Coders[place].ToString(), true),
            (documents.Ids[document].ToString(), true),
            (documents.Titles[document], false),
            .. CodedDocuments.Names.Take(4).Select(name => (documents.Columns.FirstOrDefault(column => column.Variable.Name == name)?.TextAt(document) ?? "", false)),
        ];
    }

    private static DateTimeOffset Time(CodedStatements statements, int place) => DateTimeOffset.FromUnixTimeSeconds(statements.SecondsAt(place));

    private static string Said(CodedStatements statements, int place) => statements.Texts.IsEmpty ? "" : statements.Texts[place];
}
