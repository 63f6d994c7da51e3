using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Readability = SmartReader.Reader;

namespace Parley.Ingest.Html;

/// <summary>
/// The pieces of the part of a page that holds the article. Readability's rules find it nearly always; where they keep only a fraction
/// of the page's prose (a body cut into many boxes), the smallest element that holds most of the prose is taken instead.
/// </summary>
internal static class Body
{
    private const double Most = 0.75;
    private const double Fraction = 0.2;
    private const int ShortestProse = 40;

    public static List<Piece> Pieces(IHtmlDocument document, IElement body)
    {
        // Readability rebuilds the tree, so the other reading comes first.
        var largest = PieceWriter.Pieces(Largest(body, new Prose(body)));
        var readable = Readable(document) is { } element ? PieceWriter.Pieces(element) : [];
        return Length(readable) < Fraction * Length(largest) ? largest : readable;
    }

    private static IElement? Readable(IHtmlDocument document)
    {
        IElement? found = null;
        using var reader = new Readability("https://article.invalid/", document) { KeepClasses = true, ContinueIfNotReadable = true };
        reader.AddCustomOperationEnd(element => found = element);
        reader.GetArticle();
        return found;
    }

    private static IElement Largest(IElement body, Prose prose)
    {
        var element = body;
        while (element.Children.FirstOrDefault(child => prose.Of(child) > Most * prose.Of(element)) is { } child)
        {
            element = child;
        }

        return element;
    }

    private static int Length(List<Piece> pieces) =>
        pieces.Where(piece => piece.Text.Length >= ShortestProse && piece.LinkShare < 0.5).Sum(piece => piece.Text.Length);
}
