using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Parley.Ingest.Html;

/// <summary>Takes out of a page what no reader takes for the article: menus, forms, comments, teasers. What holds much of the page's prose stays.</summary>
internal static partial class Pruning
{
    private const double TooMuch = 0.4;

    private const string Never = "script, style, noscript, template, iframe, object, embed, audio, video, canvas, svg, math, dialog, button, input, select, textarea, link, meta, head";

    private const string Seldom = "nav, footer, aside, form, menu, [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=banner], [role=contentinfo],"
        + "[role=dialog], [role=search], [role=menu], [role=menubar], [role=toolbar], [role=alert], [role=tablist], [aria-modal=true], [style*='display:none'], [style*='display: none']";

    public static void Prune(IElement body)
    {
        Remove(body.QuerySelectorAll(Never));
        RemoveDebris(body);
        var prose = new Prose(body);
        foreach (var element in body.QuerySelectorAll(Seldom))
        {
            RemoveUnlessProse(element, prose, TooMuch);
        }

        foreach (var element in body.QuerySelectorAll("[class], [id]"))
        {
            if (IsAside(element))
            {
                RemoveUnlessProse(element, prose, TooMuch);
            }
        }
    }

    /// <summary>Whether the names that the page's makers gave the element say that it stands beside the article.</summary>
    internal static bool IsAside(IElement element)
    {
        var name = Name(element);
        return name.Length > 0 && AsideName().IsMatch(name) && !MainName().IsMatch(name);
    }

    internal static string Name(IElement element) => $"{element.ClassName} {element.Id}".Trim();

    private static void RemoveUnlessProse(IElement element, Prose prose, double limit)
    {
        if (element.ParentElement is not null && element is not { LocalName: "body" or "html" or "article" or "main" } && prose.Share(element) < limit)
        {
            element.Remove();
        }
    }

    /// <summary>A tag that holds another tag's beginning is broken markup; what stands directly in it was meant for the parser, not for people.</summary>
    private static void RemoveDebris(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("*").Where(e => e.LocalName.Contains('<', StringComparison.Ordinal)))
        {
            foreach (var text in element.ChildNodes.OfType<IText>().ToList())
            {
                text.Remove();
            }
        }
    }

    private static void Remove(IEnumerable<IElement> elements)
    {
        foreach (var element in elements)
        {
            element.Remove();
        }
    }

    [GeneratedRegex(@"(?<![a-z])(?:related|recommend(?:ed|ation|ations)?|recirc\w*|newsletters?|subscri(?:be|ption)\w*|sign-?up|shar(?:e|ing)(?!d)\w*|social\w*|comments?|disqus\w*|promos?|promotion\w*|sponsor\w*|advert\w*|ads?|adslot|banner|popup|modal|cookies?|consent|gdpr|breadcrumbs?|sidebar|rail|outbrain|taboola|toolbar|author-?(?:bio|box|info|card|profile|description)|about-?(?:the-?)?author|bio|most-?(?:read|popular|viewed)|popular|trending|more-?(?:stories|on|from|news|articles|in)|read-?(?:more|next|also)|(?:up-?)?next(?:-?up)?|see-?also|also-?(?:read|like)|you-?may|teasers?|tags?|tag-?list|topics?|keywords|pagination|pager|print|tools|menu|nav(?:igation|bar)?|skip-?link\w*|login|register|masthead|copyright|disclaimer|correction-?form|feedback|survey|poll|quiz|donat\w*|ticker|player|playlist|gallery-?nav|screen-reader-text|visually-?hidden|sr-only|hidden|hide|invisible|site-?(?:header|footer)|page-?footer|footer|trust-?project|explore|carousel|timestamp|meta-?data|credits?-?list|affiliate\w*|audio|listen|follow(?:-\w+)?)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex AsideName();

    [GeneratedRegex(@"(?<![a-z])(?:article-?(?:body|content|text)|story-?(?:body|content|text)|entry-?content|post-?(?:body|content)|main-?(?:content|body)|body-?(?:content|text)|content-?body|articlebody|storybody)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex MainName();
}
