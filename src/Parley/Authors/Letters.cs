using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Authors;

/// <summary>The letters of an article: from "Dear Ann," to the name under "Sincerely,". A whole article, or one printed below a report of it.</summary>
internal static class Letters
{
    /// <summary>So many paragraphs may stand above a letter without a valediction: place, day, address.</summary>
    private const int Top = 12;

    /// <summary>So many paragraphs may follow its name: office, enclosures, postscript.</summary>
    private const int Bottom = 4;

    /// <summary>So many words a salutation has at most.</summary>
    private const int LongestSalutation = 12;

    /// <summary>So many words a valediction of known words has at most; one that only its comma shows may have a few more.</summary>
    private const int LongestValediction = 6;

    private static readonly FrozenSet<string> Valedictory = WordLists.Set("thanks thank cheers very warmest kindest fondest affectionate faithful ever always yours in with");

    private static readonly FrozenSet<string> Alone = WordLists.Set("mum mom mother mummy mommy dad father daddy ma pa grandma grandpa darling sir sirs madam gentlemen friends comrades colleagues all everyone everybody");

    private static readonly FrozenSet<string> Titles = WordLists.Set("mr mrs ms miss dr prof mr. mrs. ms. dr. prof. sen. rep. gov. rev. senator president minister secretary professor chancellor editor");

    /// <summary>The letters, in the order of the text.</summary>
    public static IEnumerable<SignedPart> Of(Tokenized tokenized, ImmutableArray<Line> lines)
    {
        // The first line of a text without a headline is taken for one.
        var salutations = Enumerable.Range(0, lines.Length).Where(i => (lines[i].IsRunning || i == 0) && IsSalutation(tokenized, lines[i])).ToList();
        foreach (var (index, salutation) in salutations.Index())
        {
            var end = index + 1 < salutations.Count ? salutations[index + 1] : lines.Length;
            if (Between(tokenized, lines, salutation + 1, end) is { } letter && letter.Lines.Any(i => lines[i].IsPersonal))
            {
                yield return letter;
            }
        }
    }

    /// <summary>Who signs behind a valediction in the last lines of an article, and the number of the valediction's line.</summary>
    public static (ImmutableArray<TokenRange> Names, int Line)? Last(Tokenized tokenized, ImmutableArray<Line> lines)
    {
        for (var i = lines.Length - 1; i >= Math.Max(0, lines.Length - Bottom - 2); i--)
        {
            if (IsKnown(tokenized, lines[i]) && Names(tokenized, lines, i, lines.Length) is { IsEmpty: false } names)
            {
                return (names, i);
            }
        }

        return null;
    }

    /// <summary>"Dear Ann," "Mum," "Dr. Hale:" "To the editor:" in a line of its own.</summary>
    private static bool IsSalutation(Tokenized tokenized, Line line)
    {
        if (line.Words > LongestSalutation || line.Last is '.' or '?' || line.Quoted == line.Words)
        {
            return false;
        }

        var (start, length) = (line.Tokens.Start, line.Tokens.Length);
        var (first, second) = (Line.Lower(tokenized, start), length > 1 ? Line.Lower(tokenized, start + 1) : "");
        var isMarked = line.Last is ',' or ':' or ';' or '!' or '-' or '—' or '–';
        return first is "dear" or "dearest" || (first == "my" && second is "dear" or "dearest")
            || (isMarked && ((Alone.Contains(first) && line.Words == 1) || (Titles.Contains(first) && line.Words <= 4) || (first is "hello" or "hi" or "hey" && line.Words <= 4)))
            || (first == "to" && second == "the" && (line.Last is ':' or ',')) || (first == "to" && (tokenized.Span(line.Tokens).In(tokenized.Text).TrimStart().StartsWith("to the editor", StringComparison.OrdinalIgnoreCase) || (second == "whom" && line.Words <= 6)));
    }

    /// <summary>The letter whose first line is given: up to its valediction and name, or to a name alone in the last lines.</summary>
    private static SignedPart? Between(Tokenized tokenized, ImmutableArray<Line> lines, int from, int end)
    {
        for (var i = from + 1; i < end; i++)
        {
            if (IsValediction(tokenized, lines[i]) && Names(tokenized, lines, i, end) is { IsEmpty: false } names)
            {
                return new SignedPart(names, from, i) { Postscript = Postscript(tokenized, lines, i, end) };
            }
        }

        return from <= Top || end < lines.Length ? Unvalued(tokenized, lines, from, end) : null;
    }

    /// <summary>A letter that ends with a name and no valediction.</summary>
    private static SignedPart? Unvalued(Tokenized tokenized, ImmutableArray<Line> lines, int from, int end)
    {
        for (var i = end - 1; i > from && i >= end - 1 - Bottom; i--)
        {
            if (!lines[i].EndsSentence && NameLine.Signature(tokenized, lines[i]) is { } name && NameLine.IsPersonal(tokenized, name))
            {
                return new SignedPart([name], from, i) { Postscript = Postscript(tokenized, lines, i, end) };
            }
        }

        return null;
    }

    /// <summary>The names of the valediction's line, of the next, and of those further down between offices: "Ann Hale, Member of Parliament, Ian Tate".</summary>
    private static ImmutableArray<TokenRange> Names(Tokenized tokenized, ImmutableArray<Line> lines, int valediction, int end)
    {
        var behind = NameLine.Behind(tokenized, lines[valediction]);
        var next = valediction + 1;
        var first = behind ?? (next < end ? NameLine.Signature(tokenized, lines[next++]) : null);
        if (first is not { } name)
        {
            return [];
        }

        var names = ImmutableArray.CreateBuilder<TokenRange>();
        names.Add(name);
        for (; next < end && lines[next].Words <= LongestSalutation && !lines[next].EndsSentence; next++)
        {
            if (NameLine.Signature(tokenized, lines[next]) is { Length: > 1 } other && NameLine.IsPersonal(tokenized, other) && !IsSame(tokenized, name, other))
            {
                names.Add(other);
            }
        }

        return names.DrainToImmutable();
    }

    /// <summary>"[Signed] Ann Hale" over "ANN HALE".</summary>
    private static bool IsSame(Tokenized tokenized, TokenRange name, TokenRange other) => tokenized[name.End - 1].Equals(tokenized[other.End - 1], StringComparison.OrdinalIgnoreCase);

    /// <summary>A valediction by its words, or a short line with a comma that a name alone follows: "Stay in touch,".</summary>
    private static bool IsValediction(Tokenized tokenized, Line line) => IsKnown(tokenized, line) || (line.Last == ',' && line.Words <= LongestValediction + 4);

    private static bool IsKnown(Tokenized tokenized, Line line)
    {
        var first = Line.Lower(tokenized, line.Tokens.Start);
        var isShort = line.Words <= LongestValediction || NameLine.Behind(tokenized, line) is not null;
        return isShort && (FunctionWords.Valedictions.Contains(first) || Valedictory.Contains(first)) && line.Last is not ('?' or ':');
    }

    private static int? Postscript(Tokenized tokenized, ImmutableArray<Line> lines, int signature, int end)
    {
        for (var i = signature + 1; i < Math.Min(end, signature + 2 + Bottom); i++)
        {
            if (tokenized[lines[i].Tokens.Start] is "P.S." or "PS" or "P.S" or "p.s." || (tokenized[lines[i].Tokens.Start] is "P" && lines[i].Tokens.Length > 2 && tokenized[lines[i].Tokens.Start + 2] is "S"))
            {
                return i;
            }
        }

        return null;
    }
}
