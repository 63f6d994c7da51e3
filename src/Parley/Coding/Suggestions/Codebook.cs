using System.Collections.Immutable;

namespace Parley.Coding.Suggestions;

/// <summary>A concept as the codebook has it.</summary>
/// <param name="Id">Its number in the corpus.</param>
/// <param name="Name">What it is called, unique in its codebook.</param>
public sealed record CodebookConcept(long Id, string Name)
{
    /// <summary>What it means; null where nobody has written it down.</summary>
    public string? Definition { get; init; }

    /// <summary>Sentences that the codebook gives as typical.</summary>
    public ImmutableArray<ConceptExample> Examples { get; init; } = [];

    /// <summary>Name and definition in one.</summary>
    internal string Wording => string.IsNullOrWhiteSpace(Definition) ? Name : $"{Name}. {Definition}";
}

/// <summary>A sentence that the codebook gives as typical.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Agreement">Whether it agrees with the concept; null where the codebook does not say.</param>
public sealed record ConceptExample(string Text, bool? Agreement)
{
    /// <summary>Reads one as codebooks keep it: <c>for: …</c>, <c>against: …</c>, or the sentence alone.</summary>
    public static ConceptExample Parse(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return After("for:", written) is { } agrees ? new(agrees, true)
            : After("against:", written) is { } disagrees ? new(disagrees, false)
            : new(written.Trim(), null);
    }

    private static string? After(string side, string written) => written.StartsWith(side, StringComparison.OrdinalIgnoreCase) ? written[side.Length..].Trim() : null;
}

/// <summary>A statement that people gave a concept.</summary>
/// <param name="Statement">Its number in the corpus.</param>
/// <param name="Text">Its content.</param>
/// <param name="Concept">The concept's number.</param>
/// <param name="Agreement">Whether the speaker agrees with the concept; null where the concept has no two sides.</param>
public sealed record CodedExample(long Statement, string Text, long Concept, bool? Agreement)
{
    /// <summary>The number of its article.</summary>
    public long Article { get; init; }

    /// <summary>Whether the speaker does not stand behind the content as worded: denied it, did not say it.</summary>
    public bool IsDenied { get; init; }
}
