using System.Collections.Immutable;
using Parley.Coding;
using Parley.Networks;
using Parley.Networks.Layouts;
using Parley.Networks.Measures;
using Parley.Store;
using Parley.Store.Codings;
using Parley.Web.Serving;

namespace Parley.Web.Map;

/// <summary>Where nodes stand and with whom they hold, over the whole time; the same for all windows, so that nothing jumps.</summary>
/// <param name="Places">By whether the node is a column of a two-mode network, and its label.</param>
/// <param name="Camps">Communities, counted from 0, the largest first; who is alone has none.</param>
internal sealed record MapLayout(IReadOnlyDictionary<(bool IsColumn, string Label), Place> Places, IReadOnlyDictionary<string, int> Camps);

/// <summary>The coded statements of the corpus, read once as long as it does not change.</summary>
internal sealed class MapMaterial(CorpusPool corpora)
{
    // Communities of larger networks take seconds to find.
    private const int MostForCamps = 400;

    private readonly Lock _reading = new();
    private readonly Dictionary<string, CodedStatements> _statements = [];
    private readonly Dictionary<(string, NetworkMode, string, string), MapLayout> _layouts = [];
    private readonly Dictionary<string, ImmutableArray<PolarizationSlice>> _polarization = [];
    private ImmutableArray<StatementKind>? _kinds;
    private long _version;

    /// <summary>The types of statements of which some are coded, the one with most of them first.</summary>
    public ImmutableArray<StatementKind> Kinds(Corpus corpus)
    {
        lock (_reading)
        {
            Refresh();
            var source = new CodedInCorpus(corpus);
            return _kinds ??= [.. source.Kinds.Where(kind => !source.IsOfCoders(kind) && Nodes(kind).Length > 1 && source.IsCoded(kind)).Select(kind => (kind, Read(source, kind).Count)).Where(kind => kind.Count > 0).OrderByDescending(kind => kind.Count).Select(kind => kind.kind)];
        }
    }

    /// <summary>The statements of a type whose concept was coded.</summary>
    public CodedStatements Statements(Corpus corpus, StatementKind kind)
    {
        lock (_reading)
        {
            Refresh();
            return Read(new CodedInCorpus(corpus), kind);
        }
    }

    /// <summary>Where the nodes of networks over some variables stand.</summary>
    public MapLayout Layout(CodedStatements statements, NetworkOptions options)
    {
        lock (_reading)
        {
            var key = (statements.Type, options.Mode, options.Rows, options.Columns);
            return _layouts.TryGetValue(key, out var known) ? known : _layouts[key] = LaidOut(statements, options);
        }
    }

    /// <summary>Polarization over time, which no window changes; none where it would take long.</summary>
    public ImmutableArray<PolarizationSlice> Polarization(CodedStatements statements, NetworkOptions options)
    {
        lock (_reading)
        {
            var key = string.Join('\n', [statements.Type, options.Mode.ToString(), options.Rows, options.Columns, options.Normalize.ToString(), .. options.Only.Select(only => only.Value)]);
            return _polarization.TryGetValue(key, out var known) ? known : _polarization[key] = Debate.Polarization(statements, options, quickly: true);
        }
    }

    /// <summary>The variables whose values can be nodes.</summary>
    public static ImmutableArray<string> Nodes(StatementKind kind) => [.. kind.Variables.Where(variable => variable.Kind == VariableKind.ShortText).Select(variable => variable.Name)];

    /// <summary>The variable that says what statements are about.</summary>
    public static string Concept(StatementKind kind) => Nodes(kind) is var names && names.Contains("concept") ? "concept" : names[^1];

    /// <summary>The variable that tells agreement from disagreement; null where there is none.</summary>
    public static string? Qualifier(StatementKind kind) =>
        kind.Variables.FirstOrDefault(variable => variable.Name == "agreement" && variable.Kind is VariableKind.Boolean or VariableKind.Integer)?.Name ?? kind.Variables.FirstOrDefault(variable => variable.Kind == VariableKind.Boolean)?.Name;

    private static MapLayout LaidOut(CodedStatements statements, NetworkOptions options)
    {
        var twoMode = options.Mode == NetworkMode.TwoMode;
        var whole = new NetworkOptions
        {
            Mode = options.Mode, Rows = options.Rows, Columns = options.Columns, Qualifier = options.Qualifier, Aggregate = options.Qualifier is null ? Aggregation.Ignore : Aggregation.Subtract,
            Normalize = twoMode ? Normalization.No : Normalization.Average,
        };
        var network = DiscourseNetworks.Draw(statements, whole).Single();
        var graph = TieGraph.Of(network);
        var places = Parley.Networks.Layouts.Layout.Of(graph, LayoutKind.Stress, seed: 1);
        return new(
            graph.Labels.Select((label, i) => (Key: (i >= graph.Rows, label), Place: places[i])).ToDictionary(node => node.Key, node => node.Place),
            twoMode || graph.Count > MostForCamps ? new Dictionary<string, int>() : Camps(network));
    }

    private static Dictionary<string, int> Camps(Network network) =>
        Communities.Of(network.Values, seed: 1).Names(network.Rows).Where(camp => camp.Length > 1).OrderByDescending(camp => camp.Length).ThenBy(camp => camp[0], StringComparer.Ordinal)
            .SelectMany((camp, i) => camp.Select(label => (label, i))).ToDictionary(node => node.label, node => node.i);

    private void Refresh()
    {
        if (corpora.Version is var version && version != _version)
        {
            _version = version;
            _kinds = null;
            _statements.Clear();
            _layouts.Clear();
            _polarization.Clear();
        }
    }

    private CodedStatements Read(CodedInCorpus source, StatementKind kind)
    {
        var key = $"{kind.Name} ({string.Join(", ", Nodes(kind))})";
        if (!_statements.TryGetValue(key, out var known))
        {
            var all = source.Read(kind, new Wanted(), out _)!;
            var concept = all.Column(Concept(kind))!;
            known = _statements[key] = all.At([.. Enumerable.Range(0, all.Count).Where(place => !concept.IsEmptyAt(place))]);
        }

        return known;
    }
}
