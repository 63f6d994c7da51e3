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
        if (words.Lower(range.Start) is not ("the" or "both" or "these" or "those") || OfficePhrase.Head(words, range) is not { } head || PersonNouns.SingularOf(words.Lower(head)) is not { } singular || head + 1 < range.End)
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
