using System.Collections.Immutable;
using System.Numerics.Tensors;
using Parley.Language;

namespace Parley.Attribution;

/// <summary>The best tag sequence of a linear-chain CRF (Viterbi 1967), and how much the model believes in each of its spans (forward–backward).</summary>
public static class TagDecoder
{
    private const int Count = Tags.Count;

    /// <summary>The spans of an article, in order.</summary>
    public static ImmutableArray<TaggedSpan> Decode(TokenVectors vectors, AttributionHeads heads)
    {
        if (vectors.Count == 0)
        {
            return [];
        }

        var emissions = Emissions(vectors, heads.Tag);
        var lattice = new Lattice(emissions, Constrained(heads.Transitions), ConstrainedStarts(heads.Starts));
        var spans = Tags.Spans(lattice.Best());
        var marginals = lattice.Marginals();
        return [.. spans.Select(s => Believed(s, marginals))];
    }

    private static double[] Emissions(TokenVectors vectors, Linear tag)
    {
        var emissions = new double[vectors.Count * Count];
        Span<float> scores = stackalloc float[Count];
        for (var token = 0; token < vectors.Count; token++)
        {
            tag.Apply(vectors[token], scores);
            TensorPrimitives.ConvertChecked<float, double>(scores, emissions.AsSpan(token * Count, Count));
        }

        return emissions;
    }

    private static double[] Constrained(float[] transitions)
    {
        var scores = new double[Count * Count];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Tags.MayFollow(i / Count, i % Count) ? transitions[i] : double.NegativeInfinity;
        }

        return scores;
    }

    private static double[] ConstrainedStarts(float[] starts) =>
        [.. starts.Select((score, tag) => Tags.MayFollow(Tags.Outside, tag) ? score : double.NegativeInfinity)];

    private static TaggedSpan Believed(TaggedSpan span, double[] marginals)
    {
        var (sum, peak) = (0.0, 0.0);
        for (var token = span.Tokens.Start; token < span.Tokens.End; token++)
        {
            var belief = marginals[(token * Count) + Tags.Begin(span.Role)] + marginals[(token * Count) + Tags.Inside(span.Role)];
            sum += belief;
            peak = Math.Max(peak, belief);
        }

        return span with { Probability = Math.Min(1, sum / span.Tokens.Length), Peak = Math.Min(1, peak) };
    }

    /// <summary>Scores of all tag sequences: for each token and tag an emission, for each pair of neighbours a transition.</summary>
    private sealed class Lattice(double[] emissions, double[] transitions, double[] starts)
    {
        private readonly int length = emissions.Length / Count;

        /// <summary>The tags of the sequence with the highest score; of equals the lower tag.</summary>
        public int[] Best()
        {
            var scores = First();
            var next = new double[Count];
            var back = new byte[length * Count];
            for (var token = 1; token < length; token++)
            {
                for (var tag = 0; tag < Count; tag++)
                {
                    var (best, from) = (double.NegativeInfinity, 0);
                    for (var previous = 0; previous < Count; previous++)
                    {
                        var score = scores[previous] + transitions[(previous * Count) + tag];
                        (best, from) = score > best ? (score, previous) : (best, from);
                    }

                    next[tag] = best + emissions[(token * Count) + tag];
                    back[(token * Count) + tag] = (byte)from;
                }

                (scores, next) = (next, scores);
            }

            return Trace(Array.IndexOf(scores, scores.Max()), back);
        }

        private int[] Trace(int last, byte[] back)
        {
            var tags = new int[length];
            tags[^1] = last;
            for (var token = length - 1; token > 0; token--)
            {
                tags[token - 1] = back[(token * Count) + tags[token]];
            }

            return tags;
        }

        /// <summary>For each token and tag the share of all sequences, weighted by their scores, that pass through it.</summary>
        public double[] Marginals()
        {
            var forward = Forward();
            var marginals = new double[emissions.Length];
            var backward = new double[Count];
            var next = new double[Count];
            for (var token = length - 1; token >= 0; token--)
            {
                var at = marginals.AsSpan(token * Count, Count);
                TensorPrimitives.Add(forward.AsSpan(token * Count, Count), backward, at);
                FixedOrder.SoftMax(at);
                for (var tag = 0; tag < Count; tag++)
                {
                    next[tag] = Backward(tag, token, backward);
                }

                (backward, next) = (next, backward);
            }

            return marginals;
        }

        private double Backward(int tag, int token, double[] backward)
        {
            Span<double> sums = stackalloc double[Count];
            for (var following = 0; following < Count; following++)
            {
                sums[following] = transitions[(tag * Count) + following] + emissions[(token * Count) + following] + backward[following];
            }

            return LogSumExp(sums);
        }

        private double[] Forward()
        {
            var forward = new double[emissions.Length];
            First().CopyTo(forward, 0);
            Span<double> sums = stackalloc double[Count];
            for (var token = 1; token < length; token++)
            {
                for (var tag = 0; tag < Count; tag++)
                {
                    for (var previous = 0; previous < Count; previous++)
                    {
                        sums[previous] = forward[((token - 1) * Count) + previous] + transitions[(previous * Count) + tag];
                    }

                    forward[(token * Count) + tag] = LogSumExp(sums) + emissions[(token * Count) + tag];
                }
            }

            return forward;
        }

        private double[] First()
        {
            var first = new double[Count];
            TensorPrimitives.Add(starts, emissions.AsSpan(0, Count), first);
            return first;
        }

        private static double LogSumExp(ReadOnlySpan<double> values)
        {
            var max = TensorPrimitives.Max(values);
            if (double.IsNegativeInfinity(max))
            {
                return max;
            }

            var sum = 0.0;
            foreach (var value in values)
            {
                sum += Math.Exp(value - max);
            }

            return max + Math.Log(sum);
        }
    }
}
