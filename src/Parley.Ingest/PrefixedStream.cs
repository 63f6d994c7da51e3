namespace Parley.Ingest;

/// <summary>Bytes that were read to look at them, put back before the rest of their stream.</summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : ReadOnlyStream(rest)
{
    private readonly Stream rest = rest;
    private int at;

    public override int Read(Span<byte> buffer)
    {
        if (at >= prefix.Length)
        {
            return rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, prefix.Length - at);
        prefix.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }
}
