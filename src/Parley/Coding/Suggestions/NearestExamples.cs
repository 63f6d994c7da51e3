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
        /// <summary>By its text, so that what it is drawn for does not depend on what else there is.</summary>
        public uint Lot { get; } = Reason.Text.Aggregate(2166136261u, (lot, letter) => (lot ^ letter) * 16777619);

        /// <summary>Whether people coded it, else it stands in the codebook.</summary>
        public bool IsCoded => Reason.Statement is not null;
    }

    /// <summary>How likely each concept is by the nearest coded statements; each counts the more the nearer it lies.</summary>
    public double[] Votes(ReadOnlySpan<float> vector, int concepts, ClassifierSettings settings, Func<Known, bool>? among = null)
    {
        var none = Math.Exp(settings.Scale * settings.Threshold);
        var votes = new double[concepts];
        var total = none;
        foreach (var (example, likeness) in Nearest(vector, settings.Nearest, example => example.IsCoded && (among is null || among(example))))
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
        var coded = Nearest(vector, Shown, example => example.Concept == concept && example.IsCoded && (statement is null || example.Reason.Statement != statement));
        var nearest = coded.Count > 0 ? coded : Nearest(vector, 1, example => example.Concept == concept && !example.IsCoded);
        return [.. nearest.Select(ranked => ranked.Example.Reason with { Likeness = Math.Clamp(ranked.Likeness, -1, 1) })];
    }

    // Of equal likeness the order of the texts decides, not that in which they came.
    private List<(Known Example, double Likeness)> Nearest(ReadOnlySpan<float> vector, int most, Func<Known, bool> among)
    {
        var nearest = new List<(Known Example, double Likeness)>(most + 1);
        foreach (var example in known)
        {
            if (!among(example))
            {
                continue;
            }

            (Known Example, double Likeness) found = (example, TensorPrimitives.Dot(example.Vector, vector));
            var place = nearest.Count;
            while (place > 0 && IsNearer(found, nearest[place - 1]))
            {
                place--;
            }

            if (place < most)
            {
                nearest.Insert(place, found);
                nearest.RemoveRange(Math.Min(nearest.Count, most), Math.Max(0, nearest.Count - most));
            }
        }

        return nearest;
    }

    private static bool IsNearer((Known Example, double Likeness) one, (Known Example, double Likeness) other) =>
        one.Likeness > other.Likeness || (one.Likeness == other.Likeness && string.CompareOrdinal(one.Example.Reason.Text, other.Example.Reason.Text) < 0);
}
