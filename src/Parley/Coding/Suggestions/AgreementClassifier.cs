using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace Parley.Coding.Suggestions;

/// <summary>
/// Whether a content agrees with its concept: logistic regression on what the stance model says, on the content's vector and on how often people have agreed with the concept; where
/// nobody has, on how often people agree with concepts.
/// Without examples the stance model decides; each concept learns a direction of its own beside it.
/// </summary>
internal sealed class AgreementClassifier
{
    private const int Steps = 80;
    private const double TrustDecay = 4;
    private const double BiasDecay = 1;
    private const double DirectionDecay = 1;
    private const float Scale = 10;
    private const double MostStance = 4;

    // Of statements that people code, about two in three agree with their concept.
    private const double Prior = 0.6;

    private readonly double[] _biases;
    private readonly float[][] _directions;
    private double _trust = 1;

    private AgreementClassifier(int concepts, int width) =>
        (_biases, _directions) = (new double[concepts], [.. Enumerable.Range(0, concepts).Select(_ => new float[width])]);

    /// <summary>One content that people coded.</summary>
    /// <param name="Vector">Its vector.</param>
    /// <param name="Concept">The place of its concept.</param>
    /// <param name="Stance">What the stance model says, as log odds.</param>
    /// <param name="Agrees">What people say.</param>
    internal sealed record Coded(float[] Vector, int Concept, double Stance, bool Agrees);

    /// <summary>Fits it to what people coded.</summary>
    public static AgreementClassifier Fit(int concepts, int width, ImmutableArray<Coded> examples)
    {
        var fitted = new AgreementClassifier(concepts, width);
        for (var step = 0; step < Steps && examples.Length > 0; step++)
        {
            fitted.Descend(examples);
        }

        return fitted;
    }

    /// <summary>How likely a content agrees with the concept at a place.</summary>
    public double Probability(ReadOnlySpan<float> vector, int concept, double stance) =>
        1 / (1 + Math.Exp(-((_trust * Math.Clamp(stance, -MostStance, MostStance)) + Prior + _biases[concept] + (Scale * TensorPrimitives.Dot(_directions[concept], vector)))));

    // Plain descent, each parameter with a step for its own largest curvature.
    private void Descend(ImmutableArray<Coded> examples)
    {
        var (trust, biases, directions) = ((_trust - 1) * TrustDecay, Array.ConvertAll(_biases, bias => bias * BiasDecay), _directions.Select(Pull).ToArray());
        var (trustCurvature, counts) = (TrustDecay, new int[_biases.Length]);
        foreach (var example in examples)
        {
            var error = Probability(example.Vector, example.Concept, example.Stance) - (example.Agrees ? 1 : 0);
            var stance = Math.Clamp(example.Stance, -MostStance, MostStance);
            (trust, trustCurvature) = (trust + (error * stance), trustCurvature + (stance * stance / 4));
            biases[example.Concept] += error;
            counts[example.Concept]++;
            TensorPrimitives.MultiplyAdd(example.Vector, (float)(error * Scale), directions[example.Concept], directions[example.Concept]);
        }

        // A third of each, since they move together.
        _trust = Math.Max(0, _trust - (trust / trustCurvature / 3));
        for (var concept = 0; concept < _biases.Length; concept++)
        {
            _biases[concept] -= biases[concept] / ((counts[concept] / 4.0) + BiasDecay) / 3;
            var rate = -1 / ((Scale * Scale * counts[concept] / 4f) + (float)DirectionDecay) / 3;
            TensorPrimitives.MultiplyAdd(directions[concept], rate, _directions[concept], _directions[concept]);
        }
    }

    private static float[] Pull(float[] direction)
    {
        var pull = new float[direction.Length];
        TensorPrimitives.Multiply(direction, (float)DirectionDecay, pull);
        return pull;
    }
}
