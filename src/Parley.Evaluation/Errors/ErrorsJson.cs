using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.Text;

namespace Parley.Evaluation.Errors;

/// <summary>The JSON of errors; docs/reference/evaluation.md names its keys.</summary>
public static class ErrorsJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One article with each of its errors and, of a hard case, the <paramref name="verdict"/>; and a line break at the end.</summary>
    public static string Article(ArticleErrors errors, string? verdict = null)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var article = JsonSerializer.SerializeToNode(ErrorCounts.Of(errors), ScoresJson.Default.ErrorCounts)!.AsObject();
        if (verdict is not null)
        {
            article["verdict"] = verdict;
        }

        article["differences"] = List(errors.Differences, d => Difference(d, errors.Article.Text));
        return article.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Difference(AttributionDifference difference, string text) => new()
    {
        ["errors"] = List(difference.Errors, error => new JsonObject { ["kind"] = Word(error.Kind), ["role"] = error.Role is { } role ? Word(role) : null }),
        ["goldAttribution"] = Attribution(difference.Gold, text),
        ["predictedAttribution"] = Attribution(difference.Predicted, text),
    };

    private static JsonObject? Attribution(GoldAttribution? attribution, string text) => attribution is null ? null : new JsonObject
    {
        ["source"] = List(attribution.Source, span => Span(span, text)),
        ["cue"] = List(attribution.Cue, span => Span(span, text)),
        ["content"] = List(attribution.Content, span => Span(span, text)),
    };

    // Another system's span may end beyond the text.
    private static JsonObject Span(TextSpan span, string text) => new()
    {
        ["start"] = span.Start,
        ["end"] = span.End,
        ["text"] = text[Math.Min(span.Start, text.Length)..Math.Min(span.End, text.Length)],
    };

    private static JsonArray List<T>(ImmutableArray<T> values, Func<T, JsonNode> node) => new([.. values.Select(node)]);

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
