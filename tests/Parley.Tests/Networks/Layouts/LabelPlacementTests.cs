using System.Collections.Immutable;
using CsCheck;
using Parley.Networks.Layouts;

namespace Parley.Tests.Networks.Layouts;

public sealed class LabelPlacementTests
{
    private static readonly Extent Page = new(0, 0, 300, 300);

    private static readonly Gen<(Disc Node, LabelSize Label)> Labelled =
        Gen.Select(Gen.Double[0, 300], Gen.Double[0, 300], Gen.Double[1, 9], Gen.Double[5, 90], Gen.Double[8, 30])
            .Select((x, y, radius, width, height) => (new Disc(new(x, y), radius), new LabelSize(width, height)));

    [Fact]
    public void No_label_lies_on_another_on_a_node_or_off_the_page() =>
        Labelled.Array[1, 60].Sample(labelled =>
        {
            var placed = Placed(labelled).Where(p => p is not null).Select(p => p!.Value).ToList();
            for (var i = 0; i < placed.Count; i++)
            {
                placed.Skip(i + 1).ShouldAllBe(other => !placed[i].Overlaps(other));
                labelled.ShouldAllBe(l => !placed[i].Meets(l.Node));
                Page.Holds(placed[i]).ShouldBeTrue();
            }
        }, iter: 60);

    [Fact]
    public void A_label_keeps_its_size_and_stays_near_its_node() =>
        Labelled.Array[1, 20].Sample(labelled =>
        {
            foreach (var (place, (node, size)) in Placed(labelled).Zip(labelled))
            {
                if (place is { } at)
                {
                    (at.Width, at.Height).ShouldBe((size.Width, size.Height));
                    at.Meets(node with { Radius = node.Radius + 40 }).ShouldBeTrue();
                }
            }
        }, iter: 60);

    [Fact]
    public void On_an_empty_page_every_label_finds_its_place() =>
        Placed([(new(new(150, 150), 5), new(60, 10)), (new(new(80, 80), 5), new(60, 10))]).ShouldAllBe(p => p != null);

    [Fact]
    public void The_first_in_rank_has_a_place_where_there_is_room_for_one()
    {
        Disc[] nodes = [new(new(50, 15), 3), new(new(50, 15), 3)];
        var page = new Extent(0, 0, 100, 24);
        var places = LabelPlacement.Of(nodes, [new(90, 8), new(90, 8)], [1, 2], page, []);
        places[1].ShouldNotBeNull();
        places[0].ShouldBeNull();
    }

    [Fact]
    public void A_label_goes_where_it_crosses_no_tie()
    {
        Disc[] nodes = [new(new(150, 150), 5), new(new(150, 20), 5)];
        var upwards = ImmutableArray.Create(new Tie(0, 1, 1));
        var place = LabelPlacement.Of(nodes, [new(60, 10), new(60, 10)], [2, 1], Page, upwards)[0]!.Value;
        place.Top.ShouldBeGreaterThan(150); // above is the tie, and first choice without it
        LabelPlacement.Of(nodes, [new(60, 10), new(60, 10)], [2, 1], Page, [])[0]!.Value.Bottom.ShouldBeLessThan(150);
    }

    private static ImmutableArray<Extent?> Placed((Disc Node, LabelSize Label)[] labelled) =>
        LabelPlacement.Of([.. labelled.Select(l => l.Node)], [.. labelled.Select(l => l.Label)], [.. labelled.Select(l => l.Node.Radius)], Page, []);
}
