using Parley.Text;

namespace Parley.Store.Articles;

/// <summary>
/// Tells what of a batch is new to a corpus, what is there, and what is a reprint. It looks articles up by page, by text, and by bands of their likeness, so that it
/// takes as long in a corpus of a million.
/// </summary>
/// <param name="corpus">Looked into, not changed.</param>
/// <param name="keepsCopies">Whether near-identical texts count as articles of their own.</param>
internal sealed class Sifting(Corpus corpus, bool keepsCopies)
{
    private const double LeastLikeness = 0.7;

    // A band that a thousand articles share is that of a form letter; some of them will do.
    private const int CandidatesOfBand = 20;

    // One question for all by which an article may be known: each alone takes longer to ask than to answer.
    private const string Known = """
        SELECT 'page', NULL FROM articles WHERE address = $1
        UNION ALL SELECT 'page', NULL FROM copies WHERE address = $1
        UNION ALL SELECT 'text', name FROM articles WHERE hash = $2
        UNION ALL SELECT 'copy', name FROM copies WHERE hash = $2 AND name = $3
        UNION ALL SELECT 'name', name FROM articles WHERE name = $3
        """;

    private static readonly string OfBands = string.Join(
        " UNION ",
        Enumerable.Range(1, Likeness.BandCount).Select(band => $"SELECT article FROM (SELECT article FROM bands WHERE band = ${band} ORDER BY article LIMIT {CandidatesOfBand}) AS b{band}"));

    private readonly Database _database = corpus.Database;
    private readonly Sifted _fresh = new();

    /// <summary>One arrival for each article, in their order. Articles of the batch count as there for those behind them.</summary>
    /// <param name="corpus">Looked into.</param>
    /// <param name="articles">Each with its fingerprint.</param>
    /// <param name="keepsCopies">Whether near-identical texts count as articles of their own.</param>
    public static IReadOnlyList<Arrival> Of(Corpus corpus, IReadOnlyList<(Article Article, Fingerprint Print)> articles, bool keepsCopies)
    {
        var sifting = new Sifting(corpus, keepsCopies);
        var arrivals = new Arrival[articles.Count];
        // Several questions an article: each alone would lock and unlock the file.
        corpus.Database.InTransaction(() =>
        {
            for (var i = 0; i < arrivals.Length; i++)
            {
                arrivals[i] = sifting.Take(articles[i].Article, articles[i].Print);
            }
        });
        return arrivals;
    }

    private Arrival Take(Article article, Fingerprint print)
    {
        var known = _database.Query(Known, row => (What: row.GetString(0), Name: row.IsDBNull(1) ? null : row.GetString(1)), print.Address, print.Hash, print.Name);
        var arrival = known.Exists(row => IsSame(row.What, row.Name, print)) || _fresh.Knows(print)
            ? new Arrival(article, ArrivalKind.Known) { Fingerprint = print }
            : Copy(article, print, known.Find(row => row.What == "text").Name) ?? New(article, print, known.Exists(row => row.What == "name"));
        _fresh.Add(arrival);
        return arrival;
    }

    private static bool IsSame(string what, string? name, Fingerprint print) => what is "page" or "copy" || (what == "text" && (name == print.Name || name == print.OtherName));

    private Arrival New(Article article, Fingerprint print, bool taken) =>
        new(taken || _fresh.Bears(article.Id) ? article with { Id = print.OtherName } : article, ArrivalKind.New) { Fingerprint = print };

    // The same text is kept once even where copies are wanted.
    private Arrival? Copy(Article article, Fingerprint print, string? same)
    {
        if ((same ?? _fresh.Same(print)?.Article.Id) is { } original)
        {
            return new Arrival(article, ArrivalKind.Copy, original, 1) { Fingerprint = print };
        }

        return !keepsCopies && print.Likeness is { } likeness && Alike(article, likeness) is ({ } alike, var share)
            ? new Arrival(article, ArrivalKind.Copy, alike, share) { Fingerprint = print }
            : null;
    }

    /// <summary>The most alike of those that share a band, the earliest of several.</summary>
    private (string? Original, double Share) Alike(Article article, Likeness likeness)
    {
        // Estimates err; the texts themselves decide.
        List<Candidate> candidates = [.. Stored(likeness), .. _fresh.Like(likeness, LeastLikeness - 0.2).Select(other => new Candidate(other.Article.Id, other.Article.Text))];
        if (candidates.Count == 0)
        {
            return default;
        }

        var shingles = new ShingleSet(Shingles.Of(article.Text));
        var (name, share) = candidates.Select(c => (c.Name, Share: Shingles.InCommon(shingles, new ShingleSet(Shingles.Of(c.Text))))).MaxBy(c => c.Share);
        return share >= LeastLikeness ? (name, share) : default;
    }

    private IEnumerable<Candidate> Stored(Likeness likeness) =>
        _database.Query(OfBands, row => row.GetInt64(0), Array.ConvertAll(likeness.Bands(), band => (object?)band)).Order().ToList()
            .SelectMany(id => _database.Query("SELECT name, text FROM articles WHERE id = $1", row => new Candidate(row.GetString(0), Packed.Text(row.GetFieldValue<byte[]>(1))), id));

    private sealed record Candidate(string Name, string Text);
}
