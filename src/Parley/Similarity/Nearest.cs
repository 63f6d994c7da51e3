namespace Parley.Similarity;

/// <summary>The best of many, as they come by: the highest scores, of equal ones those with the highest keys.</summary>
/// <param name="most">How many are kept.</param>
public sealed class Nearest(int most)
{
    private readonly PriorityQueue<Scored, (float, long)> _kept = new(most + 1);

    /// <summary>What a newcomer must beat.</summary>
    public float Least => _kept.Count < most || !_kept.TryPeek(out var worst, out _) ? float.NegativeInfinity : worst.Score;

    /// <summary>How many are kept so far.</summary>
    public int Count => _kept.Count;

    /// <summary>One that comes by.</summary>
    public void Offer(long key, float score)
    {
        if (score < Least)
        {
            return;
        }

        _kept.Enqueue(new Scored(key, score), (score, key));
        if (_kept.Count > most)
        {
            _kept.Dequeue();
        }
    }

    /// <summary>Those that are kept, the best first.</summary>
    public IReadOnlyList<Scored> Ordered() => [.. _kept.UnorderedItems.Select(item => item.Element).OrderByDescending(s => s.Score).ThenByDescending(s => s.Key)];
}

/// <summary>A key with its score.</summary>
public readonly record struct Scored(long Key, float Score);
