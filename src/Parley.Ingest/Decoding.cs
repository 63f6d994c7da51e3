using System.Text;
using UtfUnknown;

namespace Parley.Ingest;

/// <summary>What bytes say as text.</summary>
/// <param name="Text">Without a byte-order mark.</param>
/// <param name="Encoding">The name of the encoding.</param>
/// <param name="Damaged">Whether bytes that mean nothing in that encoding were replaced by U+FFFD.</param>
internal sealed record Decoded(string Text, string Encoding, bool Damaged);

/// <summary>Bytes to text: a byte-order mark first, then what is valid UTF-8, then what is declared, then a guess.</summary>
internal static class Decoding
{
    private const int Sample = 256 * 1024;
    private const double Certain = 0.5;

    /// <summary>Decodes all of <paramref name="bytes"/>; never throws.</summary>
    /// <param name="bytes">A whole file.</param>
    /// <param name="declared">The label that a page or a server gives, if it does.</param>
    public static Decoded Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var (encoding, mark) = Marked(bytes) ?? (Unmarked(bytes, declared), 0);
        var text = encoding.GetString(bytes[mark..]);
        if ("utf-7".Equals(declared, StringComparison.OrdinalIgnoreCase))
        {
            // No browser speaks UTF-7 any longer, and pages use it to hide markup. Given back its brackets, a script is seen for one and taken out.
            text = text.Replace("+ADw-", "<", StringComparison.Ordinal).Replace("+AD4-", ">", StringComparison.Ordinal);
        }

        return new Decoded(text, encoding.WebName, text.Contains('\ufffd') && !Faithful(encoding, text, bytes[mark..]));
    }

    /// <summary>The encoding that a byte-order mark names, and the length of the mark.</summary>
    public static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xef, 0xbb, 0xbf, ..] => (Encoding.UTF8, 3),
        [0xff, 0xfe, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xfe, 0xff, ..] => (Labels.Utf32BigEndian, 4),
        [0xff, 0xfe, ..] => (Encoding.Unicode, 2),
        [0xfe, 0xff, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>The encoding of bytes without a mark.</summary>
    public static Encoding Unmarked(ReadOnlySpan<byte> bytes, string? declared) =>
        Wide(bytes) ?? (Utf8.LooksRight(bytes) ? Encoding.UTF8 : Labels.Find(declared) ?? Guess(bytes));

    /// <summary>UTF-16 and UTF-32 of European text: every second byte, or three of four, is zero.</summary>
    public static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Bytes.HeadLength) & ~3)];
        if (sample.Length < 4)
        {
            return null;
        }

        Span<int> zeros = [0, 0, 0, 0];
        for (var i = 0; i < sample.Length; i++)
        {
            zeros[i & 3] += sample[i] == 0 ? 1 : 0;
        }

        var most = sample.Length / 4 * 0.4;
        var few = sample.Length / 4 * 0.05;
        return zeros switch
        {
            [var a, var b, var c, var d] when a <= few && b > most && c > most && d > most => Encoding.UTF32,
            [var a, var b, var c, var d] when a > most && b > most && c > most && d <= few => Labels.Utf32BigEndian,
            [var a, var b, var c, var d] when a <= few && c <= few && b > most && d > most => Encoding.Unicode,
            [var a, var b, var c, var d] when b <= few && d <= few && a > most && c > most => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    private static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)].ToArray()).Detected;
        return detected is { Confidence: >= (float)Certain } ? Labels.Find(detected.EncodingName) ?? Labels.Windows1252 : Labels.Windows1252;
    }

    /// <summary>Whether the U+FFFD in the text stood in the bytes already.</summary>
    private static bool Faithful(Encoding encoding, string text, ReadOnlySpan<byte> bytes) =>
        encoding.GetByteCount(text) == bytes.Length && bytes.SequenceEqual(encoding.GetBytes(text));
}
