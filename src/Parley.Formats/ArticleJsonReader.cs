using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Formats;

/// <summary>A line of JSON Lines, read back: either a reading or what is wrong with the line.</summary>
/// <param name="Reading">The article with its statements; its text is empty where the line has none.</param>
/// <param name="Failure">Why there is no reading.</param>
public sealed record ArticleLine(Reading? Reading, Diagnostic? Failure);

/// <summary>Reads what <see cref="ArticleJson"/> writes, and what other programs write in its manner: unknown keys are passed over, missing ones have the documented defaults.</summary>
public static class ArticleJsonReader
{
    private delegate void Field(ref Utf8JsonReader value, string name);

    private delegate T Element<out T>(ref Utf8JsonReader value);

    // How offsets are taken: that they are whole numbers is always demanded.
    private sealed record Rules(Element<TextSpan?> Span, bool Inside);

    private static readonly Rules Strict = new(Span, Inside: true);

    private static readonly Rules Clamping = new(ClampedSpan, Inside: false);

    /// <summary>Reads one object.</summary>
    /// <param name="json">UTF-8.</param>
    public static ArticleLine Read(ReadOnlySpan<byte> json) => Read(json, Strict);

    /// <summary>
    /// Reads one object of a system that counts less strictly, as scorers do: an offset of a statement below 0 becomes 0, an end before its start becomes the
    /// start, and an end beyond the text is let pass.
    /// </summary>
    /// <param name="json">UTF-8.</param>
    public static ArticleLine ReadClamped(ReadOnlySpan<byte> json) => Read(json, Clamping);

    private static ArticleLine Read(ReadOnlySpan<byte> json, Rules rules)
    {
        try
        {
            var reader = new Utf8JsonReader(json.StartsWith("\uFEFF"u8) ? json[3..] : json);
            reader.Read();
            var reading = Article(reader, rules);
            reader.Skip();
            return reader.Read() ? Malformed("something follows the object") : new ArticleLine(reading, null);
        }
        catch (JsonException problem)
        {
            return Malformed(problem.Message);
        }
    }

    private static ArticleLine Malformed(string problem) =>
        new(null, new Diagnostic("PAR082", $"this is not the JSON of an article: {problem.ReplaceLineEndings(" ")}"));

