using System.Collections.Immutable;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>What a source is made of: a pronoun, one or more names, or a description.</summary>
/// <param name="Range">Its tokens, without marks and joining words at its ends.</param>
/// <param name="Heads">The numbers of the mentions that are who speaks; empty for a pronoun or a description.</param>
internal sealed record SourcePhrase(TokenRange Range, ImmutableArray<int> Heads)
{
    /// <summary>The pronoun in lower case, where the source is one.</summary>
    public string? Pronoun { get; init; }

    /// <summary>Reads a source; null where it holds no word.</summary>
    public static SourcePhrase? Read(Story story, TokenRange source)
    {
        var range = Trimmed(story.Words, source);
        if (range.Length == 0)
        {
            return null;
        }

        return PronounOf(story.Words, range) is { } pronoun ? new SourcePhrase(range, []) { Pronoun = pronoun } : new SourcePhrase(range, [.. HeadsOf(story, range)]);
    }

    private static TokenRange Trimmed(Words words, TokenRange source)
    {
        var (start, end) = (source.Start, source.End);
        while (start < end && words[start] != "@" && (!IsWord(words[start]) || words.Lower(start) is "and" or "but" or "even" or "only" or "to" or "according" or "as" or "by" or "from"))
        {
            start++;
        }

        while (end > start && !IsWord(words[end - 1]))
        {
            end--;
        }

        return new TokenRange(start, Math.Max(start, end));
    }

    private static bool IsWord(string token) => token.Any(char.IsLetterOrDigit) && token is not ("'s" or "’s");

    private static string? PronounOf(Words words, TokenRange range)
    {
        var lower = words.Lower(range.Start);
        var isAlone = range.Length == 1 || (range.Length == 2 && words.Lower(range.Start + 1) is "himself" or "herself" or "themselves" or "myself" or "together" or "too" or "also" or "both" or "all" or "just" or "then" or "later");
        return isAlone && words[range.Start] != "US" && lower is "i" or "you" or "he" or "she" or "it" or "we" or "they" or "who" or "which" or "that" or "this" or "him" or "her" or "them" or "me" or "us" or "his" or "hers" or "its" or "their" or "my" or "our" ? lower : null;
    }

    private static IEnumerable<int> HeadsOf(Story story, TokenRange range)
    {
        if (Writings.MakerOf(story, range) is { } maker)
        {
            return Row(story, range, maker);
        }

        var (words, mentions) = (story.Words, story.Cast.Mentions);
        var first = story.MentionAt(range.Start);
        var leading = -1;
        for (var i = first; i < mentions.Length && mentions[i].Name.Start < range.End; i++)
        {
            leading = Leads(words, range, mentions[i]) || IsNamedLast(story, range, i) || IsHolder(words, range, mentions[i]) ? i : leading;
        }

        if (leading < 0 && Several(story, range, first) is { } several)
        {
            return several;
        }

        return leading >= 0 && !Owns(story, range, leading) && !IsAdjective(words, range, mentions[leading]) ? Row(story, range, leading) : Examples(story, range, first) ?? Named(story, range, first);
    }

    /// <summary>"Labour hopefuls former mayor Ann Hale and former governor Ian Tate": behind what several are, each of them.</summary>
    private static List<int>? Several(Story story, TokenRange range, int first)
    {
        var (words, mentions) = (story.Words, story.Cast.Mentions);
        var start = Enumerable.Range(range.Start, range.Length).FirstOrDefault(i => words.IsLower(i) && (PersonNouns.SingularOf(words.Lower(i)) is not null || words.Lower(i) is "hopefuls"), range.End) + 1;
        var named = Enumerable.Range(first, mentions.Length - first).SkipWhile(i => mentions[i].Name.Start < start).TakeWhile(i => mentions[i].Name.Start < range.End).Where(i => mentions[i].Kind == NameKind.Person).ToList();
        return named.Count > 1 && words.IsCapital(start + 1) && words.Lower(start) is "former" or "then" && mentions[named[^1]].Name.End == range.End ? named : null;
    }

