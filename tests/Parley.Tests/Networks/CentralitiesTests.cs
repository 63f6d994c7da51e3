using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Centralities against the published figures of the karate club, and their laws.</summary>
public sealed class CentralitiesTests
{
    private static readonly IReadOnlyList<Centrality> Club = Centralities.Of(KarateClub.Network);

    [Theory]
    [InlineData(1, 16, 0.437635, 33 / 58.0, 0.355483, 0.097002)]
    [InlineData(33, 12, 0.145247, 0.515625, 0.308651, 0.071693)]
    [InlineData(34, 17, 0.304075, 0.55, 0.373371, 0.100919)]
    public void Centralities_of_the_karate_club_are_those_that_are_known(int member, int degree, double betweenness, double closeness, double eigenvector, double pageRank)
    {
        var found = Club[member - 1];
        found.Node.ShouldBe(member.ToString());
        found.Degree.ShouldBe(degree);
        found.Strength.ShouldBe(degree);
        found.Betweenness.ShouldBe(betweenness, 1e-6);
        found.Closeness.ShouldBe(closeness, 1e-6);
        found.Eigenvector.ShouldBe(eigenvector, 1e-5);
        found.PageRank.ShouldBe(pageRank, 1e-5);
    }

    [Fact]
    public void In_a_star_all_paths_lead_through_the_middle()
    {
        var star = Centralities.Of(KarateClub.Of(Weighted.Symmetric(5, (i, _) => i == 0 ? 1 : 0), i => $"{i}"));
        star[0].Betweenness.ShouldBe(1);
        star[0].Closeness.ShouldBe(1);
        star.Skip(1).ShouldAllBe(leaf => leaf.Betweenness == 0 && leaf.Closeness < 1);
    }

    [Fact]
    public void A_strong_tie_is_a_short_way()
    {
        // From A to C over B it is 1/4 + 1/4, straight on it is 1.
        var triangle = KarateClub.Of(Weighted.Symmetric(3, (i, j) => (i, j) == (0, 2) ? 1 : 4), i => "ABC"[i].ToString());
        Centralities.Of(triangle)[1].Betweenness.ShouldBe(1);
        Centralities.Of(triangle, weighted: false)[1].Betweenness.ShouldBe(0);
    }

    [Fact]
    public void Quarrels_count_as_ties_but_lead_nowhere()
    {
        var quarrel = Centralities.Of(KarateClub.Of(Weighted.Symmetric(3, (i, j) => (i, j) == (0, 1) ? 2 : -3), i => $"{i}"));
        quarrel[2].Degree.ShouldBe(2);
        quarrel[2].Strength.ShouldBe(-6);
        quarrel[2].Closeness.ShouldBe(0);
        quarrel[0].Closeness.ShouldBe(1.0 / (1 / 2.0) / 2, 1e-12);
    }

    [Fact]
    public void Centralities_follow_the_nodes_whatever_their_order() =>
        Weighted.Ties(3, 9).Sample((Matrix ties) =>
        {
            var order = Weighted.Order(ties.Rows, 4);
            var (before, after) = (Centralities.Of(KarateClub.Of(ties, i => $"{i}")), Centralities.Of(KarateClub.Of(Weighted.Reordered(ties, order), i => $"{order[i]}")));
            foreach (var node in after)
            {
                var same = before.Single(n => n.Node == node.Node);
                node.Betweenness.ShouldBe(same.Betweenness, 1e-8);
                node.Closeness.ShouldBe(same.Closeness, 1e-8);
                node.PageRank.ShouldBe(same.PageRank, 1e-8);
                node.Strength.ShouldBe(same.Strength, 1e-8);
            }
        }, iter: 200);

    [Fact]
    public void Ranks_add_up_to_one_and_squared_eigenvectors_too() =>
        Weighted.Ties(2, 9).Where(ties => ties.Cells.ToArray().Any(w => w > 0)).Sample(ties =>
        {
            var found = Centralities.Of(KarateClub.Of(ties, i => $"{i}"));
            found.Sum(n => n.PageRank).ShouldBe(1, 1e-9);
            found.Sum(n => n.Eigenvector * n.Eigenvector).ShouldBe(1, 1e-9);
            found.ShouldAllBe(n => n.Betweenness >= 0 && n.Betweenness <= 1 + 1e-9 && n.Closeness >= 0);
        }, iter: 200);

    [Fact]
    public void Two_mode_networks_are_refused() =>
        Should.Throw<ArgumentException>(() => Centralities.Of(new(NetworkMode.TwoMode, ["A"], ["x"], Matrix.Of(1, 1, [1.0]), null, 1)));

    [Fact]
    public void A_network_without_ties_has_nobody_in_its_middle()
    {
        var loners = Centralities.Of(KarateClub.Of(Weighted.Symmetric(3, (_, _) => 0), i => $"{i}"));
        loners.ShouldAllBe(n => n.Degree == 0 && n.Betweenness == 0 && n.Closeness == 0 && n.Eigenvector == 0);
        loners.Select(n => n.PageRank).ShouldAllBe(rank => Math.Abs(rank - (1 / 3.0)) < 1e-12);
    }
}
