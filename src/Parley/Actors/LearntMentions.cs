using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Language;

namespace Parley.Actors;

/// <summary>Whom the phrases of an article mean, as far as a model has learnt to tell: scores of pairs of mentions (Lee et al. 2017, Dobrovolskii 2021).</summary>
/// <param name="head">Each mention picks another that means the same, or none.</param>
/// <param name="sections">The vectors of the article's tokens, stretch by stretch.</param>
public sealed class LearntMentions(LinkHead head, ImmutableArray<(TokenRange Section, TokenVectors Vectors)> sections)
{
    private readonly Dictionary<TokenRange, float[]?> _candidates = [];

    /// <summary>The logarithm of the probability that a phrase means what each of the others means, none of them being the other choice. Null where the phrase has no vectors.</summary>
    /// <param name="asks">The phrase.</param>
    /// <param name="others">Phrases that do not touch it.</param>
    public double[]? Of(TokenRange asks, IReadOnlyList<TokenRange> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        if (Place(asks) is not { } place)
        {
            return null;
        }

        var (through, none) = head.AsChooser(place.Vectors, place.Range);
        var scores = new double[others.Count + 1];
        for (var i = 0; i < others.Count; i++)
        {
            scores[i] = Candidate(others[i]) is { } candidate ? FixedOrder.Dot(through, candidate) + head.Distance[LinkHead.Bucket(asks, others[i])] : double.NegativeInfinity;
        }

        scores[^1] = none;
        FixedOrder.SoftMax(scores);
        return Array.ConvertAll(scores[..^1], Math.Log);
    }

    private float[]? Candidate(TokenRange range)
    {
        if (!_candidates.TryGetValue(range, out var known))
        {
            _candidates[range] = known = Place(range) is { } place ? head.AsCandidate(place.Vectors, place.Range) : null;
        }

        return known;
    }

    private (TokenVectors Vectors, TokenRange Range)? Place(TokenRange range)
    {
        foreach (var (section, vectors) in sections)
        {
            if (section.Start <= range.Start && range.End <= section.End)
            {
                return (vectors, range.Shift(-section.Start));
            }
        }

        return null;
    }
}
