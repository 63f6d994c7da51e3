using System.Collections.Immutable;

namespace Parley.Attribution;

/// <summary>
/// What speaks for a statement's being right, in the sense that cue, content and source overlap with what people would mark. That some word of a cue is a cue
/// counts, and where exactly the cue ends does not. Probabilities are the model's own, from 0 to 1.
/// </summary>
public sealed record Evidence
{
    /// <summary>That the likeliest token of the cue is one; null without a cue.</summary>
    public double? Cue { get; init; }

    /// <summary>That the likeliest token of the source is one; null without a source.</summary>
    public double? Source { get; init; }

    /// <summary>That a token of the content is one, on average over the part that the model believes in most.</summary>
    public required double Content { get; init; }

    /// <summary>That the cue picks this source, or none where there is none; null without a cue.</summary>
    public double? SourceLink { get; init; }

    /// <summary>That the content picks this cue; null without a cue.</summary>
    public double? ContentLink { get; init; }

    /// <summary>Tokens of content.</summary>
    public required int Length { get; init; }

    /// <summary>Tokens between source and cue.</summary>
    public int SourceDistance { get; init; }

    /// <summary>Whether the source stands behind its cue.</summary>
    public bool SourceFollows { get; init; }

    /// <summary>The product of all that must hold for every word of the statement: what stands for confidence in a model that was not calibrated.</summary>
    public required double Product { get; init; }

    /// <summary>The evidence for a cue and a source, either of which may be missing, and the parts of a content.</summary>
    /// <param name="source">With the probability that the cue picks it, or none.</param>
    /// <param name="cue">What attributes.</param>
    /// <param name="contents">At least one, each with the probability that it picks the cue.</param>
    public static Evidence Of((TaggedSpan? Span, double Link) source, TaggedSpan? cue, IReadOnlyList<(TaggedSpan Span, double Link)> contents)
    {
        var best = contents.MaxBy(c => c.Span.Probability * c.Link);
        return new Evidence
        {
            Cue = cue?.Peak,
            Source = source.Span?.Peak,
            Content = best.Span.Probability,
            SourceLink = cue is null ? null : source.Link,
            ContentLink = cue is null ? null : best.Link,
            Length = contents.Sum(c => c.Span.Tokens.Length),
            SourceDistance = cue is null || source.Span is null ? 0 : cue.Tokens.DistanceTo(source.Span.Tokens),
            SourceFollows = source.Span?.Tokens.Start > cue?.Tokens.Start,
            Product = (cue?.Probability ?? 1) * (source.Span?.Probability ?? 1) * (cue is null ? 1 : source.Link) * contents.Average(c => c.Span.Probability * c.Link),
        };
    }

    /// <summary>The evidence as numbers that can be weighed and added up, one for each <see cref="Sign"/>.</summary>
    public ImmutableArray<double> Signs() =>
    [
        1,
        LogOdds(Cue),
        LogOdds(Source),
        LogOdds(Content),
        LogOdds(Source is null ? null : SourceLink),
        LogOdds(Source is null ? SourceLink : null),
        LogOdds(ContentLink),
        Cue is null ? 1 : 0,
        Source is null ? 1 : 0,
        Math.Log(Length),
        Math.Log(1 + SourceDistance),
        SourceFollows ? 1 : 0,
    ];

    // Beyond 8, which is one in three thousand, a probability says more about the arithmetic than about the text.
    private static double LogOdds(double? probability) =>
        probability is { } p ? Math.Clamp(Math.Log(p) - Math.Log(1 - p), -8, 8) : 0;
}

/// <summary>The numbers that <see cref="Evidence.Signs"/> gives, in their order. Probabilities come as log odds, and as 0 where there is nothing to judge.</summary>
public enum Sign
{
    /// <summary>Always 1.</summary>
    Constant,

    /// <summary>Log odds of <see cref="Evidence.Cue"/>.</summary>
    Cue,

    /// <summary>Log odds of <see cref="Evidence.Source"/>.</summary>
    Source,

    /// <summary>Log odds of <see cref="Evidence.Content"/>.</summary>
    Content,

    /// <summary>Log odds of <see cref="Evidence.SourceLink"/> where there is a source.</summary>
    SourceLink,

    /// <summary>Log odds of <see cref="Evidence.SourceLink"/> where there is none.</summary>
    NoSourceLink,

    /// <summary>Log odds of <see cref="Evidence.ContentLink"/>.</summary>
    ContentLink,

    /// <summary>1 without a cue.</summary>
    WithoutCue,

    /// <summary>1 without a source.</summary>
    WithoutSource,

    /// <summary>Natural logarithm of the content's tokens.</summary>
    Length,

    /// <summary>Natural logarithm of one more than the tokens between source and cue.</summary>
    SourceDistance,

    /// <summary>1 where the source stands behind its cue.</summary>
    SourceFollows,
}
