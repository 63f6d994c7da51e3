using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Ingest;

/// <summary>The blocks of plain text. Every line that is not blank is in one.</summary>
internal static class TextBlocks
{
    /// <summary>By-lines and date lines stand near the head; further down such a line is text.</summary>
    private const int Head = 8;

    public static ImmutableArray<Block> Of(string text, string? title)
    {
        var paragraphs = Lines.Paragraphs(text);
        var blocks = paragraphs.Select((span, index) => new Block(span, Kind(text, paragraphs, index, title))).ToList();
        return PageBreaks.Mark(text, [.. Datelines.Cut(text, blocks)]);
    }

    private static BlockKind Kind(string text, List<TextSpan> paragraphs, int index, string? title)
    {
        var line = Start(text, paragraphs[index]);
        if (index == 0 && IsHeadline(text, paragraphs, line, title))
        {
            return BlockKind.Headline;
        }

        return BlockGuess.Kind(line) is var kind && kind == BlockKind.Byline && index >= Head ? BlockKind.Paragraph : kind;
    }

    private static bool IsHeadline(string text, List<TextSpan> paragraphs, string line, string? title) =>
        Headlines.Repeats(line, title)
        || (title is null && paragraphs.Count > 1 && Headlines.LooksLikeOne(line) && StandsAlone(text, paragraphs[0], paragraphs[1]));

    /// <summary>A blank line, or an indented one, after the headline.</summary>
    private static bool StandsAlone(string text, TextSpan first, TextSpan second)
    {
        var between = text.AsSpan(first.End, second.Start - first.End);
        return between.Count('\n') > 1 || between.Count('\r') > 1 || between.TrimEnd(" \t").Length < between.Length - 1;
    }

    /// <summary>No more of a paragraph than tells what it is for: a text of one line may be of any length.</summary>
    private static string Start(string text, TextSpan span)
    {
        const int Enough = 1000;
        return text.Substring(span.Start, Math.Min(span.Length, Enough));
    }
}
