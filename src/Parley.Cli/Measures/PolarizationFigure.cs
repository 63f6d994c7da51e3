using System.Text.Json.Nodes;
using Parley.Networks;
using Parley.Networks.Measures;
using Parley.Text;

namespace Parley.Cli.Measures;

/// <summary>How polarized a debate is, over time.</summary>
internal static class PolarizationFigure
{
    public static JsonObject Of(Measurement asked)
    {
        var options = Search(asked);
        return new()
        {
            ["slices"] = FigureParts.List(Pairs(asked), pair =>
            {
                var (congruence, conflict) = pair;
                if (options.Search == PolarizationSearch.Exact && !Polarization.CanBeExact(congruence.Rows.Length, options.Groups))
                {
                    throw new UnmeasurableException(new Diagnostic("PAR533", $"{congruence.Rows.Length} nodes have too many divisions into {options.Groups} camps to try them all; give --algorithm greedy or genetic"));
                }

                var score = Polarization.Of(congruence.Values, conflict.Values, options);
                var slice = FigureParts.Slice(congruence.Period);
                slice["value"] = score.Value;
                slice["groups"] = FigureParts.Groups(score.Camps.Names(congruence.Rows));
                return slice;
            }),
        };
    }

    private static PolarizationOptions Search(Measurement asked) => new()
    {
        Groups = asked.Asked.Groups,
        Search = asked.Asked.Algorithm,
        Normalized = asked.Asked.NormalizeScores,
        Seed = asked.Asked.Seed,
        Legacy = asked.Options.Legacy,
    };

    private static IEnumerable<(Network Congruence, Network Conflict)> Pairs(Measurement asked)
    {
        if (asked.Options is { Legacy: true, Window: not TimeUnit.No })
        {
            return LegacySeries(asked).Select(network => (network, network));
        }

        return asked.Networks(o => o with { Aggregate = Aggregation.Congruence })
            .Zip(asked.Networks(o => o with { Aggregate = Aggregation.Conflict }));
    }

    // The original draws windows by kernels alone and takes congruence less conflict for both; without a kernel it sees no ties. Its nodes are those that
    // speak within a window, its ends left out, unless the kernel has none.
    private static IEnumerable<Network> LegacySeries(Measurement asked)
    {
        var kernel = asked.Options.Kernel;
        var selection = asked.Select(o => o with { Aggregate = Aggregation.Subtract, Kernel = kernel == Kernel.No ? Kernel.Uniform : kernel });
        return DiscourseNetworks.Each(selection).Select(network => kernel switch
        {
            Kernel.No => network with { Values = network.Values.Select(_ => 0) },
            Kernel.Gaussian => network,
            _ => Among(network, Speaking(selection, network.Period!)),
        });
    }

    private static HashSet<string> Speaking(Selection selection, Period period) =>
    [
        .. selection.Entering
            .Where(place => selection.Statements.SecondsAt(place) is var at && at > period.Start.ToUnixTimeSeconds() && at < period.End.ToUnixTimeSeconds())
            .Select(selection.Rows.TextAt),
    ];

    private static Network Among(Network network, HashSet<string> nodes)
    {
        var kept = Enumerable.Range(0, network.Rows.Length).Where(i => nodes.Contains(network.Rows[i])).ToArray();
        return network with
        {
            Rows = [.. kept.Select(i => network.Rows[i])],
            Columns = [.. kept.Select(i => network.Rows[i])],
            Values = Matrix.Of(kept.Length, kept.Length, (i, j) => network.Values[kept[i], kept[j]]),
        };
    }
}
