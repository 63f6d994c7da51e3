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

    private static Query Words(Database database, Phrase phrase)
    {
        var (prefix, phrases) = (phrase.Words[^1], new List<Phrase>());
        for (var from = prefix; database.Text("SELECT term FROM search_terms WHERE term >= $1 LIMIT 1", from) is { } term && term.StartsWith(prefix, StringComparison.Ordinal); from = term + First)
        {
            phrases.Add(new Phrase([.. phrase.Words[..^1], term], IsPrefix: false));
            if (phrases.Count > Most)
            {
                return phrase;
            }
        }

        return phrases.Count == 0 ? phrase : new AnyOf([.. phrases]);
    }
}
