using Parley.Onnx;

namespace Parley.Training.Onnx;

/// <summary>Weights as 32-bit floats, which is exact and large.</summary>
internal sealed class FloatWeightWriter(OnnxGraph graph, EncoderWeights weights) : IWeightWriter
{
    public string Lookup(string table, string indices)
    {
        var rows = weights[table];
        return graph.Node("Gather", graph.Constant(table, rows.Values, rows.Rows, rows.Columns), indices);
    }

    public string Linear(string layer, string x, bool uneven = false)
    {
        var weight = weights[layer + ".weight"];
        var product = graph.Node("MatMul", x, graph.Constant(layer + ".weight", Transpose(weight), weight.Columns, weight.Rows));
        return graph.Node("Add", product, graph.Constant(layer + ".bias", weights[layer + ".bias"].Values, weight.Rows));
    }

    private static float[] Transpose(WeightTensor weight)
    {
        var transposed = new float[weight.Values.Length];
        for (var row = 0; row < weight.Rows; row++)
        {
            for (var column = 0; column < weight.Columns; column++)
            {
                transposed[(column * weight.Rows) + row] = weight.Values[(row * weight.Columns) + column];
            }
        }

        return transposed;
    }
}
