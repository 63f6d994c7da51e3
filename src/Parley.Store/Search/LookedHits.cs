namespace Parley.Store.Search;

/// <summary>What was found by looking.</summary>
/// <param name="Page">Keys of the results that were asked for, the highest first.</param>
/// <param name="Counted">Keys of the newest results.</param>
/// <param name="IsWhole">Whether there are no others.</param>
internal sealed record Looked(List<long> Page, List<long> Counted, bool IsWhole);

/// <summary>
/// Finds words that begin with a few letters by looking at the newest rows themselves. Of what very many words begin with, nearly every row has one, so some hundred rows fill a page, while the index
/// would put the lists of all those words together first. The count and the facets are those of the rows that were looked at.
/// </summary>
internal sealed class LookedHits(Database database, SearchedTexts texts)
{
    private const int FewLetters = 2;
    private const int ManyTerms = 100;
    private const int AtOnce = 100;
    private const int MostRows = 400;

    /// <summary>From so many rows on this is quicker than the index; fewer in tests alone.</summary>
    public long Many { get; init; } = 20_000;

    /// <summary>The newest rows that answer; null where the index has to be asked: there is no such prefix, or hardly a row has it.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="request">Filters, and behind which key the page begins.</param>
    public Looked? Of(Query query, SearchRequest request)
    {
        if (!Parts(query).Any(IsPrefix) || database.Number("SELECT CAST(coalesce(sum(used), 0) AS bigint) FROM search_days") < Many)
        {
            return null;
        }

        var parts = Parts(query).ToLookup(part => IsPrefix(part) && IsWide((Phrase)part));
        var prefixes = parts[true].Cast<Phrase>().ToList();
        if (prefixes.Count == 0 || Hits.Of(database, Joined(parts[false]), request) is not { } hits)
        {
            return null;
        }

        var newest = Look(hits, prefixes, (null, request.Limit));
        var page = request.After is { } after ? Look(hits, prefixes, (after, request.Limit)) : newest;
        return page.IsWhole || page.Keys.Count > request.Limit ? new Looked(page.Keys, newest.Keys, newest.IsWhole) : null;
    }

    private (List<long> Keys, bool IsWhole) Look(Hits hits, List<Phrase> prefixes, (long? After, int Limit) page)
    {
        var (found, rows) = (new List<long>(), hits.Keys(AtOnce, page.After));
        for (var seen = rows.Count; rows.Count > 0; seen += rows.Count)
        {
            found.AddRange(rows.Where(key => texts.Words(key) is { } words && prefixes.TrueForAll(prefix => Holds(words, prefix))));

            // Also where so few have one that a page would not be filled.
            if (rows.Count < AtOnce || seen >= MostRows || found.Count * MostRows < page.Limit * seen)
            {
                return (found, rows.Count < AtOnce);
            }

            rows = hits.Keys(AtOnce, rows[^1]);
        }

        return (found, true);
    }

    private static bool Holds(string[] words, Phrase phrase) => Enumerable.Range(0, Math.Max(0, words.Length - phrase.Words.Length + 1)).Any(at =>
        words[at + phrase.Words.Length - 1].StartsWith(phrase.Words[^1], StringComparison.Ordinal) && words.AsSpan(at, phrase.Words.Length - 1).SequenceEqual(phrase.Words.AsSpan()[..^1]));

    // All of them must hold.
    private static IEnumerable<Query> Parts(Query query) => query is Both both ? Parts(both.Left).Concat(Parts(both.Right)) : [query];

    private static bool IsPrefix(Query part) => part is Phrase { IsPrefix: true };

    private bool IsWide(Phrase prefix) => prefix.Words[^1].Length <= FewLetters || (database.IsFile && PrefixTerms.With(database, prefix.Words[^1]).Skip(ManyTerms).Any());

    private static Query? Joined(IEnumerable<Query> parts) => parts.Aggregate((Query?)null, (all, part) => all is null ? part : new Both(all, part));
}