    /// <summary>The "Minority" of "Minority and women voters": a sentence's capital, and no name.</summary>
    private static bool IsAdjective(Words words, TokenRange range, Mention mention) =>
        mention is { Kind: NameKind.Unknown, Name.Length: 1 } && words.Opens(mention.Name.Start) && words.Lower(mention.Name.End) == "and" && words.IsLower(mention.Name.End + 1) && !FunctionWords.Determiners.Contains(words.Lower(mention.Name.End + 1))
        && (PersonNouns.SingularOf(words.Lower(range.End - 1)) is not null || words.Lower(range.End - 1) is "groups");

    /// <summary>"Critics of the plan, like Senators Voss and Tate", "supporters including the Harbour Union": of a crowd those whom the text names.</summary>
    private static List<int>? Examples(Story story, TokenRange range, int first)
    {
        var (words, mentions) = (story.Words, story.Cast.Mentions);
        var like = Enumerable.Range(range.Start, range.Length).FirstOrDefault(i => words.Lower(i) == "including" || words[i] == ":" || (words.Lower(i) is "like" or "as" && (words[i - (words.Lower(i) == "as" ? 2 : 1)] == "," || Bodies.AreSeveral(words.Lower(i - 1)))), range.End);
        var isCrowd = Enumerable.Range(range.Start, Math.Max(0, Math.Min(like, range.End) - range.Start)).Any(i => PersonNouns.SingularOf(words.Lower(i)) is not null || words.Lower(i) == "others" || Bodies.AreSeveral(words.Lower(i)));
        var named = Enumerable.Range(first, mentions.Length - first).TakeWhile(i => mentions[i].Name.Start < range.End).Where(i => mentions[i].Name.Start > like && mentions[i].Kind is NameKind.Person or NameKind.Organization or NameKind.State or NameKind.Group && !IsOwner(words, mentions[i])).ToList();
        var people = named.Where(i => mentions[i].Kind == NameKind.Person).ToList();
        return like >= range.End || !isCrowd || named.Count == 0 || Enumerable.Range(like + 1, Math.Max(0, mentions[named[0]].Extent.Start - like - 1)).Any(i => FunctionWords.Stops.Contains(words.Lower(i))) ? null : people.Count > 0 ? people : [.. Row(story, range, named[0])];
    }

    /// <summary>"NBC News moderator Matt Lauer", "NBC’s Dante Chinni": nothing but nouns and an owner before a name that ends the source or stands before its comma.</summary>
    private static bool IsNamedLast(Story story, TokenRange range, int number)
    {
        var (words, mention) = (story.Words, story.Cast.Mentions[number]);
        var before = mention.Extent.Start - 1;
        return (mention.Kind == NameKind.Person || (mention.Kind is NameKind.Organization or NameKind.Unknown && (words.IsLower(before) || (words.Lower(before) == "'s" && mention.Name.Length > 1)))) && EndsIn(words, range, mention)
            && Enumerable.Range(range.Start, Math.Max(0, mention.Extent.Start - range.Start)).All(i => words[i] is "'s" or "’s" or "'" or "’" or "“" or "”" or "\"" || IsJoinedRole(words, range, i) || (mention.Before is not null && words.Lower(i) == "and" && words.IsLower(i - 1) && words.IsLower(i + 1)) || IsInBody(story, range, i)
                || ((words.IsCapital(i) || words.IsLower(i)) && !FunctionWords.Stops.Contains(words.Lower(i)) && (PersonNouns.SingularOf(words.Lower(i)) is null || words[i + 1] is "'" or "’")));
    }

    /// <summary>The name ends the source, or a comma or bracket stands behind it and behind whence its bearer is: "Ann Hale of New York".</summary>
    private static bool EndsIn(Words words, TokenRange range, Mention mention)
    {
        var end = mention.Name.End;
        if (end + 1 < range.End && words.Lower(end) is "of" or "from" && words.IsCapital(end + 1))
        {
            end++;
            while (end < range.End && words.IsCapital(end))
            {
                end++;
            }
        }

        return end >= range.End || Apposition.IsMark(words, end) || words[end] == "(";
    }

