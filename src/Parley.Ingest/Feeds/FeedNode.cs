using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Parley.Ingest.Feeds;

/// <summary>An element of a feed: a stretch of the feed's own characters.</summary>
/// <param name="Name">In lower case; <c>content:encoded</c>, <c>dc:date</c>, and without a prefix the elements of RSS and Atom themselves.</param>
/// <param name="Feed">All of the feed.</param>
/// <param name="Start">Where the element begins.</param>
internal sealed partial record FeedNode(string Name, string Feed, int Start)
{
    private const int LongestAttribute = 4000;

    /// <summary>The characters of its start tag behind its name.</summary>
    public Range Tag { get; init; }

    /// <summary>Where what lies between its tags begins.</summary>
    public int InnerStart { get; init; }

    /// <summary>Where that ends.</summary>
    public int InnerEnd { get; set; }

    public List<FeedNode> Children { get; } = [];

    /// <summary>What lies between its tags, as written.</summary>
    public string Inner => Feed[InnerStart..Math.Max(InnerStart, InnerEnd)];

    /// <summary>Whether there are elements in it rather than text alone.</summary>
    public bool HasElements { get; set; }

    /// <summary>Its characters: references resolved, CDATA as it is, tags of elements in it left out. No other entity is expanded.</summary>
    public string Text
    {
        get
        {
            var (inner, text) = (Inner, new StringBuilder());
            for (var at = 0; at < inner.Length;)
            {
                var next = inner.IndexOf('<', at);
                text.Append(WebUtility.HtmlDecode(inner[at..(next < 0 ? inner.Length : next)]));
                at = next < 0 ? inner.Length : FeedTree.After(inner, next, text);
            }

            return text.ToString();
        }
    }

    /// <summary>Its markup, where elements stand in it as such: what is between its tags, CDATA marks taken off.</summary>
    public string Markup => Inner.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal);

    public FeedNode? Child(string name) => Children.Find(child => child.Name == name);

    /// <summary>The first child of any of these names that has text; earlier names first.</summary>
    public FeedNode? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Children.Find(child => child.Name == name && child.InnerEnd > child.InnerStart && !string.IsNullOrWhiteSpace(child.Inner)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The attribute of that name, which may have a prefix; null where there is none.</summary>
    public string? Attribute(string name) =>
        Attributes(Feed[Tag]).Where(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(attribute => attribute.Value).FirstOrDefault();

    /// <summary>The attributes of a tag.</summary>
    internal static IEnumerable<(string Name, string Value)> Attributes(string tag) =>
        tag.Length > LongestAttribute ? [] : AttributeIn().Matches(tag).Select(match => (match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value).Trim()));

    [GeneratedRegex(@"(?<name>[\w:.-]+)\s*=\s*(?:""(?<value>[^""]*)""|'(?<value>[^']*)')")]
    private static partial Regex AttributeIn();
}
