using CsCheck;
using Parley.Networks.Layouts;

namespace Parley.Tests.Networks.Layouts;

public sealed class SpacingTests
{
    private static readonly Gen<Disc> Node = Gen.Select(Gen.Double[0, 60], Gen.Double[0, 60], Gen.Double[1, 6]).Select((x, y, radius) => new Disc(new(x, y), radius));

    [Fact]
    public void No_node_lies_on_another() =>
        Node.Array[1, 12].Sample(nodes =>
        {
            var apart = Spacing.Apart(nodes, 2);
            for (var i = 0; i < apart.Length; i++)
            {
                apart.Skip(i + 1).ShouldAllBe(other => apart[i].Centre.DistanceTo(other.Centre) > apart[i].Radius + other.Radius + 1);
            }
        }, iter: 60);

    [Fact]
    public void Nodes_in_the_same_place_are_parted_too()
    {
        var apart = Spacing.Apart([new(new(5, 5), 3), new(new(5, 5), 3)], 2);
        apart[0].Centre.DistanceTo(apart[1].Centre).ShouldBe(8, 0.01);
    }

    [Fact]
    public void What_has_room_stays_where_it_is()
    {
        Disc[] nodes = [new(new(0, 0), 3), new(new(30, 0), 3)];
        Spacing.Apart(nodes, 2).ShouldBe(nodes);
    }

    [Fact]
    public void Radii_are_kept() =>
        Node.Array[1, 12].Sample(nodes => Spacing.Apart(nodes, 2).Select(n => n.Radius).ShouldBe(nodes.Select(n => n.Radius)), iter: 30);
}
