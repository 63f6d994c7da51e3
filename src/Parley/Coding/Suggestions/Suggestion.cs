using System.Collections.Immutable;

namespace Parley.Coding.Suggestions;

/// <summary>What a suggestion rests on: something that is coded with the concept already and says much the same.</summary>
/// <param name="Text">The content of a coded statement, an example of the codebook, or the concept's own words where there is neither.</param>
/// <param name="Statement">The statement's number in the corpus; null where it is none.</param>
/// <param name="Agreement">How people coded it; null where the concept has no two sides, and for words of the codebook that do not say.</param>
/// <param name="Likeness">The cosine of both vectors, from -1 to 1.</param>
public sealed record Reason(string Text, long? Statement, bool? Agreement, double Likeness);

/// <summary>A concept that a statement may be about.</summary>
/// <param name="ConceptId">The concept's number in the codebook.</param>
/// <param name="Concept">Its name.</param>
/// <param name="Agreement">Whether the speaker seems to agree with it; null where the concept has no two sides.</param>
/// <param name="Confidence">How likely the concept is the right one, from 0 to 1: of many suggestions with 0.8, people take four in five.</param>
/// <param name="Why">What lies nearest, the nearest first.</param>
public sealed record Suggestion(long ConceptId, string Concept, bool? Agreement, double Confidence, ImmutableArray<Reason> Why)
{
    /// <summary>How likely <see cref="Agreement"/> is right where the concept is, from 0.5 to 1; 1 where the concept has no two sides.</summary>
    public double AgreementConfidence { get; init; } = 1;

    /// <summary>How likely both are right.</summary>
    public double Together => Confidence * AgreementConfidence;
}
