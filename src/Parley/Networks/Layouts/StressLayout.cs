namespace Parley.Networks.Layouts;

/// <summary>
/// Distances on the page follow distances in the network: stress majorization from a classical scaling. E. R. Gansner, Y. Koren, S. North: Graph drawing by
/// stress majorization, Graph Drawing 2004, its local form (2.3): one node at a time to where the others want it, which never raises the stress.
/// </summary>
internal static class StressLayout
{
    private const int MostRounds = 200;

    /// <summary>Ends when no node moves farther in a round, in lengths of the strongest tie.</summary>
    private const double Still = 0.002;

    /// <summary>The pairs of nodes that may be looked at in all: large networks get fewer rounds.</summary>
    private const double MostPairs = 2e8;

    /// <summary>The layout of a connected graph.</summary>
    public static Place[] Of(TieGraph graph, int seed)
    {
        if (graph.Count < 2)
        {
            return new Place[graph.Count];
        }

        var distances = TieLengths.Of(graph);
        var places = Majorized(ClassicalScaling.Of(distances, graph.Count, new Random(seed)), distances);
        return Wide(places);
    }

    /// <summary>Places of less or the same stress.</summary>
    public static Place[] Majorized(Place[] start, double[] distances)
    {
        var places = (Place[])start.Clone();
        var rounds = Math.Clamp((int)(MostPairs / ((double)start.Length * start.Length)), 5, MostRounds);
        for (var round = 0; round < rounds; round++)
        {
            var farthest = 0.0;
            for (var i = 0; i < places.Length; i++)
            {
                var wanted = Wanted(i, places, distances.AsSpan(i * places.Length, places.Length));
                farthest = Math.Max(farthest, wanted.DistanceTo(places[i]));
                places[i] = wanted;
            }

            if (farthest < Still)
            {
                break;
            }
        }

        return places;
    }

    /// <summary>Σ (‖xᵢ − xⱼ‖ − dᵢⱼ)² ÷ dᵢⱼ² over all pairs.</summary>
    public static double Stress(IReadOnlyList<Place> places, double[] distances)
    {
        var stress = 0.0;
        for (var i = 0; i < places.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var distance = distances[(i * places.Count) + j];
                var off = (places[i].DistanceTo(places[j]) / distance) - 1;
                stress += off * off;
            }
        }

        return stress;
    }

    private static Place Wanted(int i, Place[] places, ReadOnlySpan<double> distances)
    {
        var (x, y, weights, at) = (0.0, 0.0, 0.0, places[i]);
        for (var j = 0; j < places.Length; j++)
        {
            if (j == i)
            {
                continue;
            }

            var (dx, dy) = (at.X - places[j].X, at.Y - places[j].Y);
            var length = Math.Sqrt((dx * dx) + (dy * dy));
            var stretch = length > 1e-9 ? distances[j] / length : 0;
            var weight = 1 / (distances[j] * distances[j]);
            x += weight * (places[j].X + (stretch * dx));
            y += weight * (places[j].Y + (stretch * dy));
            weights += weight;
        }

        return new(x / weights, y / weights);
    }

    /// <summary>Turned so that its longest direction lies along the page.</summary>
    private static Place[] Wide(Place[] places)
    {
        var (mx, my) = (places.Average(p => p.X), places.Average(p => p.Y));
        var xx = places.Sum(p => (p.X - mx) * (p.X - mx));
        var yy = places.Sum(p => (p.Y - my) * (p.Y - my));
        var xy = places.Sum(p => (p.X - mx) * (p.Y - my));
        var angle = 0.5 * Math.Atan2(2 * xy, xx - yy);
        var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
        return Array.ConvertAll(places, p => new Place((cos * (p.X - mx)) + (sin * (p.Y - my)), (cos * (p.Y - my)) - (sin * (p.X - mx))));
    }
}
