using System.Collections.Immutable;
using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>What centralities are by definition, and what must not change them.</summary>
public sealed class CentralityLawTests
{
    private static readonly Gen<Matrix> Any = Weighted.Ties(3, 9);

    private static readonly Gen<Matrix> Tied = Weighted.Ties(3, 8, Gen.Double[0.2, 4]);

    // In a tree there is one way between two: each node is tied to one before it.
    private static readonly Gen<Matrix> Trees = Gen.Int[0, 1000].Array[4, 10].Select(draws =>
        Weighted.Symmetric(draws.Length, (i, j) => i == draws[j] % j ? 1 : 0));

    [Fact]
    public void Another_unit_of_weights_makes_strength_and_closeness_larger_and_leaves_the_rest() =>
        Gen.Select(Any, Gen.Double[0.2, 20]).Sample((ties, unit) =>
        {
            foreach (var (once, scaled) in Of(ties).Zip(Of(ties.Select(w => w * unit))))
            {
                scaled.Strength.ShouldBe(once.Strength * unit, 1e-6);
                scaled.Closeness.ShouldBe(once.Closeness * unit, 1e-6);
                (scaled.Degree, Math.Round(scaled.Betweenness, 8)).ShouldBe((once.Degree, Math.Round(once.Betweenness, 8)));
                scaled.PageRank.ShouldBe(once.PageRank, 1e-8);
            }
        }, iter: 150);

    [Fact]
    public void Without_weights_all_ties_count_as_one() =>
        Any.Sample((Matrix ties) => Centralities.Of(Shapes.Named(ties), weighted: false).ShouldBe(Of(ties.Select(w => w > 0 ? 1 : 0))), iter: 100);

    [Fact]
    public void An_eigenvector_is_one() =>
        Tied.Sample((Matrix ties) =>
        {
            var vector = Of(ties).Select(n => n.Eigenvector).ToArray();
            var times = Enumerable.Range(0, ties.Rows).Select(i => Enumerable.Range(0, ties.Rows).Sum(j => ties[i, j] * vector[j])).ToArray();
            var value = times.Zip(vector, (a, b) => a * b).Sum();
            times.Zip(vector).ShouldAllBe(pair => Math.Abs(pair.First - (value * pair.Second)) < 1e-6);
            vector.ShouldAllBe(v => v > 0);
        }, iter: 100);

    [Fact]
    public void A_walker_comes_by_as_often_as_the_neighbours_send_one() =>
        Any.Sample((Matrix ties) =>
        {
            var rank = Of(ties).Select(n => n.PageRank).ToArray();
            var strength = Enumerable.Range(0, ties.Rows).Select(i => ties.Row(i).ToArray().Sum()).ToArray();
            var stranded = rank.Where((_, i) => strength[i] == 0).Sum();
            for (var i = 0; i < rank.Length; i++)
            {
                var sent = Enumerable.Range(0, rank.Length).Where(j => strength[j] > 0).Sum(j => rank[j] * ties[j, i] / strength[j]);
                rank[i].ShouldBe((0.15 / rank.Length) + (0.85 * (sent + (stranded / rank.Length))), 1e-9);
            }
        }, iter: 100);

    [Fact]
    public void In_a_tree_a_node_is_between_all_that_fall_apart_without_it() =>
        Trees.Sample((Matrix tree) =>
        {
            var (n, found) = (tree.Rows, Of(tree));
            for (var node = 0; node < n; node++)
            {
                var apart = from i in Enumerable.Range(0, n)
                            from j in Enumerable.Range(i + 1, n - i - 1)
                            where i != node && j != node && !Reached(tree, i, node).Contains(j)
                            select (i, j);
                found[node].Betweenness.ShouldBe(apart.Count() / ((n - 1) * (n - 2) / 2.0), 1e-9);
            }
        }, iter: 100);

    [Fact]
    public void Quarrels_change_degree_and_strength_alone() =>
        Any.Sample((Matrix ties) =>
        {
            var quarrels = Matrix.Of(ties.Rows, ties.Rows, (i, j) => i != j && ties[i, j] == 0 ? -2 : ties[i, j]);
            foreach (var (without, with) in Of(ties).Zip(Of(quarrels)))
            {
                with.ShouldBe(without with { Degree = ties.Rows - 1, Strength = with.Strength });
                with.Strength.ShouldBe(without.Strength - (2 * (ties.Rows - 1 - without.Degree)), 1e-9);
            }
        }, iter: 100);

    [Fact]
    public void What_ties_a_node_to_itself_is_not_read() =>
        Any.Sample((Matrix ties) => Of(Matrix.Of(ties.Rows, ties.Rows, (i, j) => i == j ? 7 : ties[i, j])).ShouldBe(Of(ties)), iter: 50);

    [Fact]
    public void Two_networks_side_by_side_are_each_what_they_were_alone() =>
        Tied.Sample((Matrix ties) =>
        {
            var n = ties.Rows;
            var both = Of(Matrix.Of(2 * n, 2 * n, (i, j) => i / n == j / n ? ties[i % n, j % n] : 0));
            var alone = Of(ties);
            for (var i = 0; i < n; i++)
            {
                both[i].PageRank.ShouldBe(alone[i].PageRank / 2, 1e-9);
                both[i + n].PageRank.ShouldBe(alone[i].PageRank / 2, 1e-9);
                (both[i].Betweenness * ((2 * n) - 1) * ((2 * n) - 2)).ShouldBe(alone[i].Betweenness * (n - 1) * (n - 2), 1e-8);
                both[i].Closeness.ShouldBe(alone[i].Closeness * (n - 1) / ((2 * n) - 1), 1e-8);
            }
        }, iter: 60);

    private static ImmutableArray<Centrality> Of(Matrix ties) => Centralities.Of(Shapes.Named(ties));

    private static HashSet<int> Reached(Matrix ties, int from, int without)
    {
        var (reached, waiting) = (new HashSet<int> { from }, new Queue<int>([from]));
        while (waiting.TryDequeue(out var node))
        {
            foreach (var next in Enumerable.Range(0, ties.Rows).Where(next => next != without && ties[node, next] > 0 && reached.Add(next)))
            {
                waiting.Enqueue(next);
            }
        }
        return reached;
    }
}
