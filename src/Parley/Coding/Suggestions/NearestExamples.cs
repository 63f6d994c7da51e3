using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace Parley.Coding.Suggestions;

/// <summary>Texts whose concept is known: coded statements, and what the codebook itself says of its concepts.</summary>
internal sealed class NearestExamples(ImmutableArray<NearestExamples.Known> known)
{
    private const int Shown = 3;

    /// <summary>A text with its vector and the place of its concept.</summary>
    internal sealed record Known(float[] Vector, int Concept, Reason Reason)
    {
        /// <summary>Whether people coded it, else it stands in the codebook.</summary>
        public bool IsCoded => Reason.Statement is not null;
    }

    /// <summary>How likely each concept is by the nearest coded statements; each counts the more the nearer it lies.</summary>
    public double[] Votes(ReadOnlySpan<float> vector, int concepts, ClassifierSettings settings, Func<Known, bool>? among = null)
    {
        var none = Math.Exp(settings.Scale * settings.Threshold);
        var votes = new double[concepts];
        var total = none;
        foreach (var (example, likeness) in Ranked(vector, example => example.IsCoded && (among is null || among(example))).Take(settings.Nearest))
        {
            var vote = Math.Exp(settings.Scale * likeness);
            votes[example.Concept] += vote;
            total += vote;
        }

        return Array.ConvertAll(votes, vote => vote / total);
    }

    /// <summary>Why a concept: the coded statements that lie nearest, else the nearest of what the codebook says.</summary>
    public ImmutableArray<Reason> Why(ReadOnlySpan<float> vector, int concept, long? statement)
    {
        var nearest = Ranked(vector, example => example.Concept == concept && (statement is null || example.Reason.Statement != statement));
        var coded = nearest.Where(ranked => ranked.Example.IsCoded).Take(Shown).ToList();
        return [.. (coded.Count > 0 ? coded : nearest.Take(1)).Select(ranked => ranked.Example.Reason with { Likeness = Math.Clamp(ranked.Likeness, -1, 1) })];
    }

    // Of equal likeness the order of the texts decides, not that in which they came.
    private List<(Known Example, double Likeness)> Ranked(ReadOnlySpan<float> vector, Func<Known, bool> among)
    {
        var ranked = new List<(Known Example, double Likeness)>();
        foreach (var example in known)
        {
            if (among(example))
            {
                ranked.Add((example, TensorPrimitives.Dot(example.Vector, vector)));
            }
        }

        ranked.Sort((one, other) => one.Likeness != other.Likeness ? other.Likeness.CompareTo(one.Likeness) : string.CompareOrdinal(one.Example.Reason.Text, other.Example.Reason.Text));
        return ranked;
    }
}
