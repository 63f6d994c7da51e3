using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Parley.Ingest.Mail;

/// <summary>One message of a mailbox.</summary>
/// <param name="Line">Where its "From " line stands; 0 for a file that is one message.</param>
/// <param name="Bytes">As sent; null where it is longer than is read.</param>
internal sealed record Mailed(int Line, byte[]? Bytes);

/// <summary>Cuts a mailbox at its "From " lines, one message at a time. A file that begins otherwise is one message.</summary>
internal sealed partial class Mailbox(Stream stream, CancellationToken cancel)
{
    private const int Longest = 32 << 20;
    private const int LongestFrom = 300;
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> message = new();
    private int start;
    private int end;
    private bool tooLong;
    private bool insideLine;

    public IEnumerable<Mailed> Messages()
    {
        var (line, begun, isMailbox, afterBlank) = (0, 0, false, true);
        while (Line(out var first) is { } part)
        {
            line += first ? 1 : 0;
            if (first && afterBlank && IsFrom(part, line == 1))
            {
                if (line > 1)
                {
                    yield return Flush(begun);
                }

                (begun, isMailbox, afterBlank) = (line, true, false);
                continue;
            }

            afterBlank = first && part.AsSpan().TrimEnd("\r\n"u8).IsEmpty;
            Keep(isMailbox && first && EscapedFrom().IsMatch(Start(part)) ? part.AsSpan(1) : part);
            cancel.ThrowIfCancellationRequested();
        }

        if (line > 0)
        {
            yield return Flush(begun);
        }
    }

    private static string Start(byte[] part) => Encoding.Latin1.GetString(part, 0, Math.Min(part.Length, LongestFrom));

    private static bool IsFrom(byte[] part, bool isFirst) => part.AsSpan().StartsWith("From "u8) && (isFirst || DatedFrom().IsMatch(Start(part)));

    private void Keep(ReadOnlySpan<byte> part)
    {
        tooLong |= message.WrittenCount + part.Length > Longest;
        if (!tooLong)
        {
            message.Write(part);
        }
    }

    private Mailed Flush(int begun)
    {
        var bytes = tooLong ? null : message.WrittenSpan.ToArray();
        message.Clear();
        tooLong = false;
        return new Mailed(begun, bytes);
    }

    /// <summary>The next line with its end, or a part of one that is longer than the buffer; whether it is the line's first part.</summary>
    private byte[]? Line(out bool first)
    {
        first = !insideLine;
        if (start == end || (buffer.AsSpan(start, end - start).IndexOf((byte)'\n') < 0 && end - start < buffer.Length))
        {
            Refill();
        }

        if (start == end)
        {
            return null;
        }

        var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n') + 1;
        insideLine = length == 0;
        var line = buffer.AsSpan(start, insideLine ? end - start : length).ToArray();
        start += line.Length;
        return line;
    }

    private void Refill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        end += stream.ReadAtLeast(buffer.AsSpan(end), buffer.Length - end, throwOnEndOfStream: false);
    }

    [GeneratedRegex(@"^From \S.{0,200}\d{4}(?:\s+[+-]\d{4})?\s*$")]
    private static partial Regex DatedFrom();

    [GeneratedRegex(@"^>+From ")]
    private static partial Regex EscapedFrom();
}
