using Parley.Language;

namespace Parley.Attribution;

/// <summary>A linear layer: <c>y = W x + b</c>.</summary>
/// <param name="Weight"><c>Outputs × Inputs</c>, row after row.</param>
/// <param name="Bias">One for each output.</param>
public sealed record Linear(float[] Weight, float[] Bias)
{
    /// <summary>The length of what comes out.</summary>
    public int Outputs => Bias.Length;

    /// <summary>The length of what goes in.</summary>
    public int Inputs => Weight.Length / Bias.Length;

    /// <summary>The layer's answer for one vector.</summary>
    public void Apply(ReadOnlySpan<float> input, Span<float> output)
    {
        for (var row = 0; row < Bias.Length; row++)
        {
            output[row] = Bias[row] + FixedOrder.Dot(Weight.AsSpan(row * input.Length, input.Length), input);
        }
    }
}

/// <summary>
/// What turns a token's vector into attributions: a tag layer with a linear-chain CRF over it (Lafferty et al. 2001), and two bilinear scorers of pairs of
/// spans. One picks each cue's source, the other each content's cue; both may pick none.
/// </summary>
public sealed record AttributionHeads
{
    /// <summary>Width → <see cref="Tags.Count"/>.</summary>
    public required Linear Tag { get; init; }

    /// <summary>Score of going from tag i to tag j: <c>Count × Count</c>, row after row.</summary>
    public required float[] Transitions { get; init; }

    /// <summary>Score of beginning with a tag.</summary>
    public required float[] Starts { get; init; }

    /// <summary>Each cue picks a source.</summary>
    public required LinkHead Source { get; init; }

    /// <summary>Each content picks a cue.</summary>
    public required LinkHead Content { get; init; }

    /// <summary>Each pronoun or description picks a mention that means the same; null where the model has not learnt to.</summary>
    public LinkHead? Mention { get; init; }

    /// <summary>How sure of a statement its evidence makes; null where the model was not calibrated.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>The heads as named tensors, as the trainer writes them.</summary>
    /// <exception cref="InvalidDataException">A tensor is missing or has a length that does not fit.</exception>
    public static AttributionHeads From(IReadOnlyDictionary<string, float[]> tensors)
    {
        var heads = new AttributionHeads
        {
            Tag = Layer(tensors, "tag"),
            Transitions = Tensor(tensors, "transitions"),
            Starts = Tensor(tensors, "starts"),
            Source = Link(tensors, "source"),
            Content = Link(tensors, "content"),
            Mention = tensors.ContainsKey("mention.pair") ? Link(tensors, "mention") : null,
        };
        var fits = heads.Tag.Outputs == Tags.Count && heads.Starts.Length == Tags.Count && heads.Transitions.Length == Tags.Count * Tags.Count;
        return fits ? heads : throw new InvalidDataException($"The heads are not made for {Tags.Count} tags.");
    }

    private static LinkHead Link(IReadOnlyDictionary<string, float[]> tensors, string name) => new(
        Layer(tensors, $"{name}.chooser"), Layer(tensors, $"{name}.candidate"), Tensor(tensors, $"{name}.pair"), Tensor(tensors, $"{name}.distance"), Layer(tensors, $"{name}.none"));

    private static Linear Layer(IReadOnlyDictionary<string, float[]> tensors, string name) =>
        new(Tensor(tensors, $"{name}.weight"), Tensor(tensors, $"{name}.bias"));

    private static float[] Tensor(IReadOnlyDictionary<string, float[]> tensors, string name) =>
        tensors.TryGetValue(name, out var values) && values.Length > 0 ? values : throw new InvalidDataException($"The heads have no {name}.");
}
