using System.Collections.Immutable;
using Parley.Coding;

namespace Parley.Networks;

/// <summary>Draws discourse networks of coded statements.</summary>
public static class DiscourseNetworks
{
    /// <summary>One network over the whole range of dates, or one for each window of time, in order.</summary>
    /// <exception cref="ArgumentException">The options do not go together or with the statements.</exception>
    public static ImmutableArray<Network> Draw(CodedStatements statements, NetworkOptions options) => [.. Each(Selection.Of(statements, options))];

    /// <summary>The same one by one, so that a long series need not be in memory at once.</summary>
    public static IEnumerable<Network> Each(Selection selection)
    {
        yield return Of(selection, selection.Entering.AsSpan(), selection.Range.IsEmpty ? null : selection.Range.ToPeriod());
    }

    /// <summary>The network of some statements of a selection.</summary>
    /// <param name="selection">What may enter.</param>
    /// <param name="places">Some of <see cref="Selection.Entering"/>.</param>
    /// <param name="period">The time that they are of.</param>
    public static Network Of(Selection selection, ReadOnlySpan<int> places, Period? period)
    {
        var counts = TieCounts.Of(selection, places);
        return selection.Options.Mode == NetworkMode.OneMode
            ? new(NetworkMode.OneMode, counts.Rows.Labels, counts.Rows.Labels, OneMode.Weights(counts, selection.Options), period, places.Length)
            : new(NetworkMode.TwoMode, counts.Rows.Labels, counts.Columns.Labels, TwoMode.Weights(counts, selection), period, places.Length);
    }
}
