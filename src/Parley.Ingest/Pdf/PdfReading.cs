using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Parley.Ingest.Pdf;

/// <summary>The pages of a PDF as PdfPig gives them. Actions, scripts and files that it refers to are never looked at.</summary>
internal static class PdfReading
{
    private const int MostPages = 2000;
    private const int MostLetters = 100_000;
    private const int Deepest = 64;

    /// <exception cref="RefusedException">It is encrypted, damaged beyond use, or asks for too much.</exception>
    public static PrintedDocument Read(byte[] bytes, CancellationToken cancel)
    {
        try
        {
            return Confined.Run(() => Pages(bytes), cancel);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new RefusedException(Failures.Encrypted);
        }
        catch (Exception fault) when (fault is not (RefusedException or OperationCanceledException))
        {
            // A damaged file may bring a parser to throw anything.
            throw new RefusedException(input => Failures.PdfBroken(input, fault.Message));
        }
    }

    private static PrintedDocument Pages(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = Deepest, FilterProvider = new BoundedFilters() });
        var (pages, broken) = (new List<PrintedPage>(), new List<int>());
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages); number++)
        {
            if (Page(document, number) is { } page)
            {
                pages.Add(page);
            }
            else
            {
                broken.Add(number);
            }
        }

        var about = document.Information;
        return new PrintedDocument(pages, about.Title, about.Author, about.CreationDate) { Broken = broken };
    }

    /// <summary>One page of many may be damaged; the others are read.</summary>
    private static PrintedPage? Page(PdfDocument document, int number)
    {
        try
        {
            var page = document.GetPage(number);
            return page.Letters.Count > MostLetters ? null : new PrintedPage(number, PrintedWords.Of(page.Letters), page.NumberOfImages > 0 || page.Paths.Count > 0);
        }
        catch (Exception fault) when (fault is not (RefusedException or ThreadAbortException or OutOfMemoryException))
        {
            return null;
        }
    }
}
