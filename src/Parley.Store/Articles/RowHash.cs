using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Parley.Store.Articles;

/// <summary>Numbers that follow from what they stand for, so that no row has to be looked up before it is written.</summary>
internal static class RowHash
{
    /// <summary>63 bits of SHA-256: of a thousand million rows the odds that any two collide are one to ten.</summary>
    public static long Of(string words) => Of(SHA256.HashData(Encoding.UTF8.GetBytes(words)));

    private static long Of(ReadOnlySpan<byte> digest) => BinaryPrimitives.ReadInt64LittleEndian(digest) & long.MaxValue;
}
