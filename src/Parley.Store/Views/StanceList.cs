using System.Collections.Immutable;
using Parley.Coding;

namespace Parley.Store.Views;

/// <summary>Where everybody stands.</summary>
/// <param name="Stances">One for each actor and concept, in no order.</param>
public sealed record StanceList(ImmutableArray<Stance> Stances)
{
    /// <summary>Reads them; statements of nobody known are left out.</summary>
    public static StanceList Of(Corpus corpus, CodedDebate coded)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(coded);
        return new(
        [
            .. PositionRows.All(corpus, coded).Where(row => row is { Actor: not null, Agreement: not null }).GroupBy(row => (row.Actor, row.Concept))
                .Select(own => new Stance(own.Key.Actor!, own.First().ActorName!, own.Key.Concept, own.Count(row => row.Agreement == true), own.Count(row => row.Agreement == false))),
        ]);
    }
}
