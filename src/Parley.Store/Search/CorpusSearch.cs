using System.Collections.Immutable;

namespace Parley.Store.Search;

/// <summary>
/// Full text over statements and articles. The index is in the order of days, so the newest results come without the others being looked at, however common a
/// word is; filters are words of the index like any other. Counts and facets stop at <see cref="SearchAnswer.Most"/>.
/// </summary>
/// <param name="corpus">Read, not changed.</param>
public sealed class CorpusSearch(Corpus corpus)
{
    private const int Weighed = 300;

    private readonly Database _database = corpus.Database;
    private readonly SearchedTexts _texts = new(corpus);

    /// <summary>One page of what is found.</summary>
    /// <exception cref="CorpusException">The query cannot be understood.</exception>
    public SearchAnswer Find(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = QueryParser.Of(request.Text);
        ImmutableArray<Phrase> phrases = query is null ? [] : [.. query.Found()];
        if (Hits.Of(_database, query, request) is not { } hits)
        {
            return new SearchAnswer(0, [], null, []);
        }

        var isByDate = request.Order == SearchOrder.Date || phrases.IsEmpty;
        var keys = hits.Keys(isByDate ? request.Limit + 1 : Weighed, request.After);
        var page = isByDate ? keys.Take(request.Limit).ToList() : Weightiest(keys, phrases, request.Limit);
        var (total, facets) = request.WithFacets ? Facets.Of(_database, hits) : (hits.Count(SearchAnswer.Most), []);
        return new SearchAnswer(
            total,
            [.. page.Select(key => _texts.Result(key, phrases)).OfType<SearchResult>()],
            isByDate && keys.Count > request.Limit ? page[^1] : null,
            facets);
    }

    private List<long> Weightiest(List<long> keys, ImmutableArray<Phrase> phrases, int limit) =>
        [.. keys.Select(key => (Key: key, Weight: _texts.Weight(key, phrases))).OrderByDescending(k => k.Weight).ThenByDescending(k => k.Key).Take(limit).Select(k => k.Key)];
}
