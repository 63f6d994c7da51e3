using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>Organisations whose name ends or begins with a noun in small letters: "Ada Stoll's campaign", "the city of Oster", "the Stoll campaign".</summary>
internal static class Bodies
{
    /// <summary>So many paragraphs back "the campaign" looks for whose it is.</summary>
    private const int Paragraphs = 3;

    private const int MostTokens = 600;

    /// <summary>So many sentences back "the bank" looks.</summary>
    private const int Sentences = 10;

    private static readonly FrozenSet<string> Nouns = WordLists.Set("campaign city town county village borough university diocese administration foundation committee commission council department ministry military army navy police government authority team office");

    /// <summary>What a noun takes in of the words of a name: the Times is a newspaper.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Within = new Dictionary<string, string>
    {
        ["company"] = "inc corp ltd plc llc co corporation airlines holdings motors industries",
        ["firm"] = "inc corp ltd plc llc co corporation holdings partners",
        ["newspaper"] = "times post journal news tribune herald gazette chronicle guardian",
        ["paper"] = "times post journal news tribune herald gazette chronicle guardian",
        ["airline"] = "airlines airways",
        ["agency"] = "administration service services bureau",
        ["network"] = "cnn nbc abc cbs msnbc fox bbc news",
        ["party"] = "democrats conservatives greens liberals",
        ["alliance"] = "coalition",
        ["coalition"] = "alliance",
    }.ToFrozenDictionary(pair => pair.Key, pair => WordLists.Set(pair.Value));

    /// <summary>Whether the noun is of several organisations or states: "the departments", "both countries".</summary>
    public static bool AreSeveral(string noun) => noun is "departments" or "agencies" or "companies" or "groups" or "banks" or "unions" or "newspapers" or "countries" or "nations" or "states" or "networks" or "firms" or "organizations" or "organisations" or "governments" or "parties" or "universities";

    /// <summary>Whether the noun says what an organisation does, as its name need not.</summary>
    public static bool IsKind(string noun) => Within.ContainsKey(noun);

    /// <summary>Whether a name with the word is one of what the noun says.</summary>
    public static bool TakesIn(string noun, string word) => word == noun || (Within.TryGetValue(noun, out var within) && within.Contains(word));

    /// <summary>The organisation that the phrase names, from its first token on; null where it names none.</summary>
    public static Actor? Named(Story story, TokenRange range)
    {
        var start = range.Start + (story.Words.Lower(range.Start) is "the" ? 1 : 0);
        for (var noun = start; noun < range.End && noun - start < 8; noun++)
        {
            if (Around(story, noun) is { } whole && whole.Start <= start && whole.End == range.End)
            {
                return Of(story, noun, whole);
            }
        }

        return null;
    }

    /// <summary>Whose "the campaign" is: the one that was named last, where only one was.</summary>
    public static Actor? Before(Story story, TokenRange range)
    {
        var words = story.Words;
        var noun = words.Lower(range.End - 1);
        if (range.Length != 2 || words.Lower(range.Start) != "the" || !Nouns.Contains(noun) || IsElsewhere(story, range.Start))
        {
            return null;
        }

        var found = new List<Actor>();
        for (var i = range.Start - 1; i >= 0 && range.Start - i < MostTokens && (noun == "administration" || words.Paragraph(range.Start) - words.Paragraph(i) <= Paragraphs) && words.Section(i) == words.Section(range.Start); i--)
        {
            if (words.Lower(i) == noun && Around(story, i) is { } whole)
            {
                found.Add(Of(story, i, whole));
            }
        }

        return found.DistinctBy(f => f.Name).ToList() is { Count: > 0 } named ? named.Count == 1 ? named[0] : null : noun == "campaign" ? OfFocus(story, range) : null;
    }

