using System.Globalization;
using System.Text;

namespace Parley.Ingest.Archives;

/// <summary>The records of a web archive (WARC 1.0, 1.1), one at a time. Where a length is wrong, the next head is looked for.</summary>
internal sealed class WarcRecords(Stream stream, CancellationToken cancel)
{
    private const int LongestLine = 16 * 1024;
    private const int MostLines = 500;
    private readonly byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>The records, with the bytes of those that are <paramref name="wanted"/>.</summary>
    public IEnumerable<WarcRecord> Read(Func<WarcHead, bool> wanted)
    {
        while (FindHead() is { } head)
        {
            var isKnown = long.TryParse(head["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length);
            var isWanted = isKnown && length <= Bytes.Limit && wanted(head);
            var body = isWanted ? Body((int)length) : null;
            if (isKnown && !isWanted)
            {
                Pass(length);
            }

            yield return new WarcRecord(head, body);
        }
    }

    /// <summary>The next head: what lies before it are blank lines, or the rest of a record that is longer than it says.</summary>
    private WarcHead? FindHead()
    {
        string? line;
        do
        {
            cancel.ThrowIfCancellationRequested();
            line = Line();
        }
        while (line is not null && !line.StartsWith("WARC/", StringComparison.Ordinal));

        return line is null ? null : WarcHead.Of(Lines(line));
    }

    private IEnumerable<string> Lines(string first)
    {
        var line = first;
        for (var count = 0; !string.IsNullOrEmpty(line) && count < MostLines; count++)
        {
            yield return line;
            line = Line();
        }
    }

    /// <summary>The next line without its end, or as much as a line may be long; null at the end.</summary>
    private string? Line()
    {
        var line = new StringBuilder();
        while (start < end || Fill())
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            var part = Math.Min(length < 0 ? end - start : length, LongestLine - line.Length);
            line.Append(Encoding.UTF8.GetString(buffer, start, part));
            start += length == part ? part + 1 : part;
            if (length == part || line.Length >= LongestLine)
            {
                return line.ToString().TrimEnd('\r');
            }
        }

        return line.Length == 0 ? null : line.ToString().TrimEnd('\r');
    }

    private byte[] Body(int length)
    {
        using var body = new MemoryStream();
        while (body.Length < length && (start < end || Fill()))
        {
            var part = (int)Math.Min(end - start, length - body.Length);
            body.Write(buffer, start, part);
            start += part;
        }

        return body.ToArray();
    }

    private void Pass(long length)
    {
        while (length > 0 && (start < end || Fill()))
        {
            var part = (int)Math.Min(end - start, length);
            start += part;
            length -= part;
            cancel.ThrowIfCancellationRequested();
        }
    }

    private bool Fill()
    {
        (start, end) = (0, stream.Read(buffer));
        return end > 0;
    }
}
