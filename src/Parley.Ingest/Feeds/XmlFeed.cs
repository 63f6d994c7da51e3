using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Parley.Text;

namespace Parley.Ingest.Feeds;

/// <summary>The entries of RSS (0.9 to 2.0) and Atom (0.3, 1.0), also of broken ones.</summary>
internal static partial class XmlFeed
{
    private const int Deepest = 4;
    private static readonly string[] Bodies = ["content:encoded", "content", "encoded", "body", "description", "summary", "itunes:summary", "media:description", "dc:description"];
    private static readonly string[] Dated = ["pubdate", "published", "issued", "dc:date", "dcterms:issued", "dcterms:created", "created", "updated", "modified", "date"];

    public static IEnumerable<FeedEntry> Entries(string text)
    {
        var root = FeedTree.Of(text);
        var feed = Below(root, node => node.Name is "channel" or "feed").FirstOrDefault() ?? root;
        var (line, counted) = (1, 0);
        foreach (var entry in Below(root, node => node.Name is "item" or "entry"))
        {
            line += text.AsSpan(counted, entry.Start - counted).Count('\n');
            counted = entry.Start;
            var (body, isMarkup) = Bodies.Select(name => Construct(entry.First(name))).FirstOrDefault(body => !string.IsNullOrWhiteSpace(body.Text));
            yield return new FeedEntry(FormattableString.Invariant($":{line}"), Head(entry, feed), body ?? "", isMarkup);
        }
    }

    private static Article Head(FeedNode entry, FeedNode feed)
    {
        var site = Link(feed, null);
        var source = entry.Child("source");
        var url = Link(entry, entry.Attribute("xml:base") ?? feed.Attribute("xml:base") ?? site);
        return new Article("", "", [])
        {
            Title = Title(entry),
            Published = Dated.Select(name => Dates.Parse(entry.First(name)?.Text)).FirstOrDefault(date => date is not null) ?? Dates.InAddress(url),
            Byline = Authors(entry) is { IsEmpty: false } authors ? authors : Authors(feed),
            Outlet = (source is null ? null : Title(source) ?? Tidy.Line(source.Children.Count == 0 ? source.Text : null)) ?? Title(feed),
            Url = url,
            Language = Tidy.LanguageCode(entry.Attribute("xml:lang")) ?? Tidy.LanguageCode(feed.Attribute("xml:lang")) ?? Tidy.LanguageCode(feed.First("language", "dc:language")?.Text),
        };
    }

    private static string? Title(FeedNode node) => Tidy.Line(Construct(node.First("title", "dc:title", "media:title")).Text);

    /// <summary>What an element says, and whether that is HTML: by its attributes, and by its looks where they say nothing or nothing true.</summary>
    private static (string? Text, bool IsMarkup) Construct(FeedNode? node)
    {
        if (node is null)
        {
            return (null, false);
        }

        var type = node.Attribute("type") ?? "";
        var isPacked = node.Attribute("mode") == "base64" || (type.Contains('/') && !type.StartsWith("text/", StringComparison.Ordinal) && !type.Contains("xml", StringComparison.Ordinal) && !type.Contains("html", StringComparison.Ordinal));
        var text = isPacked ? Unpacked(node.Text) : node.HasElements ? node.Markup : node.Text;
        return (text, node.HasElements || type.Contains("html", StringComparison.Ordinal) || Markup().IsMatch(text ?? ""));
    }

    private static string? Unpacked(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, length)) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    private static string? Link(FeedNode node, string? site)
    {
        var links = node.Children.Where(child => child.Name == "link" && (child.Attribute("rel") ?? "alternate") == "alternate").Select(link => link.Attribute("href") ?? link.Text);
        var ids = node.Children.Where(child => child.Name is "guid" or "id" && child.Attribute("isPermaLink") != "false").Select(child => child.Text).Where(id => id.Trim().StartsWith("http", StringComparison.OrdinalIgnoreCase));
        return node.Children.Where(child => child.Name == "feedburner:origlink").Select(child => child.Text).Concat(links).Concat(ids).Select(link => Address(link, site)).FirstOrDefault(link => link is not null);
    }

    private static string? Address(string link, string? site)
    {
        var trimmed = link.Trim();
        var isWhole = Uri.TryCreate(trimmed, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https" };
        if (trimmed.Length == 0 || isWhole)
        {
            return isWhole ? trimmed : null;
        }

        return Uri.TryCreate(site, UriKind.Absolute, out var start) && Uri.TryCreate(start, trimmed, out var whole) && whole is { Scheme: "http" or "https" } ? whole.AbsoluteUri : null;
    }

    private static ImmutableArray<string> Authors(FeedNode node) => Bylines.Names(
        node.Children.Where(child => child.Name is "author" or "dc:creator" or "itunes:author").Select(child => Author(child.Child("name")?.Text ?? (child.Children.Count == 0 ? child.Text : ""))));

    /// <summary>RSS writes <c>mail@example.org (Name)</c>.</summary>
    private static string Author(string text) => Mailed().Match(text) is { Success: true } match ? match.Groups["name"].Value : text;

    private static IEnumerable<FeedNode> Below(FeedNode node, Func<FeedNode, bool> wanted, int depth = 0) =>
        node.Children.SelectMany(child => wanted(child) ? [child] : depth < Deepest ? Below(child, wanted, depth + 1) : []);

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>|&(?:#x?[\da-fA-F]+|\w{2,10});")]
    private static partial Regex Markup();

    [GeneratedRegex(@"^\s*\S+@\S+\s*\((?<name>[^()]+)\)\s*$")]
    private static partial Regex Mailed();
}
