using Parley.Cli.Output;
using Parley.Ingest;
using Parley.Store.Articles;

namespace Parley.Cli.Commands;

/// <summary>How a batch ended.</summary>
internal enum BatchEnd
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

/// <summary>The one way of articles into a corpus, about a hundred at a time: what is new is read, side by side, and kept in one transaction, or every few seconds where reading takes long.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="reader">Reads what brings no statements.</param>
/// <param name="tally">Counts and reports.</param>
internal sealed class ProcessBatch(BatchStore store, LazyReader reader, Tally tally)
{
    /// <summary>What was read is kept after this time at the latest, so that a program that is killed has lost little of its work.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private bool _begun;

    /// <summary>What was typed.</summary>
    public required AddOptions Options { get; init; }

    /// <summary>Tells when <see cref="Longest"/> is over.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Called before the first article is read.</summary>
    public required Action Begin { get; init; }

    /// <summary>Tells who is who, in the order of the articles.</summary>
    public required Func<Reading, Reading> Link { get; init; }

    /// <summary>Called with each article that was kept.</summary>
    public required Action<Reading> Kept { get; init; }

    /// <summary>What is said of those that are no news.</summary>
    public required AddNotes Notes { get; init; }

    /// <summary>Does one batch.</summary>
    public BatchEnd Run(IReadOnlyList<Intake> batch, CancellationToken stop)
    {
        var taken = Taken(batch);
        var arrivals = store.Sift([.. taken.Select(intake => intake.Article!)], Options.KeepCopies);
        var fresh = arrivals.Zip(taken).Where(pair => pair.First.Kind == ArrivalKind.New).ToList();
        if (fresh.Count > 0 && !IsReady(fresh.Exists(pair => !Options.NoRead && pair.Second.Json is null)))
        {
            return BatchEnd.Refused;
        }

        var (read, end) = Read(fresh, stop);
        var copies = arrivals.Where(arrival => arrival.Kind == ArrivalKind.Copy).ToList();
        Keep(read, copies);
        var passed = arrivals.Count(arrival => arrival.Kind == ArrivalKind.Known);
        Notes.Known(passed);
        tally.Done(passed + copies.Count);
        return end == BatchEnd.Done && batch.Count > taken.Count && !Options.Read.KeepGoing ? BatchEnd.Failed : end;
    }

    private void Keep(List<ReadArrival> read, List<Arrival> copies)
    {
        if (read.Count + copies.Count > 0)
        {
            Notes.Kept(store.Keep(read, copies), copies, tally);
            read.ForEach(one => Kept(one.Reading));
        }
    }

    // With --keep-going false nothing behind a failure is taken.
    private List<Intake> Taken(IReadOnlyList<Intake> batch)
    {
        var taken = new List<Intake>();
        foreach (var intake in batch)
        {
            if (intake.Failure is null)
            {
                taken.Add(intake);
                continue;
            }

            tally.Fail(intake.Failure);
            if (!Options.Read.KeepGoing)
            {
                break;
            }
        }

        return taken;
    }

    private bool IsReady(bool reads)
    {
        if (!_begun)
        {
            Begin();
            _begun = true;
        }

        return !reads || reader.Open();
    }

    // What is given back has still to be kept: last of all the copies, since each is linked to an article.
    private (List<ReadArrival> Read, BatchEnd End) Read(List<(Arrival Arrival, Intake Intake)> fresh, CancellationToken stop)
    {
        var read = new List<ReadArrival>();
        var begun = Clock.GetTimestamp();
        var work = new ReadWork(Read) { Threads = Options.Read.Threads, Filter = Options.Read.Filter };
        try
        {
            var outcomes = work.Run(fresh.Select(pair => pair.Intake with { Article = pair.Arrival.Article }), stop);
            foreach (var (outcome, (arrival, intake)) in outcomes.Zip(fresh))
            {
                if (outcome.Reading is { } reading)
                {
                    read.Add(new ReadArrival(arrival, Linked(reading, intake), intake.Json is null ? reader.Name : null));
                    tally.Done();
                    if (Clock.GetElapsedTime(begun) >= Longest)
                    {
                        Keep(read, []);
                        (read, begun) = ([], Clock.GetTimestamp());
                    }
                }
                else
                {
                    tally.Fail(outcome.Failure!);
                    if (!Options.Read.KeepGoing)
                    {
                        return (read, BatchEnd.Failed);
                    }
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return (read, BatchEnd.Stopped);
        }

        return (read, BatchEnd.Done);
    }

    private ReadOutcome Read(Intake intake)
    {
        if (intake.Json is { } json)
        {
            return GivenReading.Of(json, intake);
        }

        return new ReadOutcome(intake.Input, Options.NoRead ? new Reading(intake.Article!, [], intake.Article!.Diagnostics) : reader.Read(intake.Article!), null);
    }

    // Ids that came with the statements are kept.
    private Reading Linked(Reading reading, Intake intake)
    {
        var linked = Link(reading);
        return intake.Json is not null && reading.Statements.All(s => s.Jointly.Append(s.Speaker).Append(s.Addressee).All(speaker => speaker is null || speaker.Id is not null)) ? reading : linked;
    }
}
