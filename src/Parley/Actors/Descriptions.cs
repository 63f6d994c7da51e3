using System.Collections.Frozen;
using Parley.Attribution;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>Whom a description means: "the former Estonian prime minister", "the 61-year-old", "the company", "a spokesman for Acme".</summary>
internal static class Descriptions
{
    private const int LongestName = 12;

    /// <summary>So many actors are looked through for one that fits: more are in no article.</summary>
    private const int MostActors = 1000;

    /// <summary>Nouns and pronouns for people that name no trade.</summary>
    private static readonly FrozenSet<string> Collectives = WordLists.Set(
        "republican democrat environmentalists activists police family families staff crowd public others some many someone somebody critics couple pair group groups crew majority residents everyone media insiders palace observers markets parents relatives locals troops forces "
        + "democrats republicans countries states governments companies firms unions parties agencies organizations organisations newspapers schools banks hospitals churches courts");


    /// <summary>The actor of the article whom the phrase describes where only one fits; else somebody who has no name.</summary>
    public static Found Resolve(Story story, TokenRange range)
    {
        if ((Bodies.Twins(story.Words, range) is { IsEmpty: false } twins ? twins : Plurals.Resolve(story, range)) is { IsEmpty: false } several)
        {
            return new Found(several[0]) { Via = SpeakerVia.Description, Jointly = several[1..] };
        }

        var role = OfficePhrase.Read(story.Words, range);
        var isDefinite = !FunctionWords.Indefinite.Contains(story.Words.Lower(range.Start)) && !char.IsDigit(story.Words[range.Start][0]);
        var fitting = !isDefinite ? [] : role is null ? Institutions(story, WithoutPlace(story.Words, range)) : IsPlural(story.Words, range, role) ? [] : People(story, range, role);
        return fitting.Count switch
        {
            0 => new Found(Focused(story, range, role) ?? Unnamed(story, range, role)) { Via = SpeakerVia.Description },
            _ when fitting.Count > 1 && story.Last is { } last && fitting.Contains(last.Actor, ReferenceEqualityComparer.Instance) => new Found(last.Actor) { Via = SpeakerVia.Description },
            _ => Found.Among(fitting) with { Via = SpeakerVia.Description },
        };
    }

    /// <summary>An organisation that the phrase names, or names again, or the person whom the text is about.</summary>
    private static Actor? Focused(Story story, TokenRange range, Office? role) =>
        (role is null ? Bodies.Named(story, range) ?? Bodies.OfPronoun(story, range) ?? Bodies.Before(story, range) : null) ?? (story.Words.IsQuoted(range.Start) ? null : Titles.Resolve(story, range, role) ?? Titles.Explained(story, range, role));

    /// <summary>
    /// Somebody of whom the article gives no name: the phrase up to its first comma or clause. "The Obama administration" is as good as a name; a study or
    /// a figure is nobody.
    /// </summary>
    private static Actor? Unnamed(Story story, TokenRange range, Office? role)
    {
        var words = story.Words;
        var phrase = new TokenRange(range.Start, End(words, range));
        var head = Noun(words, phrase);
        var noun = words.Lower(head);
        if (Crowd.Named(story, phrase, role is null ? head : OfficePhrase.Head(words, phrase) ?? head) is { } crowd)
        {
            return crowd;
        }

        if (role is null && !OrganizationNouns.Contains(noun) && !Collectives.Contains(noun) && !IsQuantity(words, phrase))
        {
            return null;
        }

        var start = phrase.Start + (FunctionWords.Determiners.Contains(words.Lower(phrase.Start)) ? 1 : 0);
        var isNamed = role is null && OrganizationNouns.Contains(noun) && start + 1 < phrase.End && IsProper(words, start);
        return new Actor(words.Text(isNamed ? phrase with { Start = start } : phrase), isNamed ? SpeakerKind.Organization : SpeakerKind.Unnamed, [])
        {
            Roles = role is null ? [] : [role],
            Gender = role?.Gender ?? Gender.Unknown,
            IsPlural = IsPlural(words, range, role),
        };
    }

