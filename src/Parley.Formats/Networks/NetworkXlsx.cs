using System.Collections.Immutable;
using Parley.Networks;

namespace Parley.Formats.Networks;

/// <summary>Networks as one spreadsheet: a sheet of settings, one of nodes with their attributes, and a matrix for each window of time.</summary>
public static class NetworkXlsx
{
    /// <summary>Excel opens workbooks with more sheets than that slowly or not at all: the windows are then told tie by tie on one sheet.</summary>
    private const int MostMatrices = 200;

    /// <summary>Writes the file; the stream stays open.</summary>
    public static void Write(Stream stream, IReadOnlyList<Network> networks, NodeTable nodes, ImmutableArray<(string Name, object Value)> settings)
    {
        ArgumentNullException.ThrowIfNull(networks);
        ArgumentNullException.ThrowIfNull(nodes);
        var known = networks.SelectMany(n => nodes.Of(n)).DistinctBy(n => (n.IsColumn, n.Label)).OrderBy(n => n.IsColumn).ThenBy(n => n.Label, StringComparer.Ordinal).ToList();
        var isWide = networks.Count > MostMatrices || networks.Any(n => n.Columns.Length >= Workbook.MostColumns || n.Rows.Length >= Workbook.MostRows);
        Workbook.Write(stream, [new("Settings", Settings(networks, settings)), new("Nodes", Nodes(known)), .. isWide ? [new("Ties", Ties(networks).Take(Workbook.MostRows))] : networks.Select(Matrix)]);
    }

    private static IEnumerable<IEnumerable<object?>> Settings(IReadOnlyList<Network> networks, ImmutableArray<(string Name, object Value)> settings)
    {
        yield return ["setting", "value"];
        foreach (var (name, value) in settings)
        {
            yield return [name, value is string[] texts ? string.Join("; ", texts) : value is bool holds ? (holds ? "yes" : "no") : value];
        }

        yield return ["networks", networks.Count];
        yield return ["made with", "Parley"];
    }

    private static IEnumerable<IEnumerable<object?>> Nodes(List<NetworkNode> nodes)
    {
        var attributes = nodes.SelectMany(n => n.Facts.Attributes).Select(a => a.Name).Distinct().ToList();
        yield return ["node", "variable", "mode", "statements", "colour", .. attributes];
        foreach (var node in nodes)
        {
            yield return [node.Label, node.Variable, node.IsColumn ? 2 : 1, node.Statements, node.Facts.Colour, .. attributes.Select(name => node.Facts.Attributes.FirstOrDefault(a => a.Name == name).Value)];
        }
    }

    private static WorkbookSheet Matrix(Network network) => new(network.Period is { } period ? $"{period.Middle:yyyy-MM-dd}" : "Network", Matrix(network.Rows, network));

    private static IEnumerable<IEnumerable<object?>> Matrix(ImmutableArray<string> rows, Network network)
    {
        yield return ["", .. network.Columns];
        for (var row = 0; row < rows.Length; row++)
        {
            yield return [rows[row], .. network.Values.Row(row).ToArray().Cast<object>()];
        }
    }

    private static IEnumerable<IEnumerable<object?>> Ties(IReadOnlyList<Network> networks)
    {
        yield return ["start", "middle", "end", "statements", "row", "column", "value"];
        foreach (var network in networks)
        {
            object?[] about = [NetworkJson.Stamp(network.Period?.Start), NetworkJson.Stamp(network.Period?.Middle), NetworkJson.Stamp(network.Period?.End), network.Statements];
            var nodes = network.Mode == NetworkMode.OneMode ? network.Rows : network.Rows.AddRange(network.Columns);
            foreach (var tie in Parley.Networks.Layouts.TieGraph.Of(network).Ties)
            {
                yield return [.. about, nodes[tie.From], nodes[tie.To], tie.Weight];
            }
        }
    }
}
