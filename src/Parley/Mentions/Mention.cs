using Parley.Language;

namespace Parley.Mentions;

/// <summary>A proper name in the text, with what stands before and behind it about who bears it.</summary>
/// <param name="Extent">The name with its titles and roles before it: "German Defense Minister Boris Pistorius".</param>
/// <param name="Name">The name: "Boris Pistorius".</param>
/// <param name="Text">The characters of the name.</param>
/// <param name="Kind">By its words and those around it.</param>
internal sealed record Mention(TokenRange Extent, TokenRange Name, string Text, NameKind Kind)
{
    /// <summary>By title, role and first name.</summary>
    public Gender Gender { get; init; }

    /// <summary>What is said before it.</summary>
    public Office? Before { get; init; }

    /// <summary>What is said behind it: an apposition, an age, a copula.</summary>
    public Office? Behind { get; init; }

    /// <summary>A title stands directly before it: "Mr. Hale", "Secretary Hegseth".</summary>
    public bool HasTitle { get; init; }

    /// <summary>It is quoted: whoever talks, a pronoun outside does not mean it.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>It stands where who acts does: at the start of a sentence or clause, not behind a preposition or before an 's.</summary>
    public bool IsSubject { get; init; }
}
