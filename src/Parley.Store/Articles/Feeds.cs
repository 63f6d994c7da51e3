namespace Parley.Store.Articles;

/// <summary>What is remembered of a feed that is polled.</summary>
/// <param name="Address">Of the feed.</param>
/// <param name="ETag">By which its server tells whether something is new.</param>
/// <param name="Modified">When it was changed last, as its server writes it.</param>
/// <param name="Failures">How often in a row it could not be polled.</param>
public sealed record KeptFeed(string Address, string? ETag, string? Modified, int Failures);

/// <summary>The feeds that a corpus is fed by.</summary>
/// <param name="corpus">Where they are remembered.</param>
/// <param name="clock">For the time of a poll.</param>
public sealed class Feeds(Corpus corpus, TimeProvider clock)
{
    private readonly Database _database = corpus.Database;

    /// <summary>What is remembered of a feed; nothing but its address where it was never polled.</summary>
    public KeptFeed Of(string address) =>
        _database.Query("SELECT etag, modified, failures FROM feeds WHERE address = $1", row => new KeptFeed(address, StoredReadings.Text(row, 0), StoredReadings.Text(row, 1), (int)row.GetInt64(2)), address).FirstOrDefault()
        ?? new KeptFeed(address, null, null, 0);

    /// <summary>Remembers a feed. To be called once its articles are kept: else what came in between would never be asked for again.</summary>
    public void Keep(KeptFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        _database.Execute(
            """
            INSERT INTO feeds (address, etag, modified, failures, polled_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (address) DO UPDATE SET etag = excluded.etag, modified = excluded.modified, failures = excluded.failures, polled_at = excluded.polled_at
            """,
            feed.Address, Plain.OrNull(feed.ETag), Plain.OrNull(feed.Modified), feed.Failures, clock.GetUtcNow().UtcDateTime.ToString("O"));
    }
}
