using System.Collections.Immutable;

namespace Parley.Networks.Measures;

/// <summary>How often each value of a variable is said at each level of the qualifier: the bars of a bar plot.</summary>
/// <param name="Levels">The levels, in order; none without a qualifier.</param>
/// <param name="Values">The values of the variable, in the order of UTF-16 code units.</param>
/// <param name="Counts">Values × levels.</param>
public sealed record ValueCounts(QualifierLevels Levels, ImmutableArray<string> Values, ImmutableArray<ImmutableArray<int>> Counts)
{
    /// <summary>Of the statements that enter under a selection, by the values of its rows. Its columns play no part but in what a duplicate is.</summary>
    public static ValueCounts Of(Selection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var (values, levels) = (NodeSet.Of(selection.Rows, selection.Entering.AsSpan()), selection.Levels);
        var counts = Enumerable.Range(0, values.Count).Select(_ => new int[levels.Count]).ToArray();
        foreach (var place in selection.Entering)
        {
            var level = selection.Qualifier is { } qualifier ? levels.PlaceOf(qualifier.Values[place]) : 0;
            counts[values.PlaceOf(selection.Rows.Values[place])][level]++;
        }
        return new(levels, values.Labels, [.. counts.Select(row => row.ToImmutableArray())]);
    }
}
