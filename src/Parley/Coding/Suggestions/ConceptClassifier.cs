using System.Numerics.Tensors;

namespace Parley.Coding.Suggestions;

/// <summary>
/// Which concept a statement is about: multinomial logistic regression on its vector. Each concept's weights are held near the vector of its own words, so that without
/// examples it is likeness to these words that counts, and with each example less; one more class, whose weight is fixed, stands for "none of them".
/// </summary>
internal sealed class ConceptClassifier
{
    private const float Rate = 0.5f;
    private const int MostSteps = 80;
    private const double Enough = 1e-3;

    private readonly float[][] _weights;
    private readonly float[] _biases;
    private readonly ClassifierSettings _settings;

    private ConceptClassifier(float[][] weights, float[] biases, ClassifierSettings settings) => (_weights, _biases, _settings) = (weights, biases, settings);

    /// <summary>Fits the weights.</summary>
    /// <param name="prototypes">The vector of each concept's words.</param>
    /// <param name="examples">Vectors, and the place of the concept of each.</param>
    /// <param name="settings">How.</param>
    public static ConceptClassifier Fit(IReadOnlyList<float[]> prototypes, IReadOnlyList<(float[] Vector, int Concept)> examples, ClassifierSettings settings)
    {
        var fitted = new ConceptClassifier([.. prototypes.Select(prototype => prototype.ToArray())], new float[prototypes.Count], settings);
        if (examples.Count > 0 && prototypes.Count > 0)
        {
            fitted.Descend(prototypes, examples);
        }

        return fitted;
    }

    /// <summary>How likely each concept is; what is missing to 1 is how likely none is.</summary>
    public double[] Probabilities(ReadOnlySpan<float> vector)
    {
        var scores = new double[_weights.Length];
        for (var concept = 0; concept < scores.Length; concept++)
        {
            scores[concept] = (_settings.Scale * TensorPrimitives.Dot(_weights[concept], vector)) + _biases[concept];
        }

        var none = _settings.Scale * _settings.Threshold;
        var highest = Math.Max(none, scores.DefaultIfEmpty(none).Max());
        var odds = Array.ConvertAll(scores, score => Math.Exp(score - highest));
        var total = odds.Sum() + Math.Exp(none - highest);
        return Array.ConvertAll(odds, value => value / total);
    }

    // Nesterov's accelerated descent: the loss is convex and its curvature known, so neither step nor stop needs a search.
    private void Descend(IReadOnlyList<float[]> prototypes, IReadOnlyList<(float[] Vector, int Concept)> examples)
    {
        var scale = _settings.Scale;
        var curvature = (Rate * scale * scale * examples.Count) + _settings.Decay;
        var biasCurvature = (Rate * examples.Count) + _settings.BiasDecay;
        var (before, biasBefore) = (Copy(_weights), (float[])_biases.Clone());
        for (var step = 0; step < MostSteps; step++)
        {
            var (slopes, biasSlopes) = Slopes(prototypes, examples);
            var momentum = step / (step + 3f);
            var moved = 0.0;
            for (var concept = 0; concept < _weights.Length; concept++)
            {
                moved += Step((_weights[concept], before[concept]), slopes[concept], 1 / curvature, momentum);
                moved += Step((_biases.AsMemory(concept, 1), biasBefore.AsMemory(concept, 1)), biasSlopes.AsSpan(concept, 1), 1 / biasCurvature, momentum);
            }

            if (Math.Sqrt(moved) < Enough / scale)
            {
                return;
            }
        }
    }

    // The point moves on from where it looked ahead to; what it looks ahead from is the point before.
    private static double Step((Memory<float> Ahead, Memory<float> Before) at, ReadOnlySpan<float> slope, float rate, float momentum)
    {
        var ahead = at.Ahead.Span;
        var before = at.Before.Span;
        var moved = 0.0;
        for (var i = 0; i < ahead.Length; i++)
        {
            var now = ahead[i] - (rate * slope[i]);
            var change = now - before[i];
            moved += change * change;
            before[i] = now;
            ahead[i] = now + (momentum * change);
        }

        return moved;
    }

    private (float[][] Weights, float[] Biases) Slopes(IReadOnlyList<float[]> prototypes, IReadOnlyList<(float[] Vector, int Concept)> examples)
    {
        var slopes = _weights.Select((weights, concept) => Pull(weights, prototypes[concept])).ToArray();
        var biases = Array.ConvertAll(_biases, bias => _settings.BiasDecay * bias);
        foreach (var (vector, right) in examples)
        {
            var likely = Probabilities(vector);
            for (var concept = 0; concept < likely.Length; concept++)
            {
                var error = (float)(likely[concept] - (concept == right ? 1 : 0));
                if (MathF.Abs(error) > 1e-5f)
                {
                    biases[concept] += error;
                    TensorPrimitives.MultiplyAdd(vector, error * _settings.Scale, slopes[concept], slopes[concept]);
                }
            }
        }

        return (slopes, biases);
    }

    private float[] Pull(float[] weights, float[] prototype)
    {
        var pull = new float[weights.Length];
        TensorPrimitives.Subtract(weights, prototype, pull);
        TensorPrimitives.Multiply(pull, _settings.Decay, pull);
        return pull;
    }

    private static float[][] Copy(float[][] rows) => [.. rows.Select(row => row.ToArray())];
}
