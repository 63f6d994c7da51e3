using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Parley.Ingest.Archives;

/// <summary>The pages of a web archive: answers that hold HTML or PDF, saved resources, and texts that were made of pages.</summary>
internal static partial class WarcArticles
{
    private const int LongestPage = 32 << 20;

    public static IEnumerable<Intake> Read(string input, Stream stream, Terms terms)
    {
        var any = false;
        foreach (var record in new WarcRecords(stream, terms.Cancel).Read(IsOfInterest))
        {
            foreach (var intake in record.Body is null ? [] : Pages(input, record, terms))
            {
                any = true;
                yield return intake;
            }

            if (terms.Budget.Spent)
            {
                yield break;
            }
        }

        if (!any)
        {
            yield return Intake.Failed(input, Failures.NoPages(input));
        }
    }

    private static bool IsOfInterest(WarcHead head) => head["WARC-Type"]?.ToLowerInvariant() is "response" or "resource" or "conversion";

    private static IEnumerable<Intake> Pages(string input, WarcRecord record, Terms terms)
    {
        var (head, bytes) = Answer(record, terms);
        var kind = Kind(head["Content-Type"], record.Head["WARC-Type"] == "conversion");
        if (kind is null || bytes.Length == 0)
        {
            return [];
        }

        var place = $"{input}!{record.Address}";
        var charset = Charset().Match(head["Content-Type"] ?? "") is { Success: true } match ? match.Groups["label"].Value : null;
        var source = new Source(new MemoryStream(bytes), charset, record.Address.Length > 0 ? record.Address : null);

        // Every crawl brings pages without a word: that is no failure.
        return Guarded.Read(place, () => new Opened(place, terms.Inside with { From = kind }).Articles(source), terms.Cancel).Where(intake => intake.Failure?.Code is not ("PAR018" or "PAR015"));
    }

    /// <summary>What a server answered, without the wrappings of its transport; nothing where it answered that there is nothing.</summary>
    private static (WarcHead Head, byte[] Body) Answer(WarcRecord record, Terms terms)
    {
        var body = record.Body!;
        if (!(record.Head["Content-Type"] ?? "").StartsWith("application/http", StringComparison.OrdinalIgnoreCase))
        {
            return (record.Head, body);
        }

        var (head, length) = WarcHead.At(body);
        if (!Success().IsMatch(head.First))
        {
            return (head, []);
        }

        var bytes = body[length..];
        bytes = (head["Transfer-Encoding"] ?? "").Contains("chunked", StringComparison.OrdinalIgnoreCase) ? Joined(bytes) : bytes;
        return (head, Unpacked(bytes, head["Content-Encoding"], terms));
    }

    private static InputKind? Kind(string? type, bool isConversion) => (type ?? "").Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => InputKind.Html,
        "application/pdf" => InputKind.Pdf,
        "text/plain" when isConversion => InputKind.Text,
        _ => null,
    };

    /// <summary>The chunks of a body, joined; a body that is not cut into chunks, whatever it says, is left as it is.</summary>
    private static byte[] Joined(byte[] bytes)
    {
        using var whole = new MemoryStream();
        for (var at = 0; at < bytes.Length;)
        {
            var end = bytes.AsSpan(at).IndexOf((byte)'\n') + at;
            var size = end < at || end - at > 100 ? null : ChunkSize(Encoding.ASCII.GetString(bytes, at, end - at));
            if (size is null or 0)
            {
                return size is null && whole.Length == 0 ? bytes : whole.ToArray();
            }

            var length = Math.Min(size.Value, bytes.Length - end - 1);
            whole.Write(bytes, end + 1, length);
            at = end + 1 + length;
            at += at < bytes.Length && bytes[at] == '\r' ? 1 : 0;
            at += at < bytes.Length && bytes[at] == '\n' ? 1 : 0;
        }

        return whole.ToArray();
    }

    private static int? ChunkSize(string line) => int.TryParse(line.Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) && size >= 0 ? size : null;

    /// <summary>The body without its compression; as it is where it is not compressed, whatever it says.</summary>
    private static byte[] Unpacked(byte[] bytes, string? encoding, Terms terms)
    {
        try
        {
            using var stream = Unpacking(new MemoryStream(bytes), encoding);
            return stream is null ? bytes : Bytes.All(new BudgetedStream(stream, terms.Budget), LongestPage, terms.Cancel) ?? [];
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            return bytes;
        }
    }

    private static Stream? Unpacking(Stream packed, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),
        "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
        _ => null,
    };

    [GeneratedRegex(@"^HTTP/\d(?:\.\d)?\s+2\d\d")]
    private static partial Regex Success();

    [GeneratedRegex(@"charset\s*=\s*[""']?(?<label>[\w\-:.]{2,40})", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
