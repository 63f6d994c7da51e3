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
        foreach (var feature in (string[])["quotation", "shape", "paragraph"])
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
        var outer = writer.Linear(prefix + "output.dense", inner);
        return Normalise(graph.Node("Add", outer, x), prefix + "output.LayerNorm");
    }

    private string Attend(string prefix, string x)
    {
        var queries = SplitHeads(writer.Linear(prefix + "query", x), 0, 2, 1, 3);
        var keys = SplitHeads(writer.Linear(prefix + "key", x), 0, 2, 3, 1);
        var values = SplitHeads(writer.Linear(prefix + "value", x), 0, 2, 1, 3);
        var scores = graph.Node("Div", graph.Node("MatMul", queries, keys), Number(MathF.Sqrt(weights.Width / Heads)));
        var shares = graph.Node("Softmax", [scores], OnnxGraph.Whole("axis", -1));
        var mixed = graph.Node("Transpose", [graph.Node("MatMul", shares, values)], OnnxGraph.Wholes("perm", 0, 2, 1, 3));
        return graph.Node("Reshape", mixed, Numbers(1, -1, weights.Width));
    }

    private string SplitHeads(string x, params long[] order)
    {
        var heads = graph.Node("Reshape", x, Numbers(1, -1, Heads, weights.Width / Heads));
        return graph.Node("Transpose", [heads], OnnxGraph.Wholes("perm", order));
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
