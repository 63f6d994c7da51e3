using System.Collections.Frozen;
using Parley.Language;

namespace Parley.Mentions;

/// <summary>Where a row of capitalised words begins and ends: titles, names, and what holds them together.</summary>
internal static class NameRun
{
    /// <summary>Whether a row may begin at the token.</summary>
    public static bool MayStart(Words words, int token)
    {
        var lower = words.Lower(token);
        if (!words.IsCapital(token) || (FunctionWords.NeverNames.Contains(lower) && !IsNameDespite(words, token)))
        {
            return false;
        }

        // At the start of a sentence a capital tells nothing: the word must be known, or go on with another capital, or never be written small.
        return !words.Opens(token) || LeadsOn(words, token) || IsLoneName(words, token) || IsSigned(words, token) || End(words, token) > token + 1;
    }

    /// <summary>"Love," and under it "Ann".</summary>
    private static bool IsSigned(Words words, int token)
    {
        var start = token - 1;
        while (start > 0 && !words.OpensParagraph(start) && token - start < 6)
        {
            start--;
        }

        return start >= 0 && words.OpensParagraph(token) && (token + 1 >= words.Count || words.OpensParagraph(token + 1)) && FunctionWords.Valedictions.Contains(words.Lower(start));
    }

    /// <summary>A lone word that opens a sentence: known as a name, or a name elsewhere, or never anything but a name.</summary>
    private static bool IsLoneName(Words words, int token)
    {
        var lower = words.Lower(token);
        return words.IsSeenCapital(lower) || NameParser.IsPartyPeople(lower) || States.Of(words[token]) is not null || States.OfPeople(words[token]) is not null || FirstNames.Contains(lower) || words.IsUpper(token)
            || (!words.IsSeenLower(lower) && (!OrganizationNouns.Contains(lower) || OrganizationNouns.IsKnown(lower)) && PersonNouns.SingularOf(lower) is null && !lower.EndsWith("ly", StringComparison.Ordinal)
                && !lower.EndsWith("ing", StringComparison.Ordinal) && token + 1 < words.Count && !words.OpensParagraph(token + 1) && ((words.IsLower(token + 1) && !IsOfOrder(words.Lower(token + 1))) || words[token + 1] is "," or ":" or "."));
    }

    /// <summary>"Recall that", "Bear in mind", "Evidence from": what goes on so is a verb or noun.</summary>
    private static bool IsOfOrder(string lower) => lower == "that" || FunctionWords.Prepositions.Contains(lower);

