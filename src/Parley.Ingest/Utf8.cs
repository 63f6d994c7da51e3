using System.Buffers;
using System.Text;

namespace Parley.Ingest;

/// <summary>Whether bytes are UTF-8. No other encoding passes for it by chance.</summary>
internal static class Utf8
{
    /// <summary>Valid all through; or damaged in a few places, but with far more characters that are right.</summary>
    public static bool LooksRight(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return true;
        }

        var (right, wrong) = Count(bytes);
        return right >= 4 * wrong && right > 0;
    }

    private static (int Right, int Wrong) Count(ReadOnlySpan<byte> bytes)
    {
        var (right, wrong) = (0, 0);
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7f) is var next and >= 0)
        {
            bytes = bytes[next..];
            var valid = Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done;
            right += valid ? 1 : 0;
            wrong += valid ? 0 : 1;
            bytes = bytes[length..];
        }

        return (right, wrong);
    }
}
