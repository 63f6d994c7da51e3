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

    /// <summary>From how many rows on short prefixes are looked up in the texts; null but for tests.</summary>
    internal long? Many { get; init; }

    /// <summary>One page of what is found.</summary>
    /// <exception cref="CorpusException">The query cannot be understood.</exception>
    public SearchAnswer Find(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = QueryParser.Of(request.Text);
        var looker = Many is { } many ? new LookedHits(_database, _texts) { Many = many } : new LookedHits(_database, _texts);
        var page = new Page(request, query is null ? [] : [.. query.Found()]);
        return query is not null && looker.Of(query, request) is { } looked ? Answer(page, looked)
            : Hits.Of(_database, query, request) is { } hits ? Answer(page, hits)
            : new SearchAnswer(0, [], null, []);
    }

    private SearchAnswer Answer(Page page, Hits hits)
    {
        var counted = Counted(page, hits);
        return Answer(page, page.IsFirst ? counted.Keys : hits.Keys(page.Wanted, page.Request.After)) with { Total = counted.Total, Facets = counted.Facets };
    }

    private static Counted Counted(Page page, Hits hits)
    {
        if (page.Request.WithFacets)
        {
            return Facets.Of(hits, page.IsFirst ? page.Wanted : 0);
        }

        var (keys, count) = page.IsFirst ? hits.First(page.Wanted, SearchAnswer.Most) : ([], hits.Count(SearchAnswer.Most));
        return new Counted(keys, count, []);
    }

    private SearchAnswer Answer(Page page, Looked looked)
    {
        var facets = page.Request.WithFacets ? Facets.Of(_database, looked.Counted) : [];
        return Answer(page, looked.Page) with { Total = looked.Counted.Count, Facets = facets, HasMore = !looked.IsWhole };
    }

    private SearchAnswer Answer(Page page, List<long> keys)
    {
        var shown = page.IsByDate ? keys.Take(page.Request.Limit).ToList() : Weightiest(keys, page);
        return new SearchAnswer(0, [.. shown.Select(key => _texts.Result(key, page.Phrases)).OfType<SearchResult>()], page.IsByDate && keys.Count > page.Request.Limit ? shown[^1] : null, []);
    }

    private List<long> Weightiest(List<long> keys, Page page) => [.. keys.Take(Weighed).Select(key => (Key: key, Weight: _texts.Weight(key, page.Phrases)))
        .OrderByDescending(k => k.Weight).ThenByDescending(k => k.Key).Take(page.Request.Limit).Select(k => k.Key)];

    private sealed record Page(SearchRequest Request, ImmutableArray<Phrase> Phrases)
    {
        public bool IsByDate => Request.Order == SearchOrder.Date || Phrases.IsEmpty;

        // Then what is counted begins with what is shown.
        public bool IsFirst => Request.After is null && Wanted <= SearchAnswer.Most;

        // One more than is shown tells whether there is a next page.
        public int Wanted => IsByDate ? Request.Limit + 1 : Weighed;
    }
}
