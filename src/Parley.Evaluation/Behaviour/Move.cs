using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Evaluation.Behaviour;

/// <summary>What two readings may say differently of one statement.</summary>
public enum Aspect
{
    /// <summary>Where the content begins or ends.</summary>
    Content,

    /// <summary>Where the source begins or ends.</summary>
    Source,

    /// <summary>Where the cue begins or ends.</summary>
    Cue,

    /// <summary>Name, office, or how the source names the speaker.</summary>
    Speaker,

    /// <summary>Direct, indirect or mixed.</summary>
    Type,

    /// <summary>Speech or thought.</summary>
    Act,

    /// <summary>Whether the source stands behind the content.</summary>
    Polarity,

    /// <summary>Asserted, asked, hypothetical or intended.</summary>
    Modality,

    /// <summary>Headline, body or caption.</summary>
    Place,

    /// <summary>Whether it stands within another statement.</summary>
    Within,
}

/// <summary>How an aspect changed from the reading before to the one after.</summary>
public enum Direction
{
    /// <summary>There was none before.</summary>
    Found,

    /// <summary>There is none after.</summary>
    Dropped,

    /// <summary>The spans after cover those before and more.</summary>
    Longer,

    /// <summary>The spans before cover those after and more.</summary>
    Shorter,

    /// <summary>Another one.</summary>
    Other,
}

/// <summary>One aspect in which a statement differs between two readings.</summary>
public readonly record struct Move(Aspect Aspect, Direction Direction)
{
    /// <summary>All aspects in which two statements differ, in the order of <see cref="Behaviour.Aspect"/>; none for equal ones. Ids and confidence are not compared.</summary>
    internal static ImmutableArray<Move> Between(Statement before, Statement after) =>
    [
        .. Spans(Aspect.Content, before.Content, after.Content),
        .. Spans(Aspect.Source, Listed(before.Source), Listed(after.Source)),
        .. Spans(Aspect.Cue, Listed(before.Cue), Listed(after.Cue)),
        .. Values(Aspect.Speaker, Unlinked(before.Speaker), Unlinked(after.Speaker)),
        .. Values(Aspect.Type, before.Type, after.Type),
        .. Values(Aspect.Act, before.Act, after.Act),
        .. Values(Aspect.Polarity, before.Polarity, after.Polarity),
        .. Values(Aspect.Modality, before.Modality, after.Modality),
        .. Values(Aspect.Place, before.Where, after.Where),
        .. Presence(Aspect.Within, before.Within is not null, after.Within is not null),
    ];

    /// <summary>One span or none, as a list.</summary>
    internal static ImmutableArray<TextSpan> Listed(TextSpan? span) => span is { } there ? [there] : [];

    /// <summary>Whom the article names, without what linking articles adds: a file was written after linking, a model reads before it.</summary>
    private static Speaker? Unlinked(Speaker? speaker) => speaker is null ? null : speaker with { Id = null, Also = [] };

    private static IEnumerable<Move> Spans(Aspect aspect, ImmutableArray<TextSpan> before, ImmutableArray<TextSpan> after) =>
        before.SequenceEqual(after) ? [] : [new Move(aspect, Way(before, after))];

    private static Direction Way(ImmutableArray<TextSpan> before, ImmutableArray<TextSpan> after)
    {
        var (old, now, shared) = (Coverage.Length(before), Coverage.Length(after), Coverage.Shared(before, after));
        return before.IsEmpty ? Direction.Found
            : after.IsEmpty ? Direction.Dropped
            : shared == old && now > shared ? Direction.Longer
            : shared == now && old > shared ? Direction.Shorter
            : Direction.Other;
    }

    private static IEnumerable<Move> Values<T>(Aspect aspect, T before, T after) =>
        EqualityComparer<T>.Default.Equals(before, after) ? []
        : before is null || after is null ? Presence(aspect, before is not null, after is not null)
        : [new Move(aspect, Direction.Other)];

    private static IEnumerable<Move> Presence(Aspect aspect, bool before, bool after) =>
        before == after ? [] : [new Move(aspect, after ? Direction.Found : Direction.Dropped)];
}
