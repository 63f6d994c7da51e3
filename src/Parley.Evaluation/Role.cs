namespace Parley.Evaluation;

/// <summary>The three parts of an attribution.</summary>
public enum Role
{
    /// <summary>Who is said to speak.</summary>
    Source,

    /// <summary>The words that attribute.</summary>
    Cue,

    /// <summary>What is attributed.</summary>
    Content,
}
