using CsCheck;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

public sealed class PartitionTests
{
    private static readonly Gen<int[]> Groups = Gen.Int[0, 3].Array[8];

    [Fact]
    public void Divisions_are_equal_whatever_their_groups_are_called()
    {
        Partition.Of([7, 7, 2, 9]).Groups.ShouldBe([0, 0, 1, 2]);
        Partition.Of([7, 7, 2, 9]).Names(["a", "b", "c", "d"]).ShouldBe([["a", "b"], ["c"], ["d"]]);
    }

    /// <summary>By hand: 2 pairs are together in both, 4 in the one, 3 in the other, of 15; (2 − 0.8) / (3.5 − 0.8).</summary>
    [Fact]
    public void The_adjusted_rand_index_by_hand() =>
        Partition.Of([0, 0, 0, 1, 1, 2]).Agreement(Partition.Of([0, 0, 1, 1, 2, 2])).ShouldBe(
            (1 - (4 * 3 / 15.0)) / (3.5 - (4 * 3 / 15.0)), 1e-12);

    [Fact]
    public void A_division_agrees_wholly_with_itself_and_with_others_alike_from_both_sides() =>
        Gen.Select(Groups, Groups).Sample((one, other) =>
        {
            var (a, b) = (Partition.Of(one), Partition.Of(other));
            a.Agreement(a).ShouldBe(1, 1e-12);
            a.Agreement(b).ShouldBe(b.Agreement(a), 1e-12);
            a.Agreement(b).ShouldBeLessThanOrEqualTo(1 + 1e-12);
        });

    [Fact]
    public void What_two_divisions_share_adds_up_to_all_nodes() =>
        Gen.Select(Groups, Groups).Sample((one, other) => Partition.Of(one).Overlap(Partition.Of(other)).Cast<int>().Sum().ShouldBe(8));
}
