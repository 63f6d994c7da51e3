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
            ".pdf" => InputKind.Pdf,
            ".docx" => InputKind.Docx,
            ".rtf" => InputKind.Rtf,
            ".rss" or ".atom" => InputKind.Feed,
            ".warc" => InputKind.Warc,
            ".mbox" or ".eml" => InputKind.Mail,
            ".csv" or ".tsv" => InputKind.Csv,
            ".xlsx" => InputKind.Xlsx,
            ".zip" => InputKind.Zip,
            _ => null,
        };
    }

    /// <summary>The kinds that the first bytes give away; a Word document and a workbook are ZIP archives until somebody looks inside.</summary>
    public static InputKind? ByBytes(ReadOnlySpan<byte> head)
    {
        const int MostBefore = 1024;
        return head switch
        {
            [(byte)'W', (byte)'A', (byte)'R', (byte)'C', (byte)'/', ..] => InputKind.Warc,
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => InputKind.Zip,
            [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => InputKind.Rtf,
            _ when head[..Math.Min(head.Length, MostBefore)].IndexOf("%PDF-"u8) >= 0 => InputKind.Pdf,
            _ => null,
        };
    }

    /// <summary>Whether the first bytes are those of a picture, a program or a document that nobody can read for its text.</summary>
    public static bool IsForeign(ReadOnlySpan<byte> head) => head switch
    {
        [0xd0, 0xcf, 0x11, 0xe0, ..] => true,
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xff, 0xd8, 0xff, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => true,
        [0x1f, 0x8b, ..] => true,
        _ => false,
    };

    /// <summary>Whether the first bytes of a file whose name says nothing are those of a page, a feed or JSON Lines.</summary>
    public static bool IsArticle(ReadOnlySpan<byte> head) =>
        Of(System.Text.Encoding.UTF8.GetString(head), "x.txt") is InputKind.Html or InputKind.JsonLines or InputKind.Feed;

    /// <summary>The kind of decoded text: a page by its markup, JSON Lines by its first line, else by the name, else text.</summary>
    public static InputKind Of(string head, string name)
    {
        var byName = ByName(name);
        if (ByMarks(head) is { } marked)
        {
            return marked;
        }

        if (Page().IsMatch(head) || (byName is null && Fragment().IsMatch(head)))
        {
            return InputKind.Html;
        }

        return JsonLines.Starts(head) ? InputKind.JsonLines : byName ?? InputKind.Text;
    }

    /// <summary>Feeds, mailboxes and messages, by the words that they begin with.</summary>
    private static InputKind? ByMarks(string head)
    {
        var start = head.AsSpan().TrimStart("\ufeff \t\r\n");
        var opening = start[..Math.Min(start.Length, 2000)];
        var longer = start[..Math.Min(start.Length, 8000)];
        return start switch
        {
            ['<', ..] => Feed().IsMatch(longer) ? InputKind.Feed : null,
            ['{', ..] => JsonFeed().IsMatch(longer) ? InputKind.Feed : null,
            _ => Mailbox().IsMatch(opening) || (Message().IsMatch(longer) && Headers().Count(longer) >= 3) ? InputKind.Mail : null,
        };
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

    [GeneratedRegex(@"\A\{\s*(?:""(?!items)[\w-]+""\s*:\s*(?:""[^""]{0,400}""|true|false|null)\s*,\s*){0,12}""version""\s*:\s*""https?:\\?/\\?/(?:www\.)?jsonfeed\.org/version/", RegexOptions.IgnoreCase)]
    private static partial Regex JsonFeed();

    /// <summary>The first lines of a message: a field of its head before any other line.</summary>
    [GeneratedRegex(@"\A(?:From|To|Subject|Date|Received|Return-Path|Delivered-To|MIME-Version|Message-ID|X-[\w-]+|DKIM-Signature|Reply-To|List-[\w-]+|Content-Type|ARC-[\w-]+|Authentication-Results|Sender|Snapshot-Content-Location):", RegexOptions.IgnoreCase)]
    private static partial Regex Message();

    [GeneratedRegex(@"^(?:From|To|Subject|Date|Received|Return-Path|Delivered-To|MIME-Version|Message-ID|Content-Type|Content-Transfer-Encoding|Reply-To|Sender):", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Headers();

    [GeneratedRegex(@"\AFrom \S+ [^\n]{0,40}\d{4}[^\n]{0,20}\r?\n(?:[\w-]+:|>From)")]
    private static partial Regex Mailbox();
}
