using System.Collections.Immutable;
using System.Globalization;
using Parley.Language;

namespace Parley.Mentions;

/// <summary>Reads what a phrase without a name says of somebody: "the former Estonian prime minister", "a spokesman for Acme", "head of the cooperative".</summary>
internal static class OfficePhrase
{
    private const string AgeEnding = "-year-old";

    /// <summary>The role that the tokens name, or null where none of them says what a person is.</summary>
    public static Office? Read(Words words, TokenRange phrase)
    {
        var start = phrase.Start;
        while (start < phrase.End && (FunctionWords.Determiners.Contains(words.Lower(start)) || words.Lower(start) is "now"))
        {
            start++;
        }

        if (Head(words, new TokenRange(start, phrase.End)) is not { } head)
        {
            return null;
        }

        var end = EndOfRole(words, head, phrase.End);
        var (from, affiliation) = Before(words, start, head);
        var (until, behind) = Behind(words, head + 1, end);
        affiliation ??= behind;
        return new Office(words.Text(new TokenRange(from, until)), Singular(words.Lower(head)), Spelt(words, start, end)) { Affiliation = affiliation, Age = Age(words, start, end) };
    }

    /// <summary>The noun that the phrase is about: the last of the first row of nouns for persons, before any preposition.</summary>
    public static int? Head(Words words, TokenRange phrase)
    {
        for (var i = AfterOwner(words, phrase); i < phrase.End && !(IsEnd(words, i) && !IsInsideName(words, phrase, i)); i++)
        {
            if (IsNoun(words, i) && !InstitutionName.Holds(words, phrase, i))
            {
                while (i + 1 < phrase.End && IsNoun(words, i + 1))
                {
                    i++;
                }

                i = EndOfCompound(words, i, phrase.End);
                if (i > phrase.Start && !IsPersonNoun(words, i))
                {
                    return null;
                }

                // "the government official", but "the minister's house": what belongs to somebody is not that person.
                if (words.Lower(i + 1) is not ("'s" or "'") || i + 1 >= phrase.End)
                {
                    return i;
                }
            }
        }

        return null;
    }

    /// <summary>The last noun for a person or an organisation of a row of small words: "deputy campaign | manager", "executive | council". What it says counts, not what stands before it.</summary>
    private static int EndOfCompound(Words words, int head, int limit)
    {
        var last = head;
        for (var i = head + 1; i < limit && words.IsLower(i) && !FunctionWords.Stops.Contains(words.Lower(i)) && !FunctionWords.Determiners.Contains(words.Lower(i)) && !words.Lower(i).EndsWith("ing", StringComparison.Ordinal) && !words.Lower(i).EndsWith("ed", StringComparison.Ordinal); i++)
        {
            last = IsNoun(words, i) || OrganizationNouns.Contains(words.Lower(i)) || OrganizationNouns.Contains(words.Lower(i).TrimEnd('s')) ? i : last;
        }

        return last;
    }

    /// <summary>"Candidate Ann Hale's | doctor": whoever owns is not who is meant.</summary>
    private static int AfterOwner(Words words, TokenRange phrase)
    {
        var start = phrase.Start;
        for (var i = phrase.Start; i < phrase.End && !(IsEnd(words, i) && !IsInsideName(words, phrase, i)); i++)
        {
            start = words.Lower(i) == "'s" && i + 1 < phrase.End ? i + 1 : start;
        }

        return start;
    }

    /// <summary>The "of" of "Bank of England Governor".</summary>
    private static bool IsInsideName(Words words, TokenRange phrase, int token) =>
        words.Lower(token) is "of" && token > phrase.Start && token + 1 < phrase.End && words.IsCapital(token - 1) && (words.IsCapital(token + 1) || words.Lower(token + 1) == "the");

