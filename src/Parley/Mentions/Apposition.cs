using System.Globalization;
using Parley.Language;

namespace Parley.Mentions;

/// <summary>What is said of somebody beside the name: "Kaja Kallas, the EU's foreign policy chief,", "the mayor, Ada Stoll,", "Ada Stoll, 61,", "Hale is a farmer".</summary>
internal static class Apposition
{
    private const int Longest = 14;

    /// <summary>Behind the name or, with commas around the name, before it. "Its director, Ann Hale, urged residents": what follows without an article goes on with the sentence.</summary>
    /// <param name="words">The article's words.</param>
    /// <param name="name">The name.</param>
    /// <param name="start">Where the capitalised words that it ends begin.</param>
    public static Office? Of(Words words, TokenRange name, int start) =>
        (Behind(words, name), Before(words, name with { Start = start })) switch
        {
            ({ } behind, { } before) => FunctionWords.Determiners.Contains(words.Lower(name.End + 1)) ? behind : before with { Age = behind.Age ?? before.Age },
            var (behind, before) => behind ?? before,
        };

    /// <summary>Behind the name.</summary>
    private static Office? Behind(Words words, TokenRange name)
    {
        var at = name.End;
        if (at + 1 >= words.Count || words.Sentence(at + 1) != words.Sentence(name.Start))
        {
            return null;
        }

        if (words.Lower(at) is "is" or "was" or "became" && words.Lower(at + 1) is "the" or "a" or "an")
        {
            return OfficePhrase.Read(words, Phrase(words, at + 1));
        }

        if (words[at] == "," && IsOpen(words, name))
        {
            return null;
        }

        // A dash behind the first name of a paragraph ends a dateline.
        return words[at] is "," or "(" || (words[at] is "—" or "–" && !words.OpensParagraph(name.Start)) ? Beside(words, at + 1) : null;
    }

    /// <summary>"In a talk with Ada Stoll, | the mayor said": behind what leads the sentence in begins who acts, of whom no comma parts the verb.</summary>
    private static bool IsOpen(Words words, TokenRange name)
    {
        var start = name.Start;
        while (start > 0 && name.Start - start < Longest && words.Sentence(start - 1) == words.Sentence(name.Start))
        {
            start--;
        }

        return FunctionWords.Prepositions.Contains(words.Lower(start)) && words.Opens(start) && Phrase(words, name.End + 1) is var phrase && OfficePhrase.Head(words, phrase) is { } head
            && !IsMark(words, head + 1) && !FunctionWords.Prepositions.Contains(words.Lower(head + 1)) && words.Lower(head + 1) is not ("and" or "who" or "whose" or "that" or "(");
    }

    /// <summary>Before the name, with a comma on both of its sides.</summary>
    private static Office? Before(Words words, TokenRange name)
    {
        if (name.Start < 3 || words[name.Start - 1] != "," || !IsMark(words, name.End))
        {
            return null;
        }

        for (var start = name.Start - 2; start >= 0 && name.Start - start <= Longest && words.Sentence(start) == words.Sentence(name.Start); start--)
        {
            if (FunctionWords.Determiners.Contains(words.Lower(start)))
            {
                // "A spokeswoman for | the ministry": the nearest article need not be that of the person.
                var office = OfficePhrase.Read(words, new TokenRange(start, name.Start - 1));
                if (office is not null || words.Lower(start - 1) is not ("of" or "for"))
                {
                    return office;
                }
            }
            else if (words.Lower(start) == "'s" && words.IsCapital(start - 1) && OfficePhrase.Read(words, new TokenRange(Owner(words, start), name.Start - 1)) is { } owned)
            {
                return owned;
            }
            else if (IsMark(words, start))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Where "the World Bank | ’s" begins.</summary>
    private static int Owner(Words words, int end)
    {
        var start = end - 1;
        while (start > 0 && words.IsCapital(start - 1) && words.Sentence(start - 1) == words.Sentence(end) && !FunctionWords.NeverNames.Contains(words.Lower(start - 1)))
        {
            start--;
        }

        return start;
    }

    /// <summary>What is put behind a name for merit or office.</summary>
    public static bool IsHonour(string word) => word is "MP" or "MSP" or "MEP" or "MLA" or "MBE" or "OBE" or "CBE" or "KBE" or "DBE" or "QC" or "KC" or "PhD" or "Ph.D." or "MD" or "M.D." or "Esq" or "Esq." or "FRS" or "JP";

    /// <summary>Whether a phrase ends before the token: at a mark, and with its paragraph.</summary>
    public static bool IsMark(Words words, int token) => token >= words.Count || words.OpensParagraph(token) || IsHonour(words[token]) || words[token] is "," or "." or ";" or ":" or "—" or "–" or ")" or "\"" or "”" or "?" or "!";

    private static Office? Beside(Words words, int at)
    {
        if (int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age is > 3 and < 120 && IsMark(words, at + 1))
        {
            var more = words[at + 1] == "," ? Told(words, at + 2) : null;
            return more is null ? new Office("", "", []) { Age = age } : more with { Age = age };
        }

        return Told(words, at);
    }

    private static Office? Told(Words words, int at) =>
        at < words.Count && words.Sentence(at) == words.Sentence(at - 1) && MayBegin(words, at) ? OfficePhrase.Read(words, Phrase(words, at)) : null;

    /// <summary>An article, an owner, or at once what somebody is. "Vega, Holt and the mayor" has none of them.</summary>
    private static bool MayBegin(Words words, int at)
    {
        var lower = words.Lower(at);
        if (lower is "the" or "a" or "an" or "his" or "her" or "their" or "our" or "former" or "then" or "now" or "who")
        {
            return lower != "who" || words.Lower(at + 1) is "is" or "was";
        }

        return (PersonNouns.Contains(lower) && !(words.IsCapital(at) && words.IsCapital(at + 1))) || ((words.IsLower(at) || words.IsCapital(at)) && !FunctionWords.NeverNames.Contains(lower) && HeadsSoon(words, at));
    }

    private static bool HeadsSoon(Words words, int at)
    {
        // "…, Ann Hale, told reporters", "…, Ann Hale, backed her coach" goes on with a verb: one person is not several, and an article opens what somebody is.
        var phrase = Phrase(words, at);
        return !words.Heading[at] && OfficePhrase.Head(words, phrase) is { } head && PersonNouns.SingularOf(words.Lower(head)) is null && !Enumerable.Range(at, head - at).Any(i => FunctionWords.Determiners.Contains(words.Lower(i))) && (head + 1 >= phrase.End || FunctionWords.Stops.Contains(words.Lower(head + 1)) || words.Lower(head + 1).EndsWith("ed", StringComparison.Ordinal));
    }

    /// <summary>What is said at a token, up to the next mark or clause.</summary>
    public static TokenRange Phrase(Words words, int at)
    {
        var sentence = words.Sentence(at);
        at += words.Lower(at) == "who" ? 2 : 0;
        var end = at;
        while (end < words.Count && end - at < Longest && !IsMark(words, end) && words.Lower(end) is not ("who" or "whom" or "which" or "that" or "said" or "says")
            && words.Sentence(end) == sentence)
        {
            end++;
        }

        return new TokenRange(at, Math.Max(at, end));
    }
}
