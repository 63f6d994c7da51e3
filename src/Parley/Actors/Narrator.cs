using System.Collections.Frozen;
using Parley.Attribution;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>
/// Who tells a story in the first person, by what others call them in it: <c>“Robert, come here,” she said. “Not now,” I said.</c> Such an "I" is not
/// whoever wrote the story.
/// </summary>
internal static class Narrator
{
    /// <summary>So often at least "I" is said to speak.</summary>
    private const int Fewest = 2;

    private static readonly FrozenSet<string> Verbs = WordLists.Set("said say says asked ask asks told tell replied answered whispered shouted yelled muttered called added began continued");

    /// <summary>The one person whom all others address, and nobody speaks of; null where there is none, or "I" takes no part in what is said.</summary>
    public static Actor? Of(Story story)
    {
        var words = story.Words;
        var turns = Enumerable.Range(1, Math.Max(0, words.Count - 1)).Count(i => words[i] == "I" && !words.IsQuoted(i) && words[i - 1] is "”" or "\"" or "''" && Verbs.Contains(words.Lower(i + 1)));
        return turns < Fewest ? null : Interview.Only(Enumerable.Range(0, story.Cast.Mentions.Length).Where(i => IsAddressed(words, story.Cast.Mentions[i])).Select(i => story.Cast[i])
            .Where(a => a is { Kind: SpeakerKind.Person } && a.Mentions.All(m => m.IsQuoted)).Select(a => a!));
    }

    /// <summary>"“Robert, come”", "“Come, Robert.”", "“Robert!”": a first name between a mark or comma and another.</summary>
    private static bool IsAddressed(Words words, Mention mention)
    {
        var (before, after) = (words[mention.Extent.Start - 1], words[mention.Name.End]);
        var isAlone = before is "“" or "\"" or "``" or "," && after is "," or "." or "!" or "?" or "”" or "\"";
        return mention.IsQuoted && isAlone && (before == "," || after is "," or "!" or "?") && FirstNames.Contains(words.Lower(mention.Name.Start));
    }
}
