using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.Attribution;
using Parley.Review;
using Parley.Text;

namespace Parley.Store.Reviews;

/// <summary>
/// What people decide about statements as it is kept: an aspect and JSON. <c>verdict</c> accepted or rejected; <c>source</c>, <c>cue</c>, <c>content</c> a list of
/// <c>{"start":0,"end":4}</c>; <c>type</c>, <c>act</c>, <c>polarity</c>, <c>modality</c> a word; <c>speaker</c> as in docs/reference/json.md, or <c>"nobody"</c>; <c>merged</c> a
/// statement's number; <c>position 3 of anna</c> 1, 0 or <c>"none"</c>; <c>final</c> a list of <c>{"concept":3,"agreement":1}</c>; <c>memo of anna</c> a text; <c>drawn</c> the three
/// parts; <c>taken</c> the number of the imported statement that it was.
/// </summary>
public static class StatementAspects
{
    private const string Position = "position ";
    private const string Memo = "memo of ";
    private const string Of = " of ";
    private const string Nobody = "nobody";
    private static readonly string[] Shared = ["verdict", "source", "cue", "content", "type", "act", "polarity", "modality", "speaker"];
    private const string NoSides = "none";

    /// <summary>A decision as what it changes.</summary>
    /// <param name="aspect">One of those above.</param>
    /// <param name="json">Its value.</param>
    /// <param name="who">Who decided.</param>
    /// <returns>Null where there is no such aspect, or the value cannot be one of it.</returns>
    public static StatementChange? Read(string aspect, string json, string who)
    {
        ArgumentNullException.ThrowIfNull(aspect);
        try
        {
            return JsonNode.Parse(json) is { } value ? Read(aspect, value, who) : null;
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The value of a change, as it is kept.</summary>
    public static string Write(StatementChange change) => change switch
    {
        Judged judged => Word(judged.Accepts ? "accepted" : "rejected"),
        Moved moved => Json(Spans(moved.Spans)),
        Typed typed => Word(typed.Type),
        Acted acted => Word(acted.Act),
        Polarized polarized => Word(polarized.Polarity),
        Moded moded => Word(moded.Modality),
        Spoken spoken => spoken.Speaker is { } speaker ? Json(Speaker(speaker)) : Word(Nobody),
        Merged merged => merged.Other.ToString(CultureInfo.InvariantCulture),
        Taken taken => taken.Coded.ToString(CultureInfo.InvariantCulture),
        Positioned positioned => Agreement(positioned.Position.Agreement).ToJsonString(),
        Settled settled => Json(new JsonArray([.. settled.Positions.Select(p => new JsonObject { ["concept"] = p.Concept, ["agreement"] = Agreement(p.Agreement) })])),
        Noted noted => Json(JsonValue.Create(noted.Memo.Text)),
        BlindChange blind => Write(blind.Change),
        Drawn drawn => Json(new JsonObject { ["source"] = Spans(One(drawn.Statement.Source)), ["cue"] = Spans(One(drawn.Statement.Cue)), ["content"] = Spans(drawn.Statement.Content), ["type"] = drawn.Statement.Type.ToString().ToLowerInvariant() }),
        _ => throw new ArgumentException($"{change} is of no kind that is kept", nameof(change)),
    };

    /// <summary>What an aspect of a statement is, as it would be kept if somebody had decided it; null where it has none.</summary>
    internal static string? ValueOf(Statement statement, string aspect) => aspect switch
    {
        "source" => Write(new Moved(StatementRole.Source, One(statement.Source))),
        "cue" => Write(new Moved(StatementRole.Cue, One(statement.Cue))),
        "content" => Write(new Moved(StatementRole.Content, statement.Content)),
        "type" => Write(new Typed(statement.Type)),
        "act" => Write(new Acted(statement.Act)),
        "polarity" => Write(new Polarized(statement.Polarity)),
        "modality" => Write(new Moded(statement.Modality)),
        "speaker" => Write(new Spoken(statement.Speaker)),
        _ => null,
    };

    /// <summary>Concept and coder of the aspect of a position; null where it is none.</summary>
    internal static (long Concept, string Coder)? PositionOf(string aspect)
    {
        var of = aspect.IndexOf(Of, StringComparison.Ordinal);
        return aspect.StartsWith(Position, StringComparison.Ordinal) && of > 0 && long.TryParse(aspect.AsSpan(Position.Length, of - Position.Length), CultureInfo.InvariantCulture, out var concept)
            ? (concept, aspect[(of + Of.Length)..])
            : null;
    }

    /// <summary>The aspect that a coder of a blind sample decides for themselves, and the coder; null where it is none.</summary>
    internal static (string Aspect, string Coder)? BlindOf(string aspect)
    {
        var of = aspect.IndexOf(Of, StringComparison.Ordinal);
        return of > 0 && Shared.Contains(aspect[..of]) ? (aspect[..of], aspect[(of + Of.Length)..]) : null;
    }

    /// <summary>The aspect of a coder of a blind sample alone.</summary>
    internal static string Blind(string aspect, string coder) => Shared.Contains(aspect) ? $"{aspect}{Of}{coder}" : aspect;

    /// <summary>Whose memo an aspect is; null where it is none.</summary>
    internal static string? AuthorOf(string aspect) => aspect.StartsWith(Memo, StringComparison.Ordinal) ? aspect[Memo.Length..] : null;

    /// <summary>A text as JSON, letters as they are.</summary>
    internal static string Text(string words) => Json(JsonValue.Create(words));

    private static StatementChange? Read(string aspect, JsonNode value, string who) => aspect switch
    {
        "verdict" => value.GetValue<string>() switch { "accepted" => new Judged(true), "rejected" => new Judged(false), _ => null },
        "source" => SpansOf(value) is { Length: <= 1 } spans ? new Moved(StatementRole.Source, spans) : null,
        "cue" => SpansOf(value) is { Length: <= 1 } spans ? new Moved(StatementRole.Cue, spans) : null,
        "content" => SpansOf(value) is { Length: > 0 } spans ? new Moved(StatementRole.Content, spans) : null,
        "type" => new Typed(Enum<StatementType>(value)),
        "act" => new Acted(Enum<StatementAct>(value)),
        "polarity" => new Polarized(Enum<StatementPolarity>(value)),
        "modality" => new Moded(Enum<StatementModality>(value)),
        "speaker" => SpeakerOf(value) is { } speaker ? new Spoken(speaker) : value is JsonValue word && word.GetValue<string>() == Nobody ? new Spoken(null) : null,
        "merged" => new Merged(value.GetValue<long>()),
        "taken" => new Taken(value.GetValue<long>()),
        "final" => new Settled([.. value.AsArray().Select(p => new Position(p!["concept"]!.GetValue<long>(), who, AgreementOf(p["agreement"])) { IsFinal = true })]),
        "drawn" => DrawnOf(value),
        _ when PositionOf(aspect) is var (concept, coder) => new Positioned(new Position(concept, coder, AgreementOf(value))),
        _ when BlindOf(aspect) is var (own, coder) && Read(own, value, coder) is { } change => new BlindChange(coder, change),
        _ when AuthorOf(aspect) is { } author => new Noted(new Memo(author, value.GetValue<string>())),
        _ => null,
    };

    private static Drawn? DrawnOf(JsonNode value)
    {
        var (source, cue, content) = (SpansOf(value["source"]), SpansOf(value["cue"]), SpansOf(value["content"]));
        return source.Length > 1 || cue.Length > 1 || content.IsEmpty ? null
            : new Drawn(new Statement("", source.IsEmpty ? null : source[0], cue.IsEmpty ? null : cue[0], content) { Type = value["type"] is { } type ? Enum<StatementType>(type) : StatementType.Indirect });
    }

    private static Speaker? SpeakerOf(JsonNode value) => value is not JsonObject told || told["name"]?.GetValue<string>() is not { Length: > 0 } name ? null : new Speaker(name, SpeakerVia.Name)
    {
        Id = told["id"]?.GetValue<string>(), Kind = told["kind"] is { } kind ? Enum<SpeakerKind>(kind) : SpeakerKind.Person, Role = told["role"]?.GetValue<string>(), Affiliation = told["affiliation"]?.GetValue<string>(),
        Via = told["via"] is { } via ? Enum<SpeakerVia>(via) : SpeakerVia.Name,
    };

    private static JsonObject Speaker(Speaker speaker)
    {
        var told = new JsonObject { ["id"] = speaker.Id, ["name"] = speaker.Name, ["kind"] = speaker.Kind.ToString().ToLowerInvariant(), ["role"] = speaker.Role, ["affiliation"] = speaker.Affiliation, ["via"] = speaker.Via.ToString().ToLowerInvariant() };
        foreach (var absent in told.Where(part => part.Value is null).Select(part => part.Key).ToList())
        {
            told.Remove(absent);
        }

        return told;
    }

    private static ImmutableArray<TextSpan> SpansOf(JsonNode? value) => value is null ? [] : [.. value.AsArray().Select(span => new TextSpan(span!["start"]!.GetValue<int>(), span["end"]!.GetValue<int>()))];

    private static JsonArray Spans(ImmutableArray<TextSpan> spans) => new([.. spans.Select(span => new JsonObject { ["start"] = span.Start, ["end"] = span.End })]);

    private static ImmutableArray<TextSpan> One(TextSpan? span) => span is { } some ? [some] : [];

    private static bool? AgreementOf(JsonNode? value) => value switch
    {
        JsonValue word when word.TryGetValue<string>(out var said) => said == NoSides ? null : throw new FormatException(),
        JsonValue truth when truth.TryGetValue<bool>(out var agrees) => agrees,
        JsonValue number => number.GetValue<int>() switch { 1 => true, 0 => false, _ => throw new FormatException() },
        _ => throw new FormatException(),
    };

    private static JsonValue Agreement(bool? agreement) => agreement switch { true => JsonValue.Create(1), false => JsonValue.Create(0), null => JsonValue.Create(NoSides) };

    private static T Enum<T>(JsonNode value)
        where T : struct, Enum => value.GetValue<string>() is { Length: > 0 } word && char.IsLetter(word[0]) ? System.Enum.Parse<T>(word, ignoreCase: true) : throw new FormatException();

    private static string Word<T>(T value) => $"\"{value!.ToString()!.ToLowerInvariant()}\"";

    private static string Json(JsonNode value) => ReviewJson.Of(value);
}
