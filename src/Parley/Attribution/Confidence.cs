using System.Collections.Immutable;

namespace Parley.Attribution;

/// <summary>
/// How sure a reading is of a statement: the probability that cue, content and source all overlap with what people would mark. A logistic regression over
/// the signs of <see cref="Evidence"/>, fitted on articles that the model was not trained on. It never falls where the model becomes surer of a part.
/// </summary>
public sealed class Confidence
{
    private readonly ImmutableArray<double> weights;

    /// <summary>The regression with these weights.</summary>
    /// <param name="weights">One for each <see cref="Sign"/>, in their order.</param>
    /// <exception cref="InvalidDataException">One is missing, no number, or below nought where <see cref="IsProbability"/> holds.</exception>
    public Confidence(ImmutableArray<double> weights)
    {
        if (weights.Length != Signs.Length || !weights.All(double.IsFinite))
        {
            throw new InvalidDataException($"A confidence has {Signs.Length} weights, all of them numbers.");
        }

        if (Signs.Any(s => IsProbability(s) && weights[(int)s] < 0))
        {
            throw new InvalidDataException("A statement cannot become doubtful because the model is sure of a part; no probability may have a weight below nought.");
        }

        this.weights = weights;
    }

    /// <summary>All signs, in the order of the weights.</summary>
    public static ImmutableArray<Sign> Signs { get; } = [.. Enum.GetValues<Sign>()];

    /// <summary>Whether a sign is a probability of the model's: more of it can only speak for the statement.</summary>
    public static bool IsProbability(Sign sign) => sign is >= Sign.Cue and <= Sign.ContentLink;

    /// <summary>From 0 to 1.</summary>
    public double Of(Evidence evidence)
    {
        var signs = evidence.Signs();
        var score = 0.0;
        for (var i = 0; i < signs.Length; i++)
        {
            score += weights[i] * signs[i];
        }

        return 1 / (1 + Math.Exp(-score));
    }
}
