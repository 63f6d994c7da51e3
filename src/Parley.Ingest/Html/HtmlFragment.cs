using AngleSharp.Html.Parser;
using Parley.Text;

namespace Parley.Ingest.Html;

/// <summary>HTML that is an article's text already, as feeds and newsletters bring it: nothing of it is searched for, only what is no text left out.</summary>
internal static class HtmlFragment
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false };

    /// <summary>The article with that text, below its title where <paramref name="head"/> has one.</summary>
    public static Article Read(Article head, string html)
    {
        var isFlat = MarkupScan.IsTooMuch(html);
        return Layout.Write(isFlat ? head with { Diagnostics = [.. head.Diagnostics, Failures.FlattenedPage] } : head, PageBlocks.Of(head.Title, Pieces(html, isFlat)));
    }

    /// <summary>Every line of it, whatever for.</summary>
    public static List<string> Lines(string html) => [.. Pieces(html, MarkupScan.IsTooMuch(html)).Select(piece => piece.Text)];

    private static List<Piece> Pieces(string html, bool isFlat)
    {
        if (isFlat)
        {
            return BareText.Pieces(html);
        }

        if (new HtmlParser(Options).ParseDocument(html).Body is not { } body)
        {
            return [];
        }

        Pruning.Prune(body);
        return PieceWriter.Pieces(body);
    }
}
