using System.Collections.Frozen;
using Parley.Attribution;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>
/// Whom a title means that the article never puts beside a name: "The Ohio senator", "The Republican nominee". Reporters vary the name so of whom they are
/// just writing about, so it is the person in focus whom nothing contradicts.
/// </summary>
internal static class Titles
{
    /// <summary>So many paragraphs back somebody is still in focus.</summary>
    private const int Paragraphs = 3;

    private static readonly FrozenSet<string> Running = WordLists.Set("nominee candidate contender hopeful challenger incumbent frontrunner front-runner republican democrat businessman businesswoman billionaire mogul star");

    /// <summary>Whether somebody with such a role runs for an office: a candidate, a nominee.</summary>
    public static bool IsRunning(string head) => Running.Contains(head);

    /// <summary>The person in focus; null where nobody is, or several, or the phrase would fit anybody.</summary>
    public static Actor? Resolve(Story story, TokenRange range, Office? role)
    {
        if (story.Words.Lower(range.Start) != "the" || (role is null ? !IsPartisan(story.Words, range) : !IsTelling(story.Words, range, role)))
        {
            return null;
        }

        var party = PartyIn(story.Words, range);
        var last = story.Last is { } spoke && IsNear(story.Words, spoke.Token, range.Start) && May(story, range.Start, spoke.Actor, role, party) ? spoke.Actor : null;
        var called = story.Called(range) is { } before && May(story, range.Start, before, role, party) ? before : null;
        return last ?? called ?? Sole(story, range, actor => May(story, range.Start, actor, role, party), party);
    }

    /// <summary>"The county's coroner said … Ann Hale said": somebody new whom the next paragraph names as the one who acts, and whom nothing contradicts.</summary>
    public static Actor? Explained(Story story, TokenRange range, Office? role)
    {
        var words = story.Words;
        if (role is not { Head.Length: > 0 } || FunctionWords.Indefinite.Contains(words.Lower(range.Start)) || OfficePhrase.Head(words, range) is not { } head || PersonNouns.SingularOf(words.Lower(head)) is not null || role.Words.Any(IsVoice) || !words.OpensParagraph(range.Start))
        {
            return null;
        }

        var next = story.MentionAt(range.End);
        while (next < story.Cast.Mentions.Length && words.Paragraph(story.Cast.Mentions[next].Name.Start) == words.Paragraph(range.Start))
        {
            next++;
        }

        return next < story.Cast.Mentions.Length && IsIntroduced(story, range, next) && May(story, range.Start, story.Cast[next]!, role, PartyIn(words, range)) ? story.Cast[next] : null;
    }

    /// <summary>A full name or title at the head of the next paragraph that the article has not had before.</summary>
    private static bool IsIntroduced(Story story, TokenRange range, int number)
    {
        var (words, mention) = (story.Words, story.Cast.Mentions[number]);
        var start = mention.Extent.Start - (words.Lower(mention.Extent.Start - 1) is "but" or "and" ? 1 : 0);
        return words.IsLower(mention.Name.End) && story.Cast[number] is { Kind: SpeakerKind.Person } actor && ReferenceEquals(actor.Mentions[0], mention) && !mention.IsQuoted && (mention.Name.Length > 1 || mention.HasTitle)
            && words.OpensParagraph(start) && words.Paragraph(start) == words.Paragraph(range.Start) + 1 && words.Section(start) == words.Section(range.Start);
    }

    private static bool IsVoice(string word) => word is "spokesman" or "spokeswoman" or "spokesperson" or "aide" or "source" or "witness";

    private static Actor? Sole(Story story, TokenRange range, Func<Actor, bool> may, string? party)
    {
        var near = story.Before(range.Start, 12).Where(m => IsNear(story.Words, m.Mention.Name.Start, range.Start) && may(m.Actor)).Select(m => m.Actor).ToList();
        var same = near.Where(actor => party is not null && PartyOf(story.Words, actor) == party).ToList();
        return same.Count == 1 ? same[0] : near.Count == 1 ? near[0] : null;
    }

    private static bool IsNear(Words words, int from, int to) =>
        words.Paragraph(to) - words.Paragraph(from) <= Paragraphs && words.Section(to) == words.Section(from) && words.Part(to) == words.Part(from);

