using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Parley.Store.History;
using Parley.Web.Serving;

namespace Parley.Web.Decisions;

/// <summary>
/// What happens to the corpus, as it happens: of everybody here at once, of other programs on the same corpus within a second or two. Each event has the id behind which a browser that was
/// away goes on, so that it misses nothing and hears nothing twice.
/// </summary>
public sealed class Happenings(CorpusPool corpora, Whoami whoami, RoomJson json, IHostApplicationLifetime lifetime)
{
    private const int AtOnce = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    // Whoever carries the stream cuts what says nothing for long.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Maps the stream of events.</summary>
    public static void Map(PageMap room)
    {
        ArgumentNullException.ThrowIfNull(room);
        var happenings = room.Service<Happenings>();
        room.Routes.MapGet("/api/events", (HttpContext context, long? after) => happenings.TellAsync(context, after))
            .WithSummary("What people decide, undo and redo, as server-sent events called “step”. With the header Last-Event-ID, or after, also what happened since.")
            .Produces<HistoryEntry>(StatusCodes.Status200OK, "text/event-stream");
    }

    /// <summary>Something was written here.</summary>
    public void Wake() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    private async Task TellAsync(HttpContext context, long? after)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await FollowAsync(context, long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : after, stop.Token);
        }
        catch (OperationCanceledException)
        {
            // Whoever listened has gone, or the room closes.
        }
    }

    private async Task FollowAsync(HttpContext context, long? after, CancellationToken stop)
    {
        // What the coders of a blind sample decide is told to themselves alone.
        var viewer = whoami.Of(context);
        var (last, version, quiet) = (after ?? await AskAsync(viewer, history => history.Last, stop), -1L, TimeSpan.Zero);
        await WriteAsync(context, ": here\n\n", stop);
        while (true)
        {
            var (woken, now) = (_next.Task, corpora.Version);
            var entries = now == version ? [] : await AskAsync(viewer, history => history.After(last, AtOnce), stop);
            foreach (var entry in entries)
            {
                await WriteAsync(context, $"id: {entry.Id}\nevent: step\ndata: {Encoding.UTF8.GetString(json.Bytes(entry))}\n\n", stop);
                last = entry.Id;
            }

            if (entries.Length == AtOnce)
            {
                // More may lie behind.
                continue;
            }

            version = now;
            quiet = entries.IsEmpty ? quiet + Patience : TimeSpan.Zero;
            if (quiet >= Silence)
            {
                await WriteAsync(context, ": still here\n\n", stop);
                quiet = TimeSpan.Zero;
            }

            await Task.WhenAny(woken, Task.Delay(Patience, stop));
            stop.ThrowIfCancellationRequested();
        }
    }

    private async Task<T> AskAsync<T>(string viewer, Func<DecisionHistory, T> ask, CancellationToken stop)
    {
        using var lease = await corpora.RentAsync(stop);
        return ask(new DecisionHistory(lease.Corpus, viewer));
    }

    private static async Task WriteAsync(HttpContext context, string words, CancellationToken stop)
    {
        await context.Response.WriteAsync(words, stop);
        await context.Response.Body.FlushAsync(stop);
    }
}
