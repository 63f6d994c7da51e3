using Parley.Text;

namespace Parley.Ingest.Pdf;

/// <summary>A PDF with a text layer as an article.</summary>
internal static class PdfArticle
{
    private const double LargerThanBody = 1.15;
    private const double SmallerThanBody = 0.88;
    private const int LongestHeadline = 250;
    private const int ShortestHeadline = 8;
    private const int LongestSmallPrint = 500;

    public static IEnumerable<Intake> Read(Content content)
    {
        var printed = PdfReading.Read(content.Bytes, content.Terms.Cancel);
        var paragraphs = Paragraphs(printed);
        if (paragraphs.Count == 0)
        {
            yield return content.Failed(input => NoText(input, printed));
            yield break;
        }

        yield return content.Read(Article(printed, paragraphs) with { Diagnostics = [.. Notes(printed)] });
    }

    private static List<PrintedParagraph> Paragraphs(PrintedDocument printed) => PrintedParagraphs.Of(
        RunningHeads.Cut(printed.Pages).SelectMany(page => ReadingOrder.Columns(page.Words).Select(column => PrintedLine.Of(column, page.Number))));

    private static Article Article(PrintedDocument printed, List<PrintedParagraph> paragraphs)
    {
        var body = paragraphs.GroupBy(paragraph => Math.Round(paragraph.Size)).MaxBy(group => group.Sum(paragraph => paragraph.Text.Length))!.Key;
        var said = DocumentFacts.Title(printed.Title);
        var headline = Headline(paragraphs, body, said);
        var head = new Article("", "", []) { Title = headline < 0 ? said : paragraphs[headline].Text };
        var article = Layout.Write(head, paragraphs.Select((paragraph, index) => (Kind(paragraph, index, headline, body), paragraph.Text)));
        return article.Byline.IsEmpty ? article with { Byline = DocumentFacts.Authors(printed.Author) } : article;
    }

    /// <summary>The paragraph that repeats the document's own title, else the one in the largest type on the first page; -1 for none.</summary>
    private static int Headline(List<PrintedParagraph> paragraphs, double body, string? title)
    {
        var first = paragraphs.TakeWhile(paragraph => paragraph.Page == paragraphs[0].Page).ToList();
        var repeats = first.FindIndex(paragraph => Headlines.Repeats(paragraph.Text, title));
        var large = first.Where(paragraph => paragraph.Size > LargerThanBody * body && paragraph.Text.Length is >= ShortestHeadline and <= LongestHeadline && paragraph.Text.Contains(' '));
        return repeats >= 0 ? repeats : large.MaxBy(paragraph => paragraph.Size) is { } largest ? first.IndexOf(largest)
            : paragraphs.Count > 1 && Headlines.LooksLikeOne(paragraphs[0].Text) && paragraphs[0].Text.Length < paragraphs[1].Text.Length ? 0 : -1;
    }

    private static BlockKind Kind(PrintedParagraph paragraph, int index, int headline, double body)
    {
        const int Head = 8;
        if (index == headline)
        {
            return BlockKind.Headline;
        }

        var kind = BlockGuess.Kind(paragraph.Text);
        return kind switch
        {
            BlockKind.Byline when index >= Head => BlockKind.Paragraph,
            BlockKind.Paragraph when index < headline && !Sentences.End(paragraph.Text) => BlockKind.Boilerplate,
            BlockKind.Paragraph when paragraph.Size < SmallerThanBody * body && paragraph.Text.Length < LongestSmallPrint => BlockKind.Caption,
            _ => kind,
        };
    }

    private static Diagnostic NoText(string input, PrintedDocument printed) =>
        printed.Pages.Any(page => page.HasPictures) ? Failures.Scanned(input) : printed.Broken.Count > 0 ? Failures.PdfBroken(input, "no page can be read") : Failures.Empty(input);

    private static IEnumerable<Diagnostic> Notes(PrintedDocument printed)
    {
        var scanned = printed.Pages.Where(page => page.Words.Count == 0 && page.HasPictures).Select(page => page.Number).ToList();
        if (scanned.Count > 0)
        {
            yield return Failures.ScannedPages(scanned);
        }

        if (printed.Broken.Count > 0)
        {
            yield return Failures.BrokenPages(printed.Broken);
        }
    }
}
