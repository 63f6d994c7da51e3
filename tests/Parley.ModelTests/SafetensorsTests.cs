using System.Buffers.Binary;
using System.Text;
using CsCheck;
using Parley.Onnx;

namespace Parley.ModelTests;

public sealed class SafetensorsTests
{
    private static readonly Gen<WeightTensor> Tensors =
        from shape in Gen.Int[0, 5].Array[0, 3]
        from values in Gen.Single.Array[shape.Aggregate(1, (a, b) => a * b)]
        select new WeightTensor(values, shape);

    [Fact]
    public void What_is_written_is_read() => Gen.Dictionary(Gen.String, Tensors)[0, 6].Sample(tensors =>
    {
        var read = Read(Written(tensors, half: false));
        read.Keys.ShouldBe(tensors.Keys, ignoreOrder: true);
        foreach (var (name, tensor) in tensors)
        {
            read[name].Shape.ShouldBe(tensor.Shape);
            read[name].Values.ShouldBe(tensor.Values);
        }
    });

    [Fact]
    public void Half_precision_rounds_and_no_more()
    {
        var tensors = new Dictionary<string, WeightTensor> { ["a"] = new([1.5f, -0.1f, 65504], 3) };
        Read(Written(tensors, half: true))["a"].Values.ShouldBe([1.5f, (float)(Half)(-0.1f), 65504]);
    }

    [Fact]
    public void Brain_floats_are_widened()
    {
        var file = Bytes("""{"a":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}""", 0x80, 0x3F, 0x00, 0xC0);
        Read(file)["a"].Values.ShouldBe([1, -2]);
    }

    [Fact]
    public void Integers_are_left_out()
    {
        var file = Bytes("""{"ids":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}""", new byte[8]);
        Read(file).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nonsense", "JSON")]
    [InlineData("[]", "no JSON object")]
    [InlineData("""{"a":7}""", "lacks")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}""", "lacks")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", "lacks")]
    [InlineData("""{"a":{"dtype":"F32","shape":[99999999999],"data_offsets":[0,4]}}""", "lacks")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", "not its shape")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2000000000,2000000000,2000000000],"data_offsets":[0,4]}}""", "not the JSON")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", "claims bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1000],"data_offsets":[0,4000]}}""", "claims bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "overlap")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "twice")]
    [InlineData("""{"\ud800":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "not the JSON")]
    public void A_header_that_lies_is_refused_with_the_reason(string header, string reason) =>
        Should.Throw<InvalidDataException>(() => Read(Bytes(header, new byte[8]))).Message.ShouldContain(reason);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_stump_is_refused(int length)
    {
        var stump = new byte[length];
        stump.AsSpan().Fill(0x7F);
        Should.Throw<InvalidDataException>(() => Read(stump));
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, 200]).Sample((noise, at) =>
        {
            var file = Written(new Dictionary<string, WeightTensor> { ["a"] = new([1, 2], 2), ["b"] = new([3], 1) }, half: false);
            var place = Math.Min(at, file.Length);
            noise.AsSpan(0, Math.Min(noise.Length, file.Length - place)).CopyTo(file.AsSpan(place));
            try
            {
                Read(file).Count.ShouldBeLessThanOrEqualTo(2);
            }
            catch (InvalidDataException e)
            {
                e.Message.ShouldNotBeEmpty();
            }
        });

    private static byte[] Written(IReadOnlyDictionary<string, WeightTensor> tensors, bool half)
    {
        using var stream = new MemoryStream();
        Safetensors.Write(stream, tensors, half);
        return stream.ToArray();
    }

    private static IReadOnlyDictionary<string, WeightTensor> Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return Safetensors.Read(stream);
    }

    private static byte[] Bytes(string header, params byte[] numbers)
    {
        var text = Encoding.UTF8.GetBytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, text.Length);
        return [.. length, .. text, .. numbers];
    }
}
