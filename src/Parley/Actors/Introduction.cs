using Parley.Attribution;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>Who says in so many words who they are, or is announced: "My name is Ann Hale", "I’m your host, Ann Hale", "Below are Senator Hale’s remarks:".</summary>
internal static class Introduction
{
    /// <summary>So many paragraphs from the top somebody says hello.</summary>
    private const int Top = 5;

    /// <summary>So many tokens lie at most between "I’m your host" and the name.</summary>
    private const int Longest = 8;

    /// <summary>Who gives their name, outside quotation marks.</summary>
    public static Actor? Self(Story story) =>
        Enumerable.Range(0, story.Cast.Mentions.Length).Where(i => !story.Cast.Mentions[i].IsQuoted && IsSelf(story.Words, story.Cast.Mentions[i])).Select(i => Personal(story.Cast[i])).FirstOrDefault();

    private static bool IsSelf(Words words, Mention mention)
    {
        var at = mention.Extent.Start;
        var isCalled = words.Lower(at - 1) is "is" or "'s" && words.Lower(at - 2) == "name" && words.Lower(at - 3) == "my";
        return isCalled || (words.Paragraph(at) <= Top && (IsIAm(words, mention) || IsHost(words, at) || IsGreeting(words, mention)));
    }

    private static bool IsIAm(Words words, Mention mention) =>
        mention.Kind == NameKind.Person && words.Lower(mention.Extent.Start - 1) is "am" or "'m" && words.Lower(mention.Extent.Start - 2) == "i";

    /// <summary>"I’m your host, Ann Hale", "I am, as always, your host Ann Hale".</summary>
    private static bool IsHost(Words words, int at)
    {
        var range = Enumerable.Range(Math.Max(0, at - Longest), Math.Min(at, Longest)).Where(i => words.Sentence(i) == words.Sentence(at)).ToList();
        return range.Exists(i => words.Lower(i) is "am" or "'m" && words.Lower(i - 1) == "i") && range.Exists(i => words.Lower(i) is "host" or "presenter" or "moderator" or "narrator" && words.Lower(i - 1) is "your" or "the");
    }

    /// <summary>"It’s Ann here", "This is Ann Hale and welcome", "Ann Hale here, and".</summary>
    private static bool IsGreeting(Words words, Mention mention)
    {
        var (at, end) = (mention.Extent.Start, mention.Name.End);
        var isPresented = (words.Lower(at - 1) == "'s" && words.Lower(at - 2) == "it") || (words.Lower(at - 1) == "is" && words.Lower(at - 2) == "this");
        var goesOn = words.Lower(end) is "here" or "speaking" || (words.Lower(end) == "and" && words.Lower(end + 1) is "welcome" or "you" or "you're" or "i" or "i'm");
        return (isPresented && goesOn) || (words.Opens(at) && words.Lower(end) == "here" && words.Lower(end + 1) is "and" or ",");
    }

    /// <summary>Whose words are announced to follow, and from which token on; null where nobody's are, or several people's.</summary>
    public static (Actor Actor, int From)? Announced(Story story)
    {
        var words = story.Words;
        for (int start = 0, end; start < words.Count; start = end)
        {
            end = start + 1;
            while (end < words.Count && !words.OpensParagraph(end))
            {
                end++;
            }

            if (end < words.Count && words[end - 1] == ":" && !words.IsQuoted(start) && Following(words, start, end) is { } noun && Whose(story, start, noun) is { } actor)
            {
                return (actor, end);
            }
        }

        return null;
    }

    /// <summary>The "remarks" of "Below are the senator’s remarks:", of which the last sentence says that they follow; null where it announces none.</summary>
    private static int? Following(Words words, int start, int end)
    {
        var last = Enumerable.Range(start, end - start).Where(i => words.Sentence(i) == words.Sentence(end - 1)).ToList();
        var isAnnounced = last.Exists(i => words.Lower(i) is "below" or "follows" or "follow" or "following" or "text" or "transcript" or "full");
        return isAnnounced ? last.Cast<int?>().LastOrDefault(i => words.Lower(i!.Value) is "remarks" or "speech" or "statement" or "address" or "testimony" or "letter" or "column" or "op-ed" or "essay") : null;
    }

    /// <summary>The one person who acts in the paragraph, or the only one whom it names.</summary>
    private static Actor? Whose(Story story, int start, int noun)
    {
        var people = Enumerable.Range(story.MentionAt(start), story.Cast.Mentions.Length - story.MentionAt(start)).TakeWhile(i => story.Cast.Mentions[i].Name.Start < noun)
            .Where(i => !story.Cast.Mentions[i].IsQuoted && story.Cast[i] is { Kind: SpeakerKind.Person, IsDoubtful: false }).ToList();
        var owners = people.Where(i => story.Words.Lower(story.Cast.Mentions[i].Name.End) is "'s" or "'" && noun - story.Cast.Mentions[i].Name.End <= 3).ToList();
        var acting = people.Where(i => story.Cast.Mentions[i].IsSubject).ToList();
        return Interview.Only((owners.Count > 0 ? owners : acting.Count > 0 ? acting : people).Select(i => story.Cast[i]!));
    }

    private static Actor? Personal(Actor? actor) => actor is { Kind: SpeakerKind.Person } ? actor : null;
}
