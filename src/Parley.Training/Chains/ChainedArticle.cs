using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Training.Chains;

/// <summary>A text in which it is marked who is meant where.</summary>
/// <param name="Id">The corpus's own name of it.</param>
/// <param name="Text">The text.</param>
/// <param name="Mentions">What is marked, in any order.</param>
public sealed record ChainedArticle(string Id, string Text, ImmutableArray<ChainedMention> Mentions);

/// <summary>A phrase that means somebody or something.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Chain">Mentions of one number mean the same.</param>
/// <param name="Asks">Whether it is to be learnt whom it means: of a pronoun or a description, not of a name.</param>
public sealed record ChainedMention(TextSpan Span, int Chain, bool Asks)
{
    /// <summary>Whether the answer may stand after it, too.</summary>
    public bool LooksAhead { get; init; }
}
