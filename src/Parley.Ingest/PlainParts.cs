using Parley.Text;

namespace Parley.Ingest;

/// <summary>Plain text that comes in parts: a title here, paragraphs there.</summary>
internal static class PlainParts
{
    /// <summary>By-lines and date lines stand near the head; further down such a line is text.</summary>
    private const int Head = 8;

    /// <summary>The article with the paragraphs of <paramref name="text"/>, below its title where <paramref name="head"/> has one.</summary>
    public static Article Article(Article head, string text) =>
        Article(head, Lines.Paragraphs(text).Select(span => Tidy.Spaces(span.In(text))));

    /// <summary>The same of paragraphs that are told apart already.</summary>
    public static Article Article(Article head, IEnumerable<string> paragraphs)
    {
        var kinds = paragraphs.Where(paragraph => paragraph.Length > 0 && !Headlines.Repeats(paragraph, head.Title)).Select((paragraph, index) => (Kind(paragraph, index), paragraph));
        return Layout.Write(head, head.Title is null ? kinds : kinds.Prepend((BlockKind.Headline, head.Title)));
    }

    private static BlockKind Kind(string paragraph, int index) =>
        BlockGuess.Kind(paragraph) is var kind && kind == BlockKind.Byline && index >= Head ? BlockKind.Paragraph : kind;
}
