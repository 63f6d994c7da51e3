using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Figures that follow by hand where a network is a path, a star, a ring, complete, or two cliques with one tie between.</summary>
public sealed class KnownGraphTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    public void On_a_path_the_middle_is_between_most_and_nearest_to_all(int nodes)
    {
        var path = Centralities.Of(Shapes.Named(Shapes.Path(nodes)));
        for (var i = 0; i < nodes; i++)
        {
            path[i].Betweenness.ShouldBe(2.0 * i * (nodes - 1 - i) / ((nodes - 1) * (nodes - 2)), 1e-12);
            path[i].Closeness.ShouldBe((nodes - 1.0) / Enumerable.Range(0, nodes).Sum(j => Math.Abs(i - j)), 1e-12);
            path[i].Eigenvector.ShouldBe(Math.Sqrt(2.0 / (nodes + 1)) * Math.Sin(Math.PI * (i + 1) / (nodes + 1)), 1e-8);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    public void In_a_star_the_middle_is_as_central_as_all_others_together(int nodes)
    {
        var star = Centralities.Of(Shapes.Named(Shapes.Star(nodes)));
        star[0].Eigenvector.ShouldBe(Math.Sqrt(0.5), 1e-8);
        star[0].PageRank.ShouldBe(((0.15 / nodes) + 0.85) / 1.85, 1e-10);
        star[0].Degree.ShouldBe(nodes - 1);
        star.Skip(1).ShouldAllBe(leaf => Math.Abs(leaf.Eigenvector - (1 / Math.Sqrt(2 * (nodes - 1)))) < 1e-8);
        star.Skip(1).ShouldAllBe(leaf => Math.Abs(leaf.Closeness - ((nodes - 1.0) / ((2 * nodes) - 3))) < 1e-12);
    }

    [Theory]
    [InlineData(5, 2 / 12.0, 4 / 6.0)]
    [InlineData(6, 2 / 10.0, 5 / 9.0)]
    [InlineData(9, 6 / 28.0, 8 / 20.0)]
    public void On_a_ring_all_are_alike(int nodes, double betweenness, double closeness)
    {
        var ring = Centralities.Of(Shapes.Named(Shapes.Cycle(nodes)));
        ring.ShouldAllBe(n => Math.Abs(n.Betweenness - betweenness) < 1e-12 && Math.Abs(n.Closeness - closeness) < 1e-12);
        ring.ShouldAllBe(n => Math.Abs(n.Eigenvector - (1 / Math.Sqrt(nodes))) < 1e-9 && Math.Abs(n.PageRank - (1.0 / nodes)) < 1e-12);
    }

    [Fact]
    public void Where_everybody_knows_everybody_nobody_is_between() =>
        Centralities.Of(Shapes.Named(Shapes.Complete(6))).ShouldAllBe(n => n.Betweenness == 0 && Math.Abs(n.Closeness - 1) < 1e-12 && n.Degree == 5);

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Whoever_joins_two_cliques_is_between_the_rest_of_one_and_all_of_the_other(int each)
    {
        var barbell = Centralities.Of(Shapes.Named(Shapes.Barbell(each)));
        var pairs = ((2 * each) - 1) * ((2 * each) - 2) / 2.0;
        barbell.Select((n, i) => (n.Betweenness, IsBridge: i == each - 1 || i == each))
            .ShouldAllBe(n => Math.Abs(n.Betweenness - (n.IsBridge ? (each - 1) * each / pairs : 0)) < 1e-12);
        new ShortestPaths(Shapes.Barbell(each)).TieBetweenness[each - 1, each].ShouldBe(each * each / 2.0, 1e-12);
    }

    [Fact]
    public void A_tie_of_a_path_carries_all_pairs_that_it_parts()
    {
        var loads = new ShortestPaths(Shapes.Path(7)).TieBetweenness;
        Enumerable.Range(0, 6).Select(i => loads[i, i + 1] + loads[i + 1, i]).ShouldBe([6, 10, 12, 12, 10, 6]);
        var star = new ShortestPaths(Shapes.Star(7)).TieBetweenness;
        Enumerable.Range(1, 6).ShouldAllBe(leaf => Math.Abs(star[0, leaf] + star[leaf, 0] - 6) < 1e-12);
    }

    /// <summary>Newman and Girvan's figure is ½ − 1/m for two cliques with one tie between, m being the number of ties, and 1 − 1/c for c cliques apart.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    public void The_modularity_of_cliques_by_hand(int each)
    {
        var halves = Partition.Of(Shapes.Groups(2, each));
        new Modularity(Shapes.Barbell(each)).Of(halves).ShouldBe(0.5 - (1.0 / ((each * (each - 1)) + 1)), 1e-12);
        new Modularity(Weighted.Blocks(each, 3)).Of(Partition.Of(Shapes.Groups(each, 3))).ShouldBe(1 - (1.0 / each), 1e-12);
    }

    [Fact]
    public void Halves_of_a_path_and_pieces_of_a_ring_by_hand()
    {
        new Modularity(Shapes.Path(4)).Of(Partition.Of([0, 0, 1, 1])).ShouldBe(1 / 6.0, 1e-12);
        new Modularity(Shapes.Cycle(6)).Of(Partition.Of([0, 0, 0, 1, 1, 1])).ShouldBe(1 / 6.0, 1e-12);
        new Modularity(Shapes.Cycle(6)).Of(Partition.Of([0, 0, 1, 1, 2, 2])).ShouldBe(1 / 6.0, 1e-12);
        new Modularity(Shapes.Star(5)).Of(Partition.Of([0, 1, 2, 3, 4])).ShouldBe(-((4 * 4) + 4) / 64.0, 1e-12);
    }

    /// <summary>The figure by which Fortunato and Barthélemy (PNAS 104, 2007) show that modularity prefers pairs of cliques: 30 of 5 nodes each in a ring.</summary>
    [Fact]
    public void In_a_long_ring_of_cliques_pairs_have_the_higher_modularity_and_resolution_mends_it()
    {
        var ring = Shapes.Ring(30, 5);
        var (single, pairs) = (Partition.Of(Shapes.Groups(30, 5)), Partition.Of(Shapes.Groups(15, 10)));
        new Modularity(ring).Of(single).ShouldBe(0.876, 0.0005);
        new Modularity(ring).Of(pairs).ShouldBe(0.888, 0.0005);
        new Modularity(ring).Of(Communities.Of(ring, 1)).ShouldBeGreaterThan(new Modularity(ring).Of(single));
        Communities.Of(ring, 1, 4).Groups.ShouldBe(single.Groups);
    }

    [Theory]
    [InlineData(ClusterMethod.EdgeBetweenness)]
    [InlineData(ClusterMethod.FastGreedy)]
    [InlineData(ClusterMethod.LeadingEigenvector)]
    [InlineData(ClusterMethod.Louvain)]
    [InlineData(ClusterMethod.Walktrap)]
    public void Two_cliques_are_two_communities_whatever_the_method(ClusterMethod method)
    {
        foreach (var each in new[] { 3, 4, 6 })
        {
            var ties = Shapes.Barbell(each);
            new Clustering(ties.Select(w => 1 - w), ties, 1).By(method, 2).Groups.ShouldBe(Shapes.Groups(2, each));
        }
    }

    [Theory]
    [InlineData(ClusterMethod.EdgeBetweenness)]
    [InlineData(ClusterMethod.FastGreedy)]
    [InlineData(ClusterMethod.Walktrap)]
    public void A_ring_of_four_cliques_falls_into_the_four(ClusterMethod method)
    {
        var ring = Shapes.Ring(4, 5);
        new Clustering(ring.Select(w => 1 - w), ring, 1).By(method, 4).Groups.ShouldBe(Shapes.Groups(4, 5));
    }

    [Fact]
    public void In_a_star_the_middle_brokers_every_pair_and_on_a_ring_everybody_one()
    {
        Brokers.Of(Shapes.Named(Shapes.Star(6)), Partition.Whole(6)).Select(b => b.Coordinator).ShouldBe([10, 0, 0, 0, 0, 0]);
        Brokers.Of(Shapes.Named(Shapes.Cycle(6)), Partition.Of([0, 0, 0, 1, 1, 1])).Select(b => (b.Coordinator, b.Gatekeeper)).ShouldBe([(0, 1), (1, 0), (0, 1), (0, 1), (1, 0), (0, 1)]);
        Brokers.Of(Shapes.Named(Shapes.Complete(6)), Partition.Of(Shapes.Groups(2, 3))).ShouldAllBe(b => b.Total == 0);
    }

    [Fact]
    public void The_bridge_between_two_cliques_is_a_gatekeeper_of_its_own()
    {
        var brokers = Brokers.Of(Shapes.Named(Shapes.Barbell(4)), Partition.Of(Shapes.Groups(2, 4)));
        brokers.Select(b => b.Gatekeeper).ShouldBe([0, 0, 0, 3, 3, 0, 0, 0]);
        brokers.ShouldAllBe(b => b.Coordinator + b.Itinerant + b.Liaison == 0);
    }
}
