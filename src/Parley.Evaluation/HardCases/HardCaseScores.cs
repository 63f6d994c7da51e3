using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Attribution;

namespace Parley.Evaluation.HardCases;

/// <summary>How many hard cases were read as they should be.</summary>
public sealed record HardCaseScores
{
    /// <summary>What was scored; there is no chance in it.</summary>
    public required HardCaseSettings Settings { get; init; }

    /// <summary>How many cases.</summary>
    public int Cases { get; init; }

    /// <summary>Every statement with its spans and type, and nothing else.</summary>
    public required Share Exact { get; init; }

    /// <summary>Every statement by half of its content, with the right speaker or source, and nothing else.</summary>
    public required Share Detection { get; init; }

    /// <summary>Polarity and modality, of the statements found whose case is about them.</summary>
    public required Share Stance { get; init; }

    /// <summary>In the order of their numbers.</summary>
    public required ImmutableArray<GroupScore> Groups { get; init; }

    /// <summary>Cases that are detected, but not exact, by id.</summary>
    public required ImmutableArray<string> DetectedOnly { get; init; }

    /// <summary>Cases that are neither, by id.</summary>
    public required ImmutableArray<string> Wrong { get; init; }

    /// <summary>Judges every case; one that <paramref name="reported"/> (by id) lacks counts as read empty.</summary>
    public static HardCaseScores Score(
        IReadOnlyCollection<HardCase> cases, IReadOnlyDictionary<string, ImmutableArray<Statement>> reported, HardCaseSettings settings)
    {
        ArgumentNullException.ThrowIfNull(reported);
        var verdicts = cases.Select(c => CaseJudge.Judge(c, reported.GetValueOrDefault(c.Id, []))).ToList();
        var stances = verdicts.SelectMany(v => v.Stances).ToList();
        return new HardCaseScores
        {
            Settings = settings,
            Cases = verdicts.Count,
            Exact = Share.Of(verdicts.Count(v => v.Exact), verdicts.Count),
            Detection = Share.Of(verdicts.Count(v => v.Detected), verdicts.Count),
            Stance = Share.Of(stances.Count(right => right), stances.Count),
            Groups = [.. verdicts.GroupBy(v => v.Case.Group).OrderBy(g => g.Key).Select(GroupScore.Of)],
            DetectedOnly = [.. verdicts.Where(v => v is { Exact: false, Detected: true }).Select(v => v.Case.Id)],
            Wrong = [.. verdicts.Where(v => v is { Exact: false, Detected: false }).Select(v => v.Case.Id)],
        };
    }

    /// <summary>What the case says of the statements that were reported in its text.</summary>
    public static CaseVerdict Judge(HardCase hardCase, ImmutableArray<Statement> reported) => CaseJudge.Judge(hardCase, reported);

    /// <summary>As JSON with a line break at the end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, HardCaseJson.Default.HardCaseScores) + "\n";
}

/// <summary>What was scored.</summary>
/// <param name="Gold">The cases, by the last parts of their path.</param>
/// <param name="Predicted">The model or the file of predictions.</param>
public sealed record HardCaseSettings(string Gold, string Predicted);

/// <summary>So many of so many, and as a percentage with one decimal.</summary>
public sealed record Share(int Right, int All, double Percent)
{
    internal static Share Of(int right, int all) => new(right, all, Evaluation.Percent.Share(right, all));
}

/// <summary>The cases of one group.</summary>
public sealed record GroupScore(int Group, string About, int Cases, int Exact, int Detection)
{
    internal static GroupScore Of(IGrouping<int, CaseVerdict> verdicts) => new(
        verdicts.Key, verdicts.First().Case.About, verdicts.Count(), verdicts.Count(v => v.Exact), verdicts.Count(v => v.Detected));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(HardCaseScores))]
internal sealed partial class HardCaseJson : JsonSerializerContext;
