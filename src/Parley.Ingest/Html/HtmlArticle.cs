using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Parley.Text;

namespace Parley.Ingest.Html;

/// <summary>A web page as an article: its own text without the page's furniture, and what it says about itself.</summary>
internal static class HtmlArticle
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false };

    public static Article Read(string page, string? address)
    {
        var html = MarkupScan.WithoutData(page);
        if (MarkupScan.IsTooMuch(html))
        {
            var bare = new Article("", "", []) { Url = address, Diagnostics = [Failures.FlattenedPage] };
            return Layout.Write(bare, PageBlocks.Of(null, BareText.Pieces(html)));
        }

        var document = new HtmlParser(Options).ParseDocument(html);
        var (facts, meta) = (JsonLd.Of(document), new PageMeta(document));
        var head = new Article("", "", [])
        {
            Title = Titles.Of(document, facts, meta),
            Published = PageDates.Of(document, facts, meta),
            Byline = PageAuthors.Of(document, facts, meta),
            Outlet = facts.Outlet ?? meta.First("og:site_name", "application-name"),
            Url = meta.Address ?? address,
            Language = meta.Language ?? Tidy.LanguageCode(facts.Language),
        };
        return Layout.Write(head, PageBlocks.Of(head.Title, Pieces(document)));
    }

    private static List<Piece> Pieces(IHtmlDocument document)
    {
        if (document.Body is not { } body)
        {
            return [];
        }

        Pruning.Prune(body);
        return Body.Pieces(document, body);
    }
}
