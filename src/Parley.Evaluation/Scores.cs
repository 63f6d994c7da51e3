using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Evaluation.Breakdowns;
using Parley.Evaluation.Comparisons;
using Parley.Evaluation.Errors;
using Parley.Evaluation.Reliability;

namespace Parley.Evaluation;

/// <summary>How well predictions agree with a gold corpus. All figures are percentages with one decimal.</summary>
public sealed record Scores
{
    /// <summary>What was scored, and how.</summary>
    public required ScoreSettings Settings { get; init; }

    /// <summary>Against the first annotator of each article.</summary>
    public required ScoreSheet First { get; init; }

    /// <summary>Against every annotator of every article: an article counts as often as it was annotated.</summary>
    public required ScoreSheet All { get; init; }

    /// <summary>By kind of attribution, against the first annotator.</summary>
    public Breakdown? Breakdown { get; init; }

    /// <summary>Whether confidences mean what they say, against the first annotator; null where the predictions carry none.</summary>
    public ReliabilityTable? Reliability { get; init; }

    /// <summary>Against another prediction of the same articles, where one was given.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>The articles with the most errors, the worst first, where they were asked for.</summary>
    public ImmutableArray<ErrorCounts>? Worst { get; init; }

    /// <summary>Gold articles without a prediction; they count as predicted empty.</summary>
    public int MissingArticles { get; init; }

    /// <summary>As JSON with a line break at the end; <see cref="Parse"/> reads it back.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ScoresJson.Default.Scores) + "\n";

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static Scores Parse(string json) =>
        JsonSerializer.Deserialize(json, ScoresJson.Default.Scores) ?? throw new JsonException("null is no scores");
}

/// <summary>What was scored, and how.</summary>
public sealed record ScoreSettings
{
    /// <summary>The corpus, by the last parts of its path: <c>polnear/dev</c>.</summary>
    public string? Gold { get; init; }

    /// <summary>The model or the file of predictions.</summary>
    public string? Predicted { get; init; }

    /// <summary>In protocol A only so many tokens of a paragraph count; null for all.</summary>
    public int? Cut { get; init; }

    /// <summary>Samples of the bootstrap; 0 for no intervals.</summary>
    public int Samples { get; init; } = 1000;

    /// <summary>Of the bootstrap.</summary>
    public int Seed { get; init; } = 20250213;
}

/// <summary>All figures against one choice of annotators. docs/reference/evaluation.md says what each means.</summary>
public sealed record ScoreSheet
{
    /// <summary>Articles, each as often as it counts.</summary>
    public int Articles { get; init; }

    /// <summary>Gold attributions that have content.</summary>
    public int Gold { get; init; }

    /// <summary>Predicted statements that have content.</summary>
    public int Predicted { get; init; }

    /// <summary>Protocol A: spans, exact, each role by itself.</summary>
    public required RoleScores Exact { get; init; }

    /// <summary>As <see cref="Exact"/>, marks at both ends left out.</summary>
    public required RoleScores Trimmed { get; init; }

    /// <summary>Tokens of content.</summary>
    public required Score Tokens { get; init; }

    /// <summary>Spans of content, each by the share of its tokens that is right.</summary>
    public Score? Partial { get; init; }

    /// <summary>Protocol B: attributions with their links.</summary>
    public required LinkedScores Linked { get; init; }

    /// <summary>Content by type of statement.</summary>
    public required TypeScores Types { get; init; }

    /// <summary>Contents found at all.</summary>
    public required FoundScores Found { get; init; }

    /// <summary>95 % intervals of F1 over articles; null where they were not asked for.</summary>
    public Intervals? Ci { get; init; }
}

/// <summary>Precision, recall and their harmonic mean.</summary>
public sealed record Score(double P, double R, double F)
{
    internal static Score Of(Counts counts) =>
        new(Percent.Round(100 * counts.Precision()), Percent.Round(100 * counts.Recall()), Percent.Round(counts.F1()));
}

/// <summary>One score a role.</summary>
public sealed record RoleScores(Score Source, Score Cue, Score Content);

/// <summary>Protocol B.</summary>
public sealed record LinkedScores
{
    /// <summary>The cue is identical.</summary>
    public required Score Cue { get; init; }

    /// <summary>Cues overlap, the spans of the source are identical.</summary>
    public required Score Source { get; init; }

    /// <summary>Cues overlap, the spans of the content are identical.</summary>
    public required Score Content { get; init; }

    /// <summary>All three are identical.</summary>
    public required Score All { get; init; }

    /// <summary>All three overlap.</summary>
    public required Score Some { get; init; }

    /// <summary>Source and content are identical, whatever the cue.</summary>
    public required Score SourceContent { get; init; }
}

/// <summary>By the share of the content inside quotation marks.</summary>
public sealed record TypeScores(TypeScore Direct, TypeScore Indirect, TypeScore Mixed);

/// <summary>Spans and tokens of content of one type.</summary>
public sealed record TypeScore(Score Exact, Score Tokens)
{
    /// <summary>Spans, each by the share of its tokens that is right.</summary>
    public Score? Partial { get; init; }
}

/// <summary>Contents of which a prediction covers at least 30 and at least 80 % of the characters.</summary>
public sealed record FoundScores(
    [property: JsonPropertyName("0.3")] FoundScore Part, [property: JsonPropertyName("0.8")] FoundScore Most);

/// <summary>Contents found, and of these the share whose source (<paramref name="Speaker"/>) and cue overlap the gold's.</summary>
public sealed record FoundScore(double P, double R, double F, double Speaker, double Cue);

/// <summary>Intervals of exact F1 a role, and of all three linked.</summary>
public sealed record Intervals(Interval Source, Interval Cue, Interval Content, Interval LinkedAll);

/// <summary>From <paramref name="Low"/> to <paramref name="High"/>; in JSON <c>[low, high]</c>.</summary>
[JsonConverter(typeof(IntervalConverter))]
public readonly record struct Interval(double Low, double High)
{
    /// <summary>What 95 % of the values lie in.</summary>
    internal static Interval Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return new Interval(Percent.Round(sorted[(int)(0.025 * sorted.Length)]), Percent.Round(sorted[Math.Max(0, (int)(0.975 * sorted.Length) - 1)]));
    }
}

/// <summary>Writes an interval as a list of two numbers.</summary>
internal sealed class IntervalConverter : JsonConverter<Interval>
{
    public override Interval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var low = reader.GetDouble();
        reader.Read();
        var high = reader.GetDouble();
        reader.Read();
        return new Interval(low, high);
    }

    public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Low);
        writer.WriteNumberValue(value.High);
        writer.WriteEndArray();
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(Scores))]
[JsonSerializable(typeof(ErrorCounts))]
internal sealed partial class ScoresJson : JsonSerializerContext;
