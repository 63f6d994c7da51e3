using System.Text;

namespace Parley.Ingest.Feeds;

/// <summary>
/// The elements of a feed, as far as they matter: XML, but read as browsers read pages. An end tag that fits nothing is passed over, what is not closed ends with the feed,
/// a bare ampersand is one. Declarations of entities are passed over like comments, so that nothing can be expanded or fetched.
/// </summary>
internal sealed class FeedTree
{
    private const int Deepest = 8;

    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["http://www.w3.org/2005/Atom"] = "",
        ["http://purl.org/atom/ns#"] = "",
        ["http://purl.org/rss/1.0/"] = "",
        ["http://my.netscape.com/rdf/simple/0.9/"] = "",
        ["http://channel.netscape.com/rdf/simple/0.9/"] = "",
        ["http://backend.userland.com/rss2"] = "",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
    };

    private readonly string feed;
    private readonly Dictionary<string, string> prefixes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<FeedNode> open = [];
    private readonly Stack<string> below = [];

    private FeedTree(string feed)
    {
        this.feed = feed;
        open.Add(new FeedNode("", feed, 0) { InnerEnd = feed.Length });
    }

    /// <summary>What holds all elements of <paramref name="feed"/>; takes any text and time in proportion to it.</summary>
    public static FeedNode Of(string feed)
    {
        var tree = new FeedTree(feed);
        for (var at = feed.IndexOf('<'); at >= 0 && at < feed.Length; at = feed.IndexOf('<', at))
        {
            at = tree.Take(at);
        }

        foreach (var node in tree.open.Skip(1))
        {
            node.InnerEnd = feed.Length;
        }

        return tree.open[0];
    }

    /// <summary>The place behind the tag, comment or CDATA that begins at <paramref name="at"/>; only CDATA is text.</summary>
    internal static int After(string text, int at, StringBuilder? characters = null)
    {
        if (Begins(text, at, "<![CDATA["))
        {
            var start = at + "<![CDATA[".Length;
            var end = text.IndexOf("]]>", start, StringComparison.Ordinal);
            characters?.Append(text, start, (end < 0 ? text.Length : end) - start);
            return end < 0 ? text.Length : end + 3;
        }

        return Begins(text, at, "<!--") ? Behind(text, "-->", at)
            : Begins(text, at, "<?") ? Behind(text, "?>", at)
            : Begins(text, at, "<!DOCTYPE") ? BehindDeclarations(text, at) : BehindTag(text, at);
    }

    private int Take(int at)
    {
        if (at + 1 >= feed.Length || feed[at + 1] is '!' or '?')
        {
            return After(feed, at);
        }

        var closes = feed[at + 1] == '/';
        var name = Name(at + (closes ? 2 : 1));
        if (name.Length == 0)
        {
            return at + 1;
        }

        var after = After(feed, at);
        if (closes)
        {
            Close(name, at);
        }
        else
        {
            Open(name, at, after);
        }

        return after;
    }

    private void Open(string name, int at, int after)
    {
        var isEmpty = feed[Math.Max(at, after - 2)] == '/';
        open[^1].HasElements = true;
        if (open.Count > Deepest || below.Count > 0)
        {
            if (!isEmpty)
            {
                below.Push(name);
            }

            return;
        }

        var tag = new Range(Math.Min(at + 1 + name.Length, after), after);
        Declare(feed[tag]);
        var node = new FeedNode(Resolved(name), feed, at) { Tag = tag, InnerStart = after, InnerEnd = after };
        open[^1].Children.Add(node);
        if (!isEmpty)
        {
            open.Add(node);
        }
    }

    private void Close(string name, int at)
    {
        if (below.Count > 0 && (below.Peek() == name || !open.Exists(node => node.Name == Resolved(name))))
        {
            below.Pop();
            return;
        }

        var fits = open.FindLastIndex(node => node.Name == Resolved(name));
        for (var i = open.Count - 1; fits > 0 && i >= fits; i--)
        {
            open[i].InnerEnd = at;
            open.RemoveAt(i);
            below.Clear();
        }
    }

    private void Declare(string tag)
    {
        if (!tag.Contains("xmlns", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        foreach (var (name, value) in FeedNode.Attributes(tag).Where(attribute => attribute.Name.StartsWith("xmlns:", StringComparison.OrdinalIgnoreCase)))
        {
            if (Known.TryGetValue(value, out var prefix))
            {
                prefixes[name["xmlns:".Length..]] = prefix;
            }
        }
    }

    private string Resolved(string name)
    {
        var colon = name.IndexOf(':');
        var prefix = colon < 0 ? "" : prefixes.GetValueOrDefault(name[..colon], name[..colon]);
        return (prefix.Length == 0 ? name[(colon + 1)..] : prefix + name[colon..]).ToLowerInvariant();
    }

    private string Name(int start)
    {
        const int Longest = 80;
        var end = start;
        while (end < feed.Length && end - start < Longest && (char.IsLetterOrDigit(feed[end]) || feed[end] is ':' or '_' or '-' or '.'))
        {
            end++;
        }

        return feed[start..end];
    }

    private static bool Begins(string text, int at, string mark) => string.Compare(text, at, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int Behind(string text, string mark, int at) => text.IndexOf(mark, at, StringComparison.Ordinal) is var end and >= 0 ? end + mark.Length : text.Length;

    /// <summary>Behind a tag: a bracket within quotation marks does not end it, unless the marks are never closed.</summary>
    private static int BehindTag(string text, int at)
    {
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] is '"' or '\'' && text[i - 1] == '=' && text.IndexOf(text[i], i + 1) is var end and > 0)
            {
                i = end;
            }
            else if (text[i] == '>')
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    private static int BehindDeclarations(string text, int at)
    {
        var bracket = text.AsSpan(at).IndexOfAny('[', '>') + at;
        return bracket < at ? text.Length : text[bracket] == '>' ? bracket + 1 : Behind(text, ">", Behind(text, "]", bracket) - 1);
    }
}
