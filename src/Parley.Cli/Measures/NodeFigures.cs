using System.Text.Json.Nodes;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Cli.Measures;

/// <summary>Figures of nodes: how often they speak, how central they are, with whom they are, and between whom.</summary>
internal static class NodeFigures
{
    public static JsonObject Counts(Measurement asked)
    {
        var counts = ValueCounts.Of(asked.Select());
        return new()
        {
            ["levels"] = Levels(counts.Levels),
            ["rows"] = FigureParts.Texts(counts.Values),
            ["values"] = new JsonArray([.. counts.Counts.Select(JsonNode? (row) => new JsonArray([.. row.Select(JsonNode? (n) => JsonValue.Create(n))]))]),
        };
    }

    public static JsonObject Centrality(Measurement asked) => new()
    {
        ["slices"] = FigureParts.List(asked.Networks(), network =>
        {
            var slice = FigureParts.Slice(network.Period);
            slice["nodes"] = FigureParts.List(Centralities.Of(network, !asked.Asked.Unweighted), node => new()
            {
                ["node"] = node.Node,
                ["degree"] = node.Degree,
                ["strength"] = node.Strength,
                ["betweenness"] = node.Betweenness,
                ["closeness"] = node.Closeness,
                ["eigenvector"] = node.Eigenvector,
                ["pageRank"] = node.PageRank,
            });
            return slice;
        }),
    };

    public static JsonObject Communities(Measurement asked)
    {
        var history = CommunityHistory.Of(asked.Networks(), asked.Asked.Seed, asked.Asked.Resolution);
        return new()
        {
            ["slices"] = FigureParts.List(history.Slices, found =>
            {
                var slice = FigureParts.Slice(found.Period);
                slice["modularity"] = FigureParts.Number(found.Modularity);
                slice["stability"] = FigureParts.Number(found.Stability);
                slice["communities"] = FigureParts.List(found.Members, members => new() { ["community"] = members.Key, ["members"] = FigureParts.Texts(members.Value) });
                return slice;
            }),
            ["flows"] = FigureParts.List(history.Flows, flow => new()
            {
                ["slice"] = flow.Slice,
                ["from"] = flow.From,
                ["to"] = flow.To,
                ["members"] = FigureParts.Texts(flow.Nodes),
            }),
        };
    }

    public static JsonObject Brokerage(Measurement asked) => new()
    {
        ["slices"] = FigureParts.List(asked.Networks(), network =>
        {
            var slice = FigureParts.Slice(network.Period);
            slice["nodes"] = FigureParts.List(Brokers.Of(network, Networks.Measures.Communities.Of(network.Values, asked.Asked.Seed, asked.Asked.Resolution)), broker => new()
            {
                ["node"] = broker.Node,
                ["community"] = broker.Group,
                ["coordinator"] = broker.Coordinator,
                ["itinerant"] = broker.Itinerant,
                ["gatekeeper"] = broker.Gatekeeper,
                ["liaison"] = broker.Liaison,
                ["total"] = broker.Total,
            });
            return slice;
        }),
    };

    // Numbers as numbers, texts as texts; without a qualifier there is one level, which has no name.
    private static JsonArray Levels(QualifierLevels levels) => levels switch
    {
        { Labels.IsEmpty: true } => [JsonValue.Create("")],
        { Numeric: true } => [.. levels.Values.Select(JsonNode? (value) => JsonValue.Create(value))],
        _ => FigureParts.Texts(levels.Labels),
    };
}
