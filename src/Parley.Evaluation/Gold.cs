using System.Collections.Immutable;
using System.Text.Json;
using Parley.Text;

namespace Parley.Evaluation;

/// <summary>One line of a gold file: an article, or why there is none.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Article">What the line holds.</param>
/// <param name="Failure">PAR202, where the line cannot be used.</param>
public sealed record GoldLine(int Line, GoldArticle? Article, Diagnostic? Failure);

/// <summary>
/// Reads gold corpora: JSON Lines with <c>id</c>, <c>text</c>, <c>tokens</c> (<c>[start, end, …]</c>, or null) and
/// <c>annotations</c> (<c>{annotator, attributions: [{source, cue, content}]}</c>, each role a list of
/// <c>[start, end]</c>). Offsets in the file are half-open and count code points.
/// </summary>
public static class Gold
{
    /// <summary>Reads line by line; a line that cannot be used is told and the rest is read. Empty lines are passed over.</summary>
    public static IEnumerable<GoldLine> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Lines(reader);
    }

    /// <summary>Reads one line, numbered <paramref name="line"/> in what is said of it.</summary>
    public static GoldLine Parse(string json, int line)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new GoldLine(line, ArticleOf(document.RootElement), null);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            return new GoldLine(line, null, Malformed(line, error.Message));
        }
    }

    private static IEnumerable<GoldLine> Lines(TextReader reader)
    {
        var line = 0;
        while (reader.ReadLine() is { } json)
        {
            line++;
            if (!string.IsNullOrWhiteSpace(json))
            {
                yield return Parse(json, line);
            }
        }
    }

    private static Diagnostic Malformed(int line, string why) =>
        new("PAR202", $"line {line} of the gold is not an annotated article ({JsonKeys.FirstLine(why)}); correct or remove the line");

    private static GoldArticle ArticleOf(JsonElement root)
    {
        var text = root.Need("text").GetString() ?? throw new FormatException("text is null");
        var points = new CodePoints(text);
        return new GoldArticle(
            root.Need("id").GetString() ?? throw new FormatException("id is null"),
            text,
            root.Maybe("tokens") is { } tokens ? SpansOf(tokens, points) : [],
            [.. root.Need("annotations").EnumerateArray().Select(a => AnnotationOf(a, points))])
        {
            Title = root.Maybe("title")?.GetString(),
            Published = root.Maybe("published")?.GetString(),
        };
    }

    private static GoldAnnotation AnnotationOf(JsonElement annotation, CodePoints points) => new(
        annotation.Maybe("annotator") is { ValueKind: JsonValueKind.String } name ? name.GetString() ?? "" : "",
        [.. annotation.Need("attributions").EnumerateArray().Select(a => AttributionOf(a, points))]);

    private static GoldAttribution AttributionOf(JsonElement attribution, CodePoints points) => new(
        Role(attribution, "source", points), Role(attribution, "cue", points), Role(attribution, "content", points));

    private static ImmutableArray<TextSpan> Role(JsonElement attribution, string role, CodePoints points) =>
        attribution.Maybe(role) is { } spans ? SpansOf(spans, points) : [];

    private static ImmutableArray<TextSpan> SpansOf(JsonElement spans, CodePoints points) =>
        [.. spans.EnumerateArray().Select(s => SpanOf(s, points))];

    private static TextSpan SpanOf(JsonElement span, CodePoints points)
    {
        if (span.GetArrayLength() < 2)
        {
            throw new FormatException($"a span needs a start and an end: {span.GetRawText()}");
        }

        return points.Span(span[0].GetInt32(), span[1].GetInt32())
            ?? throw new FormatException($"a span outside the text: {span.GetRawText()}");
    }
}