    /// <summary>"His campaign", "her office": that of whom the pronoun means.</summary>
    public static Actor? OfPronoun(Story story, TokenRange range) =>
        range.Length == 2 && story.Words.Lower(range.Start) is "his" or "her" && story.Words.Lower(range.Start + 1) is "campaign" or "administration" or "office" or "team" or "foundation" or "government"
        && Pronouns.GenderOf(story.Words.Lower(range.Start)) is { } gender && Pronouns.Resolve(story, range.Start, gender).Actor is { Kind: SpeakerKind.Person, IsDoubtful: false } owner
            ? new Actor($"{owner.Name}’s {story.Words.Lower(range.Start + 1)}", SpeakerKind.Organization, []) : null;

    /// <summary>"In Finland, | the government": not the Swedish one that was named before.</summary>
    private static bool IsElsewhere(Story story, int token)
    {
        var last = story.MentionAt(token) - 1;
        return last >= 0 && story.Cast.Mentions[last] is { Kind: NameKind.State or NameKind.Place } place && story.Words.Sentence(place.Name.Start) == story.Words.Sentence(token);
    }

    /// <summary>"Ada Stoll will speak in Oster. The campaign says": that of the one person who acts in the paragraph before, and who runs for something.</summary>
    private static Actor? OfFocus(Story story, TokenRange range)
    {
        var words = story.Words;
        var near = story.Before(range.Start, Sentences).Where(m => m.Actor is { Kind: SpeakerKind.Person, IsDoubtful: false } && words.Paragraph(range.Start) - words.Paragraph(m.Mention.Name.Start) <= 1 && words.Section(m.Mention.Name.Start) == words.Section(range.Start)).ToList();
        return near is [var only] && only.Mention.IsSubject && only.Actor.Roles.Any(r => Titles.IsRunning(r.Head)) ? new Actor($"{only.Actor.Name}’s campaign", SpeakerKind.Organization, []) : null;
    }

    /// <summary>The organisation that "the bank" or "the company" goes on with: the only one of the paragraphs before whose name does not say what it is.</summary>
    public static Actor? InFocus(Story story, TokenRange range)
    {
        if (story.Words.IsQuoted(range.Start))
        {
            return null;
        }

        var speaking = Speaking(story, range) ?? Agency(story, range);
        if (speaking is not null || !OrganizationNouns.IsBusiness(story.Words.Lower(range.End - 1)))
        {
            return speaking;
        }

        var near = story.Before(range.Start, Sentences).Where(m => m.Actor.Kind == SpeakerKind.Organization && story.Words.Paragraph(range.Start) - story.Words.Paragraph(m.Mention.Name.Start) <= Paragraphs);
        var bare = near.Select(m => m.Actor).Where(a => NameWords.Of(a.Name).Words is var name && name.All(w => !OrganizationNouns.Contains(w)) && name.Any(w => w.Length > 4)).ToList();
        return bare.Count == 1 ? bare[0] : null;
    }

    /// <summary>"Divers Without Borders offered help. The group said …": the organisation that has just spoken, if none was named since.</summary>
    private static Actor? Speaking(Story story, TokenRange range) =>
        story.Words.Lower(range.End - 1) is "group" or "organization" or "organisation" or "charity" or "agency" or "body" or "company" or "firm"
        && story.Last is { Actor.Kind: SpeakerKind.Organization } last && story.Words.Paragraph(range.Start) - story.Words.Paragraph(last.Token) <= 1
        && story.Before(range.Start, 3).Where(m => m.Actor.Kind == SpeakerKind.Organization).All(m => ReferenceEquals(m.Actor, last.Actor)) ? last.Actor : null;

    /// <summary>"Nobody at the FBI answered. The agency said …": the one authority of this sentence and the one before.</summary>
    private static Actor? Agency(Story story, TokenRange range)
    {
        var near = story.Before(range.Start, 1).Where(m => m.Actor.Kind == SpeakerKind.Organization).Select(m => m.Actor).ToList();
        return story.Words.Lower(range.End - 1) == "agency" && near is [var only] && (only.Name.All(c => char.IsUpper(c) || c == '.') || NameWords.Of(only.Name).Words[^1] is "department" or "commission" or "office" or "corps" or "center" or "centre" or "investigation" or "control" or "prevention") ? only : null;
    }

