using Parley.Store.Reviews;
using Parley.Store.Search;
using Parley.Text;

namespace Parley.Store.Articles;

/// <summary>What a batch brought.</summary>
/// <param name="Articles">New articles.</param>
/// <param name="Statements">Their statements.</param>
/// <param name="Copies">Reprints, linked to articles.</param>
public sealed record BatchCounts(int Articles, int Statements, int Copies);

/// <summary>An article as it came and as it was read.</summary>
/// <param name="Arrival">As it came.</param>
/// <param name="Reading">As it was read.</param>
/// <param name="Model">The name of the model that read it; null where its statements were given.</param>
public sealed record ReadArrival(Arrival Arrival, Reading Reading, string? Model)
{
    /// <summary>What the article was made of; null where that is its text itself, or is not to be kept.</summary>
    public Original? Original { get; init; }

    // Of the very article of the reading; null where it is still to be made.
    internal ReadyText? Ready { get; init; }
}

/// <summary>Keeps batches of articles: each batch and all that belongs to it in one transaction, so that a program that is killed leaves whole batches.</summary>
/// <param name="corpus">Where they are kept.</param>
/// <param name="clock">For the time of a batch.</param>
public sealed class BatchStore(Corpus corpus, TimeProvider clock)
{
    private readonly Database _database = corpus.Database;

    /// <summary>What of a batch is new. Only that is worth reading.</summary>
    /// <param name="articles">The batch. Earlier ones of it count as there for later ones.</param>
    /// <param name="keepsCopies">Whether near-identical texts count as articles of their own.</param>
    public IReadOnlyList<Arrival> Sift(IReadOnlyList<Article> articles, bool keepsCopies = false) =>
        Sifting.Of(corpus, [.. articles.AsParallel().AsOrdered().Select(article => (article, Fingerprint.Of(article)))], keepsCopies);

    /// <summary>The same of articles that are offered.</summary>
    internal IReadOnlyList<Arrival> Sift(IReadOnlyList<Offer> offers, bool keepsCopies) => Sifting.Of(corpus, [.. offers.Select(offer => (offer.Article, offer.Fingerprint))], keepsCopies);

    /// <summary>Whether an article or a reprint of this address is there.</summary>
    public bool Knows(string url) =>
        PageAddress.Of(url) is { } address && _database.Number("SELECT 1 FROM articles WHERE address = $1 UNION ALL SELECT 1 FROM copies WHERE address = $1 LIMIT 1", address) is not null;

