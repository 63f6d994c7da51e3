using Parley.Store;
using Parley.Store.Search;
using Parley.Store.Vectors;
using Parley.Web.Serving;

namespace Parley.Web.Search;

/// <summary>What was looked for and what was found.</summary>
/// <param name="Query">As asked.</param>
/// <param name="Answer">As found.</param>
public sealed record SearchModel(SearchQuery Query, SearchAnswer Answer);

/// <summary>The page on which one looks for statements and articles by their words.</summary>
internal static class SearchPages
{
    private const int VectorsAtOnce = 100;

    /// <summary>Maps it. The twin is what <c>parley search --format json</c> prints.</summary>
    public static void Map(PageMap room) =>
        room.Page<SearchQuery, SearchModel, SearchPage>(
            "/search", "Statements and articles by their words, the newest first.",
            (query, visit) => new SearchModel(query, query.Sentence is { } sentence ? Like(room.Service<RoomSettings>(), visit.Corpus, (sentence, query.Request)) : new CorpusSearch(visit.Corpus).Find(query.Request)),
            model => SearchJson.Answer(model.Answer));

    // Who looks for something does not wait for more than a few vectors; the answer says how many are missing.
    private static SearchAnswer Like(RoomSettings settings, Corpus corpus, (string Sentence, SearchRequest Request) asked)
    {
        if (settings.Sentences is not { Value: var sentences })
        {
            throw new CorpusException(CorpusException.NoSentences, "there is no model of sentences beside the program; name its folder with PARLEY_SENTENCES");
        }

        var filling = new VectorFilling(corpus, sentences.Encoder, sentences.Name);
        if (filling.Missing > 0)
        {
            filling.Run(VectorsAtOnce, _ => { }, CancellationToken.None);
        }

        return new LikeSearch(corpus, sentences.Encoder, sentences.Name).Find(asked.Sentence, asked.Request) with { Unindexed = filling.Missing };
    }
}
