using System.Buffers.Binary;
using System.IO.Compression;

namespace Parley.Ingest;

/// <summary>
/// What a gzip file holds. A file that is cut off is a fault, which the framework's stream lets pass: the last four bytes say how long
/// the last member is, and in a file that was cut they nearly always say more than came out.
/// </summary>
internal sealed class UnpackedStream : ReadOnlyStream
{
    private readonly TailStream packed;
    private readonly GZipStream gzip;
    private readonly Budget budget;
    private long length;

    public UnpackedStream(Stream packed, Budget budget)
        : this(new TailStream(packed, budget), budget)
    {
    }

    private UnpackedStream(TailStream packed, Budget budget)
        : base(packed)
    {
        this.budget = budget;
        this.packed = packed;
        gzip = new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <exception cref="InvalidDataException">The file is damaged or cut off.</exception>
    /// <exception cref="RefusedException">It unpacks to too much.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = gzip.Read(buffer);
        length += count;
        budget.Unpack(count);
        if (count == 0 && buffer.Length > 0 && packed.LastNumber > length)
        {
            throw new InvalidDataException("it is cut off");
        }

        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            gzip.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>Remembers the last four bytes that were read of a stream.</summary>
internal sealed class TailStream(Stream below, Budget budget) : ReadOnlyStream(below)
{
    private readonly Stream below = below;
    private readonly byte[] tail = new byte[sizeof(uint)];

    public uint LastNumber => BinaryPrimitives.ReadUInt32LittleEndian(tail);

    public override int Read(Span<byte> buffer)
    {
        var count = below.Read(buffer);
        budget.Read(count);
        var fresh = Math.Min(count, tail.Length);
        tail.AsSpan(fresh).CopyTo(tail);
        buffer[(count - fresh)..count].CopyTo(tail.AsSpan(tail.Length - fresh));
        return count;
    }
}
