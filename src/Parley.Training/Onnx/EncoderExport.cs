using Parley.Onnx;

namespace Parley.Training.Onnx;

/// <summary>
/// Writes an encoder as an ONNX file: the four arrays of an <see cref="Language.EncoderInput"/>, each [1, pieces], go in; <c>vectors</c> [pieces, width] come out.
/// A run is one window, so the graph needs no mask.
/// </summary>
public sealed class EncoderExport
{
    /// <summary>
    /// The largest integer weight with which no processor goes wrong. Without VNNI, x86 adds two products of an unsigned and a signed byte in 16 bits,
    /// which holds 2 × 255 × 64 and no more; larger weights give silently wrong sums there.
    /// </summary>
    public const int SafeOnEveryProcessor = 63;

    private const int Heads = 12;
    private const float Epsilon = 1e-12f;

    private static readonly string[] Features = ["quotation", "shape", "paragraph"];
    private static readonly string[] Projections = ["query", "key", "value"];

    private readonly OnnxGraph graph = new("encoder");
    private readonly EncoderWeights weights;
    private readonly IWeightWriter writer;

    private EncoderExport(IReadOnlyDictionary<string, WeightTensor> tensors, int? largest)
    {
        weights = new(tensors);
        writer = largest is { } bound ? new QuantisedWeightWriter(graph, weights, bound) : new FloatWeightWriter(graph, weights);
    }

    /// <summary>Writes the encoder with the numbers that it was trained in.</summary>
    /// <exception cref="InvalidDataException">A weight is missing.</exception>
    public static void WriteFloat(Stream stream, IReadOnlyDictionary<string, WeightTensor> tensors) =>
        new EncoderExport(tensors, largest: null).Write(stream);

    /// <summary>Writes the encoder with 8-bit weights: a quarter of the size and about twice as fast.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="tensors">The weights by name.</param>
    /// <param name="largest">The largest integer of a weight, at most 127.</param>
    /// <exception cref="InvalidDataException">A weight is missing.</exception>
    public static void WriteInt8(Stream stream, IReadOnlyDictionary<string, WeightTensor> tensors, int largest = SafeOnEveryProcessor) =>
        new EncoderExport(tensors, largest).Write(stream);

    private void Write(Stream stream)
    {
        var x = Embed();
        for (var layer = 0; layer < weights.Layers; layer++)
        {
            x = Layer($"encoder.layer.{layer}.", x);
        }

        var vectors = graph.Node("Reshape", x, Numbers(-1, weights.Width));
        graph.Output("vectors", vectors, -1, weights.Width);
        graph.Note("maxPieces", weights[EncoderWeights.Positions].Rows.ToString());
        graph.Save(stream);
    }

    private string Embed()
    {
        var pieces = graph.Input("pieces", 1, -1);
        var sum = graph.Node("Add", writer.Lookup(EncoderWeights.Words, pieces), Positions(pieces));
        foreach (var feature in Features)
        {
            sum = graph.Node("Add", sum, Feature(feature));
        }

        return Normalise(sum, "embeddings.LayerNorm");
    }

    private string Positions(string pieces)
    {
        var count = graph.Node("Gather", graph.Node("Shape", pieces), Numbers(1));
        var table = weights.PositionsOfOneSegment();
        var rows = graph.Constant(EncoderWeights.Positions, table.Values, table.Rows, table.Columns);
        return graph.Node("Slice", rows, Numbers(0), count, Numbers(0));
    }

    private string Feature(string name)
    {
        var table = weights[$"embeddings.{name}.weight"];
        var rows = graph.Constant($"embeddings.{name}", table.Values, table.Rows, table.Columns);
        return graph.Node("Gather", rows, graph.Input(name, 1, -1));
    }

    private string Layer(string prefix, string x)
    {
        var attended = writer.Linear(prefix + "attention.output.dense", Attend(prefix + "attention.self.", x));
        x = Normalise(graph.Node("Add", attended, x), prefix + "attention.output.LayerNorm");
        var inner = Gelu(writer.Linear(prefix + "intermediate.dense", x));
        var outer = writer.Linear(prefix + "output.dense", inner, uneven: true);
        return Normalise(graph.Node("Add", outer, x), prefix + "output.LayerNorm");
    }

    // ONNX Runtime's own operation works through the scores in parts that stay in the processor's cache. Spelt out in standard operations, they are
    // written to memory whole, which takes a quarter longer and half as much memory again.
    private string Attend(string prefix, string x)
    {
        var projections = Projections.Select(name => writer.Linear(prefix + name, x)).ToArray();
        return graph.Node("MultiHeadAttention", projections, OnnxGraph.Whole("num_heads", Heads));
    }

    // x / √2, not x × 0.7071: the form that ONNX Runtime knows as one operation.
    private string Gelu(string x)
    {
        var error = graph.Node("Erf", graph.Node("Div", x, Number(MathF.Sqrt(2))));
        return graph.Node("Mul", graph.Node("Mul", x, graph.Node("Add", error, Number(1))), Number(0.5f));
    }

    private string Normalise(string x, string name)
    {
        var scale = graph.Constant(name + ".weight", weights[name + ".weight"].Values, weights.Width);
        var bias = graph.Constant(name + ".bias", weights[name + ".bias"].Values, weights.Width);
        return graph.Node("LayerNormalization", [x, scale, bias], OnnxGraph.Whole("axis", -1), OnnxGraph.Real("epsilon", Epsilon));
    }

    private string Number(float value) => graph.Constant($"number {value}", [value]);

    private string Numbers(params long[] values) => graph.Constant($"numbers {string.Join(' ', values)}", values, values.Length);
}
