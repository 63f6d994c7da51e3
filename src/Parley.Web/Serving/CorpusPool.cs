using System.Collections.Concurrent;
using Parley.Store;

namespace Parley.Web.Serving;

/// <summary>A few connections to one corpus, since each serves one thread at a time.</summary>
public sealed class CorpusPool : IDisposable
{
    // Two cores do not read faster with more, and each keeps pages of the file in memory.
    private const int Most = 4;

    private readonly ConcurrentBag<Corpus> _idle = [];
    private readonly SemaphoreSlim _places = new(Most);
    private readonly Corpus _first;
    private readonly Corpus _watch;
    private readonly Lock _watching = new();

    /// <summary>Over a corpus that is open. It is closed with the pool.</summary>
    public CorpusPool(Corpus first)
    {
        ArgumentNullException.ThrowIfNull(first);
        _first = first;
        _watch = first.Again();
        _idle.Add(first.Again());
    }

    /// <summary>The corpus as it may be shown: without a password.</summary>
    public string Name => _first.Name;

    /// <summary>What is equal as long as nobody, in whatever program, has changed the corpus.</summary>
    public long Version
    {
        get
        {
            lock (_watching)
            {
                return CorpusVersion.Of(_watch);
            }
        }
    }

    /// <summary>A connection of the caller's own, which closes it.</summary>
    public Corpus Again() => _first.Again();

    /// <summary>Lends a connection until the lease is disposed; waits while all are out.</summary>
    public async Task<Lease> RentAsync(CancellationToken stop)
    {
        await _places.WaitAsync(stop);
        try
        {
            return new Lease(this, _idle.TryTake(out var idle) ? idle : _first.Again());
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryTake(out var idle))
        {
            idle.Dispose();
        }

        _watch.Dispose();
        _first.Dispose();
        _places.Dispose();
    }

    /// <summary>A connection on loan.</summary>
    public sealed class Lease(CorpusPool pool, Corpus corpus) : IDisposable
    {
        /// <summary>The connection.</summary>
        public Corpus Corpus => corpus;

        /// <inheritdoc/>
        public void Dispose()
        {
            pool._idle.Add(corpus);
            pool._places.Release();
        }
    }
}
