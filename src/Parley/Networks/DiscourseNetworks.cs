using System.Collections.Immutable;
using Parley.Coding;

namespace Parley.Networks;

/// <summary>Draws discourse networks of coded statements.</summary>
public static class DiscourseNetworks
{
    private const int CellsAtOnce = 4_000_000;
    private const int NetworksAtOnce = 256;

    /// <summary>One network over the whole range of dates, or one for each window of time, in order.</summary>
    /// <exception cref="ArgumentException">The options do not go together or with the statements.</exception>
    public static ImmutableArray<Network> Draw(CodedStatements statements, NetworkOptions options) => [.. Each(Selection.Of(statements, options))];

    /// <summary>The same one by one, so that a long series need not be in memory at once.</summary>
    public static IEnumerable<Network> Each(Selection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        if (selection.Options.Kernel != Kernel.No)
        {
            var smoothed = new SmoothedNetworks(selection);
            return InOrder(smoothed.Middles(), smoothed.At);
        }

        return selection.Options.Window == TimeUnit.No
            ? [Of(selection, selection.Entering.AsSpan(), selection.Range.IsEmpty ? null : selection.Range.ToPeriod())]
            : InOrder(TimeWindows.Of(selection), window => Of(selection, selection.Entering.AsSpan()[window.From..window.To], window.Period));
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

    // All processors draw some networks at a time: as many as memory has room for, since a network may be large.
    private static IEnumerable<Network> InOrder<T>(IEnumerable<T> windows, Func<T, Network> draw)
    {
        var atOnce = 1;
        using var each = windows.GetEnumerator();
        while (true)
        {
            var some = Next(each, atOnce);
            if (some.Count == 0)
            {
                yield break;
            }

            var drawn = new Network[some.Count];
            Parallel.For(0, drawn.Length, i => drawn[i] = draw(some[i]));
            foreach (var network in drawn)
            {
                yield return network;
            }

            var most = drawn.Max(network => network.Values.Cells.Length);
            atOnce = Math.Clamp(CellsAtOnce / Math.Max(1, most), Environment.ProcessorCount, NetworksAtOnce);
        }
    }

    private static List<T> Next<T>(IEnumerator<T> each, int count)
    {
        var some = new List<T>(count);
        while (some.Count < count && each.MoveNext())
        {
            some.Add(each.Current);
        }

        return some;
    }
}
