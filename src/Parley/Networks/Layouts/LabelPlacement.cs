using System.Collections.Immutable;

namespace Parley.Networks.Layouts;

/// <summary>The size of a label, in the units of the page.</summary>
public readonly record struct LabelSize(double Width, double Height);

/// <summary>
/// Labels beside their nodes, none on another label or on a node: those of the first ranks choose first, each the free place that crosses the fewest ties.
/// After J. Christensen, J. Marks, S. Shieber: An empirical study of algorithms for point-feature label placement (1995), with places farther away where
/// those at the node are taken.
/// </summary>
public static class LabelPlacement
{
    /// <summary>Distances from the node's rim: at it, and twice farther out, which a thin line then bridges.</summary>
    private static readonly double[] Distances = [2, 9, 18];

    private static readonly (double X, double Y)[] Sides = [(0, -1), (0, 1), (1, 0), (-1, 0), (1, -1), (-1, -1), (1, 1), (-1, 1)];

    /// <summary>A place for each label, or null where none is free.</summary>
    /// <param name="nodes">The nodes as drawn.</param>
    /// <param name="labels">The size of each node's label.</param>
    /// <param name="ranks">The greater, the earlier a label may choose; equal ones in their order.</param>
    /// <param name="page">Labels stay inside.</param>
    /// <param name="ties">What labels should rather not cross.</param>
    public static ImmutableArray<Extent?> Of(IReadOnlyList<Disc> nodes, IReadOnlyList<LabelSize> labels, IReadOnlyList<double> ranks, Extent page, ImmutableArray<Tie> ties)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        var taken = new Taken(nodes);
        var crossed = ties.Length <= 2_000 ? ties : [];
        var places = new Extent?[nodes.Count];
        foreach (var i in Enumerable.Range(0, nodes.Count).OrderByDescending(i => ranks[i]))
        {
            places[i] = Candidates(nodes[i], labels[i]).Where(c => page.Holds(c.Place) && taken.IsFree(c.Place))
                .OrderBy(c => c.Cost + (4 * Crossings(c.Place, nodes, crossed))).Select(c => (Extent?)c.Place).FirstOrDefault();
            if (places[i] is { } place)
            {
                taken.Add(place);
            }
        }

        return [.. places];
    }

    private static IEnumerable<(Extent Place, double Cost)> Candidates(Disc node, LabelSize size) =>
        from distance in Distances
        from side in Sides.Index()
        let away = node.Radius + distance
        let slant = side.Item.X != 0 && side.Item.Y != 0 ? 0.7 : 1
        let left = node.Centre.X + (side.Item.X * away * slant) + ((side.Item.X - 1) / 2 * size.Width)
        let top = node.Centre.Y + (side.Item.Y * away * slant) + ((side.Item.Y - 1) / 2 * size.Height)
        select (new Extent(left, top, size.Width, size.Height), (distance * 2) + side.Index);

    private static int Crossings(Extent label, IReadOnlyList<Disc> nodes, ImmutableArray<Tie> ties)
    {
        var crossings = 0;
        foreach (var tie in ties)
        {
            crossings += Crosses(label, nodes[tie.From].Centre, nodes[tie.To].Centre) ? 1 : 0;
        }

        return crossings;
    }

    /// <summary>Whether a line passes through a rectangle, by the parts of it inside each pair of sides (Liang and Barsky).</summary>
    private static bool Crosses(Extent box, Place a, Place b)
    {
        var (enter, leave) = (0.0, 1.0);
        return Cut(b.X - a.X, box.Left - a.X, box.Right - a.X, ref enter, ref leave) && Cut(b.Y - a.Y, box.Top - a.Y, box.Bottom - a.Y, ref enter, ref leave);
    }

    private static bool Cut(double step, double from, double to, ref double enter, ref double leave)
    {
        if (step == 0)
        {
            return from < 0 && to > 0;
        }

        var (first, last) = step > 0 ? (from / step, to / step) : (to / step, from / step);
        (enter, leave) = (Math.Max(enter, first), Math.Min(leave, last));
        return enter < leave;
    }

    /// <summary>What lies on the page already, in square fields so that only what is near is looked at.</summary>
    private sealed class Taken
    {
        private const double Field = 48;
        private readonly Dictionary<(int, int), List<Extent>> _labels = [];
        private readonly Dictionary<(int, int), List<Disc>> _nodes = [];

        public Taken(IReadOnlyList<Disc> nodes)
        {
            foreach (var node in nodes)
            {
                var around = new Extent(node.Centre.X - node.Radius, node.Centre.Y - node.Radius, 2 * node.Radius, 2 * node.Radius);
                Enter(_nodes, around, node);
            }
        }

        public bool IsFree(Extent place) =>
            Fields(place).All(f => (!_labels.TryGetValue(f, out var labels) || !labels.Exists(place.Overlaps)) && (!_nodes.TryGetValue(f, out var nodes) || !nodes.Exists(place.Meets)));

        public void Add(Extent place) => Enter(_labels, place, place);

        private static void Enter<T>(Dictionary<(int, int), List<T>> fields, Extent around, T thing)
        {
            foreach (var field in Fields(around))
            {
                fields.TryAdd(field, []);
                fields[field].Add(thing);
            }
        }

        private static IEnumerable<(int, int)> Fields(Extent around)
        {
            for (var x = (int)Math.Floor(around.Left / Field); x <= (int)Math.Floor(around.Right / Field); x++)
            {
                for (var y = (int)Math.Floor(around.Top / Field); y <= (int)Math.Floor(around.Bottom / Field); y++)
                {
                    yield return (x, y);
                }
            }
        }
    }
}
