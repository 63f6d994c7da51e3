using System.Collections.Immutable;
using Parley.Similarity;
using Parley.Store.Search;

namespace Parley.Store.Vectors;

/// <summary>
/// Statements that say much the same as a sentence, the most alike first. All vectors are compared while they are few; of many, those in the lists nearest to the sentence
/// (an inverted file: Jégou, Douze and Schmid 2011). Filters hold inside the lists: what they leave is compared, however little it is.
/// </summary>
/// <param name="corpus">Read, not changed.</param>
/// <param name="encoder">Makes the sentence's vector.</param>
/// <param name="model">What the encoder's model calls itself.</param>
public sealed class LikeSearch(Corpus corpus, SentenceEncoder encoder, string model)
{
    /// <summary>What is less like the sentence says something else.</summary>
    public const float LeastLikeness = 0.25f;

    /// <summary>So many of the nearest are shown, page by page.</summary>
    public const int Most = 200;

    // Of 1,024: enough for 95 in a hundred of the ten nearest, with room to spare. What a filter leaves lies further apart.
    private const int ListsLookedInto = 64;
    private const int ListsOfSome = 128;
    private const int FewKeys = 2_000;
    private const int ManyKeys = 60_000;
    private const int Verified = 2_000;

    // Some may stand for what is no longer shown.
    private const int Spare = 20;

    private readonly Database _database = corpus.Database;
    private readonly VectorTable _table = new(corpus.Database, model, encoder.Width);

    /// <summary>The statements nearest to a sentence among those that answer a request, a page of them.</summary>
    /// <param name="sentence">In anybody's words.</param>
    /// <param name="request">Words and filters; it goes on behind as many of the nearest as <see cref="SearchRequest.After"/> says. Its order does not count here.</param>
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

        var (texts, after) = (new SearchedTexts(corpus), (int)Math.Clamp(request.After ?? 0, 0, Most));
        var near = Keys(vector, hits).Take(Most).TakeWhile(one => one.Score >= LeastLikeness).Select((one, i) => (Scored: one, Place: i + 1)).Skip(after)
            .Select(one => (Result: texts.Result(one.Scored.Key, phrases), one.Scored.Score, one.Place)).Where(one => one.Result is not null).Take(request.Limit + 1).ToList();
        var (page, hasMore) = (near.Take(request.Limit).ToList(), near.Count > request.Limit);
        return new SearchAnswer(after + page.Count, [.. page.Select(one => one.Result! with { Likeness = Math.Round(one.Score, 3) })], hasMore ? page[^1].Place : null, []) { HasMore = hasMore };
    }

    /// <summary>Keys of the nearest vectors. Each page asks for as many, so that all pages are cut from one order.</summary>
    internal IEnumerable<Scored> Keys(sbyte[] vector, Hits hits)
    {
        if (hits.AreAll)
        {
            return Scan(vector, (ListsLookedInto, Most + Spare), _ => true);
        }

        bool IsBetween(long key) => key >= hits.From && key < hits.To;
        if (hits.Match is null && hits.Given() is > FewKeys and var given)
        {
            // Days alone: no list of their rows is needed to tell which are meant.
            return Scan(vector, (given <= ManyKeys ? ListsOfSome : ListsLookedInto, Most + Spare), IsBetween);
        }

        var keys = hits.Keys(ManyKeys + 1, null);
        return keys.Count switch
        {
            <= FewKeys => Among(vector, [.. keys]),
            <= ManyKeys => Scan(vector, (ListsOfSome, Most + Spare), keys.ToHashSet().Contains),
            _ => Scan(vector, (ListsLookedInto, Verified), IsBetween).Where(near => hits.Holds(near.Key)),
        };
    }

    private IReadOnlyList<Scored> Among(sbyte[] vector, HashSet<long> keys)
    {
        var nearest = new Nearest(Most + Spare);
        Offer(nearest, vector, _table.BlocksOf(keys), keys.Contains);
        return nearest.Ordered();
    }

    // Where a filter leaves little in the nearest lists, the next ones are looked into as well.
    private IReadOnlyList<Scored> Scan(sbyte[] vector, (int Lists, int Most) wanted, Func<long, bool> isMeant)
    {
        var nearest = new Nearest(wanted.Most);
        var lists = _table.Clusters?.ByNearness(vector) ?? [0];
        for (var i = 0; i < lists.Length && (i < wanted.Lists || nearest.Count < wanted.Most); i++)
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
