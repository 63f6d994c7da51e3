using System.Collections.Immutable;
using Parley.Language;
using Parley.Text;

namespace Parley.Evaluation;

/// <summary>
/// The tokens and paragraphs of an article, on which gold and predicted spans are compared, so that half a token or a
/// space more or less does not count. A paragraph ends with every line break between two tokens.
/// </summary>
public sealed class Grid
{
    private readonly int[] _tokenAt;
    private readonly int[] _lettersBefore;
    private readonly int[] _paragraphStart;
    private readonly bool[] _isWord;

    /// <summary>The grid of <paramref name="text"/> on the corpus's tokens, or on plain ones where there are none.</summary>
    public Grid(string text, ImmutableArray<TextSpan> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Tokens = tokens.IsDefaultOrEmpty ? PlainTokens.Of(text) : tokens;
        _paragraphStart = ParagraphStarts(text, Tokens);
        _isWord = [.. Tokens.Select(t => PlainTokens.HasWord(text, t))];
        _tokenAt = TokenAt(text, Tokens);
        _lettersBefore = LettersBefore(text);
        Quoted = QuotedTokens.Of(this);
    }

    /// <summary>The article's text.</summary>
    public string Text { get; }

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<TextSpan> Tokens { get; }

    /// <summary>For each token whether it stands inside double quotation marks; null for the marks themselves.</summary>
    internal ImmutableArray<bool?> Quoted { get; }

    /// <summary>The first token of the paragraph of <paramref name="token"/>.</summary>
    public int ParagraphStart(int token) => _paragraphStart[token];

    /// <summary>Whether the token has a letter or a digit.</summary>
    public bool IsWord(int token) => _isWord[token];

    /// <summary>The tokens that share a character with the span; null where there are none.</summary>
    public TokenRange? Range(TextSpan span)
    {
        var (start, end) = Clamp(span);
        while (start < end && _tokenAt[start] < 0)
        {
            start++;
        }

        while (end > start && _tokenAt[end - 1] < 0)
        {
            end--;
        }

        return start < end ? new TokenRange(_tokenAt[start], _tokenAt[end - 1] + 1) : null;
    }

    /// <summary>The ranges of the spans: sorted, each once.</summary>
    public ImmutableArray<TokenRange> Ranges(IEnumerable<TextSpan> spans) =>
        [.. spans.Select(Range).OfType<TokenRange>().Distinct().OrderBy(r => (r.Start, r.End))];

    /// <summary>The range cut where a paragraph ends; with a <paramref name="limit"/>, only the first so many tokens of a paragraph remain.</summary>
    public IEnumerable<TokenRange> Cut(TokenRange range, int? limit = null)
    {
        for (var first = range.Start; first < range.End;)
        {
            var end = first + 1;
            while (end < range.End && _paragraphStart[end] == _paragraphStart[first])
            {
                end++;
            }

            var kept = limit is { } most ? (int)Math.Min(end, (long)_paragraphStart[first] + most) : end;
            if (first < kept)
            {
                yield return new TokenRange(first, kept);
            }

            first = end;
        }
    }

    /// <summary>The range without marks at its ends; null where nothing else is in it.</summary>
    public TokenRange? Trim(TokenRange range)
    {
        var (first, end) = range;
        while (first < end && !_isWord[first])
        {
            first++;
        }

        while (end > first && !_isWord[end - 1])
        {
            end--;
        }

        return first < end ? new TokenRange(first, end) : null;
    }

    /// <summary>How many characters, white space aside, the span has.</summary>
    public int Letters(TextSpan span)
    {
        var (start, end) = Clamp(span);
        return start < end ? _lettersBefore[end] - _lettersBefore[start] : 0;
    }

    // Inside the text, and never through the middle of a surrogate pair.
    private (int Start, int End) Clamp(TextSpan span) => (Whole(span.Start), Whole(span.End));

    private int Whole(int offset)
    {
        offset = Math.Min(offset, Text.Length);
        return offset > 0 && offset < Text.Length && char.IsSurrogatePair(Text[offset - 1], Text[offset]) ? offset - 1 : offset;
    }

    private static int[] ParagraphStarts(string text, ImmutableArray<TextSpan> tokens)
    {
        var starts = new int[tokens.Length];
        for (var i = 1; i < tokens.Length; i++)
        {
            var from = tokens[i - 1].End;
            var gap = Math.Max(0, tokens[i].Start - from);
            starts[i] = text.AsSpan(from, gap).Contains('\n') ? i : starts[i - 1];
        }

        return starts;
    }

    private static int[] TokenAt(string text, ImmutableArray<TextSpan> tokens)
    {
        var at = new int[text.Length];
        Array.Fill(at, -1);
        for (var i = 0; i < tokens.Length; i++)
        {
            Array.Fill(at, i, tokens[i].Start, tokens[i].Length);
        }

        return at;
    }

    private static int[] LettersBefore(string text)
    {
        var before = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            var counts = !PlainTokens.IsSpace(text[i]) && !char.IsLowSurrogate(text[i]);
            before[i + 1] = before[i] + (counts ? 1 : 0);
        }

        return before;
    }
}
