using AngleSharp.Dom;

namespace Parley.Ingest.Html;

/// <summary>When a page was published: what it declares first, then its address, then what it shows.</summary>
internal static class PageDates
{
    private static readonly string[] MetaNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "article:published", "datepublished", "parsely-pub-date",
        "sailthru.date", "cxenseparse:recs:publishtime", "article.published", "published_at", "publication_date", "publish-date", "publishdate",
        "pubdate", "rnews:datepublished", "originalpublicationdate", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created",
        "citation_publication_date", "article_date_original", "date", "bt:pubdate", "vr:published_time", "cxenseparse:publishtime", "displaydate",
    ];

    public static DateOnly? Of(IDocument document, JsonLd facts, PageMeta meta) =>
        Dates.Parse(facts.Published)
        ?? First(meta.All(MetaNames))
        ?? First(document.QuerySelectorAll("[itemprop~=datePublished], [property='schema:datePublished']").Select(Written))
        ?? First(document.QuerySelectorAll("time[pubdate], article time, header time, main time").Where(NotElsewhere).Take(3).Select(Written))
        ?? Dates.InAddress(meta.Address)
        ?? First(document.QuerySelectorAll("time").Take(3).Select(Written))
        ?? First(Shown(document));

    private static DateOnly? First(IEnumerable<string?> candidates) =>
        candidates.Select(Dates.Parse).FirstOrDefault(date => date is not null);

    private static string? Written(IElement element) =>
        element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? Trimmed(element);

    /// <summary>The date of another article, in a list of links, is not this one's.</summary>
    private static bool NotElsewhere(IElement element) => element.Closest("aside, nav, footer, li, a, [class*=related]") is null;

    private static IEnumerable<string?> Shown(IDocument document) =>
        document.QuerySelectorAll("[class*=date], [class*=Date], [class*=time], [class*=publish], [class*=byline], [id*=date]").Take(20).Select(Trimmed);

    private static string? Trimmed(IElement element) => element.TextContent is { Length: < 300 } text ? text.Trim() : null;
}
