using System.Globalization;
using System.Text;
using System.Text.Json;
using Parley.Cli.Commands;
using Parley.Coding.Suggestions;
using Parley.Formats;
using Parley.Store.Codings;

namespace Parley.Cli.Output;

/// <summary>A position that the machine proposes, and on what.</summary>
internal sealed record CodedSuggestion(StatementContent Statement, Suggestion Suggestion);

/// <summary>Prints proposed positions as they are found.</summary>
/// <param name="output">Where to.</param>
/// <param name="format">A line each, or JSON.</param>
internal sealed class CodeReport(Stream output, CodeFormat format)
{
    private bool _any;

    /// <summary>What stands before all.</summary>
    public void Begin() => Put(format == CodeFormat.Json ? "[" : "");

    /// <summary>One position.</summary>
    public void Write(CodedSuggestion coded)
    {
        if (format == CodeFormat.Text)
        {
            Put(Line(coded) + "\n");
            return;
        }

        Put(format == CodeFormat.Json && _any ? "," : "");
        _any = true;
        WriteJson(coded);
        Put(format == CodeFormat.Jsonl ? "\n" : "");
    }

    /// <summary>What stands behind all.</summary>
    public void End() => Put(format == CodeFormat.Json ? "]\n" : "");

    private static string Line(CodedSuggestion coded)
    {
        var agreement = coded.Suggestion.Agreement switch { true => "agrees   ", false => "disagrees", _ => "         " };
        return string.Create(CultureInfo.InvariantCulture, $"{coded.Suggestion.Together:0.00}  {agreement}  {OneLine.Of(coded.Suggestion.Concept)}: {OneLine.Of(coded.Statement.Text)}");
    }

    private void WriteJson(CodedSuggestion coded)
    {
        using var json = new Utf8JsonWriter(output, ArticleJson.WriterOptions);
        var (statement, suggestion) = (coded.Statement, coded.Suggestion);
        json.WriteStartObject();
        json.WriteString("statement", statement.Name);
        json.WriteString("text", statement.Text);
        json.WriteString("concept", suggestion.Concept);
        WriteAgreement(json, suggestion.Agreement);
        json.WriteNumber("confidence", Math.Round(suggestion.Together, 4));
        json.WriteNumber("conceptConfidence", Math.Round(suggestion.Confidence, 4));
        json.WriteNumber("agreementConfidence", Math.Round(suggestion.AgreementConfidence, 4));
        json.WriteStartArray("why");
        foreach (var reason in suggestion.Why)
        {
            json.WriteStartObject();
            json.WriteString("text", reason.Text);
            WriteAgreement(json, reason.Agreement);
            json.WriteNumber("likeness", Math.Round(reason.Likeness, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAgreement(Utf8JsonWriter json, bool? agreement)
    {
        if (agreement is { } agrees)
        {
            json.WriteBoolean("agreement", agrees);
        }
    }

    private void Put(string text) => output.Write(Encoding.UTF8.GetBytes(text));
}
