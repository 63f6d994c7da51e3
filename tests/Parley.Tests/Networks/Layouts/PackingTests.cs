using CsCheck;
using Parley.Networks.Layouts;

namespace Parley.Tests.Networks.Layouts;

public sealed class PackingTests
{
    private static readonly Gen<Place[]> Part = Gen.Select(Gen.Double[-5, 5], Gen.Double[-5, 5]).Select((x, y) => new Place(x, y)).Array[1, 8];

    [Fact]
    public void No_part_lies_on_another() =>
        Part.Array[1, 15].Sample(parts =>
        {
            var boxes = Packing.Of(parts).Select(p => Extent.Of(p)).ToList();
            for (var i = 0; i < boxes.Count; i++)
            {
                boxes.Skip(i + 1).ShouldAllBe(other => !boxes[i].Overlaps(other));
            }
        });

    [Fact]
    public void Each_part_keeps_its_shape() =>
        Part.Array[1, 6].Sample(parts =>
        {
            foreach (var (before, after) in parts.Zip(Packing.Of(parts)))
            {
                for (var i = 0; i < before.Length; i++)
                {
                    after[i].DistanceTo(after[0]).ShouldBe(before[i].DistanceTo(before[0]), 1e-9);
                }
            }
        });

    [Fact]
    public void The_page_is_no_strip()
    {
        var parts = Enumerable.Range(0, 100).Select(_ => new[] { new Place(0, 0) }).ToList();
        var extent = Extent.Of([.. Packing.Of(parts).SelectMany(p => p)]);
        (extent.Width / extent.Height).ShouldBeInRange(0.8, 2.2);
    }
}
