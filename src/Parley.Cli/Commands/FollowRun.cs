using System.Globalization;
using Parley.Cli.Output;
using Parley.Ingest;
using Parley.Ingest.Following;
using Parley.Store;
using Parley.Store.Articles;

namespace Parley.Cli.Commands;

/// <summary>Polls feeds and has their articles added, whichever is due next, until somebody stops it.</summary>
/// <param name="host">Where errors and notes go; its clock tells what is due.</param>
/// <param name="corpus">What is added to. It remembers the feeds, so that a later run asks only for what is new.</param>
/// <param name="options">What was typed.</param>
internal sealed class FollowRun(CommandHost host, Corpus corpus, AddOptions options)
{
    private readonly Feeds _feeds = new(corpus, host.Clock);
    private readonly PriorityQueue<FeedState, DateTimeOffset> _due = new();

    /// <summary>Follows the feeds.</summary>
    /// <param name="add">Adds what a poll brought.</param>
    /// <param name="tally">Is told of feeds that cannot be polled.</param>
    public BatchEnd Run(Func<IEnumerable<Intake>, BatchEnd> add, Tally tally)
    {
        var store = new BatchStore(corpus, host.Clock);
        var follower = new FeedFollower(new PoliteWeb(host.Clock), options.Follow.Every) { IsKnown = options.Follow.Pages ? store.Knows : null, WithOriginals = !options.NoOriginals };
        foreach (var kept in options.Follow.Feeds.Distinct(StringComparer.Ordinal).Select(_feeds.Of))
        {
            _due.Enqueue(new FeedState(kept.Address) { ETag = kept.ETag, Modified = kept.Modified, Failures = kept.Failures }, host.Clock.GetUtcNow());
        }

        while (_due.TryDequeue(out var feed, out var due))
        {
            Sleep(due - host.Clock.GetUtcNow());
            var poll = follower.Poll(feed, host.Stop);
            if (Take(poll, add, tally) is not BatchEnd.Done and var early)
            {
                return early;
            }
        }

        return BatchEnd.Done;
    }

    // What a feed brought is kept before it is remembered that it was asked: what is lost in between is asked for again, and known.
    private BatchEnd Take(FeedPoll poll, Func<IEnumerable<Intake>, BatchEnd> add, Tally tally)
    {
        if (poll.Failure is { } failure)
        {
            tally.Fail(poll.Wait is { } wait && !options.Follow.Once ? failure with { Message = $"{failure.Message}; trying again in {Said(wait)}" } : failure);
        }

        var ended = poll.Intakes.IsEmpty ? BatchEnd.Done : add(poll.Intakes);
        if (ended == BatchEnd.Done)
        {
            _feeds.Keep(new KeptFeed(poll.State.Address, poll.State.ETag, poll.State.Modified, poll.State.Failures));
            if (poll.Wait is { } pause && !options.Follow.Once)
            {
                _due.Enqueue(poll.State, host.Clock.GetUtcNow() + pause);
            }
        }

        return ended;
    }

    private void Sleep(TimeSpan time)
    {
        if (time > TimeSpan.Zero)
        {
            Task.Delay(time, host.Clock, host.Stop).GetAwaiter().GetResult();
        }
    }

    private static string Said(TimeSpan time) => time switch
    {
        { TotalSeconds: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} seconds"),
        { TotalMinutes: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} minutes"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0} hours"),
    };
}
