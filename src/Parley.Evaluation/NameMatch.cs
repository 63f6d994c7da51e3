using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Parley.Evaluation;

/// <summary>Whether two names may be of one actor, by their words alone.</summary>
internal static partial class NameMatch
{
    private static readonly FrozenSet<string> Passed = """
        the a an his her their its our my some any this that these those former ex late then mr mrs ms miss mx dr prof professor sir dame lord lady
        judge justice president vice minister prime premier chancellor secretary senator sen rep representative congressman congresswoman governor gov
        mayor ambassador general gen colonel col captain capt lieutenant lt major maj sergeant sgt officer detective chief director chairman chairwoman
        chair chairperson ceo king queen prince princess pope father sister brother reverend rev rabbi imam bishop archbishop cardinal coach attorney
        spokesman spokeswoman spokesperson deputy assistant acting st jr sr
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>
    /// Titles aside: the words of one are all in the other, or last names and initials agree (K. Kallas, Kaja Kallas).
    /// </summary>
    public static bool Holds(string left, string right) => Likeness(left, right) > 0;

    /// <summary>How alike the names are, titles aside: 3 the same words, 2 all words of one in the other, 1 last name and initial, 0 two names.</summary>
    public static int Likeness(string left, string right)
    {
        var (one, other) = (Words(left), Words(right));
        return one.IsEmpty || other.IsEmpty ? 0
            : one.SequenceEqual(other) ? 3
            : one.All(other.Contains) || other.All(one.Contains) ? 2
            : one[^1] == other[^1] && one[0][0] == other[0][0] && (one[0].Length == 1 || other[0].Length == 1) ? 1
            : 0;
    }

    /// <summary>Whether the word, in small letters, is a title or says nothing in a name.</summary>
    public static bool IsPassed(string word) => Passed.Contains(word);

    private static ImmutableArray<string> Words(string name)
    {
        var plain = name.Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        ImmutableArray<string> words = [.. Word().Matches(plain.ToLowerInvariant()).Select(match => match.Value)];
        ImmutableArray<string> kept = [.. words.Where(word => !Passed.Contains(word))];
        return kept.IsEmpty ? words : kept;
    }

    [GeneratedRegex(@"[^\W_]+(?:[’'\-][^\W_]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
