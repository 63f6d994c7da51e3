using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Parley.Networks;
using Parley.Networks.Measures;
using Parley.Text;

namespace Parley.Cli.Measures;

/// <summary>Figures of change: the states of a debate, and when its agenda or its coalitions turn.</summary>
internal static class ChangeFigures
{
    // Taking away ties one by one takes minutes where there are more things.
    private const int Many = 40;

    public static JsonObject Phases(Measurement asked)
    {
        var networks = asked.Networks(o => o with { Isolates = true });
        Enough(networks.Count);
        var found = PhaseTransitions.Of(networks, Options(asked, networks.Count));
        return new()
        {
            ["method"] = FigureParts.Word(found.Method),
            ["modularity"] = FigureParts.Number(found.Modularity),
            ["stress"] = FigureParts.Number(Scaling.Stress(found.Distances, found.Embedding)),
            ["slices"] = FigureParts.List(Enumerable.Range(0, networks.Count), i =>
            {
                var slice = FigureParts.Slice(networks[i].Period);
                slice["state"] = found.States.Groups[i];
                slice["x"] = found.Embedding[i, 0];
                slice["y"] = found.Embedding[i, 1];
                return slice;
            }),
            ["methods"] = FigureParts.List(found.Tried, tried => new()
            {
                ["method"] = FigureParts.Word(tried.Method),
                ["states"] = tried.States,
                ["modularity"] = FigureParts.Number(tried.Modularity),
            }),
        };
    }

    public static JsonObject Clusters(Measurement asked) => new()
    {
        ["slices"] = FigureParts.List(asked.Networks(), network =>
        {
            var selection = asked.Select(o => Within(o, network.Period));
            var counts = TieCounts.Of(selection, selection.Entering.AsSpan());
            var slice = FigureParts.Slice(network.Period);
            slice["methods"] = FigureParts.List(Divisions(asked, selection, counts), found => new()
            {
                ["method"] = FigureParts.Word(found.Method),
                ["modularity"] = FigureParts.Number(found.Modularity),
                ["groups"] = FigureParts.Groups(found.Groups.Names(counts.Rows.Labels)),
            });
            return slice;
        }),
    };

    // Of two actors there is but one division.
    private static ImmutableArray<ActorClusters> Divisions(Measurement asked, Selection selection, TieCounts counts) => counts.Rows.Count < 3
        ? []
        : ActorClusters.Of(Stances.Distances(Stances.Of(counts)), DiscourseNetworks.Of(selection, selection.Entering.AsSpan(), null).Values, Options(asked, counts.Rows.Count));

    public static JsonObject Agenda(Measurement asked) =>
        Changes(asked, asked.Networks(o => o with { Mode = NetworkMode.TwoMode, Aggregate = Aggregation.Ignore, Normalize = Normalization.No, Isolates = true }), Drift.OfAgendas);

    public static JsonObject Coalitions(Measurement asked) => Changes(asked, asked.Networks(o => o with { Isolates = true }), Drift.OfCoalitions);

    // Windows move on by one unit, so that neighbours share statements; those that lie side by side do not.
    private static JsonObject Changes(Measurement asked, IReadOnlyList<Network> networks, Func<IReadOnlyList<Network>, Matrix> drift)
    {
        var apart = networks.Where((_, i) => i % asked.Options.Size == 0).ToList();
        Enough(apart.Count);
        var distances = drift(apart);
        var defaults = new ChangePoints();
        var found = (defaults with { Seed = asked.Asked.Seed, Permutations = asked.Asked.Draws ?? defaults.Permutations, Level = asked.Asked.Level ?? defaults.Level }).Of(distances);
        return new()
        {
            ["changes"] = FigureParts.List(found, change =>
            {
                var slice = FigureParts.Slice(apart[change.At].Period);
                slice["size"] = FigureParts.Number(change.Size);
                slice["significance"] = change.Significance;
                return slice;
            }),
            ["slices"] = FigureParts.List(Enumerable.Range(0, apart.Count), i =>
            {
                var slice = FigureParts.Slice(apart[i].Period);
                slice["drift"] = FigureParts.Number(i == 0 ? null : distances[i - 1, i]);
                return slice;
            }),
        };
    }

    private static NetworkOptions Within(NetworkOptions options, Period? period) => options with
    {
        Window = TimeUnit.No,
        Kernel = Kernel.No,
        Indent = false,
        Since = period?.Start.ToUnixTimeSeconds(),
        Until = period?.End.ToUnixTimeSeconds(),
    };

    private static PhaseOptions Options(Measurement asked, int things) => new()
    {
        Distance = asked.Asked.Distance,
        Normalized = !asked.Asked.KeepSums,
        Methods = asked.Asked.Cluster.Count > 0 ? [.. asked.Asked.Cluster] : [.. Enum.GetValues<ClusterMethod>().Where(method => things <= Many || method != ClusterMethod.EdgeBetweenness)],
        Least = asked.Asked.Least,
        Most = asked.Asked.Most,
        Seed = asked.Asked.Seed,
        Legacy = asked.Options.Legacy,
    };

    private static void Enough(int moments)
    {
        if (moments < 3)
        {
            throw new UnmeasurableException(new Diagnostic("PAR535", $"change is seen between moments, and there are {moments}; give a smaller --size, or a wider range of dates, for three or more"));
        }
    }
}
