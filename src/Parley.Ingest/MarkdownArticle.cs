using Markdig;
using Markdig.Syntax;
using Parley.Text;

namespace Parley.Ingest;

/// <summary>Markdown as an article: clean text without marks and addresses, a blank line between paragraphs.</summary>
internal static class MarkdownArticle
{
    private const int MostBrackets = 5000;

    private static readonly string DeepestIndent = "\n" + new string(' ', 200);

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();

    public static Article Read(string markdown)
    {
        var front = FrontMatter.Of(markdown);
        var head = new Article("", "", [])
        {
            Title = front.GetValueOrDefault("title"),
            Published = Dates.Parse(front.GetValueOrDefault("date") ?? front.GetValueOrDefault("published")),
            Byline = Bylines.Names(front.GetValueOrDefault("author") ?? front.GetValueOrDefault("byline")),
            Outlet = front.GetValueOrDefault("outlet") ?? front.GetValueOrDefault("publication"),
            Url = front.GetValueOrDefault("url"),
            Language = Tidy.LanguageCode(front.GetValueOrDefault("language") ?? front.GetValueOrDefault("lang")),
        };
        return Parse(markdown) is { } document
            ? Layout.Write(head, Kinds(MarkdownText.Pieces(document), head.Title))
            : TextArticle.Read(markdown) with { Diagnostics = [Failures.FlattenedPage] };
    }

    /// <summary>The document, or null where following it would take time that grows with the square of its length.</summary>
    private static MarkdownDocument? Parse(string markdown)
    {
        if (markdown.AsSpan().Count('[') > MostBrackets || markdown.Contains(DeepestIndent, StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own guard: nested deeper than it follows.
            return null;
        }
    }

    /// <summary>The first heading is the headline, where it is above the text; a later one is a part of the text.</summary>
    private static List<(BlockKind Kind, string Text)> Kinds(List<Html.Piece> pieces, string? title)
    {
        var kinds = new List<(BlockKind, string)>();
        foreach (var piece in pieces)
        {
            var isHeadline = kinds.Count == 0 && (piece.Tag == "h1" || Headlines.Repeats(piece.Text, title));
            kinds.Add((isHeadline ? BlockKind.Headline : piece.Kind == BlockKind.Paragraph ? BlockGuess.Kind(piece.Text) : piece.Kind, piece.Text));
        }

        return kinds;
    }
}
