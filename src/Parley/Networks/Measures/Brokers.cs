using System.Collections.Immutable;

namespace Parley.Networks.Measures;

/// <summary>Between whom one node stands.</summary>
/// <param name="Node">Its label.</param>
/// <param name="Group">Its group.</param>
/// <param name="Coordinator">Pairs of its own group.</param>
/// <param name="Itinerant">Pairs of one other group.</param>
/// <param name="Gatekeeper">Pairs of its own group and another; with directed ties these are gatekeepers and representatives.</param>
/// <param name="Liaison">Pairs of two other groups.</param>
public sealed record Broker(string Node, int Group, int Coordinator, int Itinerant, int Gatekeeper, int Liaison)
{
    /// <summary>All pairs that meet through the node alone.</summary>
    public int Total => Coordinator + Itinerant + Gatekeeper + Liaison;
}

/// <summary>
/// Who stands between others that are not tied to each other: Gould and Fernandez, "Structures of mediation: a formal approach to brokerage in
/// transaction networks", Sociological Methodology 19 (1989), for ties without a direction, each pair counted once.
/// </summary>
public static class Brokers
{
    /// <summary>One <see cref="Broker"/> for each node of a one-mode network. A positive weight is a tie; anything else is none.</summary>
    /// <exception cref="ArgumentException">The division is of another number of nodes.</exception>
    public static ImmutableArray<Broker> Of(Network network, Partition groups)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(groups);
        return groups.Groups.Length == network.Rows.Length
            ? [.. network.Rows.Select((label, node) => One(network.Values, groups.Groups, node, label))]
            : throw new ArgumentException($"{groups.Groups.Length} nodes have a group, but the network has {network.Rows.Length}", nameof(groups));
    }

    private static Broker One(Matrix ties, ImmutableArray<int> groups, int broker, string label)
    {
        var neighbours = Enumerable.Range(0, groups.Length).Where(other => other != broker && ties[broker, other] > 0).ToArray();
        var roles = new int[4];
        for (var i = 0; i < neighbours.Length; i++)
        {
            for (var j = i + 1; j < neighbours.Length; j++)
            {
                roles[Role(groups[neighbours[i]], groups[broker], groups[neighbours[j]])] += ties[neighbours[i], neighbours[j]] > 0 ? 0 : 1;
            }
        }
        return new(label, groups[broker], roles[0], roles[1], roles[2], roles[3]);
    }

    private static int Role(int one, int broker, int other) => (one == broker, other == broker, one == other) switch
    {
        (true, true, _) => 0,
        (false, false, true) => 1,
        (false, false, false) => 3,
        _ => 2,
    };
}
