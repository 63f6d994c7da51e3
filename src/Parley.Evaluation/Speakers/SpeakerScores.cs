using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Attribution;
using Parley.Evaluation.Behaviour;

namespace Parley.Evaluation.Speakers;

/// <summary>Protocol D: whether statements have the right speaker.</summary>
public sealed record SpeakerScores
{
    /// <summary>What was scored; there is no chance in it.</summary>
    public required SpeakerSettings Settings { get; init; }

    /// <summary>How many articles.</summary>
    public int Articles { get; init; }

    /// <summary>Sources that are not scored because the gold gives them no content.</summary>
    public int WithoutContent { get; init; }

    /// <summary>Sources that are not scored because they mean no actor, or the text does not tell whom.</summary>
    public int Open { get; init; }

    /// <summary>Sources of a named actor, by <see cref="SpeakerMeasure.Overlap"/>.</summary>
    public required SpeakerCounts All { get; init; }

    /// <summary>The same by <see cref="SpeakerMeasure.Covered"/>.</summary>
    public required SpeakerCounts Covered { get; init; }

    /// <summary>Both by the form of the source; forms without a source are left out.</summary>
    public required ImmutableArray<FormCounts> Forms { get; init; }

    /// <summary>Sources that mean several actors, and whether all of them were named.</summary>
    public required JointCounts Jointly { get; init; }

    /// <summary>Sources whose actor has no name in the article, by <see cref="SpeakerMeasure.Overlap"/>.</summary>
    public required UnnamedCounts Unnamed { get; init; }

    /// <summary>The articles with the most wrong speakers, where they were asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<ArticleCounts>? Worst { get; init; }

    /// <summary>The scores, and the <paramref name="count"/> articles that have most wrong.</summary>
    public SpeakerScores WithWorst(IReadOnlyCollection<SpeakerArticle> articles, IReadOnlyDictionary<string, ImmutableArray<Statement>> reported, int count)
    {
        var all = articles.Select(a => ArticleCounts.Of(a.Id, Judge(a, reported.GetValueOrDefault(a.Id, []), SpeakerMeasure.Covered)));
        return this with { Worst = [.. all.OrderByDescending(a => (a.Wrong, a.Unresolved)).Take(count)] };
    }

    /// <summary>Judges every source; an article that <paramref name="reported"/> (by id) lacks counts as read empty.</summary>
    public static SpeakerScores Score(
        IReadOnlyCollection<SpeakerArticle> articles, IReadOnlyDictionary<string, ImmutableArray<Statement>> reported, SpeakerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(reported);
        List<JudgedSource> By(SpeakerMeasure measure) => [.. articles.SelectMany(a => Judge(a, reported.GetValueOrDefault(a.Id, []), measure))];
        var (overlap, covered) = (By(SpeakerMeasure.Overlap), By(SpeakerMeasure.Covered));
        return new SpeakerScores
        {
            Settings = settings,
            Articles = articles.Count,
            WithoutContent = articles.Sum(a => a.Sources.Count(s => s.Content.IsEmpty)),
            Open = articles.Sum(a => a.Sources.Count(s => s.IsOpen && !s.Content.IsEmpty)),
            All = SpeakerCounts.Of(overlap),
            Covered = SpeakerCounts.Of(covered),
            Forms = [.. Enum.GetValues<SourceForm>().Select(form => FormCounts.Of(form, overlap, covered)).Where(f => f.All.Gold > 0)],
            Jointly = JointCounts.Of(articles.SelectMany(a => Judge(a, reported.GetValueOrDefault(a.Id, []), SpeakerMeasure.Covered).Select(judged => (a, judged)))),
            Unnamed = UnnamedCounts.Of(overlap),
        };
    }

    /// <summary>What became of the sources of an article that can be scored, in its order.</summary>
    public static ImmutableArray<JudgedSource> Judge(SpeakerArticle article, ImmutableArray<Statement> reported, SpeakerMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(article);
        var judge = new SpeakerJudge(article, reported);
        return [.. article.Sources.Where(s => !s.IsOpen && !s.Content.IsEmpty).Select(s => judge.Judge(s, measure))];
    }

    /// <summary>As JSON with a line break at the end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, SpeakerJson.Default.SpeakerScores) + "\n";
}

/// <summary>What was scored.</summary>
/// <param name="Gold">The gold, by the last parts of its path.</param>
/// <param name="Predicted">The model or the file of predictions.</param>
public sealed record SpeakerSettings(string Gold, string Predicted);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
    Converters = [typeof(Words<SourceForm>), typeof(Words<SpeakerVerdict>)])]
[JsonSerializable(typeof(SpeakerScores))]
[JsonSerializable(typeof(SpeakerErrors))]
internal sealed partial class SpeakerJson : JsonSerializerContext;
