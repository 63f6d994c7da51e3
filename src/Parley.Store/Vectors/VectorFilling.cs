using Parley.Similarity;
using Parley.Store.Search;

namespace Parley.Store.Vectors;

/// <summary>Makes the vectors of statements that have none. What is made is kept every few hundred, so one that is stopped goes on where it was.</summary>
/// <param name="corpus">Where they are kept.</param>
/// <param name="encoder">Makes them.</param>
/// <param name="model">What the encoder's model calls itself.</param>
public sealed class VectorFilling(Corpus corpus, SentenceEncoder encoder, string model)
{
    private const int AtOnce = 400;

    private readonly VectorTable _table = new(corpus.Database, model, encoder.Width);

    /// <summary>How many statements have no vector.</summary>
    public long Missing
    {
        get
        {
            _table.Begin();
            return _table.IsComplete ? 0 : _table.MissingCount();
        }
    }

    /// <summary>Makes vectors until none is missing.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="made">Called with how many were made, now and then.</param>
    /// <param name="stop">Stops it; what was made is kept.</param>
    public void Run(long most, Action<int> made, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(made);
        _table.Begin();
        var (given, last, left) = (_table.Given(), -1L, most);
        for (var keys = Next(last, left); keys.Count > 0; keys = Next(last, left))
        {
            stop.ThrowIfCancellationRequested();
            _table.Add(Vectors(keys, stop));
            (last, left) = (keys[^1], left - keys.Count);
            made(keys.Count);
        }

        if (left > 0)
        {
            _table.Complete(given);
        }

        _table.Spread();
    }

    private List<long> Next(long last, long left) => left <= 0 ? [] : _table.Missing(last, (int)Math.Min(AtOnce, left));

    // A statement that is not shown may be shown again, and has its vector by then.
    private List<(long Key, sbyte[] Vector)> Vectors(List<long> keys, CancellationToken stop)
    {
        var texts = new SearchedTexts(corpus);
        var said = keys.Select(key => (Key: key, Text: texts.Said(key) ?? "")).ToList();
        return [.. said.AsParallel().AsOrdered().WithCancellation(stop).Select(s => (s.Key, ByteVectors.Of(encoder.Vector(s.Text))))];
    }
}
