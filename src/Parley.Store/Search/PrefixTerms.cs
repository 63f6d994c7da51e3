namespace Parley.Store.Search;

/// <summary>
/// Puts the words that begin with a prefix in its place. Of words the newest rows come without the others being looked at; of a prefix the index would make the whole list first,
/// which takes a second where it is a long one.
/// </summary>
internal static class PrefixTerms
{
    // Of more words the index makes its list sooner.
    private const int Most = 1000;

    // Before any letter.
    private const char First = '\u0001';

    /// <summary>The same query in words.</summary>
    public static Query Of(Database database, Query query) => query switch
    {
        Phrase { IsPrefix: true } phrase => Words(database, phrase),
        Both both => new Both(Of(database, both.Left), Of(database, both.Right)),
        Either either => new Either(Of(database, either.Left), Of(database, either.Right)),
        Without without => new Without(Of(database, without.Left), Of(database, without.Right)),
        _ => query,
    };

    /// <summary>The words that begin so, in their order.</summary>
    public static IEnumerable<string> With(Database database, string prefix)
    {
        for (var from = prefix; database.Text("SELECT term FROM search_terms WHERE term >= $1 LIMIT 1", from) is { } term && term.StartsWith(prefix, StringComparison.Ordinal); from = term + First)
        {
            yield return term;
        }
    }

    private static Query Words(Database database, Phrase phrase)
    {
        var terms = With(database, phrase.Words[^1]).Take(Most + 1).ToList();
        return terms.Count is 0 or > Most ? phrase : new AnyOf([.. terms.Select(term => new Phrase([.. phrase.Words[..^1], term], IsPrefix: false))]);
    }
}
