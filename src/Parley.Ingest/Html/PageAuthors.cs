using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Parley.Ingest.Html;

/// <summary>Who wrote a page: what it declares first, then the by-line that it shows.</summary>
internal static class PageAuthors
{
    private const int LongestLine = 200;

    public static ImmutableArray<string> Of(IDocument document, JsonLd facts, PageMeta meta)
    {
        var declared = Bylines.Names(facts.Authors);
        if (declared.IsEmpty)
        {
            declared = Bylines.Names(meta.All(["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "article:author_name", "citation_author"]));
        }

        return declared.IsEmpty ? Shown(document) : declared;
    }

    private static ImmutableArray<string> Shown(IDocument document)
    {
        foreach (var element in document.QuerySelectorAll("[itemprop~=author] [itemprop=name], [itemprop~=author], [rel~=author], [class*=byline], [class*=author-name]").Take(10))
        {
            if (element.TextContent is { Length: < LongestLine } text && Bylines.Names(text) is { IsEmpty: false } names)
            {
                return names;
            }
        }

        return [];
    }
}
