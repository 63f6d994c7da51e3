namespace Parley.Coding.Suggestions;

/// <summary>
/// Whether a statement agrees with a concept that nobody has coded yet, by words alone: how well it speaks of its matter, times whether the concept wants more of that matter or less. It knows
/// nothing of the world, and is as unsure as that makes it.
/// </summary>
public static class WordStance
{
    // Fitted to the train topics of the claim stance corpus and, for a third, to invented debates; docs/concepts/suggestions.md has the figures.
    private const double Weight = 0.93;
    private const double Bias = 0.11;

    /// <summary>The log odds that a statement agrees with a concept.</summary>
    /// <param name="concept">The concept's name, with its definition where there is one.</param>
    /// <param name="statement">The statement's content.</param>
    public static double LogOdds(string concept, string statement)
    {
        ArgumentNullException.ThrowIfNull(concept);
        ArgumentNullException.ThrowIfNull(statement);
        return (Weight * ConceptSide.Of(concept) * Sentiment.Of(statement)) + Bias;
    }
}
