using System.Collections.Immutable;

namespace Parley.Attribution;

/// <summary>A source, a cue and a content that belong together, as found: spans of tokens only (Pareti's terms).</summary>
/// <param name="Source">None where nobody is named: "it is said".</param>
/// <param name="Cue">None where the content stands alone.</param>
/// <param name="Content">One or more, in order.</param>
/// <param name="Confidence">From 0 to 1: how likely the three are to overlap with what people would mark.</param>
public sealed record AttributionSpans(TaggedSpan? Source, TaggedSpan? Cue, ImmutableArray<TaggedSpan> Content, double Confidence)
{
    /// <summary>What the confidence was made from.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The same, so many tokens further on.</summary>
    public AttributionSpans Shift(int by)
    {
        TaggedSpan Moved(TaggedSpan span) => span with { Tokens = span.Tokens.Shift(by) };
        return this with { Source = Source is { } source ? Moved(source) : null, Cue = Cue is { } cue ? Moved(cue) : null, Content = [.. Content.Select(Moved)] };
    }
}
