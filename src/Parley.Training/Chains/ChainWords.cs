using System.Collections.Frozen;

namespace Parley.Training.Chains;

/// <summary>Which phrases ask whom they mean.</summary>
internal static class ChainWords
{
    private static readonly FrozenSet<string> Pronouns = new[]
    {
        "he", "him", "his", "himself", "she", "her", "hers", "herself", "they", "them", "their", "theirs", "themselves", "it", "its", "itself", "who", "which", "that",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Pointing = new[] { "the", "this", "that", "these", "those" }.ToFrozenSet();

    /// <summary>A pronoun of the third person. "I" and "you" mean whoever speaks and listens, which is not a question of chains.</summary>
    public static bool IsPronoun(string phrase) => Pronouns.Contains(phrase.ToLowerInvariant());

    /// <summary>"The minister", "these people".</summary>
    public static bool IsDescription(string phrase) => phrase.Split(' ') is { Length: > 1 } words && Pointing.Contains(words[0].ToLowerInvariant());
}
