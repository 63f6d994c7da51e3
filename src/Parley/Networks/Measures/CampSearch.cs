namespace Parley.Networks.Measures;

/// <summary>
/// Searches divisions into camps: for the nearest to the ideal, or, as Discourse Network Analyzer does, among divisions into camps of equal
/// size for the farthest.
/// </summary>
internal sealed class CampSearch(BipolarDistance distance, bool legacy, Random random)
{
    private const double Gain = 1e-12;
    private const int Parents = 50, Generations = 1000, Patience = 30;

    private int Nodes => distance.Nodes;

    /// <summary>Every division once.</summary>
    public int[] Exact()
    {
        var (best, camps) = ((Cost: double.PositiveInfinity, Camps: new int[Nodes]), new int[Nodes]);
        Extend(0, 0);
        return best.Camps;

        // Each node joins a camp that has somebody, or founds the next one, so that no division comes twice.
        void Extend(int node, int founded)
        {
            if (distance.Groups - founded > Nodes - node)
            {
                return;
            }
            if (node == Nodes)
            {
                Keep(ref best, camps);
                return;
            }
            for (camps[node] = 0; camps[node] <= Math.Min(founded, distance.Groups - 1); camps[node]++)
            {
                Extend(node + 1, Math.Max(founded, camps[node] + 1));
            }
        }
    }

    /// <summary>The best of several descents, fewer where there are many nodes.</summary>
    public int[] Greedy()
    {
        var best = (Cost: double.PositiveInfinity, Camps: new int[Nodes]);
        var starts = Math.Clamp(20_000_000 / (Nodes * Nodes * Nodes), 2, 30);
        for (var start = 0; start < starts; start++)
        {
            Keep(ref best, Descend(Balanced()));
        }
        return best.Camps;
    }

    /// <summary>The best of many generations, then one descent.</summary>
    public int[] Genetic()
    {
        var pool = Enumerable.Range(0, Parents).Select(_ => Balanced()).OrderBy(Cost).ToArray();
        for (int generation = 0, unchanged = 0; generation < Generations && unchanged < Patience; generation++)
        {
            var before = Cost(pool[0]);
            var children = Enumerable.Range(0, Parents - 5).Select(_ => Child(Draw(pool), Draw(pool))).ToArray();
            pool = [.. pool.Take(5).Concat(children).OrderBy(Cost)];
            unchanged = Cost(pool[0]) < before - Gain ? 0 : unchanged + 1;
        }
        return Descend(pool[0]);
    }

    private double Cost(int[] camps) => legacy ? -distance.Of(camps) : distance.Of(camps);

    private void Keep(ref (double Cost, int[] Camps) best, int[] camps)
    {
        if (Allowed(camps) && Cost(camps) is var cost && cost < best.Cost - Gain)
        {
            best = (cost, [.. camps]);
        }
    }

    private bool Allowed(int[] camps)
    {
        var sizes = Sizes(camps);
        return legacy ? sizes.Max() - sizes.Min() <= 1 : sizes.Min() > 0;
    }

    private int[] Sizes(int[] camps)
    {
        var sizes = new int[distance.Groups];
        Array.ForEach(camps, camp => sizes[camp]++);
        return sizes;
    }

    private int[] Balanced()
    {
        var camps = Enumerable.Range(0, Nodes).Select(node => node % distance.Groups).ToArray();
        random.Shuffle(camps);
        return camps;
    }

    private int[] Descend(int[] camps)
    {
        while (Exchange(camps) | (!legacy && Move(camps)))
        {
        }
        return camps;
    }

    // One pass over all pairs; whether it found anything.
    private bool Exchange(int[] camps)
    {
        var (ideal, changed) = (distance.Ideal(camps), false);
        for (var i = 0; i < Nodes; i++)
        {
            for (var j = i + 1; j < Nodes; j++)
            {
                if (camps[i] != camps[j] && (legacy ? -1 : 1) * distance.Swapped(camps, i, j, ideal) < -Gain)
                {
                    (camps[i], camps[j], changed) = (camps[j], camps[i], true);
                }
            }
        }
        return changed;
    }

    private bool Move(int[] camps)
    {
        var (cost, changed) = (Cost(camps), false);
        for (var node = 0; node < Nodes; node++)
        {
            for (var camp = 0; camp < distance.Groups; camp++)
            {
                var home = camps[node];
                camps[node] = camp;
                var moved = home != camp && Allowed(camps) ? Cost(camps) : cost;
                (camps[node], changed, cost) = moved < cost - Gain ? (camp, true, moved) : (home, changed, cost);
            }
        }
        return changed;
    }

    // The better half is drawn three times as often.
    private int[] Draw(int[][] pool) => pool[random.Next(random.Next(2) == 0 ? pool.Length : pool.Length / 2)];

    // Camps have no names: the mother's are first called what they share most with among the father's.
    private int[] Child(int[] father, int[] mother)
    {
        var names = Renamed(father, mother);
        var child = father.Select((camp, node) => random.Next(2) == 0 ? camp : names[mother[node]]).ToArray();
        for (var change = 0; change < 1 + (Nodes / 20); change++)
        {
            var (i, j) = (random.Next(Nodes), random.Next(Nodes));
            (child[i], child[j]) = (child[j], child[i]);
        }
        return Repaired(child);
    }

    private int[] Renamed(int[] father, int[] mother)
    {
        var (names, free) = (new int[distance.Groups], Enumerable.Range(0, distance.Groups).ToList());
        for (var camp = 0; camp < names.Length; camp++)
        {
            names[camp] = free.MaxBy(name => Enumerable.Range(0, Nodes).Count(node => mother[node] == camp && father[node] == name));
            free.Remove(names[camp]);
        }
        return names;
    }

    private int[] Repaired(int[] camps)
    {
        while (!Allowed(camps))
        {
            var sizes = Sizes(camps);
            var (largest, smallest) = (Array.IndexOf(sizes, sizes.Max()), Array.IndexOf(sizes, sizes.Min()));
            var surplus = Enumerable.Range(0, Nodes).Where(node => camps[node] == largest).ToArray();
            camps[surplus[random.Next(surplus.Length)]] = smallest;
        }
        return camps;
    }
}
