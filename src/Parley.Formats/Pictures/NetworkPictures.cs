using System.Collections.Immutable;
using Parley.Formats.Networks;
using Parley.Networks;
using Parley.Networks.Layouts;
using Parley.Networks.Measures;

namespace Parley.Formats.Pictures;

/// <summary>How a network is shown.</summary>
public enum NetworkView
{
    /// <summary>Nodes and lines, distances after those in the network.</summary>
    Stress,

    /// <summary>Nodes and lines, pulled and pushed.</summary>
    Force,

    /// <summary>Nodes on a circle.</summary>
    Circular,

    /// <summary>Rows on the left, columns on the right.</summary>
    Bipartite,

    /// <summary>A cell for each pair.</summary>
    Matrix,
}

/// <summary>Pictures of a network, or of a series over time, in which nodes keep their places and communities their colours.</summary>
public sealed class NetworkPictures
{
    /// <summary>Communities of larger networks take minutes to find and are no longer told apart.</summary>
    private const int MostNodes = 2_000;

    private readonly IReadOnlyList<Network> _networks;
    private readonly NodeTable _nodes;
    private readonly NetworkOptions _options;
    private readonly (NetworkView View, int Seed) _choice;
    private readonly Dictionary<(bool, string), Place> _places;
    private readonly CommunityHistory? _history;
    private readonly Dictionary<int, int> _colours;

    private NetworkPictures(IReadOnlyList<Network> networks, NodeTable nodes, NetworkOptions options, (NetworkView View, int Seed) choice)
    {
        (_networks, _nodes, _options, _choice) = (networks, nodes, options, choice);
        _places = choice.View == NetworkView.Matrix ? [] : Places(networks, choice);
        var hasCommunities = options is { Mode: NetworkMode.OneMode, Aggregate: not Aggregation.Conflict } && networks.All(n => n.Rows.Length <= MostNodes);
        _history = hasCommunities ? CommunityHistory.Of(networks, choice.Seed) : null;
        _colours = Colours(_history);
    }

    /// <summary>Prepares the pictures: one for each network.</summary>
    /// <param name="networks">The networks, in the order of time.</param>
    /// <param name="nodes">What is known of their nodes.</param>
    /// <param name="options">How they were drawn.</param>
    /// <param name="view">How they are shown; bipartite needs two-mode networks.</param>
    /// <param name="seed">What layouts and communities leave to chance.</param>
    public static NetworkPictures Of(IReadOnlyList<Network> networks, NodeTable nodes, NetworkOptions options, NetworkView view, int seed)
    {
        ArgumentNullException.ThrowIfNull(networks);
        ArgumentNullException.ThrowIfNull(options);
        return new(networks, nodes, options, (view, seed));
    }

    /// <summary>The picture of one network.</summary>
    public Drawing Draw(int window)
    {
        var network = _networks[window];
        var (graph, looks, words) = (TieGraph.Of(network), Looks(window), Words(network));
        if (_choice.View == NetworkView.Matrix)
        {
            var isOneMode = network.Mode == NetworkMode.OneMode;
            return MatrixPicture.Of(network, looks[..network.Rows.Length], isOneMode ? looks : looks[network.Rows.Length..], Meaning(), words);
        }

        var figure = new NetworkFigure(graph, [.. graph.Labels.Select((label, i) => _places[(i >= graph.Rows, label)])], looks, Meaning()) { Counted = "statements" };
        return _choice.View == NetworkView.Bipartite ? BipartitePicture.Of(figure, words) : NodeLinkPicture.Of(figure, words);
    }

