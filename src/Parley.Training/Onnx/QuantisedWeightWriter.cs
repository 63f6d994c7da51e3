namespace Parley.Training.Onnx;

/// <summary>
/// Weights as 8-bit integers with a scale for every output, and inputs quantised as they come. Layers that read the same tensor share its quantisation.
/// </summary>
/// <param name="graph">The graph to write into.</param>
/// <param name="weights">The weights as they were trained.</param>
/// <param name="largest">The largest integer of a linear layer's weights; see <see cref="EncoderExport.SafeOnEveryProcessor"/>.</param>
internal sealed class QuantisedWeightWriter(OnnxGraph graph, EncoderWeights weights, int largest) : IWeightWriter
{
    // The byte that stands for zero: activations are signed, the fast kernels want them unsigned.
    private const byte Middle = 128;

    private readonly Dictionary<string, IReadOnlyList<string>> quantised = [];

    public string Lookup(string table, string indices)
    {
        // A table is looked up, not multiplied, so it can use all eight bits.
        var rows = QuantisedRows.Of(weights[table], sbyte.MaxValue);
        var integers = graph.Node("Gather", graph.Constant(table, rows.Integers, rows.Rows, rows.Columns), indices);
        var scales = graph.Node("Gather", graph.Constant(table + ".scales", rows.Scales, rows.Rows, 1), indices);
        return graph.Node("Mul", graph.ToFloat(integers), scales);
    }

    public string Linear(string layer, string x, bool uneven = false)
    {
        var rows = QuantisedRows.Of(weights[layer + ".weight"], largest);
        var matrix = graph.Constant(layer + ".weight", rows.Transposed(), rows.Columns, rows.Rows);
        var scales = graph.Constant(layer + ".scales", rows.Scales, rows.Rows);
        var product = uneven ? ByToken(x, matrix, scales) : Together(x, matrix, scales);
        return graph.Node("Add", product, graph.Constant(layer + ".bias", weights[layer + ".bias"].Values, rows.Rows));
    }

    private string Together(string x, string matrix, string scales)
    {
        if (!quantised.TryGetValue(x, out var results))
        {
            quantised[x] = results = graph.Nodes(3, "DynamicQuantizeLinear", x);
        }

        var product = graph.Node("MatMulInteger", results[0], matrix, results[2]);
        return graph.Node("Mul", graph.ToFloat(product), graph.Node("Mul", results[1], scales));
    }

    private string ByToken(string x, string matrix, string scales)
    {
        var extreme = graph.Node("ReduceMax", [graph.Node("Abs", x)], OnnxGraph.Wholes("axes", -1));
        var scale = graph.Node("Max", graph.Node("Mul", extreme, graph.Constant("step", [1f / sbyte.MaxValue])), graph.Constant("smallest scale", [1e-20f]));
        var flat = graph.Node("Reshape", scale, graph.Constant("any length", [-1L], 1));
        var middles = graph.Node("Expand", graph.Constant("middles", new[] { Middle }, 1), graph.Node("Shape", flat));
        var integers = graph.Node("QuantizeLinear", [x, flat, middles], OnnxGraph.Whole("axis", 1));
        var product = graph.Node("MatMulIntegerToFloat", integers, matrix, graph.Constant("one", [1f]), scales, graph.Constant("middle", new[] { Middle }));
        return graph.Node("Mul", product, scale);
    }
}
