using AngleSharp.Dom;

namespace Parley.Ingest.Html;

/// <summary>The meta elements of a page by their lower-case name, property or itemprop.</summary>
internal sealed class PageMeta
{
    private readonly Dictionary<string, string> values = [];
    private readonly IDocument document;

    public PageMeta(IDocument document)
    {
        this.document = document;
        foreach (var element in document.QuerySelectorAll("meta[content]"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            if (name is not null && Tidy.Line(element.GetAttribute("content")) is { Length: > 0 } content)
            {
                values.TryAdd(name.ToLowerInvariant(), content);
            }
        }
    }

    /// <summary>What the page says its own address is, or null.</summary>
    public string? Address => Web(Link("canonical")) ?? Web(First("og:url", "twitter:url", "parsely-link")) ?? Web(document.QuerySelector("base")?.GetAttribute("href"));

    /// <summary>An ISO 639 code, or null.</summary>
    public string? Language => Tidy.LanguageCode(document.DocumentElement?.GetAttribute("lang"))
        ?? Tidy.LanguageCode(document.DocumentElement?.GetAttribute("xml:lang"))
        ?? Tidy.LanguageCode(ContentLanguage)
        ?? Tidy.LanguageCode(First("language", "dc.language", "og:locale"));

    private string? ContentLanguage => document.QuerySelector("meta[http-equiv='content-language' i]")?.GetAttribute("content");

    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (values.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    public IEnumerable<string> All(IEnumerable<string> names) => names.Select(name => values.GetValueOrDefault(name)).OfType<string>();

    private static string? Web(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https" } && uri.Host.Length > 0 ? address!.Trim() : null;

    private string? Link(string relation) => document.QuerySelector($"link[rel~={relation}]")?.GetAttribute("href");
}
