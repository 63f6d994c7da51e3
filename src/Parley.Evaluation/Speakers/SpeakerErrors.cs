using System.Collections.Immutable;
using System.Text.Json;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Evaluation.Speakers;

/// <summary>Every source of an article that is not right, by <see cref="SpeakerMeasure.Covered"/>.</summary>
/// <param name="Id">The article's.</param>
/// <param name="Sources">How many sources were scored.</param>
/// <param name="Errors">In the gold's order.</param>
public sealed record SpeakerErrors(string Id, int Sources, ImmutableArray<SpeakerError> Errors)
{
    /// <summary>Of the statements <paramref name="reported"/> in the article.</summary>
    public static SpeakerErrors Of(SpeakerArticle article, ImmutableArray<Statement> reported)
    {
        var judged = SpeakerScores.Judge(article, reported, SpeakerMeasure.Covered);
        return new SpeakerErrors(article.Id, judged.Length, [.. judged.Where(IsError).Select(j => SpeakerError.Of(article, j))]);
    }

    /// <summary>As JSON with a line break at the end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, SpeakerJson.Default.SpeakerErrors) + "\n";

    // Where nobody has a name, none is right; and that the statement is missing says nothing of speakers.
    internal static bool IsError(JudgedSource judged) => judged.Verdict == SpeakerVerdict.Wrong
        || (judged.Verdict != SpeakerVerdict.Right && !judged.Meant.Actors.IsEmpty);
}

/// <summary>A source that is not right.</summary>
/// <param name="Verdict">What became of it.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Source">Its words.</param>
/// <param name="Means">The names of those whom it means, one each; none where the article gives none.</param>
/// <param name="Speaker">The name that was given; null where none was.</param>
/// <param name="Candidates">Whom the reader thought of, where it named nobody.</param>
/// <param name="At">Where the source begins, in UTF-16 units.</param>
/// <param name="Content">The beginning of what is said.</param>
public sealed record SpeakerError(
    SpeakerVerdict Verdict, SourceForm Form, string Source, ImmutableArray<string> Means, string? Speaker, ImmutableArray<string> Candidates, int At, string Content)
{
    private const int Beginning = 80;

    internal static SpeakerError Of(SpeakerArticle article, JudgedSource judged)
    {
        string Words(TextSpan span) => article.Text[span.Start..span.End];
        var content = Words(judged.Meant.Content[0]);
        return new SpeakerError(
            judged.Verdict,
            judged.Meant.Form,
            string.Join(" … ", judged.Meant.Source.Select(Words)),
            [.. judged.Meant.Actors.Select(number => article.Actors[number].Names[0])],
            judged.Statement?.Speaker?.Name,
            [.. judged.Statement?.Candidates.Select(c => c.Name) ?? []],
            judged.Meant.Source.FirstOrDefault().Start,
            content.Length > Beginning ? content[..Beginning] + "…" : content);
    }
}
