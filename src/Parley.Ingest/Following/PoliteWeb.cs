using System.Net;

namespace Parley.Ingest.Following;

/// <summary>What a server answered.</summary>
/// <param name="Status">Its code; 304 where nothing is new.</param>
/// <param name="Source">What it sent; null where it sent nothing of use.</param>
internal sealed record Answer(HttpStatusCode Status, Source? Source)
{
    /// <summary>By which the server tells whether something is new.</summary>
    public string? ETag { get; init; }

    /// <summary>When it was changed last, as the server writes it.</summary>
    public string? Modified { get; init; }

    /// <summary>How long the server asks to be left alone.</summary>
    public TimeSpan? Wait { get; init; }
}

/// <summary>
/// Fetches from the web as a guest should: only what <c>robots.txt</c> allows, one thing at a time, with a pause before a site is asked again, and with a name by which
/// its owner can turn us away.
/// </summary>
/// <param name="clock">For pauses.</param>
/// <param name="web">How addresses are fetched; null for the network itself.</param>
public sealed class PoliteWeb(TimeProvider clock, HttpMessageHandler? web = null)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(12);

    private readonly Dictionary<string, (Robots Robots, DateTimeOffset Until)> _robots = [];
    private readonly Dictionary<string, DateTimeOffset> _free = [];

    /// <summary>Between two requests to one site, where it does not ask for more.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    internal TimeProvider Clock => clock;

    /// <summary>Whether the site lets us fetch this.</summary>
    internal bool Allows(Uri address, CancellationToken cancel) => RobotsOf(address, cancel).Allow(address);

    /// <summary>Fetches one address, whatever the server says to it.</summary>
    /// <param name="address">What.</param>
    /// <param name="known">What is there already, so that the server need not send it again.</param>
    /// <param name="cancel">Also ends a pause.</param>
    /// <exception cref="HttpRequestException">No answer.</exception>
    internal Answer Get(Uri address, FeedState? known, CancellationToken cancel)
    {
        var pause = RobotsOf(address, cancel).Delay is { } asked && asked > Pause ? asked : Pause;
        return Ask(address, pause, known, cancel);
    }

    private Answer Ask(Uri address, TimeSpan pause, FeedState? known, CancellationToken cancel)
    {
        if (_free.TryGetValue(address.Authority, out var free) && free - clock.GetUtcNow() is var rest && rest > TimeSpan.Zero)
        {
            Task.Delay(rest, clock, cancel).GetAwaiter().GetResult();
        }

        try
        {
            using var response = WebPage.Send(address, web, request => Adorn(request, known), cancel);
            return new Answer(response.StatusCode, response.IsSuccessStatusCode ? WebPage.SourceOf(response, address, cancel) : null)
            {
                ETag = response.Headers.ETag?.ToString(),
                Modified = response.Content.Headers.TryGetValues("Last-Modified", out var modified) ? modified.First() : null,
                Wait = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - clock.GetUtcNow() : null,
            };
        }
        finally
        {
            _free[address.Authority] = clock.GetUtcNow() + pause;
        }
    }

    private static void Adorn(HttpRequestMessage request, FeedState? known)
    {
        if (known?.ETag is { } etag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        if (known?.Modified is { } modified)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }
    }

    private Robots RobotsOf(Uri address, CancellationToken cancel)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!_robots.TryGetValue(site, out var kept) || kept.Until < clock.GetUtcNow())
        {
            var robots = Fetched(new Uri($"{site}/robots.txt"), cancel);
            // A site that could not say is asked again soon.
            kept = (robots, clock.GetUtcNow() + (robots == Robots.Nothing ? TimeSpan.Zero : KeptFor));
            _robots[site] = kept;
        }

        return kept.Robots;
    }

    // No such file: no rules. A server in trouble: nothing, for now.
    private Robots Fetched(Uri address, CancellationToken cancel)
    {
        try
        {
            var answer = Ask(address, Pause, null, cancel);
            return answer.Source is { } source ? Parsed(source, cancel) : (int)answer.Status is >= 400 and < 500 and not 429 ? Robots.Everything : Robots.Nothing;
        }
        catch (HttpRequestException)
        {
            return Robots.Nothing;
        }
    }

    private static Robots Parsed(Source source, CancellationToken cancel)
    {
        using var stream = source.Stream;
        return Robots.Parse(Decoding.Decode(Bytes.All(stream, cancel) ?? [], source.Charset).Text);
    }
}
