using CsCheck;
using Parley.Networks.Layouts;

namespace Parley.Tests.Networks.Layouts;

public sealed class ExtentTests
{
    private static readonly Gen<Extent> Any = Gen.Select(Gen.Double[-20, 20], Gen.Double[-20, 20], Gen.Double[0.1, 20], Gen.Double[0.1, 20]).Select((left, top, width, height) => new Extent(left, top, width, height));

    [Fact]
    public void Overlapping_is_mutual_and_of_oneself() =>
        Gen.Select(Any, Any).Sample((a, b) =>
        {
            a.Overlaps(b).ShouldBe(b.Overlaps(a));
            a.Overlaps(a).ShouldBeTrue();
        });

    [Fact]
    public void What_is_held_overlaps_and_holds_only_its_like() =>
        Gen.Select(Any, Any).Sample((a, b) =>
        {
            if (a.Holds(b))
            {
                a.Overlaps(b).ShouldBeTrue();
                (b.Holds(a) && a != b).ShouldBeFalse();
            }
        });

    [Fact]
    public void Rectangles_that_only_touch_do_not_overlap()
    {
        var left = new Extent(0, 0, 2, 2);
        left.Overlaps(new(2, 0, 2, 2)).ShouldBeFalse();
        left.Overlaps(new(1.9, 1.9, 2, 2)).ShouldBeTrue();
    }

    [Fact]
    public void A_disc_meets_a_rectangle_around_its_corner_only_when_it_reaches_it()
    {
        var box = new Extent(0, 0, 2, 2);
        box.Meets(new(new(3, 3), 1.4)).ShouldBeFalse();
        box.Meets(new(new(3, 3), 1.5)).ShouldBeTrue();
        box.Meets(new(new(1, 1), 0.1)).ShouldBeTrue();
    }

    [Fact]
    public void The_extent_of_places_holds_each_and_none_is_outside() =>
        Gen.Select(Gen.Double[-9, 9], Gen.Double[-9, 9]).Select((x, y) => new Place(x, y)).Array[1, 20].Sample(places =>
        {
            var extent = Extent.Of(places);
            places.ShouldAllBe(p => p.X >= extent.Left && p.X <= extent.Right + 1e-9 && p.Y >= extent.Top && p.Y <= extent.Bottom + 1e-9);
            places.ShouldContain(p => p.X == extent.Left);
            places.ShouldContain(p => p.Y == extent.Top);
        });
}
