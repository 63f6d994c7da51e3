using System.Globalization;
using Parley.Text;

namespace Parley.Formats;

/// <summary>The left side of a page: the article's blocks as headings and paragraphs.</summary>
internal sealed class ArticleBody(TextWriter writer, Article article, MarkedText text)
{
    /// <summary>Writes the article element.</summary>
    public void Write()
    {
        writer.Write($"<article class=\"text\"{(article.Language is { } language ? $" lang=\"{MarkedText.Encode(language)}\"" : "")}>\n");
        var blocks = article.Blocks.IsDefaultOrEmpty ? [new Block(new TextSpan(0, article.Text.Length), BlockKind.Paragraph)] : article.Blocks;
        var opening = blocks[0].Kind == BlockKind.Headline ? 1 : 0;
        writer.Write(opening == 1 ? $"<h1>{text.Html(blocks[0].Span)}</h1>\n" : $"<h1>{MarkedText.Encode(article.Title ?? article.Id)}</h1>\n");
        WriteFacts(hasByline: blocks.Any(block => block.Kind == BlockKind.Byline));
        foreach (var block in blocks.Skip(opening).Where(block => block.Span.End <= article.Text.Length))
        {
            writer.Write(Html(block));
        }

        writer.Write("</article>\n");
    }

    private string Html(Block block) => block.Kind switch
    {
        BlockKind.Headline => $"<h2>{text.Html(block.Span)}</h2>\n",
        BlockKind.Byline => $"<p class=\"byline\">{text.Html(block.Span)}</p>\n",
        // The style sheet runs it in with the paragraph that follows.
        BlockKind.Dateline => $"<p class=\"opening\"><span class=\"dateline\">{text.Html(block.Span)}</span></p>\n",
        BlockKind.Caption => $"<p class=\"caption\">{text.Html(block.Span)}</p>\n",
        BlockKind.Paragraph => $"<p>{text.Html(block.Span)}</p>\n",
        _ => "",
    };

    private void WriteFacts(bool hasByline)
    {
        string?[] facts =
        [
            hasByline || article.Byline.IsDefaultOrEmpty ? null : MarkedText.Encode($"By {string.Join(", ", article.Byline)}"),
            MarkedText.Encode(article.Outlet),
            article.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            Uri.TryCreate(article.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? $"<a href=\"{MarkedText.Encode(url.AbsoluteUri)}\" rel=\"noreferrer\">original</a>" : null,
            MarkedText.Encode(article.Input),
        ];
        writer.Write($"<p class=\"facts\">{string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact)))}</p>\n");
    }
}
