using System.Collections.Immutable;
using System.Text.Json;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Evaluation;

/// <summary>What another system predicted.</summary>
/// <param name="ByArticle">The statements of each article, by its id. Of two lines with one id the later counts.</param>
/// <param name="Failures">PAR204 for each line that could not be used.</param>
public sealed record Predictions(
    ImmutableDictionary<string, ImmutableArray<Statement>> ByArticle, ImmutableArray<Diagnostic> Failures)
{
    /// <summary>
    /// Reads JSON Lines in the form that <c>parley read</c> prints. Only <c>id</c> and the spans of the statements are
    /// needed; statements within another one, or without content, are left out, and offsets outside a text are let pass.
    /// </summary>
    public static Predictions Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var articles = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Statement>>();
        var failures = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var line = 1; reader.ReadLine() is { } json; line++)
        {
            if (!string.IsNullOrWhiteSpace(json) && Failure(json, line, articles) is { } failure)
            {
                failures.Add(failure);
            }
        }

        return new Predictions(articles.ToImmutable(), failures.ToImmutable());
    }

    private static Diagnostic? Failure(string json, int line, ImmutableDictionary<string, ImmutableArray<Statement>>.Builder articles)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var id = document.RootElement.Need("id").GetString() ?? "";
            articles[id] = document.RootElement.Maybe("statements") is { } statements ? StatementsOf(id, statements) : [];
            return null;
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            return new Diagnostic("PAR204", $"line {line} of the predictions is not an article with statements ({JsonText.FirstLine(error.Message)}); correct or remove the line");
        }
    }

    private static ImmutableArray<Statement> StatementsOf(string id, JsonElement statements) =>
    [
        .. statements.EnumerateArray()
            .Where(s => s.Maybe("within") is null && s.Maybe("content") is { } content && content.GetArrayLength() > 0)
            .Select((s, i) => new Statement(
                $"{id}#{i + 1}",
                s.Maybe("source") is { } source ? SpanOf(source) : null,
                s.Maybe("cue") is { } cue ? SpanOf(cue) : null,
                [.. s.Need("content").EnumerateArray().Select(SpanOf).Order()])),
    ];

    private static TextSpan SpanOf(JsonElement span)
    {
        var start = Math.Max(0, span.Need("start").GetInt32());
        return new TextSpan(start, Math.Max(start, span.Need("end").GetInt32()));
    }
}
