using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Parley.Similarity;

namespace Parley.Store.Vectors;

/// <summary>A few vectors in one row of the database, as many as fill a page: of each its key (8 bytes), its length (4) and its bytes.</summary>
/// <param name="Bytes">As they are kept.</param>
/// <param name="Width">The length of a vector.</param>
internal readonly record struct VectorBlock(byte[] Bytes, int Width)
{
    private const int Room = 7920;
    private const int Head = 12;

    /// <summary>How many vectors a block holds.</summary>
    public static int Most(int width) => Math.Max(1, Room / (Head + width));

    /// <summary>How many there are.</summary>
    public int Count => Bytes.Length / (Head + Width);

    /// <summary>The key of one.</summary>
    public long Key(int i) => BinaryPrimitives.ReadInt64LittleEndian(Bytes.AsSpan(i * (Head + Width)));

    /// <summary>One vector.</summary>
    public ReadOnlySpan<sbyte> Vector(int i) => MemoryMarshal.Cast<byte, sbyte>(Bytes.AsSpan((i * (Head + Width)) + Head, Width));

    /// <summary>How like one is to a vector, from -1 to 1.</summary>
    /// <param name="i">Which one.</param>
    /// <param name="vector">The vector.</param>
    /// <param name="length">Its length.</param>
    public float Likeness(int i, ReadOnlySpan<sbyte> vector, float length) =>
        ByteVectors.Dot(vector, Vector(i)) / (length * BinaryPrimitives.ReadSingleLittleEndian(Bytes.AsSpan((i * (Head + Width)) + 8)));

    /// <summary>The same with one more.</summary>
    public VectorBlock With(long key, sbyte[] vector)
    {
        var longer = new byte[Bytes.Length + Head + Width];
        Bytes.CopyTo(longer, 0);
        BinaryPrimitives.WriteInt64LittleEndian(longer.AsSpan(Bytes.Length), key);
        BinaryPrimitives.WriteSingleLittleEndian(longer.AsSpan(Bytes.Length + 8), MathF.Max(ByteVectors.Norm(vector), 1));
        MemoryMarshal.AsBytes(vector.AsSpan()).CopyTo(longer.AsSpan(Bytes.Length + Head));
        return this with { Bytes = longer };
    }
}