    /// <summary>The "and" of "singer and activist", of "Police and Crime Commissioner".</summary>
    private static bool IsJoinedRole(Words words, TokenRange range, int at) =>
        words.Lower(at) == "and" && at > range.Start && (PersonNouns.Contains(words.Lower(at - 1)) || (OrganizationNouns.IsPortfolio(words.Lower(at - 1)) && OrganizationNouns.IsPortfolio(words.Lower(at + 1))));

    /// <summary>The "Chiefs" of "Police Chiefs’ Council chairman".</summary>
    private static bool IsInBody(Story story, TokenRange range, int token)
    {
        var index = story.MentionAt(token + 1) - 1;
        return index >= 0 && story.Cast.Mentions[index] is { Kind: NameKind.Organization } body && body.Name.Start >= range.Start && token < body.Name.End;
    }

    /// <summary>"Minister of mines and energy Ann Hale": a title with its office, and behind it the name of who holds it.</summary>
    private static bool IsHolder(Words words, TokenRange range, Mention mention)
    {
        var before = new TokenRange(range.Start, Math.Max(range.Start, mention.Extent.Start));
        return mention is { Kind: NameKind.Person, Name.Length: > 1 } && EndsIn(words, range, mention) && before.Length > 2 && words[before.End - 1].All(char.IsLetter) && !FunctionWords.Stops.Contains(words.Lower(before.End - 1)) && !FunctionWords.Determiners.Contains(words.Lower(before.End - 1))
            && OfficePhrase.Head(words, before) is { } head && PersonNouns.IsTitle(words.Lower(head)) && PersonNouns.SingularOf(words.Lower(head)) is null && words.Lower(head + 1) == "of"
            && !Enumerable.Range(head + 1, before.End - head - 1).Any(i => PersonNouns.Contains(words.Lower(i)) || words[i] is "," or "'s");
    }

    /// <summary>Nothing but articles stands before the name and its role.</summary>
    private static bool Leads(Words words, TokenRange range, Mention mention) =>
        Enumerable.Range(range.Start, Math.Max(0, mention.Extent.Start - range.Start)).All(i => FunctionWords.Determiners.Contains(words.Lower(i)) || words.Lower(i) is "former" or "then" or "late" or "both" or "fellow");

    /// <summary>"Kallas’s lawyer", "NATO officials": the name only says whose.</summary>
    private static bool Owns(Story story, TokenRange range, int first)
    {
        var next = story.Cast.Mentions[first].Name.End;
        var lower = story.Words.Lower(next);
        return next < range.End && (lower is "'s" or "'" || (story.Words.IsLower(next) && !FunctionWords.Stops.Contains(lower) && !FunctionWords.NeverNames.Contains(lower) && !lower.EndsWith("ly", StringComparison.Ordinal) && !lower.EndsWith("ed", StringComparison.Ordinal)));
    }

    /// <summary>"Vega", "Vega and Holt", "Vega, Moss and Holt". What only a comma joins to the rest is no speaker: "Vega, D-Ohio".</summary>
    private static IEnumerable<int> Row(Story story, TokenRange range, int first)
    {
        var (words, mentions) = (story.Words, story.Cast.Mentions);
        var last = first;
        for (var i = first + 1; i < mentions.Length && mentions[i].Name.Start < range.End && (IsBracketed(words, mentions[i]) || (AreJoined(words, Seat.After(words, mentions[i - 1].Name.End), mentions[i].Extent.Start) && (!IsOwner(words, mentions[i]) || Owned(words, mentions, i) is not null))); i++)
        {
            last = IsBracketed(words, mentions[i]) ? last : Enumerable.Range(mentions[i - 1].Name.End, mentions[i].Extent.Start - mentions[i - 1].Name.End).Any(t => words.Lower(t) is "and" or "&" || (words[t] == "," && IsHeadline(words, range, mentions[i]))) ? i : last;
        }

        return Enumerable.Range(first, last - first + 1).Select(i => i > first && Owned(words, mentions, i) is { } owned ? owned : i).Where(i => i == first || !(IsSeat(mentions[i].Text) || IsBracketed(words, mentions[i]))).Distinct();
    }

