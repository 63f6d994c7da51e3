namespace Parley.Ingest;

/// <summary>Reads a stream with its first bytes in view, unpacked if it is gzip, and never more of it than a limit.</summary>
internal static class Bytes
{
    /// <summary>What one file may hold that is read at once.</summary>
    public const int Limit = 64 * 1024 * 1024;

    /// <summary>What one article may hold as bare text or markup: more is no article.</summary>
    public const int TextLimit = 24 * 1024 * 1024;

    /// <summary>How much is looked at to tell what an input is.</summary>
    public const int HeadLength = 64 * 1024;

    /// <summary>The stream, unpacked where it is gzip, and its first bytes, which are still to be read from it.</summary>
    /// <param name="raw">As it lies on the disk or comes from the network.</param>
    /// <param name="budget">What unpacking is charged to.</param>
    public static (byte[] Head, Stream Stream) Open(Stream raw, Budget budget)
    {
        var head = Head(raw);
        var whole = Whole(head, raw);
        if (head is not [0x1f, 0x8b, ..])
        {
            return (head, whole);
        }

        var unpacked = new UnpackedStream(whole, budget);
        var inner = Head(unpacked);
        return (inner, new PrefixedStream(inner, unpacked));
    }

    /// <summary>All of the stream, or null where it is longer than <see cref="Limit"/>.</summary>
    public static byte[]? All(Stream stream, CancellationToken cancel) => All(stream, Limit, cancel);

    /// <summary>All of the stream, or null where it is longer than <paramref name="limit"/>.</summary>
    public static byte[]? All(Stream stream, long limit, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[HeadLength];
        while (stream.Read(chunk) is var count and > 0)
        {
            cancel.ThrowIfCancellationRequested();
            if (buffer.Length + count > limit)
            {
                return null;
            }

            buffer.Write(chunk, 0, count);
        }

        return buffer.ToArray();
    }

    /// <summary>The head without a last character of which the rest may lie behind it.</summary>
    public static ReadOnlySpan<byte> WithoutCutCharacter(byte[] head)
    {
        var end = head.Length;
        while (head.Length == HeadLength && end > HeadLength - 3 && head[end - 1] >= 0x80)
        {
            end--;
        }

        return head.AsSpan(0, end);
    }

    private static Stream Whole(byte[] head, Stream raw)
    {
        if (!raw.CanSeek)
        {
            return new PrefixedStream(head, raw);
        }

        raw.Position = 0;
        return raw;
    }

    private static byte[] Head(Stream stream)
    {
        var head = new byte[HeadLength];
        return head[..stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)];
    }
}