    /// <summary>"The Republican", "the Utah Democrat".</summary>
    private static bool IsPartisan(Words words, TokenRange range) =>
        range.Length is 2 or 3 or 4 && words.Lower(range.End - 1) is "republican" or "democrat" && words.IsCapital(range.End - 1) && Enumerable.Range(range.Start + 1, range.Length - 2).All(i => words.IsCapital(i) || PersonNouns.Contains(words.Lower(i)));

    /// <summary>One person alone is it: of a place or party, or once something, or running for it. "The officer" may be anybody.</summary>
    private static bool IsTelling(Words words, TokenRange range, Office role) =>
        PersonNouns.SingularOf(words.Lower(range.End - 1)) is null && OfficePhrase.Head(words, range) is { } head && !words.IsCapital(head + 1) && (head + 1 >= range.End || !words.IsLower(head + 1) || FunctionWords.Stops.Contains(words.Lower(head + 1)))
        && (role.Head is "nominee" || role.Words.Contains("former") || Enumerable.Range(range.Start + 1, head - range.Start).Any(words.IsCapital))
        && !Enumerable.Range(range.Start, range.Length).Any(i => words.Lower(i) is "'s" or "for" or "with" or "spokesman" or "spokeswoman" or "spokesperson" or "aide" or "official");

    private static bool May(Story story, int at, Actor actor, Office? role, string? party) =>
        actor is { Kind: SpeakerKind.Person, IsDoubtful: false } && !ActsAbove(story, at, actor) && actor.Gender.Agree(role?.Gender ?? Gender.Unknown)
        && (party is null || (PartyOf(story.Words, actor) ?? party) == party)
        && actor.Roles.Where(r => r.IsStanding).All(r => Go(role?.Head ?? "", role, r));

    /// <summary>"Hale attacked Tate after | the nominee had said": who acts in a sentence is called by the name or a pronoun in what depends on it (principle C of binding, Chomsky 1981).</summary>
    private static bool ActsAbove(Story story, int at, Actor actor) =>
        !story.Words.Opens(at) && story.Before(at, 0).Any(m => ReferenceEquals(m.Actor, actor) && m.Mention.IsSubject && story.Words.Opens(m.Mention.Extent.Start));


    /// <summary>Nobody is a surgeon and a senator at once, but a senator may run, and may once have been anything.</summary>
    private static bool Go(string title, Office? role, Office other) =>
        title.Length == 0 || (Running.Contains(title) && Running.Contains(other.Head)
            ? role!.Words.Contains("vice") == other.Words.Contains("vice")
            : Running.Contains(title) || Running.Contains(other.Head) || role!.Words.Contains("former") || other.Words.Contains("former") || AreOne(role, other));

    private static bool AreOne(Office one, Office other) =>
        (PersonNouns.TakesIn(one.Head, other.Head) || PersonNouns.TakesIn(other.Head, one.Head)) && (one.Affiliation is null || other.Affiliation is null || Descriptions.IsOne(one.Affiliation, other.Affiliation));

    private static string? PartyIn(Words words, TokenRange range) => Enumerable.Range(range.Start, range.Length).Select(i => Party(words.Lower(i))).FirstOrDefault(p => p is not null);

    /// <summary>What stands beside the name tells: "Republican Ann Hale", "Ann Hale (D-Ohio)".</summary>
    private static string? PartyOf(Words words, Actor actor) =>
        actor.Mentions.Select(m => PartyIn(words, new TokenRange(Math.Max(0, m.Extent.Start - 1), m.Name.Start)) ?? (words[m.Name.End] == "(" ? Letter(words[m.Name.End + 1]) : null)).FirstOrDefault(p => p is not null)
        ?? actor.Roles.SelectMany(r => r.Words).Select(Party).FirstOrDefault(p => p is not null);

    private static string? Letter(string word) => word == "R" || word.StartsWith("R-", StringComparison.Ordinal) ? "Republican" : word == "D" || word.StartsWith("D-", StringComparison.Ordinal) ? "Democratic" : null;

    private static string? Party(string lower) => lower switch { "gop" or "republican" => "Republican", "democratic" or "democrat" => "Democratic", "labour" => "Labour", "conservative" or "tory" => "Conservative", "libertarian" => "Libertarian", _ => null };
}
