using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Brokers counted by hand, after the figure of Gould and Fernandez (1989): one broker, two others, and the groups that the three belong to.</summary>
public sealed class BrokersTests
{
    // Node 1 stands between 0 and 2.
    private static readonly Network Line = KarateClub.Of(Weighted.Symmetric(3, (i, j) => j == i + 1 ? 1 : 0), i => "abc"[i].ToString());

    [Theory]
    [InlineData(new[] { 0, 0, 0 }, "coordinator")]
    [InlineData(new[] { 1, 0, 1 }, "itinerant")]
    [InlineData(new[] { 0, 0, 1 }, "gatekeeper")]
    [InlineData(new[] { 1, 0, 0 }, "gatekeeper")]
    [InlineData(new[] { 1, 0, 2 }, "liaison")]
    public void A_role_follows_from_three_groups(int[] groups, string role)
    {
        var broker = Brokers.Of(Line, Partition.Of(groups))[1];
        (broker.Coordinator, broker.Itinerant, broker.Gatekeeper, broker.Liaison).ShouldBe(role switch
        {
            "coordinator" => (1, 0, 0, 0),
            "itinerant" => (0, 1, 0, 0),
            "gatekeeper" => (0, 0, 1, 0),
            _ => (0, 0, 0, 1),
        });
        broker.Total.ShouldBe(1);
    }

    [Fact]
    public void Nobody_stands_between_two_who_are_tied_or_between_enemies()
    {
        Brokers.Of(KarateClub.Of(Weighted.Symmetric(3, (_, _) => 1), i => $"{i}"), Partition.Whole(3)).ShouldAllBe(b => b.Total == 0);
        Brokers.Of(KarateClub.Of(Weighted.Symmetric(3, (_, _) => -1), i => $"{i}"), Partition.Whole(3)).ShouldAllBe(b => b.Total == 0);
    }

    [Fact]
    public void All_open_pairs_of_a_club_have_a_broker_for_each_common_friend()
    {
        var open = from i in Enumerable.Range(0, 34)
                   from j in Enumerable.Range(i + 1, 33 - i)
                   where KarateClub.Ties[i, j] == 0
                   select Enumerable.Range(0, 34).Count(k => KarateClub.Ties[i, k] * KarateClub.Ties[k, j] > 0);
        Brokers.Of(KarateClub.Network, Communities.Of(KarateClub.Ties, 1)).Sum(b => b.Total).ShouldBe(open.Sum());
    }

    [Fact]
    public void Groups_are_of_the_same_nodes() =>
        Should.Throw<ArgumentException>(() => Brokers.Of(Line, Partition.Whole(4)));
}
