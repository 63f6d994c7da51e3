using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Coding.Projects;

namespace Parley.Formats.Codings;

/// <summary>
/// Coded statements as annotations of the W3C (Web Annotation Data Model, 2017): one JSON object a line. A body for each value says which variable it is of; the target is the place,
/// counted in characters as that standard does, and the words with some before and behind.
/// </summary>
public static class WebAnnotations
{
    private const string Context = "http://www.w3.org/ns/anno.jsonld";
    private const int Around = 32;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes a project's statements.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="project">The project.</param>
    public static void Write(Stream output, CodingProject project)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(project);
        var words = new SchemeWords(project.Scheme);
        using var json = new Utf8JsonWriter(output, Options);
        foreach (var (document, statements) in words.ByDocument(project))
        {
            var ruler = statements.Count > 0 ? TextRuler.Of(document.Text) : null;
            foreach (var statement in statements)
            {
                Write(json, statement, words, ruler!);
                json.Flush();
                json.Reset();
                output.WriteByte((byte)'\n');
            }
        }
    }

    private static void Write(Utf8JsonWriter json, CodedText statement, SchemeWords words, TextRuler ruler)
    {
        json.WriteStartObject();
        json.WriteString("@context", Context);
        json.WriteString("id", Name("statement", statement.Statement.Id));
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "classifying");
        json.WriteStartObject("creator");
        json.WriteString("type", "Person");
        Text(json, "name", statement.Coder);
        json.WriteEndObject();
        json.WriteStartArray("body");
        foreach (var (variable, value) in statement.Type.Variables.Zip(statement.Statement.Values))
        {
            Body(json, variable.Variable.Name, words.Of(variable, value), statement.Type.Label);
        }

        json.WriteEndArray();
        Target(json, statement, ruler);
        json.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter json, string variable, string value, string type)
    {
        if (value.Length == 0)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", "classifying");
        json.WriteString("format", "text/plain");
        Text(json, "value", value);
        Text(json, "name", variable);
        Text(json, "statementType", type);
        json.WriteEndObject();
    }

    private static void Target(Utf8JsonWriter json, CodedText statement, TextRuler ruler)
    {
        var (document, span) = (statement.Document, statement.Statement.Span);
        var (start, end) = ruler.Offsets(span, OffsetUnit.Characters);
        json.WriteStartObject("target");
        json.WriteStartObject("source");
        json.WriteString("id", Name("document", document.Id));
        json.WriteString("type", "Text");
        Text(json, "title", document.Title);
        json.WriteString("created", CodedDate.Of(document.Date).Replace(' ', 'T') + (CodedDate.Of(document.Date).Length > 10 ? "Z" : ""));
        json.WriteEndObject();
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        Text(json, "exact", statement.Text);
        Text(json, "prefix", document.Text[Math.Max(0, span.Start - Around)..span.Start]);
        Text(json, "suffix", document.Text[span.End..Math.Min(document.Text.Length, span.End + Around)]);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        JsonText.Write(json, value);
    }

    private static string Name(string kind, long number) => string.Create(CultureInfo.InvariantCulture, $"urn:parley:{kind}:{number}");
}
