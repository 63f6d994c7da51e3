using System.Collections.Immutable;

namespace Parley.Networks.Measures;

/// <summary>How central one node is, in several senses.</summary>
/// <param name="Node">Its label.</param>
/// <param name="Degree">To how many others it is tied, whatever the sign.</param>
/// <param name="Strength">The sum of the weights of its ties, signs kept.</param>
/// <param name="Betweenness">The share of shortest paths between two others that lead through it, from 0 to 1.</param>
/// <param name="Closeness">How near the others are, from 0 to 1; those out of reach count as infinitely far.</param>
/// <param name="Eigenvector">How central its neighbours are; the squares add up to 1.</param>
/// <param name="PageRank">How often a walker comes by who follows ties and now and then starts anew; all add up to 1.</param>
public sealed record Centrality(string Node, int Degree, double Strength, double Betweenness, double Closeness, double Eigenvector, double PageRank);

/// <summary>
/// Centralities of the nodes of a one-mode network. Degree and strength take all ties; what follows paths takes positive ties alone, a tie of weight w
/// being 1/w long: Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1 (1978), with the weights of Newman (2001), and
/// the closeness that Wasserman and Faust (1994) give for networks in several pieces.
/// </summary>
public static class Centralities
{
    private const double Damping = 0.85;

    /// <summary>One <see cref="Centrality"/> for each node, in their order.</summary>
    /// <param name="network">A one-mode network; its diagonal is not read.</param>
    /// <param name="weighted">Whether the weights of ties matter, or only that there is one.</param>
    /// <exception cref="ArgumentException">The network has two modes.</exception>
    public static ImmutableArray<Centrality> Of(Network network, bool weighted = true)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (network.Mode != NetworkMode.OneMode)
        {
            throw new ArgumentException("Centralities are of one-mode networks.", nameof(network));
        }
        var (nodes, positive) = (network.Rows.Length, Positive(network.Values, weighted));
        var paths = new ShortestPaths(positive);
        var (eigenvector, pageRank) = (Eigenvector(positive), PageRank(positive));
        return
        [
            .. network.Rows.Select((label, i) => new Centrality(
                label, Others(network.Values, i).Count(w => w != 0), Others(network.Values, i).Sum(w => weighted ? w : Math.Sign(w)),
                nodes < 3 ? 0 : paths.Betweenness[i] / ((nodes - 1.0) * (nodes - 2) / 2), paths.Closeness(i), eigenvector[i], pageRank[i])),
        ];
    }

    private static Matrix Positive(Matrix values, bool weighted) =>
        Matrix.Of(values.Rows, values.Rows, (i, j) => i == j || values[i, j] <= 0 ? 0 : weighted ? values[i, j] : 1);

    private static IEnumerable<double> Others(Matrix values, int i) => Enumerable.Range(0, values.Columns).Where(j => j != i).Select(j => values[i, j]);

    // By powers of the matrix plus a multiple of the identity, which keeps a bipartite network from swinging between two answers.
    private static double[] Eigenvector(Matrix ties)
    {
        var shift = ties.Rows == 0 ? 0 : Enumerable.Range(0, ties.Rows).Max(i => Others(ties, i).Sum()) / 2;
        var vector = Enumerable.Repeat(1.0, ties.Rows).ToArray();
        for (var round = 0; round < 10_000 && shift > 0; round++)
        {
            var next = Times(ties, vector);
            for (var i = 0; i < next.Length; i++)
            {
                next[i] += shift * vector[i];
            }
            var length = Math.Sqrt(next.Sum(v => v * v));
            next = Array.ConvertAll(next, v => v / length);
            var change = next.Zip(vector, (a, b) => Math.Abs(a - b)).Sum();
            vector = next;
            if (change < 1e-12 * next.Length)
            {
                break;
            }
        }
        return shift > 0 ? vector : new double[ties.Rows];
    }

    private static double[] PageRank(Matrix ties)
    {
        var nodes = ties.Rows;
        var strength = Enumerable.Range(0, nodes).Select(i => Others(ties, i).Sum()).ToArray();
        var rank = Enumerable.Repeat(1.0 / Math.Max(1, nodes), nodes).ToArray();
        for (var round = 0; round < 1000; round++)
        {
            var stranded = Enumerable.Range(0, nodes).Where(i => strength[i] == 0).Sum(i => rank[i]);
            var flow = Times(ties, [.. rank.Select((r, i) => strength[i] == 0 ? 0 : r / strength[i])]);
            var next = Array.ConvertAll(flow, f => ((1 - Damping) / nodes) + (Damping * (f + (stranded / nodes))));
            var change = next.Zip(rank, (a, b) => Math.Abs(a - b)).Sum();
            rank = next;
            if (change < 1e-14 * nodes)
            {
                break;
            }
        }
        return rank;
    }

    private static double[] Times(Matrix ties, double[] vector)
    {
        var product = new double[ties.Rows];
        for (var i = 0; i < product.Length; i++)
        {
            for (var j = 0; j < product.Length; j++)
            {
                product[i] += ties[i, j] * vector[j];
            }
        }
        return product;
    }
}