    /// <summary>The noun with the name that says which it is.</summary>
    private static TokenRange? Around(Story story, int noun)
    {
        var words = story.Words;
        if (!words.IsLower(noun) || !Nouns.Contains(words.Lower(noun)))
        {
            return null;
        }

        var end = noun + 1;
        if (words.Lower(end) == "of" && words.IsCapital(end + 1) && words.Lower(noun - 1) is "the")
        {
            end += 2;
            while (words.IsCapital(end))
            {
                end++;
            }

            return new TokenRange(noun, end);
        }

        var start = noun - (words.Lower(noun - 1) is "'s" or "'" ? 1 : 0);
        var name = start;
        while (name > 0 && start - name < 5 && !(name < start && words.OpensParagraph(name)) && words.IsCapital(name - 1) && !FunctionWords.NeverNames.Contains(words.Lower(name - 1)))
        {
            name--;
        }

        // "Local police" begins with a sentence's capital and nobody's name.
        return name < start && (start - name > 1 || !words.Opens(name) || IsName(story, name)) ? new TokenRange(name, end) : null;
    }

    private static bool IsName(Story story, int token) =>
        States.Of(story.Words[token]) is not null || (story.MentionAt(token) is var index && index < story.Cast.Mentions.Length && story.Cast.Mentions[index].Name.Start == token);

    /// <summary>"The French and Spanish governments": two, each by its own name; empty where the phrase is none such.</summary>
    public static ImmutableArray<Actor> Twins(Words words, TokenRange range)
    {
        var start = range.Start + (words.Lower(range.Start) is "the" or "both" ? 1 : 0);
        var and = Enumerable.Range(start, range.Length).FirstOrDefault(i => words.Lower(i) == "and" && i < range.End, range.End);
        var (one, other) = (new TokenRange(start, Math.Max(start, and)), new TokenRange(Math.Min(and + 1, range.End - 1), range.End - 1));
        var noun = words.Lower(range.End - 1);
        var singular = noun.EndsWith("ies", StringComparison.Ordinal) ? noun[..^3] + "y" : noun.EndsWith('s') ? noun[..^1] : "";
        return Nouns.Contains(singular) && one.Length > 0 && other.Length > 0 && States.OfAdjective(words.Text(one)) is not null && States.OfAdjective(words.Text(other)) is not null
            ? [new Actor($"{words.Text(one)} {singular}", SpeakerKind.Organization, []), new Actor($"{words.Text(other)} {singular}", SpeakerKind.Organization, [])] : [];
    }

    /// <summary>Whether a noun before the name says what the actor is: "the charity Shelter" is the charity.</summary>
    public static bool IsCalled(Words words, Actor actor, string noun) =>
        actor.Mentions.Any(m => words.Before(m.Extent.Start) is { Length: > 0 } before && (before == noun || (noun == "paper" && before is "newspaper" or "daily" or "tabloid")));

    /// <summary>"Stoll's campaign" is that of Ada Stoll. One person has one campaign, however it is put.</summary>
    private static Actor Of(Story story, int noun, TokenRange whole)
    {
        var index = story.MentionAt(whole.Start);
        var isOwned = whole.Start < noun && index < story.Cast.Mentions.Length && story.Cast.Mentions[index].Name.Start == whole.Start && story.Cast.Mentions[index].Name.End <= noun;
        var owner = isOwned ? story.Cast[index] : null;
        var name = owner is { Kind: SpeakerKind.Person, IsDoubtful: false } ? $"{owner.Name}’s {story.Words.Lower(noun)}" : story.Words.Text(whole.Start == noun ? whole with { Start = noun - 1 } : whole);
        return new Actor(name, SpeakerKind.Organization, []);
    }
}
