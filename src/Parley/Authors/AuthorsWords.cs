using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Language;
using Parley.Text;

namespace Parley.Authors;

/// <summary>What the author of a signed text says in it: each paragraph of the author's own words.</summary>
internal static class AuthorsWords
{
    /// <summary>How far such a statement can be trusted: less than a turn that has a label of its own.</summary>
    private const double Confidence = 0.8;

    /// <summary>So many paragraphs an address has at most, with the day and the salutation.</summary>
    private const int LongestHead = 8;

    /// <summary>Fewer tokens say nothing.</summary>
    private const int Fewest = 3;

    /// <summary>So many words in quotation marks are somebody else's; fewer are a title, or a word that the author does not believe in.</summary>
    private const int Quotation = 5;

    /// <summary>The author's statements and who signs them, one group for each letter or column; none where the article is neither.</summary>
    /// <param name="article">The article.</param>
    /// <param name="tokenized">Its tokens.</param>
    /// <param name="attributions">What else is said in it.</param>
    public static ImmutableArray<(ImmutableArray<TokenRange> Names, ImmutableArray<AttributionSpans> Said)> Of(Article article, Tokenized tokenized, ImmutableArray<AttributionSpans> attributions)
    {
        var lines = Line.Of(tokenized);
        var isMany = !lines.Any(line => line.IsSingular);
        var parts = Letters.Of(tokenized, lines).ToList();
        var heads = parts.SelectMany(part => Head(tokenized, lines, part.From)).ToHashSet();
        var others = Others(tokenized, attributions.Where(a => !IsOwn(tokenized, a.Source?.Tokens, isMany) && !(a.Source is { } source && heads.Contains(source.Tokens.Start))));
        if (parts.Count == 0 && Columns.Of(article, tokenized, lines, others) is { } column)
        {
            parts.Add(column);
        }

        return [.. parts.Select(part => (part.Names, Said(tokenized, part, part.Lines.Select(i => lines[i]), others))).Where(part => part.Item2.Length > 0)];
    }

    /// <summary>Whether a source is the author: I outside quotation marks, and we where nobody says I.</summary>
    public static bool IsOwn(Tokenized tokenized, TokenRange? source, bool isMany) =>
        source is { Length: 1, Start: var token } && tokenized.Quotation[token] != QuotationState.Inside && (Line.Lower(tokenized, token) == "i" || (isMany && Line.Lower(tokenized, token) == "we"));

    /// <summary>The tokens of the salutation and of the address above it: who stands there is written to, and does not speak in the letter.</summary>
    private static IEnumerable<int> Head(Tokenized tokenized, ImmutableArray<Line> lines, int from)
    {
        var top = from - 1;
        while (top > 0 && from - top < LongestHead && !Prose.Is(tokenized, lines[top - 1]))
        {
            top--;
        }

        return Enumerable.Range(lines[top].Tokens.Start, lines[from - 1].Tokens.End - lines[top].Tokens.Start);
    }

    /// <summary>Whether most of a paragraph is quoted, or what somebody else is said to say.</summary>
    public static bool IsOfOthers(Tokenized tokenized, Line line, bool[] others)
    {
        var foreign = Enumerable.Range(line.Tokens.Start, line.Tokens.Length).Count(i => char.IsLetterOrDigit(tokenized[i][0]) && (others[i] || tokenized.Quotation[i] == QuotationState.Inside));
        return 2 * foreign > line.Words;
    }

    /// <summary>For each token whether it stands in what others are said to say, in who they are or in how they say it, or in a quotation of some length.</summary>
    private static bool[] Others(Tokenized tokenized, IEnumerable<AttributionSpans> attributions)
    {
        var others = new bool[tokenized.Tokens.Length];
        foreach (var tokens in attributions.SelectMany(a => a.Content.Append(a.Source).Append(a.Cue)).OfType<TaggedSpan>().Select(s => s.Tokens))
        {
            others.AsSpan(tokens.Start, tokens.Length).Fill(true);
        }

        for (int start = 0, end; start < others.Length; start = end)
        {
            end = start + 1;
            while (end < others.Length && tokenized.Quotation[start] == QuotationState.Inside && tokenized.Quotation[end] == QuotationState.Inside)
            {
                end++;
            }

            others.AsSpan(start, end - start).Fill(others[start] || end - start >= Quotation);
        }

        return others;
    }

    private static ImmutableArray<AttributionSpans> Said(Tokenized tokenized, SignedPart part, IEnumerable<Line> lines, bool[] others)
    {
        static TaggedSpan Span(Role role, TokenRange tokens) => new(role, tokens) { Probability = Confidence, Peak = Confidence };
        var own = lines.Where(line => Prose.Is(tokenized, line) && !IsOfOthers(tokenized, line, others)).Select(line => Sentences(tokenized, line.Tokens, others)).Where(content => content.Sum(tokens => tokens.Length) > Fewest);
        return [.. own.Select(content => new AttributionSpans(Span(Role.Source, part.Source), null, [.. content.Select(tokens => Span(Role.Content, tokens))], Confidence))];
    }

    /// <summary>The sentences of a paragraph in which nobody else speaks, neighbours in one.</summary>
    private static List<TokenRange> Sentences(Tokenized tokenized, TokenRange tokens, bool[] others)
    {
        var own = new List<TokenRange>();
        for (int start = tokens.Start, end; start < tokens.End; start = end)
        {
            end = start + 1;
            while (end < tokens.End && !tokenized.OpensSentence[end])
            {
                end++;
            }

            if (others.AsSpan(start, end - start).Contains(true))
            {
                continue;
            }

            var isNeighbour = own.Count > 0 && own[^1].End == start;
            var begin = isNeighbour ? own[^1].Start : start;
            own.RemoveRange(own.Count - (isNeighbour ? 1 : 0), isNeighbour ? 1 : 0);
            own.Add(new TokenRange(begin, end));
        }

        return own;
    }
}