    /// <summary>Years of age in a word: "61-year-old" → 61.</summary>
    public static int? AgeOf(string lower) =>
        lower.EndsWith(AgeEnding, StringComparison.Ordinal) && int.TryParse(lower[..^AgeEnding.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age : null;

    private static bool IsNoun(Words words, int token) =>
        !PersonNouns.IsHonorific(words.Lower(token)) && IsPersonNoun(words, token);

    private static bool IsPersonNoun(Words words, int token) =>
        PersonNouns.Contains(words.Lower(token)) || PersonNouns.IsTitle(words.Lower(token)) || (PersonNouns.SingularOf(words.Lower(token)) is not null && !(words.IsCapital(token) && words.IsCapital(token - 1) && FirstNames.Contains(words.Lower(token - 1))));

    /// <summary>The noun of one person, written out: "senators", "sen." → "senator"; any other word as it is.</summary>
    public static string Singular(string lower) => PersonNouns.SingularOf(lower) ?? lower.TrimEnd('.') switch
    {
        "gov" => "governor",
        "sen" or "sens" => "senator",
        "rep" or "reps" => "representative",
        "gen" => "general",
        "prof" => "professor",
        "dr" => "doctor",
        "sgt" => "sergeant",
        "lt" => "lieutenant",
        "capt" => "captain",
        "col" => "colonel",
        "amb" => "ambassador",
        var noun => noun,
    };

    private static bool IsEnd(Words words, int token) => FunctionWords.Stops.Contains(words.Lower(token)) || words[token] is "," or "." or ";" or ":" or "—" or "–" or "(" or "\"" or "“";

    /// <summary>The noun with the "of", "for", "at" that belongs to it.</summary>
    private static int EndOfRole(Words words, int head, int limit)
    {
        var end = head + 1;
        if (end >= limit || words.Lower(end) is not ("of" or "for" or "at" or "to" or "with" or "from" or "in" or "on"))
        {
            return end;
        }

        end++;
        while (end < limit && !(IsEnd(words, end) && words.Lower(end) is not ("of" or "and" or "for" or "at" or "with" or "from" or "in" or "on" or "to")) && !IsJoin(words, end, limit) && end - head < 12)
        {
            end++;
        }

        return end;
    }

    /// <summary>"and" goes on with the office only between capitals: "Health and Human Services".</summary>
    private static bool IsJoin(Words words, int token, int limit) =>
        words.Lower(token) == "and" && !(token + 1 < limit && words.IsCapital(token - 1) && words.IsCapital(token + 1));

    /// <summary>Where the role itself begins, and whose it is: a possessive, or the names before it.</summary>
    private static (int From, string? Affiliation) Before(Words words, int start, int head)
    {
        for (var i = head - 1; i > start; i--)
        {
            if (words.Lower(i) is "'s" or "'")
            {
                return (i + 1, Owner(words, start, i));
            }
        }

        var first = Enumerable.Range(start, head - start).LastOrDefault(i => words.Lower(i).EndsWith("-winning", StringComparison.Ordinal), start - 1) + 1;
        while (first < head && first - start < 3 && (words.IsLower(first) || (FunctionWords.NoAffiliation.Contains(words.Lower(first)) && words.Lower(first + 1) != "of" && !OpensInstitution(words, first, head) && !OpensPlace(words, first)) || words.Lower(first).EndsWith("-based", StringComparison.Ordinal)))
        {
            first++;
        }

        var end = WithBody(words, EndOfOwner(words, first, head), first, head);
        return end == first ? (start, null) : (first == start ? end : start, Affiliation(words, new TokenRange(first, end)));
    }

    private static int EndOfOwner(Words words, int first, int head)
    {
        var end = first;
        while (end < head && (!IsOffice(words, end) || InstitutionName.Holds(words, new TokenRange(first, head), end)) && (words.IsCapital(end) || words.Lower(end) is "of" or "the" or "&" or "and"))
        {
            end++;
        }

        return end;
    }

    /// <summary>The "ministry" of "Foreign ministry spokeswoman", of "Oster health ministry official".</summary>
    private static int WithBody(Words words, int end, int first, int head) =>
        end == first ? end : Enumerable.Range(end, head - end).Where(i => words.Lower(i) is "ministry" or "department" or "agency" or "office" or "bureau" or "commission" or "committee" or "council" or "court" or "parliament" or "embassy" or "authority" or "university").Select(i => i + 1).LastOrDefault(end);

    /// <summary>The White House and the World Bank are names; "White" and "World" alone are none.</summary>
    private static bool OpensInstitution(Words words, int first, int head) =>
        words.IsCapital(first) && !FunctionWords.Passing.Contains(words.Lower(first)) && !FunctionWords.Determiners.Contains(words.Lower(first))
        && EndOfOwner(words, first, head) is var end && end > first + 1 && OrganizationNouns.Contains(words.Lower(end - 1));

    /// <summary>New York is no young York.</summary>
    private static bool OpensPlace(Words words, int token) =>
        words[token] == "New" && words.IsCapital(token + 1) && words.Lower(token + 1) is "york" or "jersey" or "mexico" or "hampshire" or "england" or "zealand" or "delhi" or "orleans" or "south" or "brunswick" or "guinea" or "caledonia" or "haven";

    private static bool IsOffice(Words words, int token) => IsNoun(words, token) || (OrganizationNouns.IsPortfolio(words.Lower(token)) && !OrganizationNouns.Contains(words.Lower(token + 1)));

    private static string? Owner(Words words, int start, int end)
    {
        while (start < end && (FunctionWords.Determiners.Contains(words.Lower(start)) || (words.IsLower(start) && words.IsCapital(start + 1))))
        {
            start++;
        }

        // "The President's nominee": whose nominee the word alone does not say.
        return start < end && words.IsCapital(start) && !(end == start + 1 && PersonNouns.IsTitle(words.Lower(start))) ? Affiliation(words, new TokenRange(start, end)) : null;
    }

    /// <summary>The name behind "of", "for", "at", and where that begins: "a spokesman | for Acme", "expert on trade | at the Peterson Institute".</summary>
    private static (int Until, string? Affiliation) Behind(Words words, int at, int end)
    {
        for (var i = at; i + 1 < end; i++)
        {
            if (words.Lower(i) is "of" or "for" or "at" or "with" or "from" or "to" && OwnerAt(words, i + 1, end) is { } owner)
            {
                return (i, owner);
            }
        }

        return (end, null);
    }

    private static string? OwnerAt(Words words, int at, int end)
    {
        var start = at;
        while (at < end && at - start < 3 && !words.IsCapital(at) && !FunctionWords.Stops.Contains(words.Lower(at)) && (at > start || FunctionWords.Determiners.Contains(words.Lower(at)) || words.IsCapital(at + 1)))
        {
            at++;
        }

        if (at >= end || !words.IsCapital(at))
        {
            return null;
        }

        var last = at;
        while (last < end && (words.IsCapital(last) || (words.Lower(last) is "of" or "the" or "and" or "&" or "for" && last + 1 < end && (words.IsCapital(last + 1) || words.Lower(last + 1) == "the"))))
        {
            last++;
        }

        return IsPortfolio(words, at, last) ? null : Affiliation(words, new TokenRange(at, last));
    }

    /// <summary>The "State" of a secretary of state is an office; the "Labor Department" of an adviser is not.</summary>
    private static bool IsPortfolio(Words words, int start, int end) =>
        OrganizationNouns.IsPortfolio(words.Lower(start)) && (OrganizationNouns.IsPortfolio(words.Lower(end - 1)) || !OrganizationNouns.Contains(words.Lower(end - 1))) && !Enumerable.Range(start, end - start).Any(i => InstitutionName.IsOf(words, i));

    private static string Affiliation(Words words, TokenRange range)
    {
        var text = words.Text(range);
        return States.OfAdjective(text) ?? text;
    }

    private static ImmutableArray<string> Spelt(Words words, int start, int end) => [.. Enumerable.Range(start, end - start).Select(i => Spelling(words.Lower(i)))];

    /// <summary>British and American spellings of offices are one word.</summary>
    public static string Spelling(string lower) => lower switch { "defence" => "defense", "labour" => "labor", "programme" => "program", "centre" => "center", "councilor" => "councillor", _ => lower };

    private static int? Age(Words words, int start, int end) =>
        Enumerable.Range(start, end - start).Select(i => AgeOf(words.Lower(i))).FirstOrDefault(age => age is not null);
}
