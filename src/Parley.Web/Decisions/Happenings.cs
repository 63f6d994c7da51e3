using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Parley.Store.History;
using Parley.Web.Serving;

namespace Parley.Web.Decisions;

/// <summary>What happens to the corpus, as it happens: of everybody here at once, of other programs on the same corpus within a second or two.</summary>
public sealed class Happenings(CorpusPool corpora, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Maps the stream of events.</summary>
    public static void Map(PageMap room)
    {
        ArgumentNullException.ThrowIfNull(room);
        var happenings = room.Service<Happenings>();
        room.Routes.MapGet("/api/events", (HttpContext context, long? after) =>
            {
                // A browser that was away says what it heard last, and hears what it missed.
                var known = long.TryParse(context.Request.Headers["Last-Event-ID"].ToString(), out var last) ? last : after;
                return TypedResults.ServerSentEvents(happenings.AfterAsync(known, context.RequestAborted));
            })
            .WithSummary("What people decide, undo and redo, as server-sent events. With Last-Event-ID, or after, also what happened since.");
    }

    /// <summary>Something was written here.</summary>
    public void Wake() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    private async IAsyncEnumerable<SseItem<HistoryEntry>> AfterAsync(long? after, [EnumeratorCancellation] CancellationToken gone)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(gone, lifetime.ApplicationStopping);
        var last = after ?? await AskAsync(history => history.Last, stop.Token);
        var version = -1L;
        while (!stop.IsCancellationRequested)
        {
            var woken = _next.Task;
            var now = corpora.Version;
            if (now != version)
            {
                version = now;
                foreach (var entry in await AskAsync(history => history.After(last), stop.Token))
                {
                    last = entry.Id;
                    yield return new SseItem<HistoryEntry>(entry, "step") { EventId = $"{entry.Id}" };
                }
            }

            await Task.WhenAny(woken, Task.Delay(Patience, stop.Token));
        }
    }

    private async Task<T> AskAsync<T>(Func<DecisionHistory, T> ask, CancellationToken stop)
    {
        using var lease = await corpora.RentAsync(stop);
        return ask(new DecisionHistory(lease.Corpus));
    }
}
