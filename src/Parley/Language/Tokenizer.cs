using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parley.Text;

namespace Parley.Language;

/// <summary>
/// Cuts text into tokens much as the Penn Treebank does: a word with its inner hyphens, apostrophes and ampersands is one token, clitics
/// (<c>'s</c>, <c>n't</c>, <c>'ll</c>) and every punctuation mark are their own. Tokens are in order, do not overlap, and cover every letter and digit.
/// Time is linear in the length of the text.
/// </summary>
public static class Tokenizer
{
    private static readonly FrozenSet<string> Abbreviations = (
        "Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Gen Col Lt Sgt Maj Capt Cmdr Adm Rev Hon St Jr Sr Inc Corp Co Ltd Bros vs etc al "
        + "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo "
        + "Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Messrs Amb Atty Dept Dist Supt Pres Assn Ave Blvd Mt Ft "
        + "Pfc Spc Cpl Pvt Ssgt Msgt Brig MR MRS MS DR SEN SENS REP REPS GOV GEN COL LT SGT MAJ CAPT CMDR ADM REV HON JR SR").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationLookup = Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int LongestAcronym = 24;

    private static readonly string[] Clitics = ["s", "re", "ll", "ve", "d", "m"];

    /// <summary>The tokens of <paramref name="text"/> inside <paramref name="within"/>.</summary>
    public static IEnumerable<TextSpan> Tokens(string text, TextSpan within)
    {
        for (var at = within.Start; at < within.End;)
        {
            var end = Math.Min(EndOfToken(text, at, within.End), within.End);
            if (!IsGap(text, at))
            {
                yield return new TextSpan(at, end);
            }

            at = end;
        }
    }

    /// <summary>The tokens of the whole text.</summary>
    public static ImmutableArray<TextSpan> Tokens(string text) => [.. Tokens(text, new TextSpan(0, text.Length))];

    /// <summary>Whether a token is an abbreviation with its full stop, an acronym (<c>U.S.</c>) or an initial (<c>J.</c>).</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> token) => token.Length > 1 && token[^1] == '.' && token[0] != '.';

    private static int EndOfToken(string text, int at, int limit)
    {
        if (IsGap(text, at))
        {
            return at + 1;
        }

        if (Mojibake.At(text.AsSpan(at, limit - at)) is (not '\0', var length))
        {
            return at + length;
        }

        if (IsWordCharacter(text, at, out var width))
        {
            return EndOfAddress(text, at, limit) ?? EndOfWord(text, at, limit);
        }

        return text[at] switch
        {
            '\'' or '’' when at > 0 && IsWordCharacter(text, at - 1, out _) && EndOfClitic(text, at, limit) is { } end => end,
            '.' or '-' or '`' or '\'' => EndOfRun(text, at, limit),
            _ => at + width,
        };
    }

    private static bool IsGap(string text, int at) =>
        char.IsWhiteSpace(text[at]) || char.IsControl(text[at]) || text[at] is '\u200B' or '\uFEFF' or '\u2060' or '\u00AD' or '\u200E' or '\u200F';

    /// <summary>Letters, digits and combining marks, also beyond the basic plane; <paramref name="width"/> is the character's length in UTF-16 units.</summary>
    private static bool IsWordCharacter(string text, int at, out int width)
    {
        var character = text[at];
        width = 1;
        if (char.IsAsciiLetterOrDigit(character))
        {
            return true;
        }

        if (character < 128)
        {
            return false;
        }

        if (Rune.TryGetRuneAt(text, at, out var rune))
        {
            width = rune.Utf16SequenceLength;
            return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || Rune.IsLetterOrDigit(rune);
        }

        return false;
    }

    private static int EndOfWord(string text, int at, int limit)
    {
        if (EndOfAcronym(text, at, limit) is { } acronym)
        {
            return acronym;
        }

        if (IsNot(text, at, limit))
        {
            return at + 3;
        }

        var end = at;
        while (end < limit)
        {
            if (IsWordCharacter(text, end, out var width))
            {
                if (end > at && (IsNot(text, end, limit) || Mojibake.At(text.AsSpan(end, limit - end)).Length > 0))
                {
                    break;
                }

                end += width;
            }
            else if (Joins(text, end, limit))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return IsBeforeFullStopOfAbbreviation(text, at, end, limit) ? end + 1 : end;
    }

    /// <summary>Whether a mark holds a word or number together: <c>co-founder</c>, <c>O'Neill</c>, <c>AT&amp;T</c>, <c>1,000.50</c>, <c>10:35</c>.</summary>
    private static bool Joins(string text, int at, int limit)
    {
        if (at + 1 >= limit || !IsWordCharacter(text, at + 1, out _))
        {
            return false;
        }

        return text[at] switch
        {
            '-' or '\u2010' or '\u2011' or '&' => true,
            '\'' or '’' => EndOfClitic(text, at, limit) is null,
            '.' or ',' or ':' or '/' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
            _ => false,
        };
    }

    private static bool IsNot(string text, int at, int limit) =>
        text[at] is 'n' or 'N' && at + 2 < limit && text[at + 1] is '\'' or '’' && text[at + 2] is 't' or 'T' && IsEdge(text, at + 3, limit);

    private static int? EndOfClitic(string text, int at, int limit)
    {
        foreach (var clitic in Clitics)
        {
            var end = at + 1 + clitic.Length;
            if (end <= limit && string.Compare(text, at + 1, clitic, 0, clitic.Length, StringComparison.OrdinalIgnoreCase) == 0 && IsEdge(text, end, limit))
            {
                return end;
            }
        }

        return null;
    }

    private static bool IsEdge(string text, int at, int limit) => at >= limit || !IsWordCharacter(text, at, out _);

    /// <summary>Letters with a full stop after each: at least two of them, or one that stands before a space and a capital.</summary>
    private static int? EndOfAcronym(string text, int at, int limit)
    {
        var end = at;
        // No acronym is longer; without a bound a long run of them that leads nowhere would be looked at again from each of its letters.
        while (end + 1 < limit && end - at < LongestAcronym && char.IsLetter(text[end]) && text[end + 1] == '.')
        {
            end += 2;
        }

        var letters = (end - at) / 2;
        var isInitial = letters == 1 && char.IsUpper(text[at]) && end + 1 < limit && text[end] == ' ' && char.IsUpper(text[end + 1]) && text[at] != 'I';
        return (letters > 1 && IsEdge(text, end, limit)) || isInitial ? end : null;
    }

    private static bool IsBeforeFullStopOfAbbreviation(string text, int start, int end, int limit) =>
        end < limit && text[end] == '.' && end - start <= 6 && AbbreviationLookup.Contains(text.AsSpan(start, end - start));

    /// <summary>Runs of one mark that mean one thing: <c>...</c>, <c>--</c>, <c>``</c>, <c>''</c>.</summary>
    private static int EndOfRun(string text, int at, int limit)
    {
        var longest = text[at] is '`' or '\'' ? Math.Min(limit, at + 2) : limit;
        var end = at + 1;
        while (end < longest && text[end] == text[at])
        {
            end++;
        }

        return end;
    }

    private static int? EndOfAddress(string text, int at, int limit)
    {
        var rest = text.AsSpan(at, Math.Min(8, limit - at));
        if (!rest.StartsWith("http://") && !rest.StartsWith("https://") && !rest.StartsWith("www."))
        {
            return null;
        }

        var end = at;
        while (end < limit && !IsGap(text, end) && text[end] is not ('<' or '>' or '"' or '“' or '”'))
        {
            end++;
        }

        while (end > at + 4 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '\'' or '’')
        {
            end--;
        }

        return end;
    }
}
