namespace Parley.Actors;

/// <summary>What speaks for and against an actor as the one whom a pronoun means. A model that has learnt may weigh these instead of <see cref="Weight"/>.</summary>
/// <param name="Actor">Who.</param>
internal sealed record Candidate(Actor Actor)
{
    /// <summary>Sentences between the pronoun and the last mention before it that is not quoted; 0 in the same sentence.</summary>
    public int Sentences { get; init; }

    /// <summary>Paragraphs since this actor was the last to speak; null where another was.</summary>
    public int? SpokeLast { get; init; }

    /// <summary>Mentions before the pronoun.</summary>
    public int Mentions { get; init; }

    /// <summary>The last mention acts.</summary>
    public bool IsSubject { get; init; }

    /// <summary>The last mention stands behind a preposition or owns something.</summary>
    public bool IsOblique { get; init; }

    /// <summary>The last mention is in what somebody else is reported to say.</summary>
    public bool IsReported { get; init; }

    /// <summary>The last mention is of the time since somebody else spoke.</summary>
    public bool IsNewSince { get; init; }

    /// <summary>Title, role or first name tell the gender, and it is the pronoun's.</summary>
    public bool IsOfKnownGender { get; init; }

    /// <summary>The evidence in one number: the higher, the likelier.</summary>
    public double Weight =>
        (SpokeLast is { } paragraphs ? Math.Max(0.5, 3.2 - (0.8 * Math.Max(0, paragraphs - 1))) : 0)
        + Math.Max(0, 1.6 - (0.4 * Sentences))
        + (IsSubject ? 0.7 : 0)
        - (IsOblique ? 0.7 : 0)
        - (IsReported ? 0.9 : 0)
        + (IsNewSince && IsSubject ? 1.5 : 0)
        + (IsOfKnownGender ? 0.5 : 0)
        - (Actor.IsDoubtful ? 1.2 : 0)
        + (0.12 * Math.Min(5, Mentions));
}
