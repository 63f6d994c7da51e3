using Parley.Language;
using Parley.Onnx;

namespace Parley.ModelTests;

/// <summary>A random encoder of two layers by 48, and its answer worked out in the plainest way.</summary>
internal sealed class TinyEncoder
{
    public const int Width = 48;
    public const int MaxPieces = 160;
    public const int Vocabulary = 100;
    private const int Inner = 4 * Width;
    private const int Layers = 2;
    private const int Heads = 12;
    private const int HeadWidth = Width / Heads;

    private readonly Random random;
    private readonly Dictionary<string, WeightTensor> weights = [];

    public TinyEncoder(int seed)
    {
        random = new(seed);
        foreach (var (name, rows) in new[] { ("word_embeddings", Vocabulary), ("position_embeddings", MaxPieces), ("token_type_embeddings", 2), ("quotation", 5), ("shape", 5), ("paragraph", 2) })
        {
            weights[$"embeddings.{name}.weight"] = Tensor(1, rows, Width);
        }

        AddNorm("embeddings.LayerNorm");
        for (var layer = 0; layer < Layers; layer++)
        {
            AddLayer($"encoder.layer.{layer}.");
        }
    }

    public IReadOnlyDictionary<string, WeightTensor> Weights => weights;

    /// <summary>A random window of a given number of pieces.</summary>
    public static EncoderInput Window(int pieces, int seed)
    {
        var drawn = new Random(seed);
        long[] Below(int most) => [.. Enumerable.Range(0, pieces).Select(_ => (long)drawn.Next(most))];
        return new(Below(Vocabulary), Below(5), Below(5), Below(2));
    }

    /// <summary>The vectors of a window, in 64-bit arithmetic.</summary>
    public double[] Encode(EncoderInput input)
    {
        var rows = input.Pieces.Select((_, i) => Normalise("embeddings.LayerNorm", Embed(input, i))).ToArray();
        for (var layer = 0; layer < Layers; layer++)
        {
            rows = Layer($"encoder.layer.{layer}.", rows);
        }

        return [.. rows.SelectMany(row => row)];
    }

    private double[] Embed(EncoderInput input, int i)
    {
        var sum = new double[Width];
        foreach (var (table, index) in new[]
        {
            ("word_embeddings", input.Pieces[i]), ("position_embeddings", i), ("token_type_embeddings", 0),
            ("quotation", input.Quotation[i]), ("shape", input.Shape[i]), ("paragraph", input.Paragraph[i]),
        })
        {
            for (var c = 0; c < Width; c++)
            {
                sum[c] += weights[$"embeddings.{table}.weight"].Values[(index * Width) + c];
            }
        }

        return sum;
    }

    private double[][] Layer(string prefix, double[][] x)
    {
        var mixed = Attend(prefix + "attention.self.", x);
        var attended = x.Select((row, i) => Normalise(prefix + "attention.output.LayerNorm", Sum(row, Apply(prefix + "attention.output.dense", mixed[i])))).ToArray();
        return [.. attended.Select(row =>
        {
            var inner = Apply(prefix + "intermediate.dense", row).Select(Gelu).ToArray();
            return Normalise(prefix + "output.LayerNorm", Sum(row, Apply(prefix + "output.dense", inner)));
        })];
    }

    private double[][] Attend(string prefix, double[][] x)
    {
        double[][] Project(string name) => [.. x.Select(row => Apply(prefix + name, row))];
        var (queries, keys, values) = (Project("query"), Project("key"), Project("value"));
        var mixed = x.Select(_ => new double[Width]).ToArray();
        for (var head = 0; head < Heads; head++)
        {
            for (var i = 0; i < x.Length; i++)
            {
                Mix(head * HeadWidth, queries[i], keys, values, mixed[i]);
            }
        }

        return mixed;
    }

    private static void Mix(int offset, double[] query, double[][] keys, double[][] values, double[] mixed)
    {
        var shares = keys.Select(key => Math.Exp(Range(offset).Sum(c => query[c] * key[c]) / Math.Sqrt(HeadWidth))).ToArray();
        var total = shares.Sum();
        foreach (var c in Range(offset))
        {
            mixed[c] = shares.Select((share, j) => share / total * values[j][c]).Sum();
        }
    }

    private static IEnumerable<int> Range(int offset) => Enumerable.Range(offset, HeadWidth);

    private double[] Apply(string layer, double[] x)
    {
        var (weight, bias) = (weights[layer + ".weight"], weights[layer + ".bias"].Values);
        return [.. bias.Select((b, row) => b + x.Select((value, column) => value * weight.Values[(row * x.Length) + column]).Sum())];
    }

    private double[] Normalise(string layer, double[] x)
    {
        var mean = x.Average();
        var deviation = Math.Sqrt(x.Average(value => (value - mean) * (value - mean)) + 1e-12);
        return [.. x.Select((value, c) => ((value - mean) / deviation * weights[layer + ".weight"].Values[c]) + weights[layer + ".bias"].Values[c])];
    }

    private static double[] Sum(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];

    // Abramowitz and Stegun give erf in few digits only; its series has as many as one likes.
    private static double Gelu(double x)
    {
        var (z, sum, term) = (x / Math.Sqrt(2), 0.0, x / Math.Sqrt(2));
        for (var n = 0; n < 200; n++)
        {
            sum += term / ((2 * n) + 1);
            term *= -z * z / (n + 1);
        }

        return 0.5 * x * (1 + (2 / Math.Sqrt(Math.PI) * sum));
    }

    private void AddLayer(string prefix)
    {
        foreach (var (name, outputs, inputs) in new[]
        {
            ("attention.self.query", Width, Width), ("attention.self.key", Width, Width), ("attention.self.value", Width, Width),
            ("attention.output.dense", Width, Width), ("intermediate.dense", Inner, Width), ("output.dense", Width, Inner),
        })
        {
            weights[$"{prefix}{name}.weight"] = Tensor(1 / Math.Sqrt(inputs), outputs, inputs);
            weights[$"{prefix}{name}.bias"] = Tensor(0.1, outputs);
        }

        AddNorm(prefix + "attention.output.LayerNorm");
        AddNorm(prefix + "output.LayerNorm");
    }

    private void AddNorm(string name)
    {
        weights[name + ".weight"] = new([.. Tensor(0.1, Width).Values.Select(value => 1 + value)], Width);
        weights[name + ".bias"] = Tensor(0.1, Width);
    }

    private WeightTensor Tensor(double spread, params int[] shape) =>
        new([.. Enumerable.Range(0, shape.Aggregate(1, (a, b) => a * b)).Select(_ => (float)(spread * Normal()))], shape);

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