    private static Reading Article(Utf8JsonReader reader, Rules rules)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("it is no object");
        }

        var (article, hasText) = (new Article("", "", []), false);
        ImmutableArray<Statement> statements = [];
        ImmutableArray<Diagnostic> diagnostics = [];
        Each(reader, (ref Utf8JsonReader value, string name) =>
        {
            statements = name == "statements" ? Array(value, (ref Utf8JsonReader statement) => Statement(ref statement, rules.Span)) : statements;
            diagnostics = name == "diagnostics" ? Array(value, Problem) : diagnostics;
            hasText |= name == "text" && value.TokenType == JsonTokenType.String;
            article = With(article, name, value);
        });
        if (hasText && rules.Inside)
        {
            CheckInside(article, statements);
        }

        return new Reading(article, statements, diagnostics);
    }

    private static Article With(Article article, string name, Utf8JsonReader value) => name switch
    {
        "id" => article with { Id = Text(value) ?? "" },
        "title" => article with { Title = Text(value) },
        "published" => article with { Published = Day(Text(value)) },
        "byline" => article with { Byline = Array(value, (ref Utf8JsonReader author) => Text(author) ?? "") },
        "outlet" => article with { Outlet = Text(value) },
        "dateline" => article with { Dateline = Text(value) },
        "url" => article with { Url = Text(value) },
        "language" => article with { Language = Text(value) },
        "input" => article with { Input = Text(value) },
        "text" => article with { Text = Text(value) ?? "" },
        "blocks" => article with { Blocks = Array(value, Block) },
        _ => article,
    };

    private static Statement Statement(ref Utf8JsonReader reader, Element<TextSpan?> span)
    {
        var statement = new Statement("", null, null, []);
        Each(reader, (ref Utf8JsonReader value, string name) => statement = name switch
        {
            "id" => statement with { Id = Text(value) ?? "" },
            "type" => statement with { Type = JsonNames.Read(Text(value), StatementType.Indirect) },
            "act" => statement with { Act = JsonNames.Read(Text(value), StatementAct.Speech) },
            "source" => statement with { Source = span(ref value) },
            "cue" => statement with { Cue = span(ref value) },
            "content" => statement with { Content = [.. Array(value, span).OfType<TextSpan>()] },
            "speaker" => statement with { Speaker = Speaker(ref value) },
            "jointly" => statement with { Jointly = [.. Array(value, Speaker).OfType<Speaker>()] },
            "candidates" => statement with { Candidates = Array(value, Candidate) },
            "addressee" => statement with { Addressee = Speaker(ref value) },
            "polarity" => statement with { Polarity = JsonNames.Read(Text(value), StatementPolarity.Positive) },
            "modality" => statement with { Modality = JsonNames.Read(Text(value), StatementModality.Asserted) },
            "within" => statement with { Within = Text(value) },
            "where" => statement with { Where = JsonNames.Read(Text(value), StatementPlace.Body) },
            "confidence" => statement with { Confidence = Number(value) ?? 1 },
            _ => statement,
        });
        return statement;
    }

    private static Speaker? Speaker(ref Utf8JsonReader reader)
    {
        string? called = null;
        var speaker = new Speaker("", SpeakerVia.Name);
        Each(reader, (ref Utf8JsonReader value, string name) =>
        {
            called = name == "name" ? Text(value) : called;
            speaker = name switch
            {
                "id" => speaker with { Id = Text(value) },
                "kind" => speaker with { Kind = JsonNames.Read(Text(value), speaker.Kind) },
                "role" => speaker with { Role = Text(value) },
                "affiliation" => speaker with { Affiliation = Text(value) },
                "via" => speaker with { Via = JsonNames.Read(Text(value), speaker.Via) },
                _ => speaker,
            };
        });
        return called is null ? null : speaker with { Name = called };
    }

    private static SpeakerCandidate Candidate(ref Utf8JsonReader reader)
    {
        var candidate = new SpeakerCandidate("", 0);
        Each(reader, (ref Utf8JsonReader value, string name) => candidate = name switch
        {
            "name" => candidate with { Name = Text(value) ?? "" },
            "score" => candidate with { Score = Number(value) ?? 0 },
            _ => candidate,
        });
        return candidate;
    }

    private static Block Block(ref Utf8JsonReader reader)
    {
        var kind = BlockKind.Paragraph;
        var span = Span(ref reader) ?? throw new JsonException("a block needs start and end");
        Each(reader, (ref Utf8JsonReader value, string name) => kind = name == "kind" ? JsonNames.Read(Text(value), kind) : kind);
        return new Block(span, kind);
    }

    private static Diagnostic Problem(ref Utf8JsonReader reader)
    {
        var (code, message, hasSpan) = ("", "", false);
        Each(reader, (ref Utf8JsonReader value, string name) =>
        {
            code = name == "code" ? Text(value) ?? "" : code;
            message = name == "message" ? Text(value) ?? "" : message;
            hasSpan |= name == "start" && value.TokenType == JsonTokenType.Number;
        });
        return new Diagnostic(code, message, hasSpan ? Span(ref reader) : null);
    }

    private static TextSpan? Span(ref Utf8JsonReader reader) => Offsets(reader) switch
    {
        null => null,
        (var start, var end) when start >= 0 && end >= start => new TextSpan(start, end),
        _ => throw NoSpan(),
    };

    private static TextSpan? ClampedSpan(ref Utf8JsonReader reader) =>
        Offsets(reader) is (var start, var end) ? new TextSpan(Math.Max(0, start), Math.Max(Math.Max(0, start), end)) : null;

    // None of null.
    private static (int Start, int End)? Offsets(Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        int? start = null;
        int? end = null;
        Each(reader, (ref Utf8JsonReader value, string name) =>
        {
            start = name == "start" ? Offset(value) : start;
            end = name == "end" ? Offset(value) : end;
        });
        return (start ?? throw NoSpan(), end ?? throw NoSpan());
    }

    private static JsonException NoSpan() => new("a span needs whole numbers 0 ≤ start ≤ end");

    private static void CheckInside(Article article, ImmutableArray<Statement> statements)
    {
        var spans = statements.SelectMany(statement => statement.Content.Append(statement.Source ?? default).Append(statement.Cue ?? default));
        foreach (var span in spans.Concat(article.Blocks.Select(block => block.Span)))
        {
            if (span.End > article.Text.Length)
            {
                throw new JsonException($"{span} lies outside the text of {article.Text.Length} units");
            }
        }
    }

    private static DateOnly? Day(string? written) =>
        DateOnly.TryParseExact(written?[..Math.Min(10, written.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(Utf8JsonReader value) => value.TokenType == JsonTokenType.String ? JsonText.Read(ref value) : null;

    private static double? Number(Utf8JsonReader value) => value.TokenType == JsonTokenType.Number && value.TryGetDouble(out var number) ? number : null;

    private static int? Offset(Utf8JsonReader value) => value.TokenType == JsonTokenType.Number && value.TryGetInt32(out var offset) ? offset : null;

    // A reader is a struct: every callee gets a copy at its value, reads as much of it as it likes, and the caller skips the whole.
    private static void Each(Utf8JsonReader reader, Field field)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Read(ref reader);
            reader.Read();
            var value = reader;
            field(ref value, name);
            reader.Skip();
        }
    }

    private static ImmutableArray<T> Array<T>(Utf8JsonReader reader, Element<T> element)
    {
        var values = ImmutableArray.CreateBuilder<T>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return [];
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var value = reader;
            values.Add(element(ref value));
            reader.Skip();
        }

        return values.ToImmutable();
    }
}
