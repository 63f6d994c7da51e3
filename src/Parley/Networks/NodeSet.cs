using System.Collections.Immutable;
using Parley.Coding;

namespace Parley.Networks;

/// <summary>The nodes of one side of a network: the texts of a variable that occur, in the order of UTF-16 code units.</summary>
public sealed class NodeSet
{
    private readonly int[] _places;

    private NodeSet(ImmutableArray<string> labels, int[] places) => (Labels, _places) = (labels, places);

    /// <summary>Their names.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>The number of nodes.</summary>
    public int Count => Labels.Length;

    /// <summary>The texts of <paramref name="column"/> at <paramref name="places"/>, without the empty one.</summary>
    public static NodeSet Of(CodedColumn column, ReadOnlySpan<int> places)
    {
        var found = new bool[column.Labels.Length];
        foreach (var place in places)
        {
            if (!column.IsEmptyAt(place))
            {
                found[column.Values[place]] = true;
            }
        }

        var nodes = new int[found.Length];
        var labels = ImmutableArray.CreateBuilder<string>();
        for (var value = 0; value < found.Length; value++)
        {
            nodes[value] = found[value] ? labels.Count : -1;
            if (found[value])
            {
                labels.Add(column.Labels[value]);
            }
        }

        return new(labels.DrainToImmutable(), nodes);
    }

    /// <summary>The place of a value of the column among the nodes; -1 where it is none.</summary>
    public int PlaceOf(int value) => _places[value];
}
