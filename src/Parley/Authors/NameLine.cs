using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Authors;

/// <summary>Where a line says who wrote what stands under or over it: "By Ann Hale", "[Signed] Ann Hale", "From: Ann Hale", "Remarks by Ann Hale at Oster".</summary>
internal static class NameLine
{
    /// <summary>So many tokens a name has at most, with titles and initials.</summary>
    private const int LongestName = 7;

    /// <summary>So many tokens a line with a signature has at most: a place or an office may follow.</summary>
    private const int LongestLine = 16;

    /// <summary>So many words a byline has at most, with offices and papers.</summary>
    private const int LongestByline = 24;

    private static readonly FrozenSet<string> Particles = WordLists.Set("de del della da di du la le van von der den ter bin ibn al el y dos das");

    private static readonly FrozenSet<string> Heads = WordLists.Set("remarks speech address statement testimony lecture keynote sermon eulogy");

    /// <summary>The authors behind "By": one name, or several with "and" before the last; none where the line says something else.</summary>
    public static ImmutableArray<TokenRange> Byline(Tokenized tokenized, Line line, bool isMarked)
    {
        var (start, end) = (Opened(tokenized, line.Tokens), line.Tokens.End);
        if ((start == line.Tokens.Start && !isMarked) || start >= end || line.Words > LongestByline)
        {
            return [];
        }

        var names = Names(tokenized, start, end);
        return names.Length > 0 && Follows(tokenized, names[^1].End, end) ? names : [];
    }

    /// <summary>Past "By", "By:", "From:", "Words by".</summary>
    private static int Opened(Tokenized tokenized, TokenRange tokens)
    {
        string At(int offset) => tokens.Start + offset < tokens.End ? Line.Lower(tokenized, tokens.Start + offset) : "";
        var by = At(0) == "by" ? 1 : At(0) is "words" or "written" && At(1) == "by" ? 2 : 0;
        var colon = At(Math.Max(by, 1)) == ":" && (by > 0 || At(0) is "from" or "author");
        return tokens.Start + (colon ? Math.Max(by, 1) + 1 : by);
    }

    /// <summary>The name alone in its line, perhaps with a place or an office behind a comma; null where there is more, or less.</summary>
    public static TokenRange? Signature(Tokenized tokenized, Line line)
    {
        if (line.Tokens.Length > LongestLine)
        {
            return null;
        }

        var (start, end) = (Unsigned(tokenized, line.Tokens), line.Tokens.End);
        var name = Name(tokenized, start, end);
        return name is { } found && !FunctionWords.Valedictions.Contains(Line.Lower(tokenized, found.Start)) && IsRest(tokenized, found.End, end) ? found : null;
    }

    /// <summary>The name behind the valediction of the same line: "Sincerely, Ann Hale".</summary>
    public static TokenRange? Behind(Tokenized tokenized, Line line)
    {
        var comma = line.Tokens.Start;
        while (comma < line.Tokens.End && tokenized[comma] is not ("," or "—" or "–"))
        {
            comma++;
        }

        return comma + 1 < line.Tokens.End && comma - line.Tokens.Start <= 4 ? Signature(tokenized, line with { Tokens = new TokenRange(comma + 1, line.Tokens.End) }) : null;
    }

    /// <summary>"Remarks by Ann Hale at the harbour": who speaks, by the head of a speech; where several do, they take turns, and nobody knows which is whose.</summary>
    public static TokenRange? Speech(Tokenized tokenized, Line line)
    {
        for (var i = line.Tokens.Start; i + 1 < line.Tokens.End && i < line.Tokens.Start + 4; i++)
        {
            if (Heads.Contains(Line.Lower(tokenized, i)) && Line.Lower(tokenized, i + 1) is "by" or "of" && !line.EndsSentence)
            {
                var start = i + 2 < line.Tokens.End && Line.Lower(tokenized, i + 2) == "the" ? i + 3 : i + 2;
                return Name(tokenized, start, line.Tokens.End) is { Length: > 1 } name && !(name.End < line.Tokens.End && (IsAnd(tokenized, name.End) || tokenized[name.End] is ",")) ? name : null;
            }
        }

        return null;
    }

