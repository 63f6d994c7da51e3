using System.Collections.Immutable;
using System.Text.Json;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Evaluation.HardCases;

/// <summary>One line of a file of hard cases: a case, or why there is none.</summary>
/// <param name="Case">What the line holds.</param>
/// <param name="Failure">PAR202, where the line cannot be used.</param>
public sealed record HardCaseLine(HardCase? Case, Diagnostic? Failure);

/// <summary>Reads hard cases: JSON Lines with <c>id</c>, <c>group</c>, <c>text</c> and <c>statements</c>. Offsets in the file count UTF-16 units.</summary>
public static class HardCaseReader
{
    /// <summary>Reads line by line; a line that cannot be used is told and the rest is read. Empty lines are passed over.</summary>
    public static ImmutableArray<HardCaseLine> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var lines = ImmutableArray.CreateBuilder<HardCaseLine>();
        for (var number = 1; reader.ReadLine() is { } json; number++)
        {
            if (!string.IsNullOrWhiteSpace(json))
            {
                lines.Add(Parse(json, number));
            }
        }

        return lines.ToImmutable();
    }

    private static HardCaseLine Parse(string json, int line)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new HardCaseLine(CaseOf(document.RootElement), null);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            return new HardCaseLine(null, new Diagnostic("PAR202", $"line {line} of the gold is no hard case ({JsonKeys.FirstLine(error.Message)}); correct or remove the line"));
        }
    }

    private static HardCase CaseOf(JsonElement root)
    {
        var text = root.Need("text").GetString() ?? "";
        return new HardCase(
            root.Need("id").GetString() ?? "",
            root.Need("group").GetInt32(),
            text,
            [.. root.Need("statements").EnumerateArray().Select(s => StatementOf(s, text))])
        {
            About = root.Maybe("about")?.GetString() ?? "",
            Title = root.Maybe("title")?.GetString(),
            Nothing = root.Maybe("nothing")?.GetBoolean() ?? false,
        };
    }

    private static ExpectedStatement StatementOf(JsonElement statement, string text)
    {
        TextSpan? Role(string key) => statement.Maybe(key) is { } span ? SpanOf(span, text) : null;
        return new ExpectedStatement(Role("source"), Role("cue"), [.. statement.Need("content").EnumerateArray().Select(s => SpanOf(s, text))])
        {
            Type = Word<StatementType>(statement, "type"),
            Names = statement.TryGetProperty("speaker", out var speaker) ? NamesOf(speaker, statement.Maybe("speakerAlso")) : null,
            Stance = new Stance(Word<StatementPolarity>(statement, "polarity"), Word<StatementModality>(statement, "modality")),
            Optional = statement.Maybe("optional")?.GetBoolean() ?? false,
        };
    }

    private static T? Word<T>(JsonElement statement, string key)
        where T : struct, Enum =>
        statement.Maybe(key)?.GetString() is not { } word ? null
        : Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value
        : throw new FormatException($"there is no {key} \"{word}\"");

    private static ImmutableArray<string> NamesOf(JsonElement speaker, JsonElement? also) =>
        speaker.ValueKind == JsonValueKind.Null
            ? []
            : [speaker.GetString() ?? "", .. also?.EnumerateArray().Select(name => name.GetString() ?? "") ?? []];

    private static TextSpan SpanOf(JsonElement span, string text)
    {
        var (start, end) = (span.Need("start").GetInt32(), span.Need("end").GetInt32());
        return start >= 0 && start <= end && end <= text.Length
            ? new TextSpan(start, end)
            : throw new FormatException($"a span outside the text: {span.GetRawText()}");
    }
}
