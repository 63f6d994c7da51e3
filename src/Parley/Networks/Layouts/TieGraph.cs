using System.Collections.Immutable;

namespace Parley.Networks.Layouts;

/// <summary>A tie between two nodes of a <see cref="TieGraph"/>.</summary>
/// <param name="From">Index of one node.</param>
/// <param name="To">Index of the other, which is never the same.</param>
/// <param name="Weight">Not 0; a negative one holds the two apart.</param>
public readonly record struct Tie(int From, int To, double Weight);

/// <summary>Nodes and the ties between them, as a layout and a picture see a network.</summary>
/// <param name="Labels">The names of the nodes; in a two-mode network first those of the rows.</param>
/// <param name="Rows">How many of the nodes are rows: all in a one-mode network.</param>
/// <param name="Ties">Each pair of tied nodes once.</param>
public sealed record TieGraph(ImmutableArray<string> Labels, int Rows, ImmutableArray<Tie> Ties)
{
    /// <summary>The number of nodes.</summary>
    public int Count => Labels.Length;

    /// <summary>Whether the nodes are of two kinds, tied only across.</summary>
    public bool IsTwoMode => Rows < Count;

    /// <summary>The ties of a network: of a one-mode network those above the diagonal, of a two-mode network all that are not 0.</summary>
    public static TieGraph Of(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var isTwoMode = network.Mode == NetworkMode.TwoMode;
        var labels = isTwoMode ? network.Rows.AddRange(network.Columns) : network.Rows;
        var ties = ImmutableArray.CreateBuilder<Tie>();
        for (var row = 0; row < network.Rows.Length; row++)
        {
            var weights = network.Values.Row(row);
            for (var column = isTwoMode ? 0 : row + 1; column < weights.Length; column++)
            {
                if (weights[column] != 0 && double.IsFinite(weights[column]))
                {
                    ties.Add(new(row, isTwoMode ? network.Rows.Length + column : column, weights[column]));
                }
            }
        }

        return new(labels, network.Rows.Length, ties.ToImmutable());
    }

    /// <summary>
    /// The ties of several networks over the same kinds of nodes, weights added: a layout of it gives a node one place in all windows of time.
    /// Nodes are told by label and kind and stand in the order of their labels.
    /// </summary>
    public static TieGraph Of(IEnumerable<Network> networks)
    {
        var graphs = networks.Select(Of).ToList();
        var nodes = graphs.SelectMany(g => g.Labels.Select((label, i) => (IsColumn: i >= g.Rows, Label: label))).Distinct()
            .OrderBy(n => n.IsColumn).ThenBy(n => n.Label, StringComparer.Ordinal).ToList();
        var indices = nodes.Select((node, i) => (node, i)).ToDictionary(n => n.node, n => n.i);
        var weights = new SortedDictionary<(int From, int To), double>();
        foreach (var (graph, tie) in graphs.SelectMany(g => g.Ties.Select(t => (g, t))))
        {
            var (a, b) = (indices[(tie.From >= graph.Rows, graph.Labels[tie.From])], indices[(tie.To >= graph.Rows, graph.Labels[tie.To])]);
            var pair = (Math.Min(a, b), Math.Max(a, b));
            weights[pair] = weights.GetValueOrDefault(pair) + tie.Weight;
        }

        return new([.. nodes.Select(n => n.Label)], nodes.Count(n => !n.IsColumn), [.. weights.Where(w => w.Value != 0).Select(w => new Tie(w.Key.From, w.Key.To, w.Value))]);
    }

    /// <summary>The neighbours of each node: the node at the other end and the weight, in the order of the ties.</summary>
    internal List<(int Node, double Weight)>[] Neighbours()
    {
        var neighbours = new List<(int, double)>[Count];
        for (var i = 0; i < Count; i++)
        {
            neighbours[i] = [];
        }

        foreach (var tie in Ties)
        {
            neighbours[tie.From].Add((tie.To, tie.Weight));
            neighbours[tie.To].Add((tie.From, tie.Weight));
        }

        return neighbours;
    }

    /// <summary>Some of the nodes with the ties among them, in the order given. Kinds are forgotten.</summary>
    internal TieGraph Part(IReadOnlyList<int> nodes)
    {
        var places = new int[Count];
        Array.Fill(places, -1);
        for (var i = 0; i < nodes.Count; i++)
        {
            places[nodes[i]] = i;
        }

        var ties = Ties.Where(t => places[t.From] >= 0 && places[t.To] >= 0)
            .Select(t => new Tie(Math.Min(places[t.From], places[t.To]), Math.Max(places[t.From], places[t.To]), t.Weight))
            .OrderBy(t => t.From).ThenBy(t => t.To);
        return new([.. nodes.Select(n => Labels[n])], nodes.Count, [.. ties]);
    }
}
