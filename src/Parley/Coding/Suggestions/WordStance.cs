namespace Parley.Coding.Suggestions;

/// <summary>
/// Whether a statement agrees with a concept that nobody has coded yet, by words alone: how well it speaks of its matter, times whether the concept wants more of that matter or less, turned round where
/// the statement speaks of what stands against that matter. It knows
/// nothing of the world, and is as unsure as that makes it.
/// </summary>
public static class WordStance
{
    // By the train topics of the claim stance corpus; docs/concepts/suggestions.md has the figures.
    private const double Weight = 1.2;

    // Where words tell nothing, rather yes than no.
    private const double Bias = 0.001;

    /// <summary>The log odds that a statement agrees with a concept.</summary>
    /// <param name="concept">The concept's name, with its definition where there is one.</param>
    /// <param name="statement">The statement's content.</param>
    public static double LogOdds(string concept, string statement)
    {
        ArgumentNullException.ThrowIfNull(concept);
        ArgumentNullException.ThrowIfNull(statement);
        return (Weight * ConceptSide.Of(concept) * Opposites.Of(concept, statement) * Sentiment.Of(statement)) + Bias;
    }
}
