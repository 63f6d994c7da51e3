using System.Collections.Immutable;

namespace Parley.Networks.Measures;

/// <summary>The one-mode network that any set of concepts makes, over the nodes of the full one.</summary>
public sealed class ConceptNetworks
{
    private readonly Selection _selection;
    private readonly ImmutableArray<int>[] _places;
    private readonly Matrix[]? _sums;
    private readonly double[][] _totals;

    private ConceptNetworks(Selection selection)
    {
        _selection = selection;
        var concepts = NodeSet.Of(selection.Columns, selection.Entering.AsSpan());
        var places = selection.Entering.ToLookup(place => concepts.PlaceOf(selection.Columns.Values[place]));
        Concepts = concepts.Labels;
        _places = [.. Enumerable.Range(0, concepts.Count).Select(concept => places[concept].ToImmutableArray())];
        _totals = [.. _places.Select(Totals)];
        _sums = Additive ? [.. _places.Select(of => Draw(of, selection.Options with { Normalize = Normalization.No }))] : null;
    }

    /// <summary>The concepts, in the order of UTF-16 code units.</summary>
    public ImmutableArray<string> Concepts { get; }

    // The numerators of a tie, and what its nodes say, are sums over concepts; other divisors are not.
    private bool Additive => _selection.Options.Normalize is Normalization.No or Normalization.Average;

    /// <summary>Networks of the statements that enter under <paramref name="selection"/>, whose options are of a one-mode network with isolates.</summary>
    /// <exception cref="ArgumentException">They are of another.</exception>
    public static ConceptNetworks Of(Selection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return selection.Options is { Mode: NetworkMode.OneMode, Isolates: true }
            ? new(selection)
            : throw new ArgumentException("The networks of concepts are one-mode, over all nodes.", nameof(selection));
    }

    /// <summary>The network of the concepts that are marked: nodes × nodes.</summary>
    public Matrix Of(bool[] set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return _sums is null
            ? Draw([.. Marked(set).SelectMany(concept => _places[concept]).Order()], _selection.Options)
            : Sum(Marked(set));
    }

    /// <summary>How many statements the marked concepts have.</summary>
    public int Statements(bool[] set) => Marked(set).Sum(concept => _places[concept].Length);

    private static List<int> Marked(bool[] set) => [.. Enumerable.Range(0, set.Length).Where(concept => set[concept])];

    private Matrix Draw(ImmutableArray<int> places, NetworkOptions options) =>
        OneMode.Weights(TieCounts.Of(_selection, places.AsSpan()), options);

    private double[] Totals(ImmutableArray<int> places) => OneModeDivisors.Totals(TieCounts.Of(_selection, places.AsSpan()));

    private Matrix Sum(List<int> concepts)
    {
        var nodes = NodeSet.Of(_selection.Rows, _selection.InRange.AsSpan()).Count;
        var (cells, totals) = (new double[nodes * nodes], new double[nodes]);
        foreach (var concept in concepts)
        {
            Add(_sums![concept].Cells, cells);
            Add(_totals[concept], totals);
        }
        return _selection.Options.Normalize == Normalization.No
            ? Matrix.Of(nodes, nodes, cells)
            : Matrix.Of(nodes, nodes, (i, j) => totals[i] + totals[j] == 0 ? 0 : cells[(i * nodes) + j] / ((totals[i] + totals[j]) / 2));
    }

    private static void Add(ReadOnlySpan<double> summands, double[] sums)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += summands[i];
        }
    }
}
