using System.Collections.Immutable;
using Parley.Store.Articles;
using Parley.Store.Search;

namespace Parley.Store.Reviews;

/// <summary>The numbers of all statements that a search finds, to decide about them at once.</summary>
/// <param name="corpus">Read, not changed.</param>
public sealed class FoundStatements(Corpus corpus)
{
    private const int AtOnce = 200;

    /// <summary>Their numbers, the newest first; at most as many as results are counted.</summary>
    /// <exception cref="CorpusException">The query cannot be understood.</exception>
    public ImmutableArray<long> Of(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (search, found) = (new CorpusSearch(corpus), ImmutableArray.CreateBuilder<long>());
        for (long? after = null; found.Count < SearchAnswer.Most;)
        {
            var page = search.Find(request with { After = after, Limit = AtOnce, Order = SearchOrder.Date, WithFacets = false });
            found.AddRange(page.Results.Select(Number).OfType<long>());
            if (page.Next is null)
            {
                break;
            }

            after = page.Next;
        }

        return found.ToImmutable();
    }

    private long? Number(SearchResult result) => result.Statement is not { } statement ? null : corpus.Database.Number(
        "SELECT s.id FROM articles a JOIN shown_statements s ON s.article = a.id WHERE a.name = $1 AND s.name = $2", result.Article.Id, StatementRow.Short(statement.Id, result.Article.Id));
}
