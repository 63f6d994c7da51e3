using System.Net;
using System.Text;
using Parley.Text;

namespace Parley.Ingest.Html;

/// <summary>The text of a page that is not worth parsing: in one pass, without scripts and tags, a line where a block began.</summary>
internal static class BareText
{
    private static readonly string[] Silent = ["script", "style", "noscript", "template", "iframe", "textarea", "title", "svg"];
    private static readonly HashSet<string> Inline = new(["a", "b", "i", "em", "strong", "span", "font", "u", "small", "sup", "sub", "code", "q", "abbr", "cite"], StringComparer.OrdinalIgnoreCase);

    public static List<Piece> Pieces(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var next = html.IndexOf('<', at);
            text.Append(html, at, (next < 0 ? html.Length : next) - at);
            at = next < 0 ? html.Length : AfterTag(html, next, text);
        }

        var lines = text.ToString().Split('\n').Select(line => Tidy.Spaces(WebUtility.HtmlDecode(line)));
        return [.. lines.Where(line => line.Length > 0).Select(line => new Piece(BlockKind.Paragraph, line, 0, "p"))];
    }

    private static int AfterTag(string html, int start, StringBuilder text)
    {
        if (string.CompareOrdinal(html, start, "<!--", 0, 4) == 0)
        {
            return After(html, "-->", start);
        }

        var name = MarkupScan.Name(html, start + 1).ToString();
        text.Append(Inline.Contains(name) || (start + 1 < html.Length && html[start + 1] == '/') ? "" : "\n");
        var silent = Silent.Contains(name, StringComparer.OrdinalIgnoreCase) ? html.IndexOf($"</{name}", start, StringComparison.OrdinalIgnoreCase) : start;
        return silent < 0 ? html.Length : After(html, ">", silent);
    }

    private static int After(string html, string mark, int start)
    {
        var at = html.IndexOf(mark, start, StringComparison.Ordinal);
        return at < 0 ? html.Length : at + mark.Length;
    }
}
