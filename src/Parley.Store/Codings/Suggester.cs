using System.Collections.Immutable;
using Parley.Coding.Suggestions;

namespace Parley.Store.Codings;

/// <summary>
/// Suggests concepts and agreement for the statements of a corpus, and learns from what people decide. Learning goes on in the background: <see cref="For"/> answers with what was learnt
/// last and never waits for more. Safe to use from many threads at once.
/// </summary>
/// <param name="open">One more connection to the corpus, for the thread that learns; closed by this.</param>
/// <param name="understanding">What texts mean.</param>
public sealed class Suggester(Func<Corpus> open, Understanding understanding) : IDisposable
{
    private readonly Lock _turn = new();
    private SuggestionModel? _model;
    private string? _state;
    private Task _last = Task.CompletedTask;
    private Task? _waiting;
    private volatile bool _closed;

    /// <summary>What was learnt last; null before anything was.</summary>
    public SuggestionModel? Learnt => Volatile.Read(ref _model);

    /// <summary>Learns in the background, as soon as what is learnt now is; nothing where neither the codebook nor the decisions have changed since.</summary>
    /// <returns>Done when it knows what the corpus held at the call.</returns>
    public Task LearnAsync()
    {
        lock (_turn)
        {
            return _waiting ??= _last = _last.ContinueWith(_ => LearnOnce(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>Learns here and now.</summary>
    public SuggestionModel Learn(Corpus corpus)
    {
        var rows = new SuggestionRows(corpus);
        var state = rows.State();
        if (Learnt is { } known && state == Volatile.Read(ref _state))
        {
            return known;
        }

        var learnt = SuggestionModel.Learn(rows.Codebook(), rows.Coded(), understanding);
        Volatile.Write(ref _state, state);
        Volatile.Write(ref _model, learnt);
        return learnt;
    }

    /// <summary>What a statement of the corpus may be about, the likeliest first; empty where there is no such statement, no codebook, or nothing has been learnt yet.</summary>
    /// <param name="corpus">A connection of the caller's thread.</param>
    /// <param name="statement">The statement's number.</param>
    /// <param name="most">How many at most.</param>
    public ImmutableArray<Suggestion> For(Corpus corpus, long statement, int most = 3) =>
        Learnt is { } model && new SuggestionRows(corpus).Statement(statement) is { } content ? model.Suggest(content.Text, content.IsDenied, most, statement) : [];

    /// <summary>Nothing more is learnt; what was learnt last still answers.</summary>
    public void Dispose() => _closed = true;

    // From here on a decision comes too late for this round, and asks for the next.
    private void LearnOnce()
    {
        lock (_turn)
        {
            _waiting = null;
        }

        if (!_closed)
        {
            using var corpus = open();
            Learn(corpus);
        }
    }
}
