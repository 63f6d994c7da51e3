namespace Parley.Networks.Layouts;

/// <summary>Layouts of separate parts put side by side in rows, in the order given, so that none lies on another.</summary>
internal static class Packing
{
    private const double Gap = 1;

    /// <summary>How much wider than high the whole should be.</summary>
    private const double Aspect = 1.4;

    /// <summary>The same layouts, moved.</summary>
    public static List<Place[]> Of(IReadOnlyList<Place[]> parts)
    {
        var boxes = parts.Select(Extent.Of).ToList();
        var width = Math.Max(boxes.Select(b => b.Width + Gap).DefaultIfEmpty().Max(), Math.Sqrt(Aspect * boxes.Sum(b => (b.Width + Gap) * (b.Height + Gap))));
        var packed = new List<Place[]>(parts.Count);
        var (x, y, height) = (0.0, 0.0, 0.0);
        foreach (var (part, box) in parts.Zip(boxes))
        {
            if (x > 0 && x + box.Width + Gap > width * (1 + 1e-9))
            {
                (x, y, height) = (0, y + height + Gap, 0);
            }

            packed.Add(Moved(part, x - box.Left, y - box.Top));
            (x, height) = (x + box.Width + Gap, Math.Max(height, box.Height));
        }

        return packed;
    }

    private static Place[] Moved(Place[] places, double x, double y) => Array.ConvertAll(places, p => new Place(p.X + x, p.Y + y));
}
