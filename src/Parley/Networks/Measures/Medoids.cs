namespace Parley.Networks.Measures;

/// <summary>Groups around the members that are nearest to all others: PAM of Kaufman and Rousseeuw, "Finding groups in data" (1990).</summary>
internal static class Medoids
{
    public static Partition Of(Matrix distances, int groups)
    {
        var medoids = Build(distances, Math.Min(groups, distances.Rows));
        while (Swap(distances, medoids))
        {
        }
        return Partition.Of([.. Enumerable.Range(0, distances.Rows).Select(node => Nearest(distances, medoids, node))]);
    }

    // One medoid after the other, each where it helps most.
    private static int[] Build(Matrix distances, int groups)
    {
        var medoids = new List<int>();
        while (medoids.Count < groups)
        {
            medoids.Add(Enumerable.Range(0, distances.Rows).Except(medoids).MinBy(node => Cost(distances, [.. medoids, node])));
        }
        return [.. medoids];
    }

    private static bool Swap(Matrix distances, int[] medoids)
    {
        var before = Cost(distances, medoids);
        var swaps = from place in Enumerable.Range(0, medoids.Length)
                    from node in Enumerable.Range(0, distances.Rows).Except(medoids)
                    select (place, node, cost: Cost(distances, [.. medoids.Select((medoid, i) => i == place ? node : medoid)]));
        var best = swaps.Append((place: 0, node: medoids[0], cost: before)).MinBy(swap => swap.cost);
        medoids[best.place] = best.node;
        return best.cost < before - 1e-12;
    }

    private static double Cost(Matrix distances, int[] medoids)
    {
        var cost = 0.0;
        for (var node = 0; node < distances.Rows; node++)
        {
            cost += distances[node, Nearest(distances, medoids, node)];
        }
        return cost;
    }

    private static int Nearest(Matrix distances, int[] medoids, int node)
    {
        var nearest = medoids[0];
        foreach (var medoid in medoids)
        {
            nearest = distances[node, medoid] < distances[node, nearest] ? medoid : nearest;
        }
        return nearest;
    }
}
