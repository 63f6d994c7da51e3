using Parley.Onnx;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Parley.Training.Network;

/// <summary>The trainable tensors by name: the encoder's by the names of Hugging Face's BertModel, ours beside them.</summary>
public sealed class Weights
{
    /// <summary>Width of the space in which links are scored.</summary>
    private const int LinkWidth = 128;

    private readonly Dictionary<string, Parameter> parameters = [];

    private Weights(int width, int layers)
    {
        Width = width;
        Layers = layers;
    }

    /// <summary>The length of a token's vector.</summary>
    public int Width { get; }

    /// <summary>How many transformer layers.</summary>
    public int Layers { get; }

    /// <summary>All of them, in a fixed order.</summary>
    public IEnumerable<KeyValuePair<string, Parameter>> All => parameters.OrderBy(p => p.Key, StringComparer.Ordinal);

    /// <summary>One tensor.</summary>
    public Parameter this[string name] => parameters[name];

    /// <summary>Whether a tensor belongs to the pretrained encoder, which learns more slowly than what is new.</summary>
    public static bool IsPretrained(string name) =>
        name.StartsWith("encoder.", StringComparison.Ordinal) || (name.StartsWith("embeddings.", StringComparison.Ordinal) && !IsFeature(name));

    /// <summary>A pretrained encoder with fresh heads.</summary>
    public static Weights Fresh(IReadOnlyDictionary<string, WeightTensor> pretrained, int tags, int seed)
    {
        using var generator = new Generator((ulong)seed);
        var weights = From(pretrained.Where(t => IsPretrained(t.Key)));
        var width = weights.Width;
        foreach (var (feature, rows) in new[] { ("quotation", 5), ("shape", 5), ("paragraph", 2) })
        {
            weights.Add($"embeddings.{feature}.weight", randn([rows, width], generator: generator) * 0.01);
        }

        weights.AddLayer("tag", tags, width, generator);
        weights.Add("transitions", zeros(tags, tags));
        weights.Add("starts", zeros(tags));
        foreach (var link in new[] { "source", "content" })
        {
            weights.AddLayer($"{link}.chooser", LinkWidth, 2 * width, generator);
            weights.AddLayer($"{link}.candidate", LinkWidth, 2 * width, generator);
            weights.Add($"{link}.pair", randn([LinkWidth, LinkWidth], generator: generator) * 0.02);
            weights.Add($"{link}.distance", zeros(Attribution.LinkHead.Buckets));
            weights.AddLayer($"{link}.none", 1, LinkWidth, generator);
        }

        return weights;
    }

    /// <summary>Weights as they were saved.</summary>
    public static Weights From(IEnumerable<KeyValuePair<string, WeightTensor>> tensors)
    {
        var all = tensors.ToDictionary();
        var layers = all.Keys.Count(k => k.EndsWith(".attention.self.query.weight", StringComparison.Ordinal));
        var weights = new Weights(all["embeddings.word_embeddings.weight"].Columns, layers);
        foreach (var (name, values) in all)
        {
            weights.Add(name, tensor(values.Values, values.Shape.Select(d => (long)d).ToArray()));
        }

        return weights;
    }

    /// <summary>Copies for a file.</summary>
    public IReadOnlyDictionary<string, WeightTensor> Save() =>
        parameters.ToDictionary(p => p.Key, p => new WeightTensor(p.Value.detach().contiguous().data<float>().ToArray(), p.Value.shape.Select(d => (int)d).ToArray()));

    private static bool IsFeature(string name) =>
        name is "embeddings.quotation.weight" or "embeddings.shape.weight" or "embeddings.paragraph.weight";

    private void Add(string name, Tensor values) => parameters[name] = new Parameter(values.clone(), requires_grad: true);

    private void AddLayer(string name, int outputs, int inputs, Generator generator)
    {
        var bound = 1 / Math.Sqrt(inputs);
        Add($"{name}.weight", ((rand([outputs, inputs], generator: generator) * 2) - 1) * bound);
        Add($"{name}.bias", zeros(outputs));
    }
}
