using Parley.Onnx;
using Parley.Training.Onnx;

namespace Parley.ModelTests;

public sealed class OnnxExportTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("parley-onnx");
    private readonly TinyEncoder tiny = new(seed: 1);

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(37)]
    [InlineData(TinyEncoder.MaxPieces)]
    public void A_float_file_computes_what_the_definition_says(int pieces)
    {
        using var encoder = Open(stream => EncoderExport.WriteFloat(stream, tiny.Weights));
        var window = TinyEncoder.Window(pieces, seed: pieces);
        Differences(encoder.Encode(window), tiny.Encode(window)).Max().ShouldBeLessThan(1e-4);
    }

    // With weights up to 127 the error is three times as large on a processor without VNNI.
    [Fact]
    public void An_int8_file_stays_close_to_the_definition()
    {
        using var encoder = Open(stream => EncoderExport.WriteInt8(stream, tiny.Weights));
        var window = TinyEncoder.Window(100, seed: 2);
        var expected = tiny.Encode(window);
        var error = Differences(encoder.Encode(window), expected).Sum(d => d * d) / expected.Sum(value => value * value);
        Math.Sqrt(error).ShouldBeLessThan(0.05);
    }

    [Fact]
    public void A_window_has_the_same_vectors_on_every_thread_and_after_any_other()
    {
        using var encoder = Open(stream => EncoderExport.WriteInt8(stream, tiny.Weights));
        var windows = Enumerable.Range(1, 60).Select(n => TinyEncoder.Window(1 + (n * 53 % TinyEncoder.MaxPieces), seed: n)).ToArray();
        var alone = windows.Select(encoder.Encode).ToArray();
        Parallel.For(0, 600, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var n = i * 7 % windows.Length;
            encoder.Encode(windows[n]).ShouldBe(alone[n]);
        });
    }

    [Fact]
    public void The_same_weights_give_the_same_file()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        EncoderExport.WriteInt8(first, tiny.Weights);
        EncoderExport.WriteInt8(second, new TinyEncoder(seed: 1).Weights);
        first.ToArray().ShouldBe(second.ToArray());
    }

    [Fact]
    public void A_missing_weight_is_named()
    {
        var incomplete = tiny.Weights.Where(pair => pair.Key != "embeddings.shape.weight").ToDictionary();
        Should.Throw<InvalidDataException>(() => EncoderExport.WriteFloat(Stream.Null, incomplete)).Message.ShouldContain("embeddings.shape.weight");
    }

    private static IEnumerable<double> Differences(float[] actual, double[] expected)
    {
        actual.Length.ShouldBe(expected.Length);
        return actual.Zip(expected, (a, e) => Math.Abs(a - e));
    }

    private OnnxEncoder Open(Action<Stream> export)
    {
        var path = Path.Combine(folder.FullName, "encoder.onnx");
        using (var file = File.Create(path))
        {
            export(file);
        }

        return OnnxEncoder.Open(path, TinyEncoder.Width, TinyEncoder.MaxPieces);
    }
}
