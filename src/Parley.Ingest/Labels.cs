using System.Text;
using System.Text.RegularExpressions;

namespace Parley.Ingest;

/// <summary>Encodings by the labels that pages and servers give, as browsers understand them.</summary>
internal static partial class Labels
{
    private static readonly Dictionary<string, string> AsBrowsersDo = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254",
        ["iso-8859-11"] = "windows-874",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["utf8"] = "utf-8",
        ["utf-16"] = "utf-8", // a page that can say so in single bytes is not UTF-16
        ["utf-16le"] = "utf-8",
        ["utf-16be"] = "utf-8",
        ["utf-7"] = "windows-1252", // never: it hides markup
    };

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Encoding Utf32BigEndian { get; } = new UTF32Encoding(bigEndian: true, byteOrderMark: false);

    /// <summary>The encoding of that label, or null for no label and for one that nobody knows.</summary>
    public static Encoding? Find(string? label)
    {
        var name = label?.Trim().Trim('"', '\'') ?? "";
        if (name.Length is 0 or > 40)
        {
            return null;
        }

        name = AsBrowsersDo.GetValueOrDefault(name, name);
        return CodePagesEncodingProvider.Instance.GetEncoding(name)
            ?? Encoding.GetEncodings().FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.GetEncoding();
    }

    /// <summary>The charset that an HTML page declares in its first bytes, or null.</summary>
    public static string? InPage(ReadOnlySpan<byte> head)
    {
        var match = Charset().Match(Encoding.Latin1.GetString(head[..Math.Min(head.Length, 8192)]));
        return match.Success ? match.Groups["label"].Value : null;
    }

    [GeneratedRegex(@"<meta[^>]{1,400}charset\s?=\s?[""']?\s?(?<label>[\w\-:.]{2,40})|<\?xml[^>]{1,200}encoding\s?=\s?[""'](?<label>[\w\-:.]{2,40})", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
