using System.Collections.Immutable;

namespace Parley.Mentions;

/// <summary>What somebody is: "the EU's foreign policy chief".</summary>
/// <param name="Text">Title, office or trade, without whose it is: "foreign policy chief"; empty where only the affiliation or age is known.</param>
/// <param name="Head">The noun that the rest of it describes, in lower case and singular: "chief".</param>
/// <param name="Words">All words of the phrase in lower case, spelt one way.</param>
internal sealed record Office(string Text, string Head, ImmutableArray<string> Words)
{
    /// <summary>For whom: "EU"; of an adjective the state's name.</summary>
    public string? Affiliation { get; init; }

    /// <summary>"61-year-old".</summary>
    public int? Age { get; init; }

    /// <summary>Whether it is a title, office or trade: not an age alone, and not what somebody is to somebody else.</summary>
    public bool IsStanding => Text.Length > 0 && !Head.EndsWith("-old", StringComparison.Ordinal) && !PersonNouns.IsRelative(Head);

    /// <summary>What the noun tells: a spokeswoman is female.</summary>
    public Gender Gender => PersonNouns.GenderOf(Head);
}
