namespace Parley.Networks.Measures;

/// <summary>
/// Simulated annealing over sets: moves add, remove or exchange one element; worse sets are taken with a probability that falls as the search cools
/// (the schedule of Discourse Network Analyzer). Equal seeds give equal sets.
/// </summary>
public sealed record Annealing
{
    /// <summary>The number of moves.</summary>
    public int Iterations { get; init; } = 10_000;

    /// <summary>Of all draws.</summary>
    public int Seed { get; init; }

    /// <summary>Whether elements are only exchanged.</summary>
    public bool FixedSize { get; init; }

    /// <summary>The set with the least cost that was seen; neither the empty set nor the full one is.</summary>
    internal bool[] Run(bool[] start, Func<bool[], double> cost)
    {
        var random = new Random(Seed);
        var (current, currentCost) = (start, cost(start));
        var (best, bestCost) = (current, currentCost);
        for (var t = 1; t <= Iterations; t++)
        {
            var next = Moved(current, random);
            var nextCost = cost(next);
            if (nextCost < currentCost || random.NextDouble() < Math.Exp(currentCost - nextCost) * Temperature(t))
            {
                (current, currentCost) = (next, nextCost);
            }
            (best, bestCost) = currentCost < bestCost ? (current, currentCost) : (best, bestCost);
        }
        return best;
    }

    private double Temperature(int t) => 1 - (1 / (1 + Math.Exp(5 - (12.0 * t / Iterations))));

    private bool[] Moved(bool[] set, Random random)
    {
        var (size, moved) = (set.Count(chosen => chosen), (bool[])set.Clone());
        var (add, remove) = (!FixedSize && size < set.Length - 1, !FixedSize && size > 1);
        var move = random.Next((add ? 1 : 0) + (remove ? 1 : 0) + 1);
        var (adds, removes) = (add && move == 0, remove && move == (add ? 1 : 0));
        var swaps = !adds && !removes;
        var (joining, leaving) = (Any(set, false, random), Any(set, true, random));
        moved[joining] = adds || swaps;
        moved[leaving] = !(removes || swaps);
        return moved;
    }

    private static int Any(bool[] set, bool chosen, Random random)
    {
        var places = Enumerable.Range(0, set.Length).Where(place => set[place] == chosen).ToArray();
        return places[random.Next(places.Length)];
    }
}
