using System.Text.RegularExpressions;

namespace Parley.Ingest;

/// <summary>What an input is: by its content first, then by its name.</summary>
internal static partial class KindGuess
{
    private const double MostControls = 0.05;
    private const double MostNulls = 0.002;

    /// <summary>The kinds that a file's name promises, by its ending.</summary>
    public static InputKind? ByName(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".txt" or ".text" => InputKind.Text,
            ".md" or ".markdown" => InputKind.Markdown,
            ".html" or ".htm" or ".xhtml" => InputKind.Html,
            ".jsonl" or ".ndjson" => InputKind.JsonLines,
            _ => null,
        };
    }

    /// <summary>Files that are no text; readable are those that a later version takes. Null for anything else.</summary>
    public static (string Name, bool Readable)? Foreign(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => ("PDF", true),
        [(byte)'W', (byte)'A', (byte)'R', (byte)'C', (byte)'/', ..] => ("a web archive (WARC)", true),
        [(byte)'P', (byte)'K', 3, 4, ..] when head.IndexOf("word/"u8) >= 0 => ("DOCX", true),
        [(byte)'P', (byte)'K', 3, 4, ..] => ("a ZIP archive", false),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => ("an old Word document", false),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xff, 0xd8, 0xff, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => ("a picture", false),
        _ => null,
    };

    /// <summary>Feeds and mailboxes, which are text but no article.</summary>
    public static string? ForeignText(string head)
    {
        var start = head.AsSpan().TrimStart("\ufeff \t\r\n");
        if (start.StartsWith("From ", StringComparison.Ordinal) && Mailbox().IsMatch(start[..Math.Min(start.Length, 2000)]))
        {
            return "a mailbox (mbox)";
        }

        return start.StartsWith("<", StringComparison.Ordinal) && Feed().IsMatch(start[..Math.Min(start.Length, 8000)]) ? "a feed" : null;
    }

    /// <summary>The kind of decoded text: a page by its markup, JSON Lines by its first line, else by the name, else text.</summary>
    public static InputKind Of(string head, string name)
    {
        var byName = ByName(name);
        if (Page().IsMatch(head) || (byName is null && Fragment().IsMatch(head)))
        {
            return InputKind.Html;
        }

        return JsonLines.Starts(head) ? InputKind.JsonLines : byName ?? InputKind.Text;
    }

    /// <summary>Whether so much of the text is control characters or nothing at all that nobody wrote it to be read.</summary>
    public static bool IsBinary(string text)
    {
        var (controls, nulls, broken) = (0, 0, 0);
        foreach (var c in text)
        {
            nulls += c == '\0' ? 1 : 0;
            broken += c == '\ufffd' ? 1 : 0;
            controls += (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001b')) || c is >= '\u007f' and < '\u00a0' and not '\u0085' ? 1 : 0;
        }

        return controls > Math.Max(16, text.Length * MostControls) || nulls > text.Length * MostNulls || controls * 2 > text.Length || broken * 3 > text.Length;
    }

    [GeneratedRegex(@"\A[\ufeff\s]*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,4000}-->\s*){0,4}<(?:!doctype\s+html|html|head|body)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex Page();

    [GeneratedRegex(@"\A[\ufeff\s]*<(?:title|meta|link|script|style|div|p|h1|h2|table|a|br|b|span|section|article|main|img|iframe|font|ul)[\s/>]", RegexOptions.IgnoreCase)]
    private static partial Regex Fragment();

    [GeneratedRegex(@"\A(?:<\?[^>]{0,400}\?>\s*|<!--[^>]{0,400}-->\s*|<!DOCTYPE\s+(?!html)[^<\[]{1,200}(?:\[[\s\S]{0,6000}\]\s*)?>\s*){0,8}<(?:rss|feed|rdf:RDF)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex Feed();

    [GeneratedRegex(@"\AFrom \S+ [^\n]{0,40}\d{4}[^\n]{0,20}\n(?:[\w-]+:|>From)")]
    private static partial Regex Mailbox();
}
