using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Evaluation.Speakers;

/// <summary>An article in which people have said whom each source means. All spans count UTF-16 units of the text.</summary>
/// <param name="Id">The corpus's own name of the article.</param>
/// <param name="Text">The text that was annotated.</param>
/// <param name="Actors">Whom some source means.</param>
/// <param name="Sources">In the corpus's order.</param>
public sealed record SpeakerArticle(string Id, string Text, ImmutableArray<MeantActor> Actors, ImmutableArray<MeantSource> Sources)
{
    /// <summary>The headline, where the corpus gives it apart from the text.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication as the corpus writes it.</summary>
    public string? Published { get; init; }

    /// <summary>The text with nothing marked in it, to be read.</summary>
    public GoldArticle AsArticle() => new(Id, Text, [], []) { Title = Title, Published = Published };
}

/// <summary>An actor by all the names that an article gives.</summary>
/// <param name="Names">The best first; none where the article only describes.</param>
public sealed record MeantActor(ImmutableArray<string> Names);

/// <summary>The source of an attribution, and whom it means.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Content">What is attributed; empty where the corpus does not say.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Actors">The actors with a name, by their number in the article; none where nobody in it has one.</param>
public sealed record MeantSource(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Content, SourceForm Form, ImmutableArray<int> Actors)
{
    /// <summary>Whether the text does not tell whom it means, or it means no actor: a poll, a law. Such a source is not scored.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>How a source is written.</summary>
public enum SourceForm
{
    /// <summary>A name of the actor is in it.</summary>
    Name,

    /// <summary>One pronoun.</summary>
    Pronoun,

    /// <summary>A noun phrase for one, without a name.</summary>
    Description,

    /// <summary>An office or candidacy without a name: "the president".</summary>
    Title,

    /// <summary>A phrase for two or more.</summary>
    Plural,

    /// <summary>A phrase for one whom it does not identify: "a source".</summary>
    Anonymous,
}
