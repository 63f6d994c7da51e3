using System.Collections.Immutable;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>What a source is made of: a pronoun, one or more names, or a description.</summary>
/// <param name="Range">Its tokens, without marks and joining words at its ends.</param>
/// <param name="Heads">The numbers of the mentions that are who speaks; empty for a pronoun or a description.</param>
internal sealed record SourcePhrase(TokenRange Range, ImmutableArray<int> Heads)
{
    /// <summary>So many tokens a party and state in brackets have at most.</summary>
    private const int LongestSeat = 8;

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
        var isAlone = range.Length == 1 || (range.Length == 2 && words.Lower(range.Start + 1) is "himself" or "herself" or "themselves" or "myself" or "too" or "also" or "both" or "all" or "just" or "then" or "later");
        return isAlone && lower is "i" or "you" or "he" or "she" or "it" or "we" or "they" or "who" or "which" or "that" or "this" or "him" or "her" or "them" or "me" or "us" or "his" or "hers" or "its" or "their" or "my" or "our" ? lower : null;
    }

    private static IEnumerable<int> HeadsOf(Story story, TokenRange range)
    {
        var (words, mentions) = (story.Words, story.Cast.Mentions);
        var first = story.MentionAt(range.Start);
        var end = first;
        var leading = -1;
        while (end < mentions.Length && mentions[end].Name.Start < range.End)
        {
            leading = Leads(words, range, mentions[end]) || IsNamedLast(words, range, mentions[end]) ? end : leading;
            end++;
        }

        return leading >= 0 && !Owns(story, range, leading) ? Row(story, range, leading) : Examples(story, range, first) ?? Named(story, range, first);
    }

    /// <summary>"Critics of the plan, like Senators Voss and Tate", "supporters including the Harbour Union": of a crowd those whom the text names.</summary>
    private static List<int>? Examples(Story story, TokenRange range, int first)
    {
        var (words, mentions) = (story.Words, story.Cast.Mentions);
        var like = Enumerable.Range(range.Start, range.Length).FirstOrDefault(i => words.Lower(i) == "including" || (words.Lower(i) is "like" or "as" && words[i - (words.Lower(i) == "as" ? 2 : 1)] == ","), range.End);
        var isCrowd = Enumerable.Range(range.Start, Math.Max(0, Math.Min(like, range.End) - range.Start)).Any(i => PersonNouns.SingularOf(words.Lower(i)) is not null);
        var named = Enumerable.Range(first, mentions.Length - first).TakeWhile(i => mentions[i].Name.Start < range.End).Where(i => mentions[i].Name.Start > like && mentions[i].Kind is NameKind.Person or NameKind.Organization or NameKind.State or NameKind.Group).ToList();
        var people = named.Where(i => mentions[i].Kind == NameKind.Person).ToList();
        return like >= range.End || !isCrowd || named.Count == 0 ? null : people.Count > 0 ? people : [named[0]];
    }

    /// <summary>"NBC News moderator Matt Lauer", "NBC’s Dante Chinni": nothing but nouns and an owner before a name that ends the source or stands before its comma.</summary>
    private static bool IsNamedLast(Words words, TokenRange range, Mention mention) =>
        (mention.Kind == NameKind.Person || (mention.Kind == NameKind.Organization && words.IsLower(mention.Extent.Start - 1))) && (mention.Name.End >= range.End || Apposition.IsMark(words, mention.Name.End) || words[mention.Name.End] == "(")
        && Enumerable.Range(range.Start, Math.Max(0, mention.Extent.Start - range.Start)).All(i => words[i] is "'s" or "’s" or "“" or "”" or "\"" || (words.Lower(i) == "and" && i > range.Start && PersonNouns.Contains(words.Lower(i - 1)))
            || ((words.IsCapital(i) || words.IsLower(i)) && !FunctionWords.Stops.Contains(words.Lower(i)) && PersonNouns.SingularOf(words.Lower(i)) is null));

    /// <summary>Nothing but articles stands before the name and its role.</summary>
    private static bool Leads(Words words, TokenRange range, Mention mention) =>
        Enumerable.Range(range.Start, Math.Max(0, mention.Extent.Start - range.Start)).All(i => FunctionWords.Determiners.Contains(words.Lower(i)) || words.Lower(i) is "former" or "then" or "late" or "both" or "fellow");

    /// <summary>"Kallas’s lawyer", "NATO officials": the name only says whose.</summary>
    private static bool Owns(Story story, TokenRange range, int first)
    {
        var next = story.Cast.Mentions[first].Name.End;
        var lower = story.Words.Lower(next);
        return next < range.End && !IsUtterance(story.Words.Lower(range.End - 1)) && (lower is "'s" or "'" || (story.Words.IsLower(next) && !FunctionWords.Stops.Contains(lower) && !FunctionWords.NeverNames.Contains(lower) && !lower.EndsWith("ly", StringComparison.Ordinal)));
    }

    /// <summary>"Vega's tweet" says what Vega says.</summary>
    private static bool IsUtterance(string lower) => lower is "tweet" or "tweets" or "post" or "letter" or "email" or "e-mail" or "op-ed" or "memo" or "memoir";

    /// <summary>"Vega", "Vega and Holt", "Vega, Moss and Holt". What only a comma joins to the rest is no speaker: "Vega, D-Ohio".</summary>
    private static IEnumerable<int> Row(Story story, TokenRange range, int first)
    {
        var (words, mentions) = (story.Words, story.Cast.Mentions);
        var last = first;
        for (var i = first + 1; i < mentions.Length && mentions[i].Name.Start < range.End && (IsBracketed(words, mentions[i]) || AreJoined(words, AfterSeat(words, mentions[i - 1].Name.End), mentions[i].Extent.Start)); i++)
        {
            last = IsBracketed(words, mentions[i]) ? last : Enumerable.Range(mentions[i - 1].Name.End, mentions[i].Extent.Start - mentions[i - 1].Name.End).Any(t => words.Lower(t) is "and" or "&") ? i : last;
        }

        return Enumerable.Range(first, last - first + 1).Where(i => i == first || !(IsSeat(mentions[i].Text) || IsBracketed(words, mentions[i])));
    }

    /// <summary>Behind the "(D-Ohio)" of the one before.</summary>
    private static int AfterSeat(Words words, int at)
    {
        var close = at;
        while (words[at] == "(" && close - at < LongestSeat && words[close] is not (")" or ""))
        {
            close++;
        }

        return words[close] == ")" ? close + 1 : at;
    }

    /// <summary>The "Ohio" of "Ann Hale (D-Ohio)".</summary>
    private static bool IsBracketed(Words words, Mention mention)
    {
        var open = mention.Name.Start - 1;
        while (open > 0 && mention.Name.Start - open < LongestSeat && words[open] is not ("(" or ")"))
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
        for (var i = first; i < mentions.Length && mentions[i].Name.End <= range.End; i++)
        {
            var isApart = mentions[i].Name.Start > range.Start && words[mentions[i].Extent.Start - 1] is "," or "—" or "–";
            if (isApart && mentions[i].Kind is NameKind.Person or NameKind.Unknown && (mentions[i].Name.End == range.End || Apposition.IsMark(words, mentions[i].Name.End)))
            {
                return [i];
            }
        }

        return [];
    }
}
