using Parley.Language;

namespace Parley.Mentions;

/// <summary>
/// Institutions that are called after what they are of: "House of Representatives", "U.S. Department of Justice", "Office of the Attorney General". The words
/// behind "of" may be offices or people elsewhere; here nobody holds them.
/// </summary>
internal static class InstitutionName
{
    private const int LongestTail = 4;

    /// <summary>Whether a token of a phrase stands behind the "of" of an institution.</summary>
    public static bool Holds(Words words, TokenRange phrase, int token)
    {
        for (var of = token - 1; of > phrase.Start && token - of <= LongestTail + 1; of--)
        {
            if (IsOf(words, of))
            {
                return token < End(words, of, phrase.End);
            }
        }

        return false;
    }

    /// <summary>Whether a row of words is such a name, with what stands before the institution: "U.S.".</summary>
    public static bool Is(Words words, TokenRange run)
    {
        if (!Holds(words, run, run.End - 1))
        {
            return false;
        }

        var of = run.Start;
        while (!IsOf(words, of))
        {
            of++;
        }

        return !Enumerable.Range(run.Start, of - run.Start).Any(i => PersonNouns.IsTitle(words.Lower(i)) || PersonNouns.Contains(words.Lower(i)));
    }

    /// <summary>The "of" of "Department of Justice".</summary>
    public static bool IsOf(Words words, int token) =>
        words.Lower(token) == "of" && words.IsCapital(token - 1) && OrganizationNouns.Contains(words.Lower(token - 1)) && (words.IsCapital(token + 1) || (words.Lower(token + 1) == "the" && words.IsCapital(token + 2)));

    /// <summary>The first word behind "of" belongs to it whatever it says, and then what else it deals with: "Homeland | Security".</summary>
    private static int End(Words words, int of, int limit)
    {
        var at = of + (words.Lower(of + 1) == "the" ? 2 : 1);
        if (at >= limit || !words.IsCapital(at))
        {
            return of;
        }

        for (at++; at < limit && words.IsCapital(at) && (OrganizationNouns.IsSubject(words.Lower(at)) || words.Lower(at) == "general" || IsPeople(words, at)); at++)
        {
            at += at + 2 < limit && words.Lower(at + 1) is "and" or "&" && OrganizationNouns.IsSubject(words.Lower(at + 2)) ? 1 : 0;
        }

        return at;
    }

    /// <summary>"Council of Economic | Advisers", not "University of Lund | Professors Hale and Reed".</summary>
    private static bool IsPeople(Words words, int token) => PersonNouns.SingularOf(words.Lower(token)) is not null && !words.IsCapital(token + 1);
}