    /// <summary>Whether the first word of the name is one that people are called by, or an initial.</summary>
    public static bool IsPersonal(Tokenized tokenized, TokenRange name) =>
        Enumerable.Range(name.Start, name.Length).Any(i => (i < name.End - 1 || name.Length == 1) && FirstNames.Contains(Line.Lower(tokenized, i)));

    /// <summary>"Ann Hale", "Ann Hale and Ian Tate", "Ann Hale, Ian Tate and Jo Voss": commas part names only where "and" stands before the last.</summary>
    private static ImmutableArray<TokenRange> Names(Tokenized tokenized, int start, int end)
    {
        var names = ImmutableArray.CreateBuilder<TokenRange>();
        var (next, listed) = (start, 0);
        while (Name(tokenized, next, end) is { } name)
        {
            names.Add(name);
            listed = names.Count == 1 || (next > start && IsAnd(tokenized, next - 1)) ? names.Count : listed;
            next = name.End;
            next += next < end && tokenized[next] is "," ? 1 : 0;
            next += next < end && IsAnd(tokenized, next) ? 1 : 0;
            if (next == name.End)
            {
                break;
            }
        }

        names.Count = listed;
        return names.DrainToImmutable();
    }

    private static bool IsAnd(Tokenized tokenized, int token) => tokenized[token] is "and" or "&" or "AND";

    /// <summary>Capitalised words, initials and small words of names; null where fewer than two letters are left, or a word is no part of a name.</summary>
    private static TokenRange? Name(Tokenized tokenized, int start, int end)
    {
        var at = start;
        while (at < end && at - start < LongestName && IsOfName(tokenized, start, at, end))
        {
            at++;
        }

        while (at > start && (Particles.Contains(Line.Lower(tokenized, at - 1)) || tokenized[at - 1] is "."))
        {
            at--;
        }

        var isName = at > start && Enumerable.Range(start, at - start).Any(i => tokenized[i].Length > 1 && char.IsLetter(tokenized[i][1]));
        return isName ? new TokenRange(start, at) : null;
    }

    private static bool IsOfName(Tokenized tokenized, int start, int at, int end)
    {
        var lower = Line.Lower(tokenized, at);
        return (char.IsUpper(tokenized[at][0]) && !FunctionWords.NeverNames.Contains(lower)) || (lower == "may" && at + 1 < end && char.IsUpper(tokenized[at][0]) && char.IsUpper(tokenized[at + 1][0]))
            || (at > start && at + 1 < end && (Particles.Contains(lower) || tokenized[at] is "." or "-" or "'" or "’" or "’s"));
    }

    /// <summary>Behind the authors stands nothing, or their office, paper or the day, parted by a mark.</summary>
    private static bool Follows(Tokenized tokenized, int at, int end) => at >= end || !char.IsLetterOrDigit(tokenized[at][0]) || Line.Lower(tokenized, at) is "in" or "for" or "special" or "on";

    /// <summary>Behind a signature stands nothing but marks, or a comma and capitalised words: "Ann Hale, Oster".</summary>
    private static bool IsRest(Tokenized tokenized, int at, int end) =>
        at >= end || (tokenized[at] is "," or "(" or ")" or "]" or "." or ";" or "—" or "-" or "–" && Enumerable.Range(at, end - at).All(i => !char.IsLower(tokenized[i][0]) || Line.Lower(tokenized, i) is "of" or "the" or "and" or "for" or "class" or "aged"));

    /// <summary>Past dashes, brackets, "Signed" and "/s/".</summary>
    private static int Unsigned(Tokenized tokenized, TokenRange tokens)
    {
        var start = tokens.Start;
        while (start < tokens.End && (!char.IsLetterOrDigit(tokenized[start][0]) || Line.Lower(tokenized, start) is "signed" or "s" or "/s/"))
        {
            start++;
        }

        return start;
    }
}
