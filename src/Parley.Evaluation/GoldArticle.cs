using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Evaluation;

/// <summary>A news article in which people have marked who said what. All spans count UTF-16 units of the text.</summary>
/// <param name="Id">The corpus's own name of the article.</param>
/// <param name="Text">The text that was annotated.</param>
/// <param name="Tokens">The corpus's own tokens, in order; empty where it brings none.</param>
/// <param name="Annotations">One for each annotator; the first is the one that is scored by default.</param>
public sealed record GoldArticle(
    string Id, string Text, ImmutableArray<TextSpan> Tokens, ImmutableArray<GoldAnnotation> Annotations)
{
    /// <summary>The headline, where the corpus gives it apart from the text.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication as the corpus writes it: <c>2016-09-12</c>.</summary>
    public string? Published { get; init; }
}

/// <summary>What one annotator marked in an article.</summary>
/// <param name="Annotator">The annotator's name in the corpus; may be empty.</param>
/// <param name="Attributions">In the corpus's order.</param>
public sealed record GoldAnnotation(string Annotator, ImmutableArray<GoldAttribution> Attributions);

/// <summary>A source, a cue and a content that belong together. Each may be several spans, or none.</summary>
/// <param name="Source">Who is said to speak.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Content">What is attributed.</param>
public sealed record GoldAttribution(
    ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content);
