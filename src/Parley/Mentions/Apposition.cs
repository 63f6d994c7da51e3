using System.Globalization;
using Parley.Language;

namespace Parley.Mentions;

/// <summary>What is said of somebody beside the name: "Kaja Kallas, the EU's foreign policy chief,", "the mayor, Ada Stoll,", "Ada Stoll, 61,", "Hale is a farmer".</summary>
internal static class Apposition
{
    private const int Longest = 14;

    /// <summary>Behind the name.</summary>
    public static Office? Behind(Words words, TokenRange name)
    {
        var at = name.End;
        if (at + 1 >= words.Count || words.Sentence(at) != words.Sentence(name.Start))
        {
            return null;
        }

        if (words.Lower(at) is "is" or "was" or "became" && words.Lower(at + 1) is "the" or "a" or "an")
        {
            return OfficePhrase.Read(words, Phrase(words, at + 1));
        }

        // A dash behind the first name of a paragraph ends a dateline.
        return words[at] is "," or "(" || (words[at] is "—" or "–" && !words.OpensParagraph(name.Start)) ? Beside(words, at + 1) : null;
    }

    /// <summary>Before the name, with a comma on both of its sides.</summary>
    public static Office? Before(Words words, TokenRange name)
    {
        if (name.Start < 3 || words[name.Start - 1] != "," || !IsMark(words, name.End))
        {
            return null;
        }

        var start = name.Start - 2;
        while (start > 0 && name.Start - start < Longest && !FunctionWords.Determiners.Contains(words.Lower(start)) && !IsMark(words, start) && words.Sentence(start - 1) == words.Sentence(name.Start))
        {
            start--;
        }

        return FunctionWords.Determiners.Contains(words.Lower(start)) ? OfficePhrase.Read(words, new TokenRange(start, name.Start - 1)) : null;
    }

    /// <summary>Whether the token ends a phrase.</summary>
    public static bool IsMark(Words words, int token) => token >= words.Count || words[token] is "," or "." or ";" or ":" or "—" or "–" or ")" or "\"" or "”" or "?" or "!";

    private static Office? Beside(Words words, int at)
    {
        if (int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age is > 3 and < 120 && IsMark(words, at + 1))
        {
            var more = at + 2 < words.Count && words[at + 1] == "," ? Beside(words, at + 2) : null;
            return more is null ? new Office("", "", []) { Age = age } : more with { Age = age };
        }

        return MayBegin(words, at) ? OfficePhrase.Read(words, Phrase(words, at)) : null;
    }

    /// <summary>An article, an owner, or at once what somebody is. "Vega, Holt and the mayor" has none of them.</summary>
    private static bool MayBegin(Words words, int at)
    {
        var lower = words.Lower(at);
        if (lower is "the" or "a" or "an" or "his" or "her" or "their" or "our" or "former" or "then" or "now" or "who")
        {
            return lower != "who" || words.Lower(at + 1) is "is" or "was";
        }

        return PersonNouns.Contains(lower) || ((words.IsLower(at) || words.IsCapital(at)) && !FunctionWords.NeverNames.Contains(lower) && HeadsSoon(words, at));
    }

    private static bool HeadsSoon(Words words, int at) =>
        OfficePhrase.Head(words, Phrase(words, at)) is { } head && !(words.IsCapital(head) && words.IsCapital(head + 1)) && !(words.IsCapital(head + 1) && !words.IsCapital(head));

    private static TokenRange Phrase(Words words, int at)
    {
        at += words.Lower(at) == "who" ? 2 : 0;
        var end = at;
        while (end < words.Count && end - at < Longest && !IsMark(words, end) && words.Lower(end) is not ("who" or "whom" or "which" or "that" or "said" or "says")
            && words.Sentence(end) == words.Sentence(Math.Min(at, words.Count - 1)))
        {
            end++;
        }

        return new TokenRange(at, Math.Max(at, end));
    }
}
