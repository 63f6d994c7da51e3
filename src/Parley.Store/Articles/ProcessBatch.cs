using Parley.Linking;

namespace Parley.Store.Articles;

/// <summary>How a batch ended.</summary>
public enum BatchEnd
{
    /// <summary>All of it was done.</summary>
    Done,

    /// <summary>Somebody stopped it; what was read is kept.</summary>
    Stopped,

    /// <summary>A failure, and the user asked to stop at the first; what was read before is kept.</summary>
    Failed,

    /// <summary>There is no model to read with; nothing of it is kept.</summary>
    Refused,
}

/// <summary>
/// The one way of articles into a corpus, about a hundred at a time: what is new is read, side by side, and kept in one transaction, or every few seconds where
/// reading takes long.
/// </summary>
/// <param name="corpus">Where they are kept.</param>
/// <param name="clock">For the time of a batch, and to tell when <see cref="Longest"/> is over.</param>
public sealed class ProcessBatch(Corpus corpus, TimeProvider clock)
{
    /// <summary>What was read is kept after this time at the latest, so that a program that is killed has lost little of its work.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly BatchStore _store = new(corpus, clock);
    private bool _begun;

    /// <summary>What is known of actors before the first article; from then on with those of the corpus.</summary>
    public ActorBook Book { get; set; } = ActorBook.Empty;

    /// <summary>How many articles are read at a time.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether near-identical texts count as articles of their own.</summary>
    public bool KeepsCopies { get; init; }

    /// <summary>Whether nothing behind an article that cannot be read is taken.</summary>
    public bool StopsAtFailure { get; init; }

    /// <summary>Called before a model is needed; false where there is none.</summary>
    public Func<bool> IsReady { get; init; } = () => true;

    /// <summary>Who is told.</summary>
    public BatchWatch Watch { get; init; } = new();

    /// <summary>Does one batch. Those who count articles get all of them: what was read, what was known, what is a copy.</summary>
    /// <param name="batch">Small enough to be held at once.</param>
    /// <param name="stop">Ends it early.</param>
    public BatchEnd Run(IReadOnlyList<Offer> batch, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var arrivals = _store.Sift(batch, KeepsCopies);
        List<Fresh> fresh = [.. arrivals.Zip(batch, (arrival, offer) => new Fresh(arrival, offer)).Where(one => one.Arrival.Kind == ArrivalKind.New)];
        if (fresh.Exists(one => one.Offer.NeedsModel) && !IsReady())
        {
            return BatchEnd.Refused;
        }

        var (read, end) = Read(fresh, stop);
        var copies = arrivals.Where(arrival => arrival.Kind == ArrivalKind.Copy).ToList();
        Keep(read, copies);
        var known = arrivals.Count(arrival => arrival.Kind == ArrivalKind.Known);
        Watch.Known(known);
        Watch.Done(known + copies.Count);
        return end;
    }

    private void Keep(List<ReadArrival> read, List<Arrival> copies)
    {
        if (read.Count + copies.Count > 0)
        {
            Watch.Kept(new BatchNews(_store.Keep(read, copies), [.. read.Select(one => one.Reading)], [.. copies]));
        }
    }

    // What is given back has still to be kept: last of all the copies, since each is linked to an article.
    private (List<ReadArrival> Read, BatchEnd End) Read(List<Fresh> fresh, CancellationToken stop)
    {
        var read = new List<ReadArrival>();
        var begun = clock.GetTimestamp();
        try
        {
            foreach (var ((arrival, offer), outcome) in Outcomes(fresh, stop))
            {
                if (outcome.Reading is null)
                {
                    Watch.Failed(outcome.Failure!);
                    if (StopsAtFailure)
                    {
                        return (read, BatchEnd.Failed);
                    }

                    continue;
                }

                read.Add(new ReadArrival(arrival, Linked(outcome), outcome.Model) { Original = offer.Original, Ready = offer.Ready });
                Watch.Done(1);
                if (clock.GetElapsedTime(begun) >= Longest)
                {
                    Keep(read, []);
                    (read, begun) = ([], clock.GetTimestamp());
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return (read, BatchEnd.Stopped);
        }

        return (read, BatchEnd.Done);
    }

    // Where nobody reads, handing an article to another thread and back takes longer than what that one would do.
    private IEnumerable<Done> Outcomes(List<Fresh> fresh, CancellationToken stop) => fresh.TrueForAll(one => one.Offer.IsUnread)
        ? fresh.Select(Done.Of)
        : new OrderedWork<Fresh, Done>(Done.Of, one => one.Arrival.Article.Text.Length) { Threads = Threads }.Run(fresh, stop);

    // Who is who is told in the order of the articles. Ids that came with the statements are kept.
    private Reading Linked(Outcome outcome)
    {
        var reading = outcome.Reading!;
        if (reading.Statements.IsEmpty)
        {
            return reading;
        }

        if (!_begun)
        {
            Book = StoredActors.In(corpus, Book);
            _begun = true;
        }

        (Book, var linked) = Book.Add(reading);
        return outcome.Model is null && reading.Statements.All(s => s.Jointly.Append(s.Speaker).Append(s.Addressee).All(speaker => speaker is null || speaker.Id is not null)) ? reading : linked;
    }

    private sealed record Fresh(Arrival Arrival, Offer Offer);

    private sealed record Done(Fresh Fresh, Outcome Outcome)
    {
        public static Done Of(Fresh one) => new(one, Outcome.Of(one.Offer, one.Arrival.Article));
    }
}
