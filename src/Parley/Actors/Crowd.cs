using System.Collections.Frozen;
using Parley.Attribution;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>Many who have no names, but a name that says who they are: "Estonians", "Swedish police", "residents of Oster", "the founders of Acme". Those who keep their names to themselves are none: officials, aides, sources.</summary>
internal static class Crowd
{
    private static readonly FrozenSet<string> Withheld = WordLists.Set("official officials source sources aide aides adviser advisers advisor advisors insider insiders staffer staffers spokesperson spokespeople spokesman spokesmen spokeswoman person people woman women man men witness witnesses informant informants diplomat diplomats");

    /// <summary>Nouns for several that do not end like a plural, and bodies that speak with one voice.</summary>
    private static readonly FrozenSet<string> Several = WordLists.Set("police staff team crew troops forces families allies critics activists companies firms governments agencies parties unions groups organizations organisations newspapers media markets banks schools residents");

    private static readonly FrozenSet<string> Parties = WordLists.Set("republican democratic conservative labour tory socialist communist christian muslim jewish catholic protestant");

    /// <summary>Those of whose body there is one.</summary>
    private static readonly FrozenSet<string> Seated = WordLists.Set("congressmen congresswomen mps meps");

    private static readonly FrozenSet<string> Shares = WordLists.Set("some several any few another other others one two three four five six seven eight nine ten dozens hundreds thousands a an each every no");

    /// <summary>The group that a phrase is the name of; null where it is none.</summary>
    /// <param name="story">The article.</param>
    /// <param name="phrase">A description, up to its first comma or clause.</param>
    /// <param name="head">The noun that it is about.</param>
    public static Actor? Named(Story story, TokenRange phrase, int head)
    {
        var words = story.Words;
        if (AreInState(story, phrase))
        {
            return Group(words.Text(phrase));
        }

        if (IsPeople(words, phrase))
        {
            var people = words[phrase.Start + 1] + "s";
            return Group(States.OfPeople(people) is null ? words.Text(phrase with { Start = phrase.Start + 1 }) : people);
        }

        var noun = words.Lower(head);
        var isMany = (PersonNouns.SingularOf(noun) is not null || Several.Contains(noun) || (noun.Length > 6 && (noun.EndsWith("ers", StringComparison.Ordinal) || noun.EndsWith("ists", StringComparison.Ordinal)))) && !Withheld.Contains(noun);
        var start = AfterShare(words, phrase);
        return isMany && start <= head && !Shares.Contains(words.Lower(start)) && !char.IsDigit(words[start][0]) && HasName(story, phrase with { Start = start }, head) ? Group(words.Text(phrase with { Start = start })) : null;
    }

    private static Actor Group(string name) => new(name, SpeakerKind.Group, []) { IsPlural = true };

    /// <summary>"The Estonian people": a state's people by name, who are Estonians.</summary>
    private static bool IsPeople(Words words, TokenRange phrase) =>
        phrase.Length == 3 && words.Lower(phrase.Start) == "the" && words.Lower(phrase.Start + 2) is "people" or "public" && States.OfAdjective(words[phrase.Start + 1]) is not null;

    /// <summary>"People in Estonia", "people of the United States": all who live there, as "Estonians" are.</summary>
    private static bool AreInState(Story story, TokenRange phrase)
    {
        var words = story.Words;
        var state = phrase.Start + 2 + (words.Lower(phrase.Start + 2) == "the" ? 1 : 0);
        return words.Lower(phrase.Start) == "people" && words.Lower(phrase.Start + 1) is "in" or "of" or "across" && state < phrase.End && (States.Named(words.Text(phrase with { Start = state })) ?? (Provinces.Contains(words.Text(phrase with { Start = state })) ? "" : null)) is not null;
    }

    /// <summary>"nearly all | Republican senators", "the | founders of Acme".</summary>
    private static int AfterShare(Words words, TokenRange phrase)
    {
        var start = phrase.Start;
        while (start < phrase.End && words.Lower(start) is "the" or "all" or "most" or "many" or "nearly" or "almost" or "of" or "these" or "those")
        {
            start++;
        }

        return start;
    }

    /// <summary>A name before the noun, or behind its "of" or "at", or a party's or state's adjective: a capital that only opens a sentence is none, and experts in Vienna are from anywhere.</summary>
    private static bool HasName(Story story, TokenRange phrase, int head)
    {
        var words = story.Words;
        bool IsProper(int token) => States.OfAdjective(words[token]) is not null || (words.IsCapital(token) && (!words.Opens(token) || Parties.Contains(words.Lower(token))));
        return Seated.Contains(words.Lower(head)) || Enumerable.Range(phrase.Start, Math.Max(0, head - phrase.Start)).Any(IsProper) || Names(story, phrase).Any(m => m.Name.Start < head ? IsKnown(words, m) : words.Lower(head + 1) is "of" or "at" or "from" or "for" or "with");
    }

    private static IEnumerable<Mention> Names(Story story, TokenRange phrase) =>
        story.Cast.Mentions.Skip(story.MentionAt(phrase.Start)).TakeWhile(m => m.Name.End <= phrase.End).Where(m => !FunctionWords.Locative.Contains(story.Words.Lower(m.Extent.Start - 1)));

    private static bool IsKnown(Words words, Mention mention) => mention.Kind is not (NameKind.Unknown or NameKind.Place) || !words.Opens(mention.Name.Start);
}
