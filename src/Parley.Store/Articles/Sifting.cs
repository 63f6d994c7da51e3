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

    private readonly Database _database = corpus.Database;
    private readonly List<Arrival> _fresh = [];

    /// <summary>One arrival for each article, in their order. Articles of the batch count as there for those behind them.</summary>
    public static IReadOnlyList<Arrival> Of(Corpus corpus, IReadOnlyList<Article> articles, bool keepsCopies)
    {
        var sifting = new Sifting(corpus, keepsCopies);
        var fingerprints = articles.AsParallel().AsOrdered().Select(Fingerprint.Of).ToList();
        var arrivals = new List<Arrival>();
        // Twenty questions an article: each alone would lock and unlock the file.
        corpus.Database.InTransaction(() => arrivals.AddRange(articles.Zip(fingerprints, sifting.Take)));
        return arrivals;
    }

    private Arrival Take(Article article, Fingerprint fingerprint)
    {
        var arrival = IsThere(fingerprint) || IsInBatch(fingerprint)
            ? new Arrival(article, ArrivalKind.Known) { Fingerprint = fingerprint }
            : Copy(article, fingerprint) ?? New(article, fingerprint);
        if (arrival.Kind != ArrivalKind.Known)
        {
            _fresh.Add(arrival);
        }

        return arrival;
    }

    private bool IsThere(Fingerprint print) =>
        (print.Address is { } address && _database.Number("SELECT 1 FROM articles WHERE address = $1 UNION ALL SELECT 1 FROM copies WHERE address = $1 LIMIT 1", address) is not null)
        || _database.Number("SELECT 1 FROM articles WHERE hash = $1 AND name IN ($2, $3) UNION ALL SELECT 1 FROM copies WHERE hash = $1 AND name = $2 LIMIT 1", print.Hash, print.Name, print.OtherName) is not null;

    private bool IsInBatch(Fingerprint print) => _fresh.Exists(other =>
        (print.Address is { } address && other.Fingerprint.Address == address) || (other.Fingerprint.Name == print.Name && other.Fingerprint.Hash.AsSpan().SequenceEqual(print.Hash)));

    private Arrival New(Article article, Fingerprint print)
    {
        var taken = _database.Number("SELECT 1 FROM articles WHERE name = $1", print.Name) is not null || _fresh.Exists(other => other.Article.Id == article.Id && other.Kind == ArrivalKind.New);
        return new Arrival(taken ? article with { Id = print.OtherName } : article, ArrivalKind.New) { Fingerprint = print };
    }

    // The same text is kept once even where copies are wanted.
    private Arrival? Copy(Article article, Fingerprint print)
    {
        if (Same(print) is { } same)
        {
            return new Arrival(article, ArrivalKind.Copy, same, 1) { Fingerprint = print };
        }

        return !keepsCopies && print.Likeness is { } likeness && Alike(article, likeness) is ({ } original, var share)
            ? new Arrival(article, ArrivalKind.Copy, original, share) { Fingerprint = print }
            : null;
    }

    private string? Same(Fingerprint print) =>
        _database.Text("SELECT name FROM articles WHERE hash = $1", print.Hash)
        ?? _fresh.Find(other => other.Kind == ArrivalKind.New && other.Fingerprint.Hash.AsSpan().SequenceEqual(print.Hash))?.Article.Id;

    /// <summary>The most alike of those that share a band, the earliest of several.</summary>
    private (string? Original, double Share) Alike(Article article, Likeness likeness)
    {
        var candidates = Stored(likeness).Concat(InBatch(likeness)).ToList();
        if (candidates.Count == 0)
        {
            return default;
        }

        var shingles = Shingles.Of(article.Text).ToHashSet();
        var (name, share) = candidates.Select(c => (c.Name, Share: Shingles.InCommon(shingles, [.. Shingles.Of(c.Text)]))).MaxBy(c => c.Share);
        return share >= LeastLikeness ? (name, share) : default;
    }

    private IEnumerable<(string Name, string Text)> Stored(Likeness likeness) =>
        likeness.Bands()
            .SelectMany(band => _database.Query("SELECT article FROM bands WHERE band = $1 ORDER BY article LIMIT $2", row => row.GetInt64(0), band, CandidatesOfBand))
            .Distinct().Order().ToList()
            .SelectMany(id => _database.Query("SELECT name, text, signature FROM articles WHERE id = $1", row => (Name: row.GetString(0), Text: row.GetFieldValue<byte[]>(1), Kept: row.GetFieldValue<byte[]>(2)), id))
            .Where(row => Likeness.Of(row.Kept) is { } other && MayBe(likeness, other))
            .Select(row => (row.Name, Packed.Text(row.Text)));

    private IEnumerable<(string Name, string Text)> InBatch(Likeness likeness) =>
        from other in _fresh
        where other.Kind == ArrivalKind.New && other.Fingerprint.Likeness is { } sketch && MayBe(likeness, sketch)
        select (other.Article.Id, other.Article.Text);

    // Estimates err; the texts themselves decide.
    private static bool MayBe(Likeness one, Likeness other) => one.To(other) >= LeastLikeness - 0.2;
}
