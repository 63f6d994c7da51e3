using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Parley.Ingest.Html;

/// <summary>The headline of a page, without the outlet's name.</summary>
internal static partial class Titles
{
    public static string? Of(IDocument document, JsonLd facts, PageMeta meta)
    {
        var headings = document.QuerySelectorAll("h1").Take(10).Select(heading => Tidy.Line(heading.TextContent)).OfType<string>().ToList();
        var outlets = Outlets(facts, meta);
        var declared = new[] { facts.Headline, meta.First("og:title", "twitter:title", "dc.title", "sailthru.title", "headline", "title"), Tidy.Line(document.Title) }
            .OfType<string>().Select(title => Without(title, outlets, headings)).ToList();
        var shown = headings.FirstOrDefault(heading => declared.Any(title => Same(title, heading)));
        return shown ?? declared.FirstOrDefault() ?? headings.FirstOrDefault();
    }

    /// <summary>Cuts " | Outlet" and " - Outlet": the last part where it names the outlet, or where a heading stops before it.</summary>
    internal static string Without(string title, IReadOnlyCollection<string> outlets, IReadOnlyCollection<string> headings)
    {
        foreach (var cut in Separator().Matches(title).Reverse())
        {
            var head = title[..cut.Index].Trim();
            var tail = Tidy.Fold(title[(cut.Index + cut.Length)..]);
            if (head.Length > 0 && (headings.Any(heading => Same(heading, head)) || outlets.Any(outlet => Names(tail, outlet))))
            {
                return Without(head, outlets, headings);
            }
        }

        return title;
    }

    private static bool Same(string one, string other) => Tidy.Fold(one) is { Length: > 0 } folded && folded == Tidy.Fold(other);

    /// <summary>"BBC News" and "bbc" name the same outlet; "BBC sacks presenter" is a headline.</summary>
    private static bool Names(string tail, string outlet) =>
        tail.Length > 0 && outlet.Length > 1 && (tail == outlet || (outlet.Contains(tail, StringComparison.Ordinal) && tail.Length > 2)
            || (tail.Contains(outlet, StringComparison.Ordinal) && tail.Length <= outlet.Length + 10));

    private static List<string> Outlets(JsonLd facts, PageMeta meta)
    {
        var host = Uri.TryCreate(meta.Address, UriKind.Absolute, out var address) ? address.Host : "";
        var labels = host.Split('.').Where(label => label is not ("www" or "co" or "com" or "org" or "net" or "news") && label.Length > 2);
        return [.. labels.Append(facts.Outlet).Append(meta.First("og:site_name", "application-name", "twitter:site")).Select(Tidy.Fold).Where(name => name.Length > 1)];
    }

    [GeneratedRegex(@"\s+[-–—|·•:»«]+\s+|\s*[|»]\s*")]
    private static partial Regex Separator();
}
