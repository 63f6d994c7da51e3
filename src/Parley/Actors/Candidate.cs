namespace Parley.Actors;

/// <summary>What speaks for and against an actor as the one whom a pronoun means. A model that has learnt may weigh these instead of <see cref="Weight"/>.</summary>
/// <param name="Actor">Who.</param>
internal sealed record Candidate(Actor Actor)
{
    /// <summary>How much a model's belief counts beside the rest, which says some of the same.</summary>
    private const double LearntShare = 0.35;

    /// <summary>A model that is all but sure of somebody else is taken for no surer than this.</summary>
    private const double LeastLearnt = -6;

    /// <summary>Sentences between the pronoun and the last mention before it that is not quoted; 0 in the same sentence.</summary>
    public int Sentences { get; init; }

    /// <summary>Paragraphs since this actor was the last to speak; null where another was.</summary>
    public int? SpokeLast { get; init; }

    /// <summary>Mentions before the pronoun.</summary>
    public int Mentions { get; init; }

    /// <summary>The last mention acts.</summary>
    public bool IsSubject { get; init; }

    /// <summary>The last mention is in what somebody else is reported to say.</summary>
    public bool IsReported { get; init; }

    /// <summary>The last mention is of the time since somebody else spoke.</summary>
    public bool IsNewSince { get; init; }

    /// <summary>Title, role or first name tell the gender, and it is the pronoun's.</summary>
    public bool IsOfKnownGender { get; init; }

    /// <summary>The pronoun tags a quotation that this actor, who spoke last, may go on with; true where the verb says so: "he added".</summary>
    public bool? GoesOn { get; init; }

    /// <summary>The logarithm of the probability that a model gives the actor; null where there is no model.</summary>
    public double? Learnt { get; init; }

    /// <summary>
    /// The evidence in one number, on the scale of logarithms: of two candidates the one that has 1 more is 2.7 times as likely. The numbers are those of a
    /// multinomial regression over 2,000 pronoun sources of PolNeAR's training articles, whose antecedents a coreference system had marked.
    /// </summary>
    public double Weight => Told + (Learnt is { } learnt ? LearntShare * Math.Max(learnt, LeastLearnt) : 0);

    /// <summary>The evidence of the text alone, on the same scale.</summary>
    public double Told =>
        (Sentences switch { 0 => 2.4, 1 => 1.15, 2 => -0.2, 3 => -1.05, _ => -1.9 })
        + (SpokeLast switch { null => 0, 0 or 1 => 0.75, 2 => 0, _ => -1.7 })
        + (IsSubject ? 0.4 : 0)
        - (IsReported ? 0.65 : 0)
        + (GoesOn switch { null => 0, false => 0.6, true => 1.6 })
        + (!IsNewSince ? 0 : IsSubject ? 0.3 : -0.9)
        + (IsOfKnownGender ? 1 : 0)
        - (Actor.IsDoubtful ? 1.7 : 0)
        - (0.3 * Math.Log(1 + Mentions))
        + (0.35 * Math.Log(1 + Actor.Mentions.Length));
}
