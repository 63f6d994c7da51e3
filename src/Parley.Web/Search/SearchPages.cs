using Parley.Store.Search;
using Parley.Web.Serving;

namespace Parley.Web.Search;

/// <summary>What was looked for and what was found.</summary>
/// <param name="Query">As asked.</param>
/// <param name="Answer">As found.</param>
public sealed record SearchModel(SearchQuery Query, SearchAnswer Answer);

/// <summary>The page on which one looks for statements and articles by their words.</summary>
internal static class SearchPages
{
    /// <summary>Maps it. The twin is what <c>parley search --format json</c> prints.</summary>
    public static void Map(PageMap room) =>
        room.Page<SearchQuery, SearchModel, SearchPage>(
            "/search", "Statements and articles by their words, the newest first.",
            (query, visit) => new SearchModel(query, new CorpusSearch(visit.Corpus).Find(query.Request)),
            model => SearchJson.Answer(model.Answer));
}
