using System.Collections.Immutable;
using System.Net;
using Parley.Text;

namespace Parley.Ingest.Following;

/// <summary>What is remembered of a feed from one poll to the next.</summary>
/// <param name="Address">Of the feed.</param>
public sealed record FeedState(string Address)
{
    /// <summary>By which the server tells whether something is new; null where it gave none.</summary>
    public string? ETag { get; init; }

    /// <summary>When the feed was changed last, as the server writes it.</summary>
    public string? Modified { get; init; }

    /// <summary>How often in a row it could not be polled.</summary>
    public int Failures { get; init; }
}

/// <summary>What a poll of a feed gave.</summary>
/// <param name="State">To be kept once the articles are.</param>
/// <param name="Intakes">Its entries, the oldest first; none where nothing is new.</param>
/// <param name="Wait">How long to leave the feed alone; null where it is gone for good.</param>
/// <param name="Failure">Why it could not be polled.</param>
public sealed record FeedPoll(FeedState State, ImmutableArray<Intake> Intakes, TimeSpan? Wait, Diagnostic? Failure);

/// <summary>Polls feeds: asks only for what is new, and the less often the more often there was no answer.</summary>
/// <param name="web">Fetches.</param>
/// <param name="every">How often a feed is polled that answers.</param>
public sealed class FeedFollower(PoliteWeb web, TimeSpan every)
{
    private const int MostDoublings = 10;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Says whether an article of an address is there already; where this is given, the page of each entry that is not is fetched and read in place of the entry.</summary>
    public Func<string, bool>? IsKnown { get; init; }

    /// <summary>Whether the bytes of pages come with the articles.</summary>
    public bool WithOriginals { get; init; }

    /// <summary>Polls a feed once.</summary>
    /// <param name="state">What is remembered of it.</param>
    /// <param name="cancel">Ends pauses too.</param>
    public FeedPoll Poll(FeedState state, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!Uri.TryCreate(state.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return new FeedPoll(state, [], null, new Diagnostic("PAR560", $"{Failures.Shown(state.Address)}: is no address of the web; give one that begins with https://"));
        }

        try
        {
            return web.Allows(address, cancel) ? Polled(state, address, cancel) : Failed(state, "PAR561", "its site's robots.txt does not let it be fetched, or cannot be had", null);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return Failed(state, "PAR562", fault is TaskCanceledException ? "no answer in time" : fault.Message, null);
        }
    }

    private FeedPoll Polled(FeedState state, Uri address, CancellationToken cancel)
    {
        var answer = web.Get(address, state, cancel);
        return answer.Status switch
        {
            HttpStatusCode.NotModified => new FeedPoll(state with { Failures = 0 }, [], every, null),
            HttpStatusCode.Gone => Failed(state, "PAR563", "is gone for good, says its server; it is not followed any more", null) with { Wait = null },
            _ when answer.Source is null => Failed(state, "PAR562", $"its server answered {(int)answer.Status}", answer.Wait),
            _ => new FeedPoll(state with { ETag = answer.ETag, Modified = answer.Modified, Failures = 0 }, Articles(state.Address, answer.Source, cancel), every, null),
        };
    }

    private FeedPoll Failed(FeedState state, string code, string why, TimeSpan? asked)
    {
        var longer = every * Math.Pow(2, Math.Min(state.Failures + 1, MostDoublings));
        var wait = new[] { longer < Longest ? longer : Longest > every ? Longest : every, asked ?? TimeSpan.Zero }.Max();
        return new FeedPoll(state with { Failures = state.Failures + 1 }, [], wait, new Diagnostic(code, $"{Failures.Shown(state.Address)}: {Failures.Shown(why)}"));
    }

    // Feeds begin with what is newest.
    private ImmutableArray<Intake> Articles(string feed, Source source, CancellationToken cancel)
    {
        var terms = new Terms(InputKind.Feed, ColumnMap.ByName, cancel) { WithOriginals = WithOriginals };
        var entries = Guarded.Read(feed, () => new Opened(feed, terms).Articles(source), cancel).Reverse().ToList();
        return IsKnown is null ? [.. entries] : [.. entries.SelectMany(entry => PageOf(entry, feed) is { } page ? Page(entry, page, terms, cancel) : [entry])];
    }

    // A feed from outside does not lead us into a private network.
    private Uri? PageOf(Intake entry, string feed) =>
        entry.Article?.Url is { } url && !IsKnown!(url) && Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")
            && (address.Host == new Uri(feed).Host || !WebPage.IsPrivate(address.DnsSafeHost)) ? address : null;

    // Where the page cannot be had, the entry will do.
    private IEnumerable<Intake> Page(Intake entry, Uri address, Terms terms, CancellationToken cancel)
    {
        var url = entry.Article!.Url!;
        try
        {
            return web.Allows(address, cancel) && web.Get(address, null, cancel).Source is { } page && Pages(url, page, terms, cancel) is [{ Article: { } article } read] ? [read with { Article = Filled(article, entry.Article) }] : [entry];
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return [entry];
        }
    }

    private static List<Intake> Pages(string url, Source page, Terms terms, CancellationToken cancel) =>
        [.. Guarded.Read(url, () => new Opened(url, terms with { From = null }).Articles(page), cancel)];

    // By the entry's address it is known again; what the page does not say, the feed may.
    private static Article Filled(Article page, Article entry) => page with
    {
        Url = entry.Url,
        Title = page.Title ?? entry.Title,
        Published = page.Published ?? entry.Published,
        Byline = page.Byline.IsEmpty ? entry.Byline : page.Byline,
        Outlet = page.Outlet ?? entry.Outlet,
    };
}
