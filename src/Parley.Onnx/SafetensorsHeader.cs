using System.Buffers.Binary;
using System.Text.Json;

namespace Parley.Onnx;

/// <summary>One line of a safetensors header: where a tensor's bytes lie, counted from the end of the header.</summary>
internal sealed record SafetensorsEntry(string Name, string Kind, int[] Shape, long Begin, long End)
{
    public bool IsWeight => BytesPerValue > 0;

    public long Length => End - Begin;

    public long Count => Shape.Aggregate(1L, (product, length) => checked(product * length));

    public int BytesPerValue => Kind switch { "F32" => 4, "F16" or "BF16" => 2, _ => 0 };
}

/// <summary>The header of a safetensors file. Nothing that it claims is believed before it was held against the length of the file.</summary>
internal static class SafetensorsHeader
{
    private const int LongestHeader = 16 << 20;
    private const int Alignment = 8;

    /// <summary>The entries of a stream, which is left at the first byte of the numbers.</summary>
    public static List<SafetensorsEntry> Read(Stream stream)
    {
        var text = ReadText(stream);
        try
        {
            using var json = JsonDocument.Parse(text);
            var entries = Entries(json.RootElement);
            Check(entries, stream.Length - stream.Position);
            return entries;
        }
        catch (Exception e) when (e is JsonException or OverflowException or InvalidOperationException)
        {
            throw Malformed($"the header is not the JSON of one ({e.Message})", e);
        }
    }

    /// <summary>Writes the header of tensors that will follow in this order.</summary>
    public static void Write(Stream stream, IEnumerable<KeyValuePair<string, WeightTensor>> tensors, bool half)
    {
        using var text = new MemoryStream();
        WriteEntries(text, tensors, half);
        while (text.Length % Alignment != 0)
        {
            text.WriteByte((byte)' ');
        }

        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, text.Length);
        stream.Write(length);
        text.WriteTo(stream);
    }

    private static byte[] ReadText(Stream stream)
    {
        Span<byte> prefix = stackalloc byte[sizeof(long)];
        if (stream.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false) < prefix.Length)
        {
            throw Malformed("it has less than the eight bytes that say how long the header is");
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(prefix);
        if (length is < 0 or > LongestHeader || length > stream.Length - stream.Position)
        {
            throw Malformed($"its header claims {length} bytes");
        }

        var text = new byte[length];
        stream.ReadExactly(text);
        return text;
    }

    private static List<SafetensorsEntry> Entries(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Malformed("the header is no JSON object");
        }

        return root.EnumerateObject().Where(property => property.Name != "__metadata__").Select(Entry).ToList();
    }

    private static SafetensorsEntry Entry(JsonProperty property)
    {
        if (property.Value.ValueKind == JsonValueKind.Object
            && property.Value.TryGetProperty("dtype", out var kind) && kind.ValueKind == JsonValueKind.String
            && property.Value.TryGetProperty("shape", out var shape) && Integers(shape) is { } lengths
            && lengths.TrueForAll(length => length <= int.MaxValue)
            && property.Value.TryGetProperty("data_offsets", out var offsets) && Integers(offsets) is [var begin, var end])
        {
            return new(property.Name, kind.GetString()!, [.. lengths.Select(length => (int)length)], begin, end);
        }

        throw Malformed($"the header's entry '{property.Name}' lacks a dtype, a shape or two data_offsets");
    }

    private static List<long>? Integers(JsonElement array)
    {
        if (array.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var integers = new List<long>();
        foreach (var element in array.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Number || !element.TryGetInt64(out var integer) || integer < 0)
            {
                return null;
            }

            integers.Add(integer);
        }

        return integers;
    }

    private static void Check(List<SafetensorsEntry> entries, long available)
    {
        var names = new HashSet<string>();
        foreach (var entry in entries)
        {
            CheckPlace(entry, available);
            if (!names.Add(entry.Name))
            {
                throw Malformed($"tensor '{entry.Name}' is there twice");
            }
        }

        // Tensors that share their bytes would let a small file ask for any amount of memory.
        if (entries.Sum(entry => entry.Length) > available)
        {
            throw Malformed("its tensors overlap");
        }
    }

    private static void CheckPlace(SafetensorsEntry entry, long available)
    {
        if (entry.Begin > entry.End || entry.End > available)
        {
            throw Malformed($"tensor '{entry.Name}' claims bytes {entry.Begin} to {entry.End} of {available}");
        }

        if (entry.IsWeight && (entry.Count > Array.MaxLength || entry.Count * entry.BytesPerValue != entry.Length))
        {
            throw Malformed($"tensor '{entry.Name}' has {entry.Length} bytes, which is not its shape [{string.Join(", ", entry.Shape)}] in {entry.Kind}");
        }
    }

    private static void WriteEntries(Stream text, IEnumerable<KeyValuePair<string, WeightTensor>> tensors, bool half)
    {
        using var json = new Utf8JsonWriter(text);
        json.WriteStartObject();
        var offset = 0L;
        foreach (var (name, tensor) in tensors)
        {
            var end = offset + (tensor.Values.LongLength * (half ? 2 : 4));
            json.WriteStartObject(name);
            json.WriteString("dtype", half ? "F16" : "F32");
            WriteIntegers(json, "shape", tensor.Shape.Select(length => (long)length));
            WriteIntegers(json, "data_offsets", [offset, end]);
            json.WriteEndObject();
            offset = end;
        }

        json.WriteEndObject();
    }

    private static void WriteIntegers(Utf8JsonWriter json, string name, IEnumerable<long> integers)
    {
        json.WriteStartArray(name);
        foreach (var integer in integers)
        {
            json.WriteNumberValue(integer);
        }

        json.WriteEndArray();
    }

    private static InvalidDataException Malformed(string what, Exception? cause = null) => new($"Not a safetensors file: {what}.", cause);
}
