using System.Text.RegularExpressions;

namespace Parley.Ingest.Html;

/// <summary>A look at a page's tags before it is parsed, in one pass: a tree that is too deep, too tangled or too big is not built.</summary>
internal static partial class MarkupScan
{
    private const int LongestPage = 6 * 1024 * 1024;
    private const int MostTags = 400_000;
    private const int Deepest = 500;
    private const int MostTangles = 4000;

    /// <summary>Elements whose end tag may be left out, and elements without one: they say nothing of depth.</summary>
    private static readonly HashSet<string> Unclosed = new(
        ["p", "li", "dt", "dd", "tr", "td", "th", "option", "tbody", "thead", "tfoot", "colgroup", "rt", "rp", "br", "hr", "img", "input", "meta", "link", "source",
         "col", "wbr", "area", "base", "embed", "track", "param", "path", "use", "circle", "rect", "polygon", "line", "g"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The page without pictures and type that are written into it as data: of a page saved in one file they are nearly all.</summary>
    public static string WithoutData(string html) => html.Contains(";base64,", StringComparison.OrdinalIgnoreCase) ? Data().Replace(html, "data:,") : html;

    public static bool IsTooMuch(string html) => html.Length > LongestPage || HasTooManyTags(html);

    private static bool HasTooManyTags(string html)
    {
        var open = new Stack<int>();
        var unclosed = Unclosed.GetAlternateLookup<ReadOnlySpan<char>>();
        var (tags, tangles) = (0, 0);
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var name = Name(html, at + (closes ? 2 : 1));
            if (name.IsEmpty || unclosed.Contains(name))
            {
                continue;
            }

            tags++;
            tangles += Follow(open, string.GetHashCode(name, StringComparison.OrdinalIgnoreCase), closes) ? 0 : 1;
            if (open.Count > Deepest || tangles > MostTangles || tags > MostTags)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Opens or closes an element; false where the one that is closed is not the one that is open.</summary>
    private static bool Follow(Stack<int> open, int name, bool closes)
    {
        if (!closes)
        {
            open.Push(name);
            return true;
        }

        return open.TryPop(out var last) && last == name;
    }

    /// <summary>The letters of the tag name that begins at <paramref name="start"/>.</summary>
    public static ReadOnlySpan<char> Name(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < 20 && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html.AsSpan(start, end - start);
    }

    [GeneratedRegex(@"data:[\w/+.\-]{3,60}(?:;[\w=\-]{1,40})?;base64,[A-Za-z0-9+/=%]{200,}", RegexOptions.IgnoreCase)]
    private static partial Regex Data();
}
