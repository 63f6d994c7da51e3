using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Language;

/// <summary>Where a quotation ends that is never closed, and where one begins that is never opened.</summary>
internal static class QuotationRepair
{
    /// <summary>Longest subject looked for between the comma and the verb of a tag: , the chief of the harbour police said.</summary>
    private const int LongestSubject = 6;

    private static readonly FrozenSet<string> ReportingVerbs = (
        "said says asked asks told tells added adds wrote writes replied warned explained insisted recalled declared announced argued claimed noted shouted "
        + "admitted conceded stated predicted remarked").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Determiners = "the a an he she they we i it one his her its their our".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbLookup = ReportingVerbs.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DeterminerLookup = Determiners.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The token after an unclosed quotation: what follows the stop before a tag (“It is late, said Hale); else, where another quotation opens at
    /// <paramref name="next"/>, the end of the sentence; else <paramref name="end"/>, the end of the paragraph.
    /// </summary>
    public static int EndOfUnclosed(string text, ImmutableArray<TextSpan> tokens, int open, int? next, int end)
    {
        var limit = next is { } opening ? EndOfSentence(text, tokens, open, opening) : end;
        for (var i = open + 2; i < limit; i++)
        {
            if (text[tokens[i].Start] is ',' or '!' or '?' && (OpensWithVerb(text, tokens, i + 1, end) || EndsWithVerb(text, tokens, i + 1, end)))
            {
                return i + 1;
            }
        }

        return limit;
    }

    /// <summary>
    /// Where the quotation begins that a mark closes and none opens: with its sentence. Null where the mark may be none, for no stop is before it, or
    /// where the sentence has other marks.
    /// </summary>
    public static int? StartOfUnopened(string text, ImmutableArray<TextSpan> tokens, int close, int paragraph)
    {
        var at = close - 1;
        if (at < paragraph || text[tokens[at].Start] is not (',' or '.' or '!' or '?'))
        {
            return null;
        }

        while (at > paragraph && !EndsSentence(text, tokens, at - 1))
        {
            at--;
            if (QuotationMark.Glyph(Token(text, tokens, at)) is not ('\0' or '\'' or '’'))
            {
                return null;
            }
        }

        return at < close - 1 ? at : null;
    }

    private static int EndOfSentence(string text, ImmutableArray<TextSpan> tokens, int open, int limit)
    {
        for (var i = open + 1; i < limit; i++)
        {
            if (EndsSentence(text, tokens, i))
            {
                return i + 1;
            }
        }

        return limit;
    }

    /// <summary>, said Hale – but not: , said nothing.</summary>
    private static bool OpensWithVerb(string text, ImmutableArray<TextSpan> tokens, int at, int end) =>
        at + 1 < end && VerbLookup.Contains(Token(text, tokens, at))
        && (char.IsUpper(text[tokens[at + 1].Start]) || DeterminerLookup.Contains(Token(text, tokens, at + 1)));

    /// <summary>, the harbour master said.</summary>
    private static bool EndsWithVerb(string text, ImmutableArray<TextSpan> tokens, int at, int end)
    {
        for (var i = at; i < Math.Min(end, at + LongestSubject + 1) && char.IsLetter(text[tokens[i].Start]); i++)
        {
            if (i > at && VerbLookup.Contains(Token(text, tokens, i)))
            {
                return i + 1 == end || text[tokens[i + 1].Start] is '.' or ',' or ';' or ':';
            }
        }

        return false;
    }

    private static bool EndsSentence(string text, ImmutableArray<TextSpan> tokens, int token) => text[tokens[token].Start] is '.' or '!' or '?';

    private static ReadOnlySpan<char> Token(string text, ImmutableArray<TextSpan> tokens, int token) => text.AsSpan(tokens[token].Start, tokens[token].Length);
}