    /// <summary>A capital that is more than a sentence's first: "Swedish" is one anywhere.</summary>
    private static bool IsProper(Words words, int token) => words.IsCapital(token) && (!words.Opens(token) || States.Of(words[token]) is not null);

    /// <summary>"many", "one of them", "some critics": people, if not a share of something.</summary>
    private static bool IsQuantity(Words words, TokenRange phrase) =>
        (phrase.Length == 1 || words.Lower(phrase.Start + 1) is "of" or "others") && words.Lower(phrase.Start) is "one" or "two" or "three" or "four" or "five" or "some" or "many" or "others" or "several" or "both" or "most" or "none" or "few";

    private static int End(Words words, TokenRange range)
    {
        var end = range.Start + 1;
        while (end < range.End && end - range.Start < LongestName && words[end] is not ("," or "—" or "–" or "-" or "(" or ";") && words.Lower(end) is not ("who" or "which" or "that" or "whose"))
        {
            end++;
        }

        return end;
    }

    /// <summary>The noun that the phrase is about: the last word before a preposition.</summary>
    private static int Noun(Words words, TokenRange phrase)
    {
        var end = phrase.Start + 1;
        while (end < phrase.End && !FunctionWords.Prepositions.Contains(words.Lower(end)))
        {
            end++;
        }

        return end - 1;
    }

    private static bool IsPlural(Words words, TokenRange range, Office? role)
    {
        var head = role is null ? null : OfficePhrase.Head(words, range);
        return head is { } noun ? PersonNouns.SingularOf(words.Lower(noun)) is not null : words.Lower(range.Start) is "many" or "some" or "several" or "both" or "two" or "three" or "most" or "these" or "those";
    }

    private static List<Actor> People(Story story, TokenRange range, Office role)
    {
        var people = story.Cast.Actors.Take(MostActors).Where(a => a.Kind == SpeakerKind.Person && a.Gender.Agree(role.Gender));
        if (role.Age is { } age)
        {
            return [.. people.Where(a => a.Roles.Any(r => r.Age == age)).DefaultIfEmpty(Sole(story, range, role)).OfType<Actor>()];
        }

        return [.. people.Where(a => a.Roles.Any(r => Fits(role, r, a)) && !IsForeign(story, range, role, a))];
    }

    /// <summary>"President Hale met Lars Voss. The Danish president said": not who holds the office here, where somebody without an office was named since.</summary>
    private static bool IsForeign(Story story, TokenRange range, Office role, Actor actor) =>
        role.Affiliation is { } state && States.Named(state) is not null && actor.Roles.All(r => r.Affiliation is null)
        && story.Before(range.Start, 2).Any(m => m.Actor is { Kind: SpeakerKind.Person, IsDoubtful: false } other && !ReferenceEquals(other, actor) && other.Roles.All(r => !r.IsStanding));

    /// <summary>"The 61-year-old" of an article that gives no age means the one person who was just named.</summary>
    private static Actor? Sole(Story story, TokenRange range, Office role)
    {
        var near = story.Before(range.Start, 2).Where(m => m.Actor.Kind == SpeakerKind.Person && m.Actor.Gender.Agree(role.Gender) && m.Actor.Roles.All(r => r.Age is null)).ToList();
        return near.Count == 1 && !near[0].Actor.IsDoubtful && story.Words.Lower(range.Start) == "the" ? near[0].Actor : null;
    }

    private static bool Fits(Office described, Office role, Actor actor)
    {
        if (role.Head.Length == 0 || !PersonNouns.TakesIn(described.Head, role.Head) || Ranks.Any(rank => described.Words.Contains(rank) != role.Words.Contains(rank)))
        {
            return false;
        }

        var known = actor.Roles.SelectMany(r => r.Words).ToHashSet();
        return Agree(described.Affiliation, actor) && described.Words.All(w => w == described.Head || FunctionWords.Passing.Contains(w) || known.Contains(w) || IsOwner(w, described, actor));
    }

