using System.Collections.Immutable;
using System.Numerics.Tensors;
using Parley.Language;

namespace Parley.Attribution;

/// <summary>
/// Scores pairs of spans: a span is its first and last token's vectors, one after the other; chooser and candidate are projected, and their product under
/// <paramref name="Pair"/> plus a bias for the distance between them is the score. The chooser may pick none.
/// </summary>
/// <param name="Chooser">2 × width → D.</param>
/// <param name="Candidate">2 × width → D.</param>
/// <param name="Pair"><c>D × D</c>, row after row.</param>
/// <param name="Distance">A bias for each bucket of distance.</param>
/// <param name="None">D → 1: the score of picking none.</param>
public sealed record LinkHead(Linear Chooser, Linear Candidate, float[] Pair, float[] Distance, Linear None)
{
    /// <summary>How many buckets of distance there are: half of them for candidates after the chooser.</summary>
    public const int Buckets = 32;

    /// <summary>
    /// Candidates further off than so many tokens are not considered. Windows of training rarely hold such a pair, so their scores mean little, and an
    /// article has many of them.
    /// </summary>
    public const int Reach = 120;

    /// <summary>For each chooser its best candidate, −1 for none, with the probability of that choice.</summary>
    /// <param name="vectors">The tokens' vectors.</param>
    /// <param name="choosers">Spans that choose.</param>
    /// <param name="candidates">Spans to choose from.</param>
    /// <param name="may">Whether a chooser may choose a candidate; null where all may.</param>
    public ImmutableArray<(int Candidate, double Probability)> Choose(
        TokenVectors vectors, IReadOnlyList<TaggedSpan> choosers, IReadOnlyList<TaggedSpan> candidates, Func<TokenRange, TokenRange, bool>? may = null)
    {
        var projected = candidates.Select(c => Project(Candidate, vectors, c.Tokens)).ToList();
        var choices = ImmutableArray.CreateBuilder<(int, double)>(choosers.Count);
        foreach (var chooser in choosers)
        {
            bool May(TokenRange candidate) => Reaches(chooser.Tokens, candidate) && (may is null || may(chooser.Tokens, candidate));
            choices.Add(Choose(Project(Chooser, vectors, chooser.Tokens), chooser.Tokens, [.. candidates.Zip(projected, (c, vector) => (c.Tokens, May(c.Tokens) ? vector : null))]));
        }

        return choices.MoveToImmutable();
    }

    /// <summary>The bucket of the distance in tokens from <paramref name="chooser"/> to <paramref name="candidate"/>: exact up to 5, then logarithmic.</summary>
    public static int Bucket(TokenRange chooser, TokenRange candidate)
    {
        var distance = chooser.DistanceTo(candidate);
        var bucket = distance < 6 ? distance : Math.Min(15, 6 + (int)(2 * Math.Log2(distance / 6.0)));
        return candidate.Start >= chooser.End ? bucket : bucket + 16;
    }

    /// <summary>Whether a candidate is near enough to be considered.</summary>
    public static bool Reaches(TokenRange chooser, TokenRange candidate) => chooser.DistanceTo(candidate) <= Reach;

    /// <summary>A candidate, ready to be scored with any chooser.</summary>
    internal float[] AsCandidate(TokenVectors vectors, TokenRange range) => Project(Candidate, vectors, range);

    /// <summary>A chooser, ready to be scored with any candidate, and its score of picking none.</summary>
    internal (float[] Through, double None) AsChooser(TokenVectors vectors, TokenRange range)
    {
        var chooser = Project(Chooser, vectors, range);
        return (Through(chooser), ScoreOfNone(chooser));
    }

    private float[] Through(float[] chooser)
    {
        var through = new float[chooser.Length];
        for (var row = 0; row < chooser.Length; row++)
        {
            TensorPrimitives.MultiplyAdd(Pair.AsSpan(row * chooser.Length, chooser.Length), chooser[row], through, through);
        }

        return through;
    }

    private double ScoreOfNone(float[] chooser)
    {
        Span<float> none = stackalloc float[1];
        None.Apply(chooser, none);
        return none[0];
    }

    /// <summary>The choice among candidates, of which those without a vector may not be chosen.</summary>
    private (int Candidate, double Probability) Choose(float[] chooser, TokenRange place, ImmutableArray<(TokenRange Place, float[]? Vector)> candidates)
    {
        var through = Through(chooser);
        var scores = new double[candidates.Length + 1];
        for (var i = 0; i < candidates.Length; i++)
        {
            var (at, vector) = candidates[i];
            scores[i] = vector is null ? double.NegativeInfinity : FixedOrder.Dot(through, vector) + Distance[Bucket(place, at)];
        }

        scores[^1] = ScoreOfNone(chooser);
        FixedOrder.SoftMax(scores);
        var best = TensorPrimitives.IndexOfMax<double>(scores);
        return (best < candidates.Length ? best : -1, scores[best]);
    }

    private static float[] Project(Linear layer, TokenVectors vectors, TokenRange range)
    {
        var ends = new float[2 * vectors.Width];
        vectors[range.Start].CopyTo(ends);
        vectors[range.End - 1].CopyTo(ends.AsSpan(vectors.Width));
        var projected = new float[layer.Outputs];
        layer.Apply(ends, projected);
        TensorPrimitives.Max(projected, 0f, projected);
        return projected;
    }
}
