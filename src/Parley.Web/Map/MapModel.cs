using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Parley.Coding;
using Parley.Networks;
using Parley.Networks.Layouts;
using Parley.Store;

namespace Parley.Web.Map;

/// <summary>A node of the map.</summary>
/// <param name="Label">Its name.</param>
/// <param name="IsColumn">Whether it is of the second kind of a two-mode network.</param>
/// <param name="Place">Where it stands, in pixels of a picture that is <see cref="MapModel.Width"/> wide.</param>
/// <param name="Statements">How many statements of the window name it.</param>
/// <param name="Camp">Its community over the whole time, counted from 0; −1 for none.</param>
public sealed record MapNode(string Label, bool IsColumn, Place Place, int Statements, int Camp);

/// <summary>The map with all that can be chosen.</summary>
/// <param name="Query">As asked.</param>
public sealed record MapModel(MapQuery Query)
{
    /// <summary>Pixels from left to right.</summary>
    public const int Width = 1000;

    /// <summary>Pixels from top to bottom.</summary>
    public const int Height = 760;

    private const int Margin = 70;

    /// <summary>Whether there is anything coded to draw.</summary>
    public bool IsEmpty => Network is null;

    /// <summary>The network; null where nothing is coded.</summary>
    [JsonIgnore]
    public Network? Network { get; private init; }

    /// <summary>How it was drawn.</summary>
    public NetworkOptions Options { get; private init; } = new();

    /// <summary>Its nodes: rows and, of a two-mode network, columns behind them.</summary>
    public ImmutableArray<MapNode> Nodes { get; private init; } = [];

    /// <summary>The types of statements that can be chosen.</summary>
    public ImmutableArray<string> Kinds { get; private init; } = [];

    /// <summary>The variables that can be nodes.</summary>
    public ImmutableArray<string> Variables { get; private init; } = [];

    /// <summary>The variable that says what statements are about.</summary>
    public string Concept { get; private init; } = "";

    /// <summary>Concepts with their statements over the whole time, those with most first.</summary>
    public ImmutableArray<Tallied> Concepts { get; private init; } = [];

    /// <summary>The first and the last day with a coded statement; statements without a day come before.</summary>
    public (DateOnly First, DateOnly Last) Days { get; private init; }

    /// <summary>Polarization over time, where it is quickly told.</summary>
    public ImmutableArray<PolarizationSlice> Polarization { get; private init; } = [];

    /// <summary>The ties that are heavy enough to be shown, the heaviest first.</summary>
    public IEnumerable<Tie> Ties => Network is null ? [] : TieGraph.Of(Network).Ties.Where(tie => Math.Abs(tie.Weight) >= (Query.Least ?? 0)).OrderByDescending(tie => Math.Abs(tie.Weight)).ThenBy(tie => tie.From).ThenBy(tie => tie.To);

    /// <summary>Draws it.</summary>
    internal static MapModel Of(Corpus corpus, MapMaterial material, MapQuery query)
    {
        if (MapChoice.Of(corpus, material, query) is not { } chosen)
        {
            return new(query);
        }

        var (kind, statements, options) = (chosen.Kind, chosen.Statements, chosen.Options);
        var selection = Selection.Of(statements, options);
        var network = DiscourseNetworks.Each(selection).Single();
        var layout = material.Layout(statements, options);
        var concepts = statements.Column(MapMaterial.Concept(kind))!;
        return new(query)
        {
            Network = network, Options = options, Nodes = NodesOf(network, selection, layout), Kinds = [.. material.Kinds(corpus).Select(one => one.Name)], Variables = MapMaterial.Nodes(kind), Concept = MapMaterial.Concept(kind),
            Concepts = [.. Enumerable.Range(0, statements.Count).CountBy(concepts.TextAt).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => new Tallied(count.Key, count.Value))],
            Days = DaysOf(statements), Polarization = material.Polarization(statements, options),
        };
    }

    private static (DateOnly First, DateOnly Last) DaysOf(CodedStatements statements) => (Day(Enumerable.Range(0, statements.Count).Select(statements.SecondsAt).FirstOrDefault(seconds => seconds > 0)), Day(statements.SecondsAt(statements.Count - 1)));

    private static DateOnly Day(long seconds) => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);

    private static ImmutableArray<MapNode> NodesOf(Network network, Selection selection, MapLayout layout)
    {
        var rows = selection.Entering.CountBy(selection.Rows.TextAt).ToDictionary();
        var columns = selection.Entering.CountBy(selection.Columns.TextAt).ToDictionary();
        var scale = Scale.Of([.. layout.Places.Values], Width, Height, Margin);
        var nodes = network.Rows.Select(label => (label, isColumn: false, rows.GetValueOrDefault(label)));
        nodes = network.Mode == NetworkMode.OneMode ? nodes : nodes.Concat(network.Columns.Select(label => (label, isColumn: true, columns.GetValueOrDefault(label))));
        return [.. nodes.Select(node => new MapNode(node.label, node.isColumn, scale.At(layout.Places.GetValueOrDefault((node.isColumn, node.label))), node.Item3, layout.Camps.GetValueOrDefault(node.label, -1)))];
    }
}
