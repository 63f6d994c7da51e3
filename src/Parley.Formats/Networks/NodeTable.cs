using System.Collections.Immutable;
using Parley.Networks;

namespace Parley.Formats.Networks;

/// <summary>What people recorded of a value that is a node: an organisation, a concept.</summary>
/// <param name="Colour">As <c>#rrggbb</c>, or null.</param>
/// <param name="Attributes">What is told of it by name, e.g. its type.</param>
public sealed record NodeFacts(string? Colour, ImmutableArray<(string Name, string Value)> Attributes)
{
    /// <summary>Nothing.</summary>
    public static NodeFacts None { get; } = new(null, []);
}

/// <summary>A node as other programs' files have it.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Variable">The variable of which it is a value.</param>
/// <param name="IsColumn">Whether it is of the second kind of a two-mode network.</param>
/// <param name="Statements">How many statements name it, over all windows.</param>
/// <param name="Facts">What else is known.</param>
public sealed record NetworkNode(string Label, string Variable, bool IsColumn, int Statements, NodeFacts Facts);

/// <summary>All that is known of the nodes of the networks of a selection.</summary>
public sealed class NodeTable
{
    private readonly Side _rows;
    private readonly Side _columns;

    private NodeTable(Side rows, Side columns) => (_rows, _columns) = (rows, columns);

    /// <summary>The nodes of networks of a selection.</summary>
    /// <param name="selection">Which statements enter.</param>
    /// <param name="facts">What is known of the values of a variable; a value that is not in it is known by name alone.</param>
    public static NodeTable Of(Selection selection, Func<string, IReadOnlyDictionary<string, NodeFacts>> facts)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(facts);
        return new(
            new(selection.Options.Rows, Counts(selection.Rows, selection), facts(selection.Options.Rows)),
            new(selection.Options.Columns, Counts(selection.Columns, selection), facts(selection.Options.Columns)));
    }

    /// <summary>The nodes of a network: its rows, and of a two-mode network its columns behind them, as in <see cref="Parley.Networks.Layouts.TieGraph"/>.</summary>
    public ImmutableArray<NetworkNode> Of(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var rows = network.Rows.Select(label => _rows.Node(label, isColumn: false));
        return network.Mode == NetworkMode.OneMode ? [.. rows] : [.. rows, .. network.Columns.Select(label => _columns.Node(label, isColumn: true))];
    }

    private static Dictionary<string, int> Counts(Parley.Coding.CodedColumn column, Selection selection)
    {
        var counts = new int[column.Labels.Length];
        foreach (var place in selection.Entering)
        {
            if (column.Values[place] >= 0 && column.Values[place] < counts.Length)
            {
                counts[column.Values[place]]++;
            }
        }

        return column.Labels.Zip(counts).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private sealed record Side(string Variable, IReadOnlyDictionary<string, int> Counts, IReadOnlyDictionary<string, NodeFacts> Facts)
    {
        public NetworkNode Node(string label, bool isColumn) => new(label, Variable, isColumn, Counts.GetValueOrDefault(label), Facts.GetValueOrDefault(label, NodeFacts.None));
    }
}