    /// <summary>Keeps what was read, and notes what are copies.</summary>
    /// <param name="read">New articles, in the order in which they are to stand.</param>
    /// <param name="copies">Copies of them or of articles that are there.</param>
    public BatchCounts Keep(IReadOnlyList<ReadArrival> read, IReadOnlyList<Arrival> copies)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(copies);
        var prepared = Prepared(read);
        var counts = new BatchCounts(0, 0, 0);
        _database.InTransaction(() =>
        {
            var now = clock.GetUtcNow().UtcDateTime.ToString("O");
            var batch = _database.NewIds("batches", 1)[0];
            _database.Insert("batches (id, stored_at, articles, statements, copies)", [[batch, now, read.Count, read.Sum(r => r.Reading.Statements.Length), copies.Count]]);
            var articles = KeepArticles(read, prepared, batch);
            KeepStatements(read, articles, now);
            new SearchWriter(_database).Add([.. prepared.Select((p, i) => new SearchedArticle(articles[i], p.Reading.Article.Published, p.Search))]);
            new ActorSubjects(corpus).Found(batch);
            counts = new BatchCounts(read.Count, read.Sum(r => r.Reading.Statements.Length), KeepCopies(copies, batch));
        });
        return counts;
    }

    // What is ready is soon made into rows; the rest by all processors.
    private static List<PreparedReading> Prepared(IReadOnlyList<ReadArrival> read) => read.All(r => r.Ready is not null && r.Original is null && r.Reading.Statements.IsEmpty)
        ? [.. read.Select(PreparedReading.Of)]
        : [.. read.AsParallel().AsOrdered().Select(PreparedReading.Of)];

    private IReadOnlyList<long> KeepArticles(IReadOnlyList<ReadArrival> read, List<PreparedReading> prepared, long batch)
    {
        var ids = _database.NewIds("articles", prepared.Count);
        for (var i = 0; i < ids.Count; i++)
        {
            (prepared[i].Article[0], prepared[i].Article[1]) = (ids[i], batch);
        }

        _database.Insert($"articles ({ArticleRow.Columns})", prepared.Select(p => p.Article));
        _database.Insert($"originals ({Originals.Columns})", prepared.Where(p => p.Original is not null).Select(p => new object?[] { p.Article[0], p.Original!.Value.Kind, p.Original.Value.Bytes }));
        _database.Insert("bands (band, article)", Bands(read, ids).Select(band => new object?[] { band.Number, band.Article }));
        return ids;
    }

    // In the order of the table, so that each page of it is looked for once.
    private static List<Band> Bands(IReadOnlyList<ReadArrival> read, IReadOnlyList<long> ids)
    {
        var bands = new List<Band>(Likeness.BandCount * read.Count);
        for (var i = 0; i < read.Count; i++)
        {
            var numbers = read[i].Arrival.Fingerprint.Likeness?.Bands() ?? [];
            Array.Sort(numbers);
            for (var band = 0; band < numbers.Length; band++)
            {
                if (band == 0 || numbers[band] != numbers[band - 1])
                {
                    bands.Add(new Band(numbers[band], ids[i]));
                }
            }
        }

        bands.Sort((one, other) => one.Number != other.Number ? one.Number.CompareTo(other.Number) : one.Article.CompareTo(other.Article));
        return bands;
    }

    private sealed record Band(long Number, long Article);

    private void KeepStatements(IReadOnlyList<ReadArrival> read, IReadOnlyList<long> articles, string now)
    {
        var readings = _database.NewIds("readings", read.Count);
        _database.Insert("readings (id, article, model, read_at, diagnostics)", read.Select((r, i) => new object?[] { readings[i], articles[i], r.Model, now, StoredJson.Of(Own(r.Reading)) }));
        var speakers = new SpeakerRows();
        var rows = read.SelectMany((r, i) => r.Reading.Statements.Select((statement, number) =>
            (Statement: statement, Row: Placed(StatementRow.Of(statement, number, Plain.Of(r.Reading.Article.Id), speakers), articles[i], readings[i])))).ToList();
        foreach (var (row, id) in rows.Zip(_database.NewIds("statements", rows.Count)))
        {
            row.Row[0] = id;
        }

        var joint = rows.SelectMany(row => row.Statement.Jointly.Select((speaker, number) => new object?[] { row.Row[0], number, speakers.Of(speaker) })).ToList();
        _database.Insert($"actors ({SpeakerRows.ActorColumns})", speakers.Actors, "ON CONFLICT DO NOTHING");
        _database.Insert($"speakers ({SpeakerRows.Columns})", speakers.Speakers, "ON CONFLICT DO NOTHING");
        _database.Insert($"statements ({StatementRow.Columns})", rows.Select(row => row.Row));
        _database.Insert($"joint_speakers ({StatementRow.JointColumns})", joint);
        new ActorSubjects(corpus).Follow([.. speakers.Speakers.Select(row => (long)row[0]!)]);
    }

    // A copy of what could not be read after all is left out: it comes in as an article the next time.
    private int KeepCopies(IReadOnlyList<Arrival> copies, long batch)
    {
        var rows = copies
            .Select(copy => (Copy: copy, Original: _database.Number("SELECT id FROM articles WHERE name = $1", Plain.Of(copy.Original!))))
            .Where(pair => pair.Original is not null)
            .Select(pair => Row(pair.Copy, pair.Original, batch)).ToList();
        _database.Insert("copies (batch, article, name, hash, address, url, title, published, outlet, input, likeness)", rows);
        return rows.Count;
    }

    private static object?[] Row(Arrival copy, long? original, long batch) =>
    [
        batch, original, copy.Fingerprint.Name, copy.Fingerprint.Hash, copy.Fingerprint.Address, Plain.OrNull(copy.Article.Url), Plain.OrNull(copy.Article.Title),
        copy.Article.Published?.ToString("O"), Plain.OrNull(copy.Article.Outlet), Plain.OrNull(copy.Article.Input), copy.Likeness,
    ];

    private static object?[] Placed(object?[] row, long article, long reading)
    {
        (row[1], row[2]) = (article, reading);
        return row;
    }

    // What the reader said; what was odd about the article before stays with the article.
    private static IEnumerable<Diagnostic> Own(Reading reading)
    {
        var before = reading.Article.Diagnostics;
        return reading.Diagnostics.AsSpan().StartsWith(before.AsSpan()) ? reading.Diagnostics.Skip(before.Length) : reading.Diagnostics;
    }
}
