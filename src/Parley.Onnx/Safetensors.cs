using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Parley.Onnx;

/// <summary>
/// Reads and writes safetensors files: eight bytes with the length of a JSON header, the header, and the numbers one tensor after the other,
/// little-endian. Numbers of 32, 16 and bfloat 16 bits are read as floats; tensors of integers (position ids, for instance) are no weights and are left out.
/// </summary>
public static class Safetensors
{
    /// <summary>The tensors of a file by name.</summary>
    /// <exception cref="InvalidDataException">The file is not what its header says; the message says where.</exception>
    public static IReadOnlyDictionary<string, WeightTensor> Read(string path)
    {
        using var file = File.OpenRead(path);
        return Read(file);
    }

    /// <summary>The tensors of a stream that knows its length, from its current position on.</summary>
    /// <exception cref="InvalidDataException">The content is not what its header says; the message says where.</exception>
    public static IReadOnlyDictionary<string, WeightTensor> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var entries = SafetensorsHeader.Read(stream);
        var start = stream.Position;
        var tensors = new Dictionary<string, WeightTensor>();
        foreach (var entry in entries.Where(entry => entry.IsWeight))
        {
            stream.Position = start + entry.Begin;
            tensors.Add(entry.Name, new WeightTensor(ReadValues(stream, entry), entry.Shape));
        }

        return tensors;
    }

    /// <summary>Writes tensors in the order of their names, so that equal tensors give equal bytes.</summary>
    /// <param name="path">The file, which is replaced.</param>
    /// <param name="tensors">The tensors by name.</param>
    /// <param name="half">Whether to round the numbers to 16 bits.</param>
    public static void Write(string path, IReadOnlyDictionary<string, WeightTensor> tensors, bool half = false)
    {
        using var file = File.Create(path);
        Write(file, tensors, half);
    }

    /// <summary>As <see cref="Write(string, IReadOnlyDictionary{string, WeightTensor}, bool)"/>, into a stream.</summary>
    public static void Write(Stream stream, IReadOnlyDictionary<string, WeightTensor> tensors, bool half = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(tensors);
        var ordered = tensors.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        SafetensorsHeader.Write(stream, ordered, half);
        foreach (var (_, tensor) in ordered)
        {
            stream.Write(half ? HalfBytes(tensor.Values) : MemoryMarshal.AsBytes(tensor.Values.AsSpan()));
        }
    }

    private static float[] ReadValues(Stream stream, SafetensorsEntry entry)
    {
        var values = new float[entry.Count];
        if (entry.Kind == "F32")
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            return values;
        }

        var bytes = new byte[entry.Length];
        stream.ReadExactly(bytes);
        if (entry.Kind == "F16")
        {
            TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes), values);
        }
        else
        {
            WidenBrainFloats(bytes, values);
        }

        return values;
    }

    // A bfloat16 is the upper half of a float.
    private static void WidenBrainFloats(ReadOnlySpan<byte> bytes, Span<float> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]) << 16);
        }
    }

    private static ReadOnlySpan<byte> HalfBytes(float[] values)
    {
        var halves = new Half[values.Length];
        TensorPrimitives.ConvertToHalf(values, halves);
        return MemoryMarshal.AsBytes(halves.AsSpan());
    }
}
