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
            weights.Add($"embeddings.{feature}.weight", Random(generator, rows, width) * 0.01);
        }

        weights.AddLayer("tag", tags, width, generator);
        weights.Add("transitions", zeros(tags, tags));
        weights.Add("starts", zeros(tags));
        foreach (var link in new[] { "source", "content", "mention" })
        {
            weights.AddLink(link, generator);
        }

        return weights;
    }

    /// <summary>Weights that have learnt before there was a head for mentions get a fresh one.</summary>
    public Weights WithMentions(int seed)
    {
        using var generator = new Generator((ulong)seed);
        if (!parameters.ContainsKey("mention.pair"))
        {
            AddLink("mention", generator);
        }

        return this;
    }

    private void AddLink(string link, Generator generator)
    {
        AddLayer($"{link}.chooser", LinkWidth, 2 * Width, generator);
        AddLayer($"{link}.candidate", LinkWidth, 2 * Width, generator);
        Add($"{link}.pair", Random(generator, LinkWidth, LinkWidth) * 0.02);
        Add($"{link}.distance", zeros(Attribution.LinkHead.Buckets));
        AddLayer($"{link}.none", 1, LinkWidth, generator);
    }

    /// <summary>Weights as they were saved.</summary>
    public static Weights From(IEnumerable<KeyValuePair<string, WeightTensor>> tensors)
    {
        var all = tensors.ToDictionary();
        var layers = all.Keys.Count(k => k.EndsWith(".attention.self.query.weight", StringComparison.Ordinal));
        var weights = new Weights(all["embeddings.word_embeddings.weight"].Columns, layers);
        foreach (var (name, values) in all)
        {
            weights.Add(name, Tensor(values));
        }

        return weights;
    }

    /// <summary>The same tensors with fewer layers, the last of each group: a small network that begins where a large one has come to.</summary>
    public static Dictionary<string, WeightTensor> Thinned(IReadOnlyDictionary<string, WeightTensor> tensors, int layers)
    {
        const string prefix = "encoder.layer.";
        int LayerOf(string name) => int.Parse(name[prefix.Length..].Split('.')[0]);
        var all = tensors.Keys.Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Max(LayerOf) + 1;
        var kept = Enumerable.Range(0, layers).ToDictionary(i => ((i + 1) * all / layers) - 1, i => i);
        string? Renamed(string name) => !name.StartsWith(prefix, StringComparison.Ordinal) ? name
            : kept.TryGetValue(LayerOf(name), out var layer) ? $"{prefix}{layer}{name[name.IndexOf('.', prefix.Length)..]}"
            : null;
        return tensors.Select(t => (Name: Renamed(t.Key), t.Value)).Where(t => t.Name is not null).ToDictionary(t => t.Name!, t => t.Value);
    }

    /// <summary>Copies for a file.</summary>
    public IReadOnlyDictionary<string, WeightTensor> Save() =>
        parameters.ToDictionary(p => p.Key, p => Copy(p.Value));

    /// <summary>A tensor's numbers, wherever it lies.</summary>
    public static WeightTensor Copy(Tensor values) =>
        new(values.detach().cpu().contiguous().data<float>().ToArray(), values.shape.Select(d => (int)d).ToArray());

    /// <summary>The tensor of these numbers.</summary>
    public static Tensor Tensor(WeightTensor values) => tensor(values.Values, values.Shape.Select(d => (long)d).ToArray());

    private static bool IsFeature(string name) =>
        name is "embeddings.quotation.weight" or "embeddings.shape.weight" or "embeddings.paragraph.weight";

    private void Add(string name, Tensor values) => parameters[name] = new Parameter(values.to(get_default_device(), copy: true), requires_grad: true);

    /// <summary>Drawn on the processor, so that a seed gives the same heads on every device.</summary>
    private static Tensor Random(Generator generator, long rows, long columns) => randn([rows, columns], generator: generator, device: CPU);

    private void AddLayer(string name, int outputs, int inputs, Generator generator)
    {
        var bound = 1 / Math.Sqrt(inputs);
        Add($"{name}.weight", ((rand([outputs, inputs], generator: generator, device: CPU) * 2) - 1) * bound);
        Add($"{name}.bias", zeros(outputs));
    }
}
