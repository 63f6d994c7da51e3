using Parley.Language;

namespace Parley.Mentions;

/// <summary>For whom somebody works by what stands beside the name and its role: "Israel’s | Prime Minister Ann Hale", "the Sea Trust’s | Ann Hale", "Ann Hale | of Carrow University".</summary>
internal static class Belonging
{
    /// <summary>So many words a name has at most.</summary>
    private const int Longest = 8;

    /// <summary>What the name is said to be, completed by whom it is for; null where neither is told.</summary>
    /// <param name="words">The article's words.</param>
    /// <param name="extent">The name with its role before it.</param>
    /// <param name="office">What somebody is, as far as known.</param>
    public static Office? Complete(Words words, TokenRange extent, Office? office)
    {
        if (office is { Affiliation: not null } || (office is not null && PersonNouns.IsRelative(office.Head)))
        {
            return office;
        }

        return (Owner(words, extent.Start, office is not null) ?? Home(words, extent.End)) is { } whose ? (office ?? new Office("", "", [])) with { Affiliation = whose } : office;
    }

    /// <summary>Who owns what begins at a token: a state or an organisation; before a role also whoever is not known as a person.</summary>
    private static string? Owner(Words words, int at, bool hasRole)
    {
        var end = at - 1;
        if (end < 1 || words.OpensParagraph(at) || words.Lower(end) is not ("'s" or "'"))
        {
            return null;
        }

        var start = end;
        while (start > 0 && end - start < Longest && words.Sentence(start - 1) == words.Sentence(at) && (words.IsCapital(start - 1) || (start < end && words.Lower(start - 1) is "of" or "&" or "for" && words.IsCapital(start - 2))) && !FunctionWords.NeverNames.Contains(words.Lower(start - 1)))
        {
            start--;
        }

        var owner = new TokenRange(start, end);
        return start == end || words.IsSurname(end - 1) || !(IsBody(words, owner) || (hasRole && IsUnknown(words, owner))) ? null : words.Text(owner);
    }

    private static string? Home(Words words, int end)
    {
        if (end + 1 >= words.Count || words.OpensParagraph(end) || words.Lower(end) is not ("of" or "from" or "at" or "with"))
        {
            return null;
        }

        var start = end + (words.Lower(end + 1) == "the" ? 2 : 1);
        var last = start;
        while (last < words.Count && last - start < Longest && words.Sentence(last) == words.Sentence(end) && (words.IsCapital(last) || (last > start && words.Lower(last) is "of" or "for" or "&" or "and" && words.IsCapital(last + 1))))
        {
            last++;
        }

        var home = new TokenRange(start, last);
        return last > start && IsBody(words, home) && States.Of(words.Text(home)) is null ? words.Text(home) : null;
    }

    private static bool IsBody(Words words, TokenRange name)
    {
        var text = words.Text(name);
        return States.Named(text) is not null || OrganizationNouns.Contains(words.Lower(name.End - 1)) || OrganizationNouns.IsKnown(text.ToLowerInvariant().Replace('’', '\'')) || InstitutionName.Is(words, name) || NameParser.IsBodyOf(words, name) || (name.Length == 1 && words.IsUpper(name.Start) && words[name.Start].Length > 1 && !words.Heading[name.Start]);
    }

    private static bool IsUnknown(Words words, TokenRange name) => !FirstNames.Contains(words.Lower(name.Start)) && !Enumerable.Range(name.Start, name.Length).Any(i => PersonNouns.IsTitle(words.Lower(i)));
}
