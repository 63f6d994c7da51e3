using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Modularity and communities against the published figures of the karate club, and their laws.</summary>
public sealed class CommunitiesTests
{
    [Fact]
    public void The_modularity_of_the_split_that_happened_is_known() =>
        new Modularity(KarateClub.Ties).Of(Partition.Of(KarateClub.Split(1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 17, 18, 20, 22))).ShouldBe(0.3582347, 1e-6);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_karate_club_has_four_communities_with_the_highest_modularity_there_is(int seed)
    {
        var found = Communities.Of(KarateClub.Ties, seed);
        found.Count.ShouldBe(4);
        new Modularity(KarateClub.Ties).Of(found).ShouldBe(0.4198, 0.0011);
    }

    /// <summary>The best cuts that Clauset, Newman and Moore, Girvan and Newman, and Newman come to; figures as igraph gives them.</summary>
    [Theory]
    [InlineData(ClusterMethod.FastGreedy, 0.3807)]
    [InlineData(ClusterMethod.EdgeBetweenness, 0.4013)]
    [InlineData(ClusterMethod.LeadingEigenvector, 0.3934)]
    public void Other_methods_come_to_their_known_modularity(ClusterMethod method, double expected)
    {
        var clustering = new Clustering(KarateClub.Ties.Select(w => 1 - w), KarateClub.Ties, 1);
        var modularity = new Modularity(KarateClub.Ties);
        Enumerable.Range(2, 9).Max(groups => modularity.Of(clustering.By(method, groups))).ShouldBe(expected, 0.00005);
    }

    [Fact]
    public void Enemies_are_not_put_together()
    {
        // Two camps of three, friends within, and a stranger whom the second camp fights.
        var ties = Weighted.Symmetric(7, (i, j) => j == 6 ? i / 3 == 1 ? -1 : 0.5 : i / 3 == j / 3 ? 1 : -1);
        Communities.Of(ties, 1).Groups.ShouldBe([0, 0, 0, 1, 1, 1, 0]);
    }

    [Fact]
    public void One_group_has_no_modularity_and_no_division_has_more_than_one() =>
        Weighted.Ties(2, 8).Sample(ties =>
        {
            var modularity = new Modularity(ties);
            modularity.Of(Partition.Whole(ties.Rows)).ShouldBe(0, 1e-9);
            modularity.Of(Communities.Of(ties, 1)).ShouldBeInRange(-1e-9, 1);
        }, iter: 200);

    [Fact]
    public void The_same_seed_gives_the_same_communities_and_they_hang_together() =>
        Gen.Select(Weighted.Ties(2, 12), Gen.Int[0, 99]).Sample((ties, seed) =>
        {
            var found = Communities.Of(ties, seed);
            found.Groups.ShouldBe(Communities.Of(ties, seed).Groups);
            found.Members().ShouldAllBe(members => members.Length == 1 || members.All(node => members.Any(other => ties[node, other] > 0)));
        }, iter: 100);

    [Fact]
    public void A_higher_resolution_gives_more_communities() =>
        Communities.Of(KarateClub.Ties, 1, 3).Count.ShouldBeGreaterThan(Communities.Of(KarateClub.Ties, 1).Count);

    [Fact]
    public void Communities_keep_their_numbers_while_most_of_them_stay()
    {
        var (first, second) = (Weighted.Blocks(2, 3), Weighted.Symmetric(6, (i, j) => (i / 3, j / 3, j) is (0, 0, _) or (0, _, 3) or (1, 1, > 3) && i != 3 ? 1 : 0));
        var history = CommunityHistory.Of([Named(first, "abcdef"), Named(second, "abcdef"), Named(Weighted.Blocks(2, 3), "defabc")], 1);

        history.Slices[0].Members[0].ShouldBe(["a", "b", "c"]);
        history.Slices[1].Members[0].ShouldBe(["a", "b", "c", "d"]);
        history.Slices[1].Members[1].ShouldBe(["e", "f"]);
        history.Slices[2].Members[0].ShouldBe(["a", "b", "c"]);
        history.Slices[2].Members[1].ShouldBe(["d", "e", "f"]);
        history.Slices.Select(s => s.Stability is null).ShouldBe([true, false, false]);
        history.Flows.Single(f => f is { Slice: 0, From: 1, To: 0 }).Nodes.ShouldBe(["d"]);
    }

    [Fact]
    public void Flows_hold_everybody_who_is_there_before_and_after()
    {
        var history = CommunityHistory.Of([Named(Weighted.Blocks(2, 2), "abcd"), Named(Weighted.Blocks(2, 2), "bcde")], 1);
        history.Flows.SelectMany(f => f.Nodes).Order().ShouldBe(["b", "c", "d"]);
        history.Slices[1].Members.Values.SelectMany(m => m).Order().ShouldBe(["b", "c", "d", "e"]);
    }

    [Fact]
    public void Nothing_that_changes_is_wholly_stable() =>
        CommunityHistory.Of([KarateClub.Network, KarateClub.Network], 1).Slices[1].Stability.ShouldBe(1);

    private static Network Named(Matrix ties, string names) => KarateClub.Of(ties, i => names[i].ToString());
}
