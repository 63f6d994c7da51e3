using System.Collections.Immutable;
using Parley.Language;
using Parley.Text;

namespace Parley.Review;

/// <summary>Which end of a span is moved.</summary>
public enum SpanEdge
{
    /// <summary>The first word.</summary>
    Start,

    /// <summary>The last word.</summary>
    End,
}

/// <summary>Moves of spans as a person makes them: by words, where a mark of punctuation is a word too. Offsets are UTF-16 units.</summary>
public static class SpanMoves
{
    /// <summary>The span with one more word at one end; unchanged where the text has none there.</summary>
    public static TextSpan Grow(string text, TextSpan span, SpanEdge edge)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Tokenizer.Tokens(text);
        if (edge == SpanEdge.Start)
        {
            var before = FirstEndingAfter(words, span.Start);
            before -= before < words.Length && words[before].Start < span.Start ? 0 : 1;
            return before < 0 ? span : new TextSpan(words[before].Start, span.End);
        }

        var after = FirstEndingAfter(words, span.End);
        return after == words.Length ? span : new TextSpan(span.Start, words[after].End);
    }

    /// <summary>The span without the word at one end; unchanged where it is its only one.</summary>
    public static TextSpan Shrink(string text, TextSpan span, SpanEdge edge)
    {
        var words = Inside(text, span);
        return words.Length < 2 ? span : edge == SpanEdge.Start ? new TextSpan(words[1].Start, span.End) : new TextSpan(span.Start, words[^2].End);
    }

    /// <summary>What somebody selected, as whole words without the white space around them; null where it touches no word.</summary>
    public static TextSpan? ToWords(string text, TextSpan selected) =>
        Inside(text, selected) is { Length: > 0 } words ? new TextSpan(words[0].Start, words[^1].End) : null;

    /// <summary>Spans in order; those that share or touch each other's characters are one, empty ones are left out.</summary>
    public static ImmutableArray<TextSpan> Joined(IEnumerable<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans.Where(span => span.Length > 0).Order())
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
            {
                joined[^1] = new TextSpan(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            }
            else
            {
                joined.Add(span);
            }
        }

        return [.. joined];
    }

    /// <summary>Whether spans are in order, not empty, do not overlap, and lie inside a text of a length.</summary>
    public static bool Fit(IReadOnlyList<TextSpan> spans, int length)
    {
        ArgumentNullException.ThrowIfNull(spans);
        return spans.All(span => span.Length > 0 && span.End <= length) && spans.Skip(1).Zip(spans).All(pair => pair.Second.End <= pair.First.Start);
    }

    /// <summary>What lies before a place and what lies behind it, each without the white space at the cut.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="spans">In order, not overlapping.</param>
    /// <param name="offset">Where to cut.</param>
    public static (ImmutableArray<TextSpan> Before, ImmutableArray<TextSpan> After) Cut(string text, ImmutableArray<TextSpan> spans, int offset)
    {
        ArgumentNullException.ThrowIfNull(text);
        var before = spans.Where(span => span.Start < offset).Select(span => new TextSpan(span.Start, Math.Min(span.End, offset)));
        var after = spans.Where(span => span.End > offset).Select(span => new TextSpan(Math.Max(span.Start, offset), span.End));
        return (Bare(text, before), Bare(text, after));
    }

    private static ImmutableArray<TextSpan> Bare(string text, IEnumerable<TextSpan> spans) => [.. spans.Select(span => Bare(text, span)).Where(span => span.Length > 0)];

    private static TextSpan Bare(string text, TextSpan span)
    {
        var words = span.In(text);
        var start = span.Start + words.Length - words.AsSpan().TrimStart().Length;
        return new TextSpan(start, Math.Max(start, span.End - words.Length + words.AsSpan().TrimEnd().Length));
    }

    private static ImmutableArray<TextSpan> Inside(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Tokenizer.Tokens(text).Where(word => word.Overlaps(span))];
    }

    private static int FirstEndingAfter(ImmutableArray<TextSpan> words, int offset)
    {
        var found = words.BinarySearch(new TextSpan(offset, offset));
        var at = found < 0 ? ~found : found;
        return at > 0 && words[at - 1].End > offset ? at - 1 : at;
    }
}
