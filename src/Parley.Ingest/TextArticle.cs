using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Ingest;

/// <summary>Plain text as an article; and what the blocks of any article say about it.</summary>
public static class TextArticle
{
    /// <summary>The text, unchanged, with the blocks that it seems to have.</summary>
    public static Article Read(string text) =>
        Complete(new Article(ArticleId.Of(null, text), text, TextBlocks.Of(text, null)));

    /// <summary>Fills title, authors, date and place from the text's own headline, by-line and dateline where nothing else has said them.</summary>
    internal static Article Complete(Article article)
    {
        var headline = First(article, BlockKind.Headline);
        var bylines = article.Blocks.Where(block => block.Kind == BlockKind.Byline).Select(block => block.Span.In(article.Text)).ToList();
        var dateline = First(article, BlockKind.Dateline);
        return article with
        {
            Title = article.Title ?? Tidy.Line(headline)?.TrimEnd('.'),
            Byline = article.Byline.IsEmpty ? Authors(bylines) : article.Byline,
            Published = article.Published ?? bylines.Select(Dates.Parse).FirstOrDefault(date => date is not null),
            Url = article.Url ?? Address(article),
            Dateline = article.Dateline ?? (dateline is null ? null : Datelines.Find(dateline + " x").Place),
        };
    }

    private static ImmutableArray<string> Authors(List<string> bylines) =>
        bylines.Where(Bylines.IsByline).Select(line => Bylines.Names(line)).FirstOrDefault(names => !names.IsEmpty, []);

    /// <summary>The address after "Original url:", on the same line or the next.</summary>
    private static string? Address(Article article)
    {
        var lines = article.Blocks.SkipWhile(block => block.Kind != BlockKind.Boilerplate || !BlockGuess.NamesSource(block.Span.In(article.Text)));
        return lines.Take(2).Select(block => BlockGuess.AddressIn(block.Span.In(article.Text))).FirstOrDefault(address => address is not null);
    }

    private static string? First(Article article, BlockKind kind) =>
        article.Blocks.FirstOrDefault(block => block.Kind == kind)?.Span.In(article.Text);
}