    /// <summary>The token after the row that begins at <paramref name="start"/>. In a heading capitals hold nothing together: there each word is a row.</summary>
    public static int End(Words words, int start)
    {
        var end = start + (IsNamedInHeading(words, start) ? 2 : 1);
        while (!words.Heading[start] && end < words.Count && !words.OpensParagraph(end))
        {
            if (Continues(words, start, end))
            {
                end++;
            }
            else if (Bridge(words, start, end) is > 0 and var bridge)
            {
                end += bridge;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>"Ann Hale" of "Ann Hale Wins Again", "SEN. HALE" of "SEN. HALE WINS AGAIN": a first name or a title, and a word that is never written small and elsewhere has a capital of its own.</summary>
    private static bool IsNamedInHeading(Words words, int start) =>
        words.Heading[start] && (FirstNames.Contains(words.Lower(start)) || PersonNouns.IsTitle(words.Lower(start))) && LeadsOn(words, start) && words.Lower(start + 1) is var next
        && words.IsSeenCapital(next) && !words.IsSeenLower(next) && !FunctionWords.NeverNames.Contains(next) && !OrganizationNouns.Contains(next);

    private static bool Continues(Words words, int start, int token) =>
        words.IsCapital(token) && (!words.Opens(token) || Tokenizer.IsAbbreviation(words[token - 1]))
        && (!FunctionWords.NeverNames.Contains(words.Lower(token)) || IsNameDespite(words, token)) && (token == start + 1 || !IsSentenceOpener(words, token));

    private static bool IsSentenceOpener(Words words, int token) => words.Sentence(token) != words.Sentence(token - 1);

    /// <summary>Theresa May, Will Ferrell, April Ryan; the US.</summary>
    private static bool IsNameDespite(Words words, int token) =>
        IsState(words, token) || IsPerson(words, token);

    private static bool IsState(Words words, int token) => !words.Heading[token] && States.Named(words[token]) is not null;

    private static bool IsPerson(Words words, int token) =>
        words.Lower(token) is "may" or "march" or "will" or "april" or "june" or "august" or "mon" or "sun" or "don" or "per" or "so" or "art" or "jan" or "sat"
        && ((!words.OpensParagraph(token) && words.IsCapital(token - 1) && FirstNames.Contains(words.Lower(token - 1))) || (FirstNames.Contains(words.Lower(token)) && LeadsOn(words, token)));

    /// <summary>Whether another capital follows in the paragraph.</summary>
    private static bool LeadsOn(Words words, int token) => words.IsCapital(token + 1) && !words.OpensParagraph(token + 1);

    /// <summary>How many small words at <paramref name="at"/> lead on to another capital; 0 where none do.</summary>
    private static int Bridge(Words words, int start, int at)
    {
        var lower = words.Lower(at);
        if (words[at] == "I" && words[at + 1] == "." && FirstNames.Contains(words.Lower(at - 1)) && words.IsCapital(at + 2) && !FunctionWords.NeverNames.Contains(words.Lower(at + 2)))
        {
            // "Joseph I. Hale": no sentence ends with "Joseph I".
            return 2;
        }

        if (IsSloganWord(words, at) && !words.Opens(at) && MayFollow(words, at + 1))
        {
            return 1;
        }

        if (lower == "'s" && PersonNouns.IsTitle(words.Lower(at - 1)) && OrganizationNouns.Contains(words.Lower(at + 1)) && MayFollow(words, at + 1))
        {
            // "Information Commissioner's Office", "King's College".
            return 1;
        }

        if (FunctionWords.Particles.Contains(lower))
        {
            var next = at + 1;
            while (next < words.Count && next - at < 3 && FunctionWords.Particles.Contains(words.Lower(next)))
            {
                next++;
            }

            return MayFollow(words, next) ? next - at : 0;
        }

        var isOf = (lower is "of" or "for" && TakesOf(words, start, at)) || (lower == "on" && IsOn(words.Lower(at - 1)));
        var isAnd = lower is "&" or "and" && words.IsCapital(at + 1) && (IsListed(words, start, at) || IsState(words, start, at + 2));
        isAnd |= lower == "and" && IsField(words.Lower(at + 1)) && words.IsCapital(at + 1) && Enumerable.Range(start, at - start).Any(i => words.Lower(i) is "of" or "for");
        var to = words.Lower(at + 1) is "the" or "a" ? 2 : 1;
        return (isOf || isAnd) && MayFollow(words, at + to) && !words.OpensParagraph(at + 1) ? to : 0;
    }

    /// <summary>The "Without" of "Doctors Without Borders": nowhere but in such a name has it a capital within a sentence.</summary>
    private static bool IsSloganWord(Words words, int token) => !words.Heading[token] && words.IsCapital(token) && words.Lower(token) is "without" or "against";

    /// <summary>Whether a row is the name of those who stand for or against something: "Doctors Without Borders", "Sailors Against Plastic".</summary>
    public static bool IsSlogan(Words words, TokenRange row) => Enumerable.Range(row.Start + 1, Math.Max(0, row.Length - 2)).Any(i => IsSloganWord(words, i));

    /// <summary>What an office is for: "Control and Prevention", "Co-operation and Development". Few surnames end so.</summary>
    private static bool IsField(string lower) =>
        lower.Length > 6 && (lower.EndsWith("tion", StringComparison.Ordinal) || lower.EndsWith("ment", StringComparison.Ordinal) || lower.EndsWith("ity", StringComparison.Ordinal) || lower.EndsWith("ology", StringComparison.Ordinal));

    /// <summary>"Food and Drug Administration", "Customs and Border Protection": what two things a body deals with, and behind them what it is.</summary>
    private static bool IsOfAgency(Words words, int at)
    {
        var last = at + 1;
        while (last - at < 4 && words.IsCapital(last + 1) && !words.Opens(last + 1))
        {
            last++;
        }

        return last > at + 1 && (OrganizationNouns.IsSubject(words.Lower(at - 1)) || IsField(words.Lower(at - 1)) || Fields.Contains(words.Lower(at - 1))) && !OrganizationNouns.Contains(words.Lower(at - 1))
            && (OrganizationNouns.Contains(words.Lower(last)) || words.Lower(last) is "protection" or "enforcement" or "control" or "prevention");
    }

    /// <summary>What agencies deal with besides what ministers do.</summary>
    private static readonly FrozenSet<string> Fields = WordLists.Set("securities food drug fish customs citizenship oceanic atmospheric science arts ways revenue parks pipeline aeronautics medicine alcohol weights research roads bridges budget tax tobacco nuclear civil missing");

    /// <summary>"Commission on Fair Harbours".</summary>
    private static bool IsOn(string lower) => lower is "commission" or "committee" or "council" or "conference" or "subcommittee";

    private static bool MayFollow(Words words, int token) =>
        words.IsCapital(token) && !words.Opens(token) && (!FunctionWords.NeverNames.Contains(words.Lower(token)) || IsNameDespite(words, token));

    /// <summary>"Secretary of", "Bank of", "House of": not "Kallas of".</summary>
    private static bool TakesOf(Words words, int start, int at) =>
        !IsFullName(words, start, at) && !(PersonNouns.IsRegnal(words.Lower(at - 1)) && words.IsSurname(at - 1)) && (OrganizationNouns.IsCause(words.Lower(at - 1), words.Lower(at)) || Enumerable.Range(start, at - start).Any(i => IsOffice(words.Lower(i))));

    /// <summary>"Professor Ann Hale" of a university: two words behind the title are a name, and what follows is whose.</summary>
    private static bool IsFullName(Words words, int start, int at) =>
        (at - start == 2 && PersonNouns.IsTitle(words.Lower(start)) && !PersonNouns.IsRegnal(words.Lower(start)) && !IsOffice(words.Lower(at - 1)))
        || (at - start > 2 && !IsOffice(words.Lower(at - 1)) && !IsOffice(words.Lower(at - 2)) && Enumerable.Range(start, at - start - 2).Any(i => PersonNouns.IsTitle(words.Lower(i)) && !PersonNouns.IsRegnal(words.Lower(i))));

    private static bool IsOffice(string lower) => OrganizationNouns.TakesOf(lower) || PersonNouns.IsTitle(lower) || OrganizationNouns.IsPortfolio(lower);

    /// <summary>"Trinidad and Tobago".</summary>
    private static bool IsState(Words words, int start, int end) => end - start < 5 && States.Named(words.Text(new TokenRange(start, end))) is not null;

    /// <summary>"AT &amp; T", "Department of Health and Human Services".</summary>
    private static bool IsListed(Words words, int start, int at) =>
        words.Lower(at) == "&" || IsOfAgency(words, at) || (words.Lower(start) != "" && OrganizationNouns.IsPortfolio(words.Lower(at - 1)) && OrganizationNouns.IsPortfolio(words.Lower(at + 1)) && at - start > 1);
}
