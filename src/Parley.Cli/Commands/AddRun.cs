using Parley.Cli.Output;
using Parley.Ingest;
using Parley.Linking;
using Parley.Store;
using Parley.Store.Articles;

namespace Parley.Cli.Commands;

/// <summary>From intakes to articles in a corpus, batch by batch.</summary>
/// <param name="host">Where errors, notes and progress go.</param>
/// <param name="corpus">What is added to.</param>
/// <param name="reader">Reads articles that bring no statements.</param>
internal sealed class AddRun(CommandHost host, Corpus corpus, LazyReader reader)
{
    private const int ArticlesInBatch = 100;
    private const int UnreadInBatch = 500;
    private const long MostInBatch = 4_000_000;
    private const int ThreadsAhead = 2;

    private readonly AddNotes _notes = new(host);
    private Offers? _offers;
    private int _known;

    /// <summary>What was typed.</summary>
    public required AddOptions Options { get; init; }

    /// <summary>What is known of actors before the first article; then with those of the corpus.</summary>
    public ActorBook Book { get; set; } = ActorBook.Empty;

    /// <summary>Prints what is added; null where nothing is to be printed.</summary>
    public ReadingOutput? Writer { get; init; }

    /// <summary>What <see cref="Writer"/> writes into.</summary>
    public required WholeArticles Whole { get; init; }

    private Offers Offers => _offers ??= new Offers(Options, reader) { ArePrepared = corpus.IsEmpty };

    /// <summary>Adds all of <paramref name="intakes"/> in order.</summary>
    /// <returns>The exit code.</returns>
    public int Run(IEnumerable<Intake> intakes)
    {
        var tally = new Tally(host, ArticleCount.InBackground(host, Options.Read.Inputs));
        var (process, order) = (Process(tally), FileOrder.Of(corpus));
        Writer?.Begin();
        var ended = AddAll(intakes, process, tally);
        if (ended == BatchEnd.Done && Options.Again)
        {
            ended = Guarded(() => new AgainRun(host, corpus, reader) { Options = Options }.Run(_notes, tally));
        }

        if (ended == BatchEnd.Done && Options.Follow.Feeds.Count > 0)
        {
            ended = Guarded(() => new FollowRun(host, corpus, Options).Run(polled => AddAll(polled, process, tally), tally));
        }

        Book = process.Book;
        Writer?.End();
        Whole.Commit();
        if (ended == BatchEnd.Done)
        {
            order.Restore();
        }

        tally.End();
        _notes.Sum(corpus.Name);
        return ended == BatchEnd.Refused ? ExitCode.NothingDone : tally.Code(ended == BatchEnd.Stopped);
    }

    private BatchEnd AddAll(IEnumerable<Intake> intakes, ProcessBatch process, Tally tally) => Guarded(() =>
    {
        foreach (var batch in Batches(intakes))
        {
            var (taken, known) = (Taken(batch, tally), _known);
            var end = process.Run(taken, host.Stop);

            // Most of what comes next is as what came last: there already, or new.
            Offers.ArePrepared = 2 * (_known - known) < taken.Count;
            if (end is not BatchEnd.Done and var early)
            {
                return early;
            }

            if (batch.Count > taken.Count && !Options.Read.KeepGoing)
            {
                return BatchEnd.Failed;
            }
        }

        return BatchEnd.Done;
    });

    private BatchEnd Guarded(Func<BatchEnd> work)
    {
        try
        {
            return work();
        }
        catch (OperationCanceledException) when (host.Stop.IsCancellationRequested)
        {
            return BatchEnd.Stopped;
        }
    }

    private ProcessBatch Process(Tally tally) => new(corpus, host.Clock)
    {
        Book = Book,
        Threads = Options.Read.Threads,
        KeepsCopies = Options.KeepCopies,
        StopsAtFailure = !Options.Read.KeepGoing,
        IsReady = reader.Open,
        Watch = new BatchWatch
        {
            Failed = tally.Fail,
            Done = tally.Done,
            Known = Know,
            Kept = news =>
            {
                _notes.Kept(news, tally);
                news.Readings.ToList().ForEach(Show);
            },
        },
    };

    private void Know(int count)
    {
        _known += count;
        _notes.Known(count);
    }

    // With --keep-going false nothing behind a failure is taken.
    private List<Offer> Taken(IReadOnlyList<Offered> batch, Tally tally)
    {
        var taken = new List<Offer>();
        foreach (var (offer, failure, _) in batch)
        {
            if (offer is not null)
            {
                taken.Add(offer);
                continue;
            }

            tally.Fail(failure!);
            if (!Options.Read.KeepGoing)
            {
                break;
            }
        }

        return taken;
    }

    private void Show(Reading reading)
    {
        Writer?.Write(reading);
        Whole.Commit();
    }

    // The next batch is taken in, and made ready as far as that can be, while this one is kept.
    private IEnumerable<IReadOnlyList<Offered>> Batches(IEnumerable<Intake> intakes)
    {
        var most = Options.NoRead ? UnreadInBatch : ArticlesInBatch;
        var ahead = new OrderedWork<Intake, Offered>(Offers.Of, intake => intake.Weight) { Threads = ThreadsAhead, MaxAhead = 2 * most };
        var (batch, size, begun) = (new List<Offered>(), 0L, host.Clock.GetTimestamp());
        foreach (var offered in ahead.Run(intakes, host.Stop))
        {
            batch.Add(offered);
            size += offered.Weight;
            if (batch.Count >= most || size >= MostInBatch || host.Clock.GetElapsedTime(begun) >= ProcessBatch.Longest)
            {
                yield return batch;
                (batch, size, begun) = ([], 0, host.Clock.GetTimestamp());
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
