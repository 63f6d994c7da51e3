using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Formats;

/// <summary>The JSON of an article and its statements, as docs/reference/json.md promises it to other programs.</summary>
public static class ArticleJson
{
    /// <summary>Letters beyond ASCII are written as they are. The JSON is not made to stand inside an HTML page.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes one object.</summary>
    /// <param name="writer">Where to; made with <see cref="WriterOptions"/>.</param>
    /// <param name="reading">What to write.</param>
    /// <param name="withText">Whether to repeat the article's text and its blocks; only then can the spans be read without the article.</param>
    /// <param name="also">Writes further properties at the end of the object.</param>
    public static void Write(Utf8JsonWriter writer, Reading reading, bool withText = false, Action<Utf8JsonWriter>? also = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(reading);
        var article = reading.Article;
        writer.WriteStartObject();
        WriteMetadata(writer, article);
        if (withText)
        {
            WriteText(writer, "text", article.Text);
            WriteArray(writer, "blocks", article.Blocks, WriteBlock);
        }

        WriteArray(writer, "statements", reading.Statements, (w, statement) => WriteStatement(w, statement, article.Text));
        WriteArray(writer, "diagnostics", reading.Diagnostics, WriteDiagnostic);
        also?.Invoke(writer);
        writer.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter writer, Article article)
    {
        WriteText(writer, "id", article.Id);
        WriteText(writer, "title", article.Title);
        WriteText(writer, "published", article.Published?.ToString("O"));
        if (!article.Byline.IsDefaultOrEmpty)
        {
            WriteArray(writer, "byline", article.Byline, JsonText.Write);
        }

        WriteText(writer, "outlet", article.Outlet);
        WriteText(writer, "dateline", article.Dateline);
        WriteText(writer, "url", article.Url);
        WriteText(writer, "language", article.Language);
        WriteText(writer, "input", article.Input);
    }

    private static void WriteStatement(Utf8JsonWriter writer, Statement statement, string text)
    {
        writer.WriteStartObject();
        WriteText(writer, "id", statement.Id);
        writer.WriteString("type", JsonNames.Of(statement.Type));
        writer.WriteString("act", JsonNames.Of(statement.Act));
        WriteRole(writer, "source", statement.Source, text);
        WriteRole(writer, "cue", statement.Cue, text);
        WriteArray(writer, "content", statement.Content, (w, span) => WriteSpan(w, span, text));
        WriteSpeakers(writer, statement);
        WriteStance(writer, statement);
        writer.WriteString("where", JsonNames.Of(statement.Where));
        WriteText(writer, "within", statement.Within);
        writer.WriteNumber("confidence", double.IsFinite(statement.Confidence) ? Math.Round(statement.Confidence, 3) : 0);
        writer.WriteEndObject();
    }

    private static void WriteSpeakers(Utf8JsonWriter writer, Statement statement)
    {
        WriteSpeaker(writer, "speaker", statement.Speaker);
        if (!statement.Jointly.IsDefaultOrEmpty)
        {
            WriteArray(writer, "jointly", statement.Jointly, WriteSpeaker);
        }

        if (!statement.Candidates.IsDefaultOrEmpty)
        {
            WriteArray(writer, "candidates", statement.Candidates, WriteCandidate);
        }

        WriteSpeaker(writer, "addressee", statement.Addressee);
    }

    private static void WriteSpeaker(Utf8JsonWriter writer, string name, Speaker? speaker)
    {
        if (speaker is not null)
        {
            writer.WritePropertyName(name);
            WriteSpeaker(writer, speaker);
        }
    }

    private static void WriteSpeaker(Utf8JsonWriter writer, Speaker speaker)
    {
        writer.WriteStartObject();
        WriteText(writer, "id", speaker.Id);
        WriteText(writer, "name", speaker.Name);
        writer.WriteString("kind", JsonNames.Of(speaker.Kind));
        WriteText(writer, "role", speaker.Role);
        WriteText(writer, "affiliation", speaker.Affiliation);
        writer.WriteString("via", JsonNames.Of(speaker.Via));
        writer.WriteEndObject();
    }

    private static void WriteCandidate(Utf8JsonWriter writer, SpeakerCandidate candidate)
    {
        writer.WriteStartObject();
        WriteText(writer, "name", candidate.Name);
        writer.WriteNumber("score", double.IsFinite(candidate.Score) ? Math.Round(candidate.Score, 3) : 0);
        writer.WriteEndObject();
    }

    private static void WriteStance(Utf8JsonWriter writer, Statement statement)
    {
        if (statement.Polarity != StatementPolarity.Positive)
        {
            writer.WriteString("polarity", JsonNames.Of(statement.Polarity));
        }

        if (statement.Modality != StatementModality.Asserted)
        {
            writer.WriteString("modality", JsonNames.Of(statement.Modality));
        }
    }

    private static void WriteRole(Utf8JsonWriter writer, string name, TextSpan? span, string text)
    {
        if (span is { } found)
        {
            writer.WritePropertyName(name);
            WriteSpan(writer, found, text);
        }
    }

    private static void WriteSpan(Utf8JsonWriter writer, TextSpan span, string text)
    {
        writer.WriteStartObject();
        WriteOffsets(writer, span);
        WriteText(writer, "text", span.In(text));
        writer.WriteEndObject();
    }

    private static void WriteBlock(Utf8JsonWriter writer, Block block)
    {
        writer.WriteStartObject();
        WriteOffsets(writer, block.Span);
        writer.WriteString("kind", JsonNames.Of(block.Kind));
        writer.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter writer, Diagnostic diagnostic)
    {
        writer.WriteStartObject();
        WriteText(writer, "code", diagnostic.Code);
        WriteText(writer, "message", diagnostic.Message);
        if (diagnostic.Span is { } span)
        {
            WriteOffsets(writer, span);
        }

        writer.WriteEndObject();
    }

    private static void WriteOffsets(Utf8JsonWriter writer, TextSpan span)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            JsonText.Write(writer, value);
        }
    }

    private static void WriteArray<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> values, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var value in values.IsDefault ? [] : values)
        {
            write(writer, value);
        }

        writer.WriteEndArray();
    }
}