    /// <summary>A vice-president is not the president.</summary>
    private static readonly string[] Ranks = ["vice", "deputy", "assistant", "associate", "former", "ex"];

    private static bool IsOwner(string word, Office described, Actor actor) =>
        described.Affiliation is { } owner && (States.Of(owner) is not null || actor.Roles.Any(r => r.Affiliation is not null)) && (NameWords.Of(owner).Words.Contains(word) || States.OfAdjective(Capital(word)) is not null);

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>Both are of one state or organisation, or one of them is of none that is told.</summary>
    private static bool Agree(string? affiliation, Actor actor)
    {
        var others = actor.Roles.Select(r => r.Affiliation).OfType<string>().ToList();
        return affiliation is null || others.Count == 0 || others.Any(other => IsOne(affiliation, other));
    }

    /// <summary>Whether two names, adjectives or parties are of one state or organisation.</summary>
    public static bool IsOne(string one, string other)
    {
        var (a, b) = (NameWords.Of(States.Of(one) ?? one), NameWords.Of(States.Of(other) ?? other));
        return a.Same(b) || (Party(a.First) is { } party && party == Party(b.First)) || a.MayBeOrganization(b) || b.MayBeOrganization(a);
    }

    private static string? Party(string word) => word switch { "gop" or "republican" or "republicans" => "Republican", "democratic" or "democrats" or "democrat" => "Democratic", "labour" => "Labour", "conservative" or "tory" => "Conservative", _ => null };

    /// <summary>"The Oster-based | company" is the company.</summary>
    private static TokenRange WithoutPlace(Words words, TokenRange range)
    {
        var based = range.Start;
        while (based < range.End && words.Lower(range.Start) == "the" && !words.Lower(based).EndsWith("-based", StringComparison.Ordinal))
        {
            based++;
        }

        return based > range.Start && based + 1 < range.End ? range with { Start = based } : range;
    }

    /// <summary>"The ministry", "the bank": the one organisation whose name has the word; "the company" one whose name says that it is a firm.</summary>
    private static List<Actor> Institutions(Story story, TokenRange source)
    {
        var range = source with { End = End(story.Words, source) };
        var noun = story.Words.Lower(range.End - 1);
        if (range.Length > 3 || !(story.Words.Lower(range.Start) is "the" or "this" || story.Words.Lower(range.Start).EndsWith("-based", StringComparison.Ordinal)) || !(OrganizationNouns.Contains(noun) || Bodies.IsKind(noun)))
        {
            return [];
        }

        var fitting = story.Cast.Actors.Take(MostActors).Where(a => a.Kind == SpeakerKind.Organization && (NameWords.Of(a.Name).Words.Any(w => Bodies.TakesIn(noun, w)) || Bodies.IsCalled(story.Words, a, noun))).ToList();
        if (range.Length == 3 && fitting.Where(a => NameWords.Of(a.Name).Words.Any(w => w.StartsWith(story.Words.Lower(range.Start + 1), StringComparison.Ordinal))).ToList() is { Count: 1 } exact)
        {
            return exact;
        }

        if (range.Length == 3 && story.Words.IsCapital(range.Start + 1))
        {
            return [];
        }

        // "The company that makes the boats" is told apart by that, and is none that was named.
        if (fitting.Count == 0 && range.Length == 2 && !(range.End < source.End && story.Words.Lower(range.End) is "that" or "which" or "who") && Bodies.InFocus(story, range) is { } focus)
        {
            return [focus];
        }

        var near = fitting.Count < 2 || range.Length > 2 ? [] : story.Before(range.Start, 2).Select(m => m.Actor).Where(fitting.Contains).ToList();
        return near.Count == 1 ? near : fitting;
    }
}