    /// <summary>"Hale, Tate had opposing views": in a headline a comma is an "and" where nothing but the two is the source.</summary>
    private static bool IsHeadline(Words words, TokenRange range, Mention mention) =>
        words.Paragraph(range.Start) == 0 && range.Start == 0 && mention.Name.End == range.End && mention.Kind is NameKind.Person or NameKind.Unknown && !words.OpensParagraph(range.Start + 1);

    /// <summary>The Ian Tate of "Ann Hale and Labour’s Ian Tate", of "Ann Hale and Oster Post editor Ian Tate".</summary>
    private static int? Owned(Words words, ImmutableArray<Mention> mentions, int at) =>
        at + 1 < mentions.Length && (words.Lower(mentions[at].Name.End) == "'s" ? mentions[at + 1].Extent.Start == mentions[at].Name.End + 1
            : mentions[at + 1].Kind == NameKind.Person && IsOwner(words, mentions[at]) && mentions[at + 1].Extent.Start <= mentions[at].Name.End) ? at + 1 : null;

    /// <summary>The "Harbour Board" of "the Harbour Board commissioner", of "51 Harbour Board employees".</summary>
    private static bool IsOwner(Words words, Mention mention) =>
        words.IsLower(mention.Name.End) && (PersonNouns.Contains(words.Lower(mention.Name.End)) || PersonNouns.SingularOf(words.Lower(mention.Name.End)) is not null || words.Lower(mention.Name.End) is "employee" or "employees");

    /// <summary>The "Ohio" of "Ann Hale (D-Ohio)".</summary>
    private static bool IsBracketed(Words words, Mention mention)
    {
        var open = mention.Name.Start - 1;
        while (open > 0 && mention.Name.Start - open < Seat.LongestBracket && words[open] is not ("(" or ")"))
        {
            open--;
        }

        return open >= 0 && words[open] == "(";
    }

    /// <summary>"D-Ohio", "R-Texas": party and state of the one before.</summary>
    private static bool IsSeat(string name) => name.Length > 2 && name[0] is 'D' or 'R' or 'I' && name[1] == '-' && char.IsUpper(name[2]);

    private static bool AreJoined(Words words, int from, int to) =>
        to > from && to - from <= 3 && Enumerable.Range(from, to - from).All(i => words.Lower(i) is "and" or "," or "the" or "&" or "or" or ")") && Enumerable.Range(from, to - from).Any(i => words.Lower(i) is "and" or "," or "&");

    /// <summary>"a spokeswoman, Petra Lind", "the cousin of Galois, Gabriel Demante": the name behind a comma, which ends the source or is followed by another comma.</summary>
    private static IEnumerable<int> Named(Story story, TokenRange range, int first)
    {
        var (words, mentions) = (story.Words, story.Cast.Mentions);
        var isOfMany = words.Lower(range.Start) is not ("one" or "another" or "a" or "an") && OfficePhrase.Head(words, range) is { } head && PersonNouns.SingularOf(words.Lower(head)) is not null;
        for (var i = first; !isOfMany && i < mentions.Length && mentions[i].Name.End <= range.End; i++)
        {
            var start = mentions[i].Extent.Start - (words.Lower(mentions[i].Extent.Start - 1) is "his" or "her" or "the" ? 1 : 0);
            var isApart = mentions[i].Name.Start > range.Start && start > range.Start && words[start - 1] is "," or "—" or "–" or "--" or "-";
            var mayBe = mentions[i].Kind is NameKind.Person or NameKind.Unknown || (mentions[i].Kind == NameKind.Organization && OrganizationNouns.Contains(words.Lower(mentions[i].Extent.Start - 2)));
            if (isApart && mayBe && EndsIn(words, range, mentions[i]))
            {
                return [i];
            }
        }

        return IsWithMany(story, range, first) ? [first] : [];
    }

    /// <summary>"Norwegian politicians and Ann Hale": of many and one the one.</summary>
    private static bool IsWithMany(Story story, TokenRange range, int first) =>
        first < story.Cast.Mentions.Length && story.Cast.Mentions[first] is { Kind: NameKind.Person } mention && mention.Name.End == range.End && mention.Extent.Start > range.Start + 1
        && story.Words.Lower(mention.Extent.Start - 1) is "and" && PersonNouns.SingularOf(story.Words.Lower(mention.Extent.Start - 2)) is not null;
}
