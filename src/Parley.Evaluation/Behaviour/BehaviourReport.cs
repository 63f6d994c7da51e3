using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Attribution;

namespace Parley.Evaluation.Behaviour;

/// <summary>How the statements of one reader differ from those of another over the same articles. docs/reference/behaviour.md says what each figure means.</summary>
public sealed record BehaviourReport
{
    /// <summary>What was compared, and how.</summary>
    public required BehaviourSettings Settings { get; init; }

    /// <summary>Articles compared.</summary>
    public required int Articles { get; init; }

    /// <summary>Articles in which some statement was gained, lost or moved.</summary>
    public required int ChangedArticles { get; init; }

    /// <summary>All statements.</summary>
    public required ChangeCounts Statements { get; init; }

    /// <summary>The same by place, type, act, polarity, modality and layer.</summary>
    public required ImmutableArray<GroupCounts> Groups { get; init; }

    /// <summary>Of the statements moved, in what they differ; one may differ in several aspects.</summary>
    public required ImmutableArray<MoveCounts> Moves { get; init; }

    /// <summary>How sure the two readers are.</summary>
    public required ConfidenceReport Confidence { get; init; }

    /// <summary>The articles with most statements gained, lost and moved.</summary>
    public required ImmutableArray<ArticleCounts> MostChanged { get; init; }

    /// <summary>Some of the statements gained, lost and moved, drawn by chance.</summary>
    public required ImmutableArray<Example> Examples { get; init; }

    /// <summary>As JSON with a line break at the end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, BehaviourJson.Default.BehaviourReport) + "\n";
}

/// <summary>What was compared, and how.</summary>
public sealed record BehaviourSettings
{
    /// <summary>The reader before: the name of a model, or of a file of readings.</summary>
    public required string Before { get; init; }

    /// <summary>The reader after.</summary>
    public required string After { get; init; }

    /// <summary>What the articles were taken from; null where they came with the readings.</summary>
    public string? Inputs { get; init; }

    /// <summary>How many articles were to be drawn; null for all.</summary>
    public int? Drawn { get; init; }

    /// <summary>Examples of each kind.</summary>
    public int Examples { get; init; } = 5;

    /// <summary>Of every draw, of articles and of examples.</summary>
    public int Seed { get; init; } = 20250213;
}

/// <summary>What became of statements. A statement that both readers have counts under what it is after: gained, moved and unchanged make up after.</summary>
public sealed record ChangeCounts(int Before, int After, int Gained, int Lost, int Moved, int Unchanged);

/// <summary>The counts of the statements of one kind: <c>place</c> <c>body</c>, <c>type</c> <c>direct</c>.</summary>
public sealed record GroupCounts(string By, string Value, ChangeCounts Counts);

/// <summary>In how many moved statements an aspect differs, and in which way.</summary>
public sealed record MoveCounts(Aspect Aspect, int All, int Found, int Dropped, int Longer, int Shorter, int Other);

/// <summary>Means, and ten bins.</summary>
public sealed record ConfidenceReport(ConfidenceMeans Means, ImmutableArray<ConfidenceBin> Bins);

/// <summary>Means of the confidence, of those lost as the reader before had them, of those gained as the one after has them; null of no statements.</summary>
public sealed record ConfidenceMeans(double? Before, double? After, double? Gained, double? Lost);

/// <summary>Statements whose confidence is at least <paramref name="From"/> and below <paramref name="To"/>; the last bin takes 1 too.</summary>
public sealed record ConfidenceBin(double From, double To, int Before, int After, int Gained, int Lost);

/// <summary>What became of one article's statements.</summary>
public sealed record ArticleCounts(string Article, int Gained, int Lost, int Moved);

/// <summary>One change in its context.</summary>
public sealed record Example(string Article, ChangeKind Kind, ImmutableArray<Move> Moves, ExampleSide? Before, ExampleSide? After);

/// <summary>A statement as one reader has it.</summary>
public sealed record ExampleSide
{
    /// <summary>On one line, with <c>{source} ‹cue› [content]</c>.</summary>
    public required string Marked { get; init; }

    /// <summary>The speaker's name.</summary>
    public string? Speaker { get; init; }

    /// <summary>Direct, indirect or mixed.</summary>
    public required StatementType Type { get; init; }

    /// <summary>Speech or thought.</summary>
    public required StatementAct Act { get; init; }

    /// <summary>Whether the source stands behind the content.</summary>
    public required StatementPolarity Polarity { get; init; }

    /// <summary>Asserted, asked, hypothetical or intended.</summary>
    public required StatementModality Modality { get; init; }

    /// <summary>Whether it stands within another statement.</summary>
    public required bool Within { get; init; }

    /// <summary>Headline, body or caption.</summary>
    public required StatementPlace Place { get; init; }

    /// <summary>From 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Where the first of its spans begins in the article's text.</summary>
    public required int Start { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true, NewLine = "\n",
    Converters = [typeof(Words<Aspect>), typeof(Words<Direction>), typeof(Words<ChangeKind>),
        typeof(Words<StatementType>), typeof(Words<StatementAct>), typeof(Words<StatementPlace>),
        typeof(Words<StatementPolarity>), typeof(Words<StatementModality>)])]
[JsonSerializable(typeof(BehaviourReport))]
internal sealed partial class BehaviourJson : JsonSerializerContext;

/// <summary>Spells enums in lower case.</summary>
internal sealed class Words<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
