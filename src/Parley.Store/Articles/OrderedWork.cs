namespace Parley.Store.Articles;

/// <summary>
/// Does the same work on each of a sequence's items with several threads and gives the results in the sequence's order. Nothing is held that need not be: the
/// sequence is drawn on only while few results, of small items, wait for their turn.
/// </summary>
/// <param name="work">Called by any of the threads.</param>
/// <param name="size">What an item weighs in memory, in any unit.</param>
public sealed class OrderedWork<T, TResult>(Func<T, TResult> work, Func<T, long> size)
{
    /// <summary>How many items are worked on at a time.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>How many items may be drawn whose results have not been taken.</summary>
    public int MaxAhead { get; init; } = 64;

    /// <summary>Above this weight no further item is drawn; the last one drawn may exceed it by any amount.</summary>
    public long MaxSizeAhead { get; init; } = 8_000_000;

    /// <summary>How long to wait, when the taker stops early, for items that are being worked on.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The results. An exception of the sequence or of the work comes where the result would have come. After <paramref name="cancel"/> the results that are
    /// ready still come, then an <see cref="OperationCanceledException"/>.
    /// </summary>
    public IEnumerable<TResult> Run(IEnumerable<T> source, CancellationToken cancel)
    {
        var line = new Line(this, source, work, size);
        using var stop = cancel.Register(line.Stop);
        // Threads of their own: the work is long, and whoever waits for it here may stand on a thread of the pool.
        var workers = Enumerable.Range(0, Threads)
            .Select(_ => Task.Factory.StartNew(line.Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        try
        {
            while (line.Next(cancel) is { } place)
            {
                yield return place.Task.GetAwaiter().GetResult();
                line.Free(place);
            }

            cancel.ThrowIfCancellationRequested();
            // A worker that fails has met an exception of the sequence.
            Task.WhenAll(workers).GetAwaiter().GetResult();
        }
        finally
        {
            line.Stop();
            if (Task.WhenAny(Task.WhenAll(workers), Task.Delay(Patience, CancellationToken.None)).GetAwaiter().GetResult().IsCompleted && Array.TrueForAll(workers, worker => worker.IsCompleted))
            {
                line.Dispose();
            }
        }
    }

    private sealed record Place(Task<TResult> Task, long Size);

    private sealed class Line(OrderedWork<T, TResult> limits, IEnumerable<T> source, Func<T, TResult> work, Func<T, long> size) : IDisposable
    {
        private readonly Lock _drawing = new();
        private readonly object _gate = new();
        private readonly Queue<Place> _places = [];
        private IEnumerator<T>? _source;
        private int _ahead;
        private long _sizeAhead;
        private bool _ended;

        public void Work()
        {
            while (Draw() is { } place)
            {
                place.Task.RunSynchronously(TaskScheduler.Default);
                Wake();
            }
        }

        public Place? Next(CancellationToken cancel)
        {
            lock (_gate)
            {
                while (!(_places.TryPeek(out var first) ? first.Task.IsCompleted : _ended))
                {
                    cancel.ThrowIfCancellationRequested();
                    Monitor.Wait(_gate);
                }

                return _places.TryDequeue(out var place) ? place : null;
            }
        }

        public void Free(Place place)
        {
            lock (_gate)
            {
                _ahead--;
                _sizeAhead -= place.Size;
                Monitor.PulseAll(_gate);
            }
        }

        public void Stop()
        {
            lock (_gate)
            {
                _ended = true;
                Monitor.PulseAll(_gate);
            }
        }

        public void Wake()
        {
            lock (_gate)
            {
                Monitor.PulseAll(_gate);
            }
        }

        public void Dispose() => _source?.Dispose();

        // One thread at a time draws and queues, so that the queue has the sequence's order.
        private Place? Draw()
        {
            lock (_drawing)
            {
                var drawn = false;
                try
                {
                    drawn = WaitForRoom() && (_source ??= source.GetEnumerator()).MoveNext();
                    return drawn ? Queue(_source!.Current) : null;
                }
                finally
                {
                    if (!drawn)
                    {
                        Stop();
                    }
                }
            }
        }

        private bool WaitForRoom()
        {
            lock (_gate)
            {
                while (!_ended && (_ahead >= limits.MaxAhead || _sizeAhead > limits.MaxSizeAhead))
                {
                    Monitor.Wait(_gate);
                }

                return !_ended;
            }
        }

        private Place Queue(T item)
        {
            var place = new Place(new Task<TResult>(() => work(item)), size(item));
            lock (_gate)
            {
                _places.Enqueue(place);
                _ahead++;
                _sizeAhead += place.Size;
            }

            return place;
        }
    }
}
