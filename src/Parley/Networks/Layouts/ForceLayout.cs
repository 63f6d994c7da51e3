namespace Parley.Networks.Layouts;

/// <summary>Ties pull their nodes together, all nodes push each other apart, and what moves cools down. T. Fruchterman, E. Reingold: Graph drawing by force-directed placement (1991).</summary>
internal static class ForceLayout
{
    private const int MostRounds = 300;
    private const double MostPairs = 2e8;

    /// <summary>The layout of a connected graph. Stronger ties pull more; negative ones do not pull.</summary>
    public static Place[] Of(TieGraph graph, int seed)
    {
        var (random, n) = (new Random(seed), graph.Count);
        var side = Math.Sqrt(n);
        var places = Enumerable.Range(0, n).Select(_ => new Place(random.NextDouble() * side, random.NextDouble() * side)).ToArray();
        var rounds = n < 2 ? 0 : Math.Clamp((int)(MostPairs / ((double)n * n)), 20, MostRounds);
        for (var round = 0; round < rounds; round++)
        {
            var warmth = side / 4 * (1 - (round / (double)rounds));
            places = Moved(places, Forces(graph, places), warmth);
        }

        return places;
    }

    private static Place[] Forces(TieGraph graph, Place[] places)
    {
        var (x, y) = Pushes(places);
        var strongest = graph.Ties.Select(t => Math.Abs(t.Weight)).DefaultIfEmpty(1).Max();
        foreach (var tie in graph.Ties.Where(t => t.Weight > 0))
        {
            var (dx, dy) = (places[tie.From].X - places[tie.To].X, places[tie.From].Y - places[tie.To].Y);
            var pull = Math.Sqrt((dx * dx) + (dy * dy)) * (0.3 + (0.7 * tie.Weight / strongest));
            (x[tie.From], y[tie.From]) = (x[tie.From] - (dx * pull), y[tie.From] - (dy * pull));
            (x[tie.To], y[tie.To]) = (x[tie.To] + (dx * pull), y[tie.To] + (dy * pull));
        }

        return [.. x.Zip(y, (a, b) => new Place(a, b))];
    }

    private static (double[] X, double[] Y) Pushes(Place[] places)
    {
        var (x, y) = (new double[places.Length], new double[places.Length]);
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (dx, dy) = (places[i].X - places[j].X, places[i].Y - places[j].Y);
                var square = Math.Max((dx * dx) + (dy * dy), 1e-6);
                (x[i], y[i]) = (x[i] + (dx / square), y[i] + (dy / square));
                (x[j], y[j]) = (x[j] - (dx / square), y[j] - (dy / square));
            }

            // A weak pull to the middle keeps what only opposition ties from drifting away.
            var middle = Math.Sqrt(places.Length) / 2;
            (x[i], y[i]) = (x[i] - ((places[i].X - middle) * 0.05), y[i] - ((places[i].Y - middle) * 0.05));
        }

        return (x, y);
    }

    private static Place[] Moved(Place[] places, Place[] forces, double warmth) =>
    [
        .. places.Zip(forces, (place, force) =>
        {
            var length = Math.Sqrt((force.X * force.X) + (force.Y * force.Y));
            var step = length > 0 ? Math.Min(length, warmth) / length : 0;
            return new Place(place.X + (force.X * step), place.Y + (force.Y * step));
        }),
    ];
}
