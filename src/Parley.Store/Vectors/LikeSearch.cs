using System.Collections.Immutable;
using Parley.Similarity;
using Parley.Store.Search;

namespace Parley.Store.Vectors;

/// <summary>
/// Statements that say much the same as a sentence, the most alike first. All vectors are compared while they are few; of many, those in the lists nearest to the sentence
/// (an inverted file: Jégou, Douze and Schmid 2011). Filters hold here as in any search.
/// </summary>
/// <param name="corpus">Read, not changed.</param>
/// <param name="encoder">Makes the sentence's vector.</param>
/// <param name="model">What the encoder's model calls itself.</param>
public sealed class LikeSearch(Corpus corpus, SentenceEncoder encoder, string model)
{
    /// <summary>What is less like the sentence says something else.</summary>
    public const float LeastLikeness = 0.25f;

    // Of 1,024: enough for 95 in a hundred of the ten nearest, with room to spare.
    private const int ListsLookedInto = 64;
    private const int FewKeys = 2_000;
    private const int ManyKeys = 20_000;
    private const int Verified = 2_000;

    private readonly Database _database = corpus.Database;
    private readonly VectorTable _table = new(corpus.Database, model, encoder.Width);

    /// <summary>The statements nearest to a sentence among those that answer a request.</summary>
    /// <param name="sentence">In anybody's words.</param>
    /// <param name="request">Words and filters; its order and its pages do not count here.</param>
    /// <exception cref="CorpusException">The query cannot be understood.</exception>
    public SearchAnswer Find(string sentence, SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = QueryParser.Of(request.Text);
        ImmutableArray<Phrase> phrases = query is null ? [] : [.. query.Found()];
        var vector = ByteVectors.Of(encoder.Vector(sentence));
        if (Hits.Of(_database, query, request) is not { } hits)
        {
            return new SearchAnswer(0, [], null, []);
        }

        var texts = new SearchedTexts(corpus);
        var results = Keys(vector, hits, request.Limit).Where(near => near.Score >= LeastLikeness)
            .Select(near => texts.Result(near.Key, phrases) is { } result ? result with { Likeness = Math.Round(near.Score, 3) } : null).OfType<SearchResult>().Take(request.Limit).ToImmutableArray();
        return new SearchAnswer(results.Length, results, null, []);
    }

    /// <summary>Keys of the nearest vectors, somewhat more than asked for, since some may stand for what is no longer shown.</summary>
    internal IEnumerable<Scored> Keys(sbyte[] vector, Hits hits, int most)
    {
        var wanted = most + 20;
        if (hits.Match is null)
        {
            return Scan(vector, wanted, key => key >= hits.From && key < hits.To);
        }

        var keys = hits.Keys(ManyKeys + 1, null);
        return keys.Count <= FewKeys ? Among(vector, wanted, [.. keys])
            : keys.Count <= ManyKeys ? Scan(vector, wanted, keys.ToHashSet().Contains)
            : Scan(vector, Math.Max(wanted, Verified), key => key >= hits.From && key < hits.To).Where(near => hits.Holds(near.Key)).Take(wanted);
    }

    private IReadOnlyList<Scored> Among(sbyte[] vector, int most, HashSet<long> keys)
    {
        var nearest = new Nearest(most);
        Offer(nearest, vector, _table.BlocksOf(keys), keys.Contains);
        return nearest.Ordered();
    }

    // Where a filter leaves little in the nearest lists, the next ones are looked into as well.
    private IReadOnlyList<Scored> Scan(sbyte[] vector, int most, Func<long, bool> isMeant)
    {
        var nearest = new Nearest(most);
        var lists = _table.Clusters?.ByNearness(vector) ?? [0];
        for (var i = 0; i < lists.Length && (i < ListsLookedInto || nearest.Count < most); i++)
        {
            Offer(nearest, vector, _table.Blocks(lists[i]), isMeant);
        }

        return nearest.Ordered();
    }

    private static void Offer(Nearest nearest, sbyte[] vector, IEnumerable<VectorBlock> blocks, Func<long, bool> isMeant)
    {
        var length = MathF.Max(ByteVectors.Norm(vector), 1);
        foreach (var block in blocks)
        {
            for (var i = 0; i < block.Count; i++)
            {
                var score = block.Likeness(i, vector, length);
                if (score >= nearest.Least && isMeant(block.Key(i)))
                {
                    nearest.Offer(block.Key(i), score);
                }
            }
        }
    }
}
