using System.Collections.Immutable;
using Parley.Coding.Suggestions;
using Parley.Store.Codings;
using Parley.Web.Serving;

namespace Parley.Web.Suggestions;

/// <summary>What a statement may be about.</summary>
/// <param name="Statement">Its number in the corpus.</param>
/// <param name="Decisions">How many coded statements this was learnt from.</param>
/// <param name="Suggestions">The likeliest first; empty where there is no such statement or no codebook.</param>
public sealed record SuggestionAnswer(long Statement, int Decisions, ImmutableArray<Suggestion> Suggestions);

/// <summary>Suggests in the reading room. Whenever the corpus has changed it learns anew in the background; until that is done, what was learnt before answers.</summary>
public sealed class Suggesting : IDisposable
{
    private readonly CorpusPool _corpora;
    private readonly Lazy<Suggester>? _suggester;
    private long _version = long.MinValue;

    /// <summary>Over a corpus.</summary>
    /// <param name="settings">With or without an understanding of texts; without, nothing is suggested.</param>
    /// <param name="corpora">The corpus.</param>
    public Suggesting(RoomSettings settings, CorpusPool corpora)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _corpora = corpora;
        _suggester = settings.Understanding is { } understanding ? new Lazy<Suggester>(() => new Suggester(corpora.Again, understanding.Value)) : null;
    }

    /// <summary>What a statement may be about. Only who asks first waits until there is something learnt.</summary>
    /// <param name="statement">Its number.</param>
    /// <param name="stop">Ends waiting.</param>
    public async Task<SuggestionAnswer> ForAsync(long statement, CancellationToken stop)
    {
        if (_suggester?.Value is not { } suggester)
        {
            return new(statement, 0, []);
        }

        var version = _corpora.Version;
        var learning = Interlocked.Exchange(ref _version, version) == version ? Task.CompletedTask : suggester.LearnAsync();
        if (suggester.Learnt is null)
        {
            await (learning.IsCompleted ? suggester.LearnAsync() : learning).WaitAsync(stop);
        }

        using var lease = await _corpora.RentAsync(stop);
        return new(statement, suggester.Learnt?.Decisions ?? 0, suggester.For(lease.Corpus, statement));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_suggester is { IsValueCreated: true } created)
        {
            created.Value.Dispose();
        }
    }
}
