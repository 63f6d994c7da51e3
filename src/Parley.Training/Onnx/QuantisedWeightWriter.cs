namespace Parley.Training.Onnx;

/// <summary>
/// Weights as 8-bit integers with a scale for every output, and inputs quantised as they come. Layers that read the same tensor share its quantisation.
/// </summary>
/// <param name="graph">The graph to write into.</param>
/// <param name="weights">The weights as they were trained.</param>
/// <param name="largest">The largest integer of a linear layer's weights; see <see cref="EncoderExport.SafeOnEveryProcessor"/>.</param>
internal sealed class QuantisedWeightWriter(OnnxGraph graph, EncoderWeights weights, int largest) : IWeightWriter
{
    private readonly Dictionary<string, IReadOnlyList<string>> quantised = [];

    public string Lookup(string table, string indices)
    {
        // A table is looked up, not multiplied, so it can use all eight bits.
        var rows = QuantisedRows.Of(weights[table], sbyte.MaxValue);
        var integers = graph.Node("Gather", graph.Constant(table, rows.Integers, rows.Rows, rows.Columns), indices);
        var scales = graph.Node("Gather", graph.Constant(table + ".scales", rows.Scales, rows.Rows, 1), indices);
        return graph.Node("Mul", graph.ToFloat(integers), scales);
    }

    public string Linear(string layer, string x)
    {
        var rows = QuantisedRows.Of(weights[layer + ".weight"], largest);
        var (integers, scale, zero) = Quantise(x);
        var product = graph.Node("MatMulInteger", integers, graph.Constant(layer + ".weight", rows.Transposed(), rows.Columns, rows.Rows), zero);
        var scales = graph.Node("Mul", scale, graph.Constant(layer + ".scales", rows.Scales, rows.Rows));
        var scaled = graph.Node("Mul", graph.ToFloat(product), scales);
        return graph.Node("Add", scaled, graph.Constant(layer + ".bias", weights[layer + ".bias"].Values, rows.Rows));
    }

    private (string Integers, string Scale, string Zero) Quantise(string x)
    {
        if (!quantised.TryGetValue(x, out var results))
        {
            quantised[x] = results = graph.Nodes(3, "DynamicQuantizeLinear", x);
        }

        return (results[0], results[1], results[2]);
    }
}
