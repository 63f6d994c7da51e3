using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>Whom a phrase for several means whom the text has named one by one: "the senators", "both men", "the two presidents".</summary>
internal static class Plurals
{
    /// <summary>So many sentences back they were named: the nearer, the better.</summary>
    private static readonly int[] Windows = [1, 3, 12];

    /// <summary>More than so many are a crowd.</summary>
    private const int Most = 3;

    /// <summary>All who are meant; empty where the text has not named two or three who fit.</summary>
    public static ImmutableArray<Actor> Resolve(Story story, TokenRange range)
    {
        var words = story.Words;
        if (Together(story, range) is { IsEmpty: false } together)
        {
            return together;
        }

        if (words.Lower(range.Start) is not ("the" or "both" or "these" or "those") || OfficePhrase.Head(words, range with { Start = range.Start + 1 }) is not { } head || PersonNouns.SingularOf(words.Lower(head)) is not { } singular || head + 1 < range.End)
        {
            return [];
        }

        if (IsAny(singular) && words.Lower(range.Start) != "both" && words.Lower(range.Start + 1) != "two")
        {
            return [];
        }

        var count = words.Lower(range.Start) == "both" || words.Lower(range.Start + 1) == "two" ? 2 : words.Lower(range.Start + 1) == "three" ? 3 : (int?)null;
        return Windows.Select(sentences => Within(story, range.Start, sentences, singular)).Select(found => (ImmutableArray<Actor>?)found).FirstOrDefault(found => IsMeant(found!.Value.Length, count)) ?? Speaking(story, range, singular, count);
    }

    /// <summary>"Hale and Tate said … the senators said": those who spoke together just before, whom nothing that they are told to be contradicts.</summary>
    private static ImmutableArray<Actor> Speaking(Story story, TokenRange range, string singular, int? count)
    {
        if (story.Last is not { } last || story.LastJointly.IsEmpty || story.Words.Paragraph(range.Start) - story.Words.Paragraph(last.Token) > 1)
        {
            return [];
        }

        ImmutableArray<Actor> together = [last.Actor, .. story.LastJointly];
        return IsMeant(together.Length, count) && together.All(a => a.Kind == SpeakerKind.Person && (!a.Roles.Any(r => r.IsStanding) || IsSo(a, singular))) ? together : [];
    }

    /// <summary>"Hale and Tate agree on this. Both said", "The Sea Trust and the Harbour Board were asked. The groups said": two whom an "and" has just joined.</summary>
    private static ImmutableArray<Actor> Together(Story story, TokenRange range)
    {
        var words = story.Words;
        var isBoth = words.Lower(range.Start) == "both" || (words.Lower(range.Start) == "the" && words.Lower(range.Start + 1) == "two");
        var isBare = isBoth && range.End - range.Start == (words.Lower(range.Start) == "both" ? 1 : 2);
        var isOfBodies = range.Length is 2 or 3 && (isBoth || words.Lower(range.Start) is "the" or "these") && Bodies.AreSeveral(words.Lower(range.End - 1)) && words.IsLower(range.Start + 1);
        var isOfPeople = isBoth && OfficePhrase.Head(words, range with { Start = range.Start + 1 }) is { } head && head + 1 == range.End && PersonNouns.SingularOf(words.Lower(head)) is not null;
        if (!isBare && !isOfBodies && !isOfPeople)
        {
            return [];
        }

        var pair = Pair(story, range, 2);
        var singular = isOfPeople ? PersonNouns.SingularOf(words.Lower(range.End - 1))! : "";
        return isBare || (isOfBodies && pair.All(a => a.Kind is SpeakerKind.Organization or SpeakerKind.State))
            || (isOfPeople && pair.All(a => a is { Kind: SpeakerKind.Person, IsDoubtful: false } && (IsAny(singular) ? a.Gender.Agree(PersonNouns.GenderOf(singular)) : !a.Roles.Any(r => r.IsStanding) || IsSo(a, singular)))) ? pair : [];
    }

    /// <summary>The last two names of so many sentences before that nothing but an "and" joins, if they are not the end of a longer row.</summary>
    public static ImmutableArray<Actor> Pair(Story story, TokenRange range, int sentences)
    {
        var token = range.Start;
        var (words, mentions) = (story.Words, story.Cast.Mentions);
        bool Follows(int index, params string[] marks)
        {
            var start = mentions[index].Extent.Start - (words.Lower(mentions[index].Extent.Start - 1) == "the" ? 1 : 0);
            return index > 0 && mentions[index - 1].Name.End == start - 1 && marks.Contains(words.Lower(start - 1)) && !(IsPlace(mentions[index - 1]) && mentions[index].Kind == NameKind.Person);
        }

        for (var i = story.MentionAt(token) - 1; i > 0 && words.Sentence(token) - words.Sentence(mentions[i].Name.Start) <= sentences; i--)
        {
            if (Follows(i, "and") && !Follows(i - 1, ",", "and") && !mentions[i].IsQuoted && !IsCalledBetween(words, mentions[i].Name.End, range) && story.Cast[i] is { } second && story.Cast[i - 1] is { } first && !ReferenceEquals(first, second) && words.Lower(mentions[i].Name.End) != "'s")
            {
                return [first, second];
            }
        }

        return [];
    }

    /// <summary>The "Oster" of "In Oster, Ann Hale and Ian Tate said" is no third.</summary>
    private static bool IsPlace(Mention mention) => mention.Kind is NameKind.Place or NameKind.State;

    /// <summary>Whether somebody else was called so since: "the candidates whom they liked … both candidates".</summary>
    private static bool IsCalledBetween(Words words, int from, TokenRange range) =>
        range.Length > 1 && words.Lower(range.End - 1) is var noun && Enumerable.Range(from, Math.Max(0, range.Start - from)).Any(i => words.Lower(i) == noun || words.Lower(i) == PersonNouns.SingularOf(noun));

    private static bool IsMeant(int found, int? count) => found >= 2 && found <= Most && found == (count ?? found);

    private static ImmutableArray<Actor> Within(Story story, int token, int sentences, string singular)
    {
        var people = story.Before(token, sentences).Select(m => m.Actor).Where(a => a is { Kind: SpeakerKind.Person, IsDoubtful: false });
        var fitting = people.Where(a => IsAny(singular) ? a.Gender.Agree(PersonNouns.GenderOf(singular)) : IsSo(a, singular));
        return [.. fitting.Take(Most + 1).OrderBy(a => a.Mentions[0].Name.Start)];
    }

    /// <summary>"Men" are whoever is male.</summary>
    private static bool IsAny(string singular) => singular is "man" or "woman";

    private static bool IsSo(Actor actor, string singular) => actor.Roles.Any(r => r.IsStanding && PersonNouns.TakesIn(singular, r.Head));
}
