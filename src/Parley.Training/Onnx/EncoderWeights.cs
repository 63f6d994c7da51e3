using Parley.Onnx;

namespace Parley.Training.Onnx;

/// <summary>The trained weights of an encoder, under the names that BERT models have everywhere.</summary>
internal sealed class EncoderWeights(IReadOnlyDictionary<string, WeightTensor> tensors)
{
    public const string Words = "embeddings.word_embeddings.weight";
    public const string Positions = "embeddings.position_embeddings.weight";
    public const string Segments = "embeddings.token_type_embeddings.weight";

    /// <summary>A weight by its name.</summary>
    public WeightTensor this[string name] => tensors.TryGetValue(name, out var tensor)
        ? tensor
        : throw new InvalidDataException($"The encoder's weight '{name}' is missing.");

    public int Width => this[Words].Columns;

    public int Layers => tensors.Keys.Count(name => name.EndsWith("attention.self.query.weight", StringComparison.Ordinal));

    /// <summary>The position table with the embedding of the first segment added: a window is one segment.</summary>
    public WeightTensor PositionsOfOneSegment()
    {
        var positions = this[Positions];
        var segment = this[Segments].Values;
        return new([.. positions.Values.Select((value, i) => value + segment[i % Width])], positions.Shape);
    }
}
