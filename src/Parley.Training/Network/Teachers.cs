using System.Runtime.CompilerServices;
using Parley.Attribution;
using Parley.Training.Corpus;
using static TorchSharp.torch;

namespace Parley.Training.Network;

/// <summary>Networks that have learnt. What they believe of a window on average is asked once and kept, in 16 bits a number.</summary>
/// <param name="networks">One or more.</param>
public sealed class Teachers(IReadOnlyList<ReadingNetwork> networks)
{
    private readonly ConditionalWeakTable<TrainingWindow, TagTargets> known = [];

    /// <summary>Their mean belief about the tags of a batch.</summary>
    public TagTargets Of(WindowBatch batch)
    {
        if (!batch.Windows.All(w => known.TryGetValue(w, out _)))
        {
            Ask(batch);
        }

        var (rows, tokens) = (batch.Tags.shape[0], batch.Tags.shape[1]);
        var first = zeros(rows, Tags.Count);
        var pairs = zeros(rows, tokens - 1, Tags.Count, Tags.Count);
        foreach (var (window, row) in batch.Windows.Select((w, i) => (w, i)))
        {
            known.TryGetValue(window, out var belief);
            first[row].copy_(belief!.First);
            pairs[row].narrow(0, 0, belief.Pairs.shape[0]).copy_(belief.Pairs);
        }

        return new(first, pairs);
    }

    private void Ask(WindowBatch batch)
    {
        var beliefs = networks.Select(n => n.Believed(batch)).ToList();
        var first = beliefs.Select(b => b.First).Aggregate((a, b) => a + b).div(beliefs.Count).half();
        var pairs = beliefs.Select(b => b.Pairs).Aggregate((a, b) => a + b).div(beliefs.Count).half();
        foreach (var (window, row) in batch.Windows.Select((w, i) => (w, i)))
        {
            var kept = pairs[row].narrow(0, 0, window.Tags.Length - 1).clone();
            known.AddOrUpdate(window, new(first[row].clone().DetachFromDisposeScope(), kept.DetachFromDisposeScope()));
        }
    }
}
