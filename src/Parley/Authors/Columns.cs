using System.Collections.Immutable;
using Parley.Language;
using Parley.Text;

namespace Parley.Authors;

/// <summary>
/// A column, an essay, a speech: who wrote it stands over it or under it, and it says I or we outside quotation marks. A report has a byline, too, but its
/// reporter does not speak in it; nor do those who ask in an interview, or make verses and recipes.
/// </summary>
internal static class Columns
{
    /// <summary>So many paragraphs from the top a byline is looked for.</summary>
    private const int Top = 8;

    /// <summary>So many paragraphs from the end the note on the author is looked for.</summary>
    private const int Bottom = 5;

    /// <summary>Fewer paragraphs are no column.</summary>
    private const int Fewest = 3;

    /// <summary>Words of a paragraph, on average: verses, recipes and lists of news have fewer.</summary>
    private const int Shortest = 12;

    /// <summary>So many words a question of an interview has at most.</summary>
    private const int LongestQuestion = 40;

    /// <summary>The column that an article is; null where it is none.</summary>
    /// <param name="article">Knows its bylines.</param>
    /// <param name="tokenized">Its tokens.</param>
    /// <param name="lines">Its paragraphs.</param>
    /// <param name="others">For each token whether it stands in what somebody else is said to say.</param>
    public static SignedPart? Of(Article article, Tokenized tokenized, ImmutableArray<Line> lines, bool[] others) =>
        Candidates(article, tokenized, lines).Select(c => (SignedPart?)c).FirstOrDefault(part => IsOwn(tokenized, lines, part!, others));

    private static IEnumerable<SignedPart> Candidates(Article article, Tokenized tokenized, ImmutableArray<Line> lines)
    {
        for (var i = 0; i < Math.Min(Top, lines.Length); i++)
        {
            if (Over(article, tokenized, lines, i) is { IsEmpty: false } names)
            {
                yield return new SignedPart(names, i + 1, End(tokenized, lines, i + 1, names[0])) { Source = new TokenRange(names[0].Start, names[^1].End) };
                yield break;
            }
        }

        if (Letters.Last(tokenized, lines) is { } last)
        {
            yield return new SignedPart(last.Names, 0, last.Line);
        }
        else if (About(article, tokenized, lines) is { } about)
        {
            yield return new SignedPart([about.Name], 0, about.Line);
        }
    }

    /// <summary>The authors that a line over the text names.</summary>
    private static ImmutableArray<TokenRange> Over(Article article, Tokenized tokenized, ImmutableArray<Line> lines, int index)
    {
        var line = lines[index];
        var isByline = article.KindAt(tokenized.Tokens[line.Tokens.Start].Start) == BlockKind.Byline;
        var names = NameLine.Byline(tokenized, line, isByline);
        var alone = !names.IsEmpty ? null : (index < 4 ? NameLine.Speech(tokenized, line) : null) ?? (index is > 0 and < 6 ? Bare(article, tokenized, lines, line) : null);
        return alone is { } name ? [name] : names;
    }

    /// <summary>A name alone, where the article's byline, the headline's brackets or the note on the author has it as well: "(Hale)", "Ann Hale teaches law."</summary>
    private static TokenRange? Bare(Article article, Tokenized tokenized, ImmutableArray<Line> lines, Line line)
    {
        if (line.EndsSentence || NameLine.Signature(tokenized, line) is not { Length: > 1 } name)
        {
            return null;
        }

        var text = tokenized.Span(name).In(tokenized.Text);
        var surname = tokenized[name.End - 1].ToString();
        var head = tokenized.Span(lines[0].Tokens).In(tokenized.Text);
        return article.Byline.Any(b => b.Contains(text, StringComparison.OrdinalIgnoreCase)) || head.EndsWith($"({surname})", StringComparison.OrdinalIgnoreCase)
            || lines.Skip(Math.Max(Top, lines.Length - Bottom)).Any(l => Prose.IsAbout(tokenized, l, name)) ? name : null;
    }

    /// <summary>The note on the author under the text, where the article's byline names the author and no line over the text does.</summary>
    private static (TokenRange Name, int Line)? About(Article article, Tokenized tokenized, ImmutableArray<Line> lines)
    {
        for (var i = Math.Max(0, lines.Length - Bottom); i < lines.Length && article.Byline.Length > 0; i++)
        {
            var tokens = lines[i].Tokens;
            var name = article.Byline.Select(author => Opening(tokenized, tokens, author)).FirstOrDefault(n => n is not null);
            if (name is { } found)
            {
                return (found, i);
            }
        }

        return null;
    }

    /// <summary>The first tokens of a paragraph, where they are a name.</summary>
    private static TokenRange? Opening(Tokenized tokenized, TokenRange tokens, string name)
    {
        var start = tokens.Start;
        start += start + 1 < tokens.End && !char.IsLetterOrDigit(tokenized[start][0]) ? 1 : 0;
        var end = tokenized.Tokens[start].Start + name.Length;
        return name.Length > 0 && end <= tokenized.Tokens[tokens.End - 1].End && string.CompareOrdinal(tokenized.Text, tokenized.Tokens[start].Start, name, 0, name.Length) == 0
            ? tokenized.Range(new TextSpan(tokenized.Tokens[start].Start, end)) : null;
    }

    /// <summary>Where the text ends: before its references, and before the note on the author.</summary>
    private static int End(Tokenized tokenized, ImmutableArray<Line> lines, int from, TokenRange name)
    {
        for (var i = from; i < lines.Length; i++)
        {
            if (Prose.IsEnding(tokenized, lines[i]) || (i >= lines.Length - Bottom && Prose.IsAbout(tokenized, lines[i], name)))
            {
                return i;
            }
        }

        return lines.Length;
    }

    /// <summary>Whether somebody speaks for themselves: in a fair share of the paragraphs, and not chiefly of what others say.</summary>
    private static bool IsOwn(Tokenized tokenized, ImmutableArray<Line> lines, SignedPart part, bool[] others)
    {
        var prose = part.Lines.Select(i => lines[i]).Where(line => Prose.Is(tokenized, line)).ToList();
        var own = prose.Where(line => !AuthorsWords.IsOfOthers(tokenized, line, others)).ToList();
        var (words, first, singular) = (prose.Sum(l => l.Words), own.Count(l => l.IsFirst), own.Count(l => l.IsSingular));
        return prose.Count >= Fewest && words >= Shortest * prose.Count && 2 * own.Sum(l => l.Words) > words
            && (singular > 1 || 3 * first >= own.Count) && first > 1 && 6 * first >= own.Count && !IsAskedAndAnswered(tokenized, prose);
    }

    /// <summary>Paragraphs that are questions, or have labels: an interview, of which the author has the smaller part.</summary>
    private static bool IsAskedAndAnswered(Tokenized tokenized, List<Line> prose)
    {
        var questions = prose.Count(l => (l.Last == '?' && l.Words <= LongestQuestion) || IsLabelled(tokenized, l));
        return questions >= Fewest && 5 * questions >= prose.Count;
    }

    /// <summary>"HALE: I saw it.", "Q. Where?"</summary>
    private static bool IsLabelled(Tokenized tokenized, Line line)
    {
        var at = line.Tokens.Start;
        while (at < line.Tokens.End && at - line.Tokens.Start < 5 && char.IsUpper(tokenized[at][0]))
        {
            at++;
        }

        return at < line.Tokens.End && at > line.Tokens.Start && (tokenized[at] is ":" || (tokenized[at] is "." && at - line.Tokens.Start == 1 && tokenized[at - 1] is "Q" or "A") || tokenized[line.Tokens.Start] is "Q");
    }
}
