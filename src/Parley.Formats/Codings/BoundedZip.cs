using System.IO.Compression;

namespace Parley.Formats.Codings;

/// <summary>
/// An archive of anybody's making, read without trust: entries are found by name and read as streams, never unpacked into a folder, so that no name leads out of one; and nothing is
/// read beyond a bound, however small it was packed.
/// </summary>
internal sealed class BoundedZip : IDisposable
{
    private const long MostBytes = 1L << 29;
    private const int MostEntries = 20_000;

    private readonly ZipArchive _archive;
    private long _left = MostBytes;

    private BoundedZip(ZipArchive archive) => _archive = archive;

    /// <summary>Opens an archive.</summary>
    /// <exception cref="InvalidDataException">It is broken, or holds more entries than any of people's making.</exception>
    public static BoundedZip Open(Stream stream)
    {
        var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        return archive.Entries.Count <= MostEntries ? new(archive) : throw new InvalidDataException($"it holds more than {MostEntries} files");
    }

    /// <summary>The names of the entries.</summary>
    public IEnumerable<string> Names => _archive.Entries.Select(entry => entry.FullName);

    /// <summary>The entry of a name, without regard to case and to the direction of slashes; null where there is none.</summary>
    public Stream? Find(string name)
    {
        var plain = Plain(name);
        var entry = _archive.Entries.FirstOrDefault(entry => Plain(entry.FullName) == plain);
        return entry is null ? null : new Bounded(entry.Open(), this);
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private static string Plain(string name) => name.Replace('\\', '/').TrimStart('/').ToUpperInvariant();

    private sealed class Bounded(Stream inner, BoundedZip zip) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            zip._left -= read;
            return zip._left >= 0 ? read : throw new InvalidDataException($"it unpacks to more than {MostBytes >> 20} MB");
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