    /// <summary>The picture of one network with its nodes and ties as tables.</summary>
    public PictureWithData WithData(int window)
    {
        var (network, looks) = (_networks[window], Looks(window));
        var graph = TieGraph.Of(network);
        var nodes = _nodes.Of(network).Zip(looks, (node, look) => ImmutableArray.Create<object?>(node.Label, node.Variable, node.Statements, look.Group < 0 ? "" : look.Group + 1));
        var ties = graph.Ties.OrderByDescending(t => Math.Abs(t.Weight)).Select(t => ImmutableArray.Create<object?>(graph.Labels[t.From], graph.Labels[t.To], t.Weight));
        return new(Draw(window), [new("Nodes", ["node", "variable", "statements", "community"], [.. nodes]), new("Ties", ["row", "column", "weight"], [.. ties])]);
    }

    private static Dictionary<(bool, string), Place> Places(IReadOnlyList<Network> networks, (NetworkView View, int Seed) choice)
    {
        var graph = networks.Count == 1 ? TieGraph.Of(networks[0]) : TieGraph.Of(networks);
        var kind = choice.View switch { NetworkView.Force => LayoutKind.Force, NetworkView.Circular => LayoutKind.Circular, NetworkView.Bipartite => LayoutKind.Bipartite, _ => LayoutKind.Stress };
        return Layout.Of(graph, kind, choice.Seed).Select((place, i) => (place, i)).ToDictionary(p => (p.i >= graph.Rows, graph.Labels[p.i]), p => p.place);
    }

    /// <summary>The largest communities over all windows take the first colours; who is alone has none.</summary>
    private static Dictionary<int, int> Colours(CommunityHistory? history) =>
        (history?.Slices ?? []).SelectMany(s => s.Members).Where(m => m.Value.Length > 1).GroupBy(m => m.Key)
            .OrderByDescending(g => g.Sum(m => m.Value.Length)).ThenBy(g => g.Key).Select((g, i) => (g.Key, i)).ToDictionary(g => g.Key, g => g.i);

    private ImmutableArray<NodeLook> Looks(int window)
    {
        var groups = (_history?.Slices[window].Members.AsEnumerable() ?? []).SelectMany(m => m.Value.Select(node => (node, m.Key))).ToDictionary(m => m.node, m => _colours.GetValueOrDefault(m.Key, -1));
        return [.. _nodes.Of(_networks[window]).Select(node => new NodeLook(node.Label, groups.GetValueOrDefault(node.Label, -1), node.Statements))];
    }

    private TieMeaning Meaning() => _options.Aggregate switch
    {
        Aggregation.Congruence => TieMeaning.Congruence,
        Aggregation.Conflict => TieMeaning.Conflict,
        Aggregation.Subtract => TieMeaning.Subtract,
        Aggregation.Combine when _options.Normalize == Normalization.No => TieMeaning.Combine,
        _ => TieMeaning.Plain,
    };

    private PictureWords Words(Network network)
    {
        var what = (_options.Mode, _options.Aggregate) switch
        {
            (NetworkMode.OneMode, Aggregation.Congruence) => $"Who agrees with whom: {_options.Rows} by {_options.Columns}",
            (NetworkMode.OneMode, Aggregation.Conflict) => $"Who disagrees with whom: {_options.Rows} by {_options.Columns}",
            (NetworkMode.OneMode, Aggregation.Subtract) => $"Who agrees with whom, minus who disagrees: {_options.Rows} by {_options.Columns}",
            (NetworkMode.OneMode, _) => $"Who speaks of the same: {_options.Rows} by {_options.Columns}",
            (_, Aggregation.Subtract or Aggregation.Combine) => $"Who is for and against what: {_options.Rows} and {_options.Columns}",
            _ => $"Who speaks of what: {_options.Rows} and {_options.Columns}",
        };
        var when = network.Period is { } period ? $"{period.Start:yyyy-MM-dd} to {period.End:yyyy-MM-dd}" : "no date";
        var by = _history is null ? "" : " · communities by modularity (Louvain)";
        return new($"{what}, {when}", $"{network.Statements} statements · {PictureSettings.Text(NetworkSettings.Of(_options))} · layout {_choice.View.ToString().ToLowerInvariant()} · seed {_choice.Seed}{by} · Parley");
    }
}
