namespace Parley.Networks.Measures;

/// <summary>
/// Groups around means: Lloyd's algorithm from starts drawn as by Arthur and Vassilvitskii, "k-means++: the advantages of careful seeding" (2007); the
/// best of several starts.
/// </summary>
internal static class KMeans
{
    private const int Starts = 25, Rounds = 100;

    public static Partition Of(double[][] points, int groups, Random random)
    {
        var wanted = Math.Min(groups, points.Length);
        return Partition.Of(Enumerable.Range(0, Starts).Select(_ => Settle(points, Seeds(points, wanted, random))).MinBy(found => found.Cost).Groups);
    }

    private static double[][] Seeds(double[][] points, int groups, Random random)
    {
        var centres = new List<double[]> { points[random.Next(points.Length)] };
        while (centres.Count < groups)
        {
            var apart = Array.ConvertAll(points, point => centres.Min(centre => Squared(point, centre)));
            var (place, rest) = (0, random.NextDouble() * apart.Sum());
            for (; place < points.Length - 1 && rest >= apart[place]; place++)
            {
                rest -= apart[place];
            }
            centres.Add(points[place]);
        }
        return [.. centres];
    }

    private static (double Cost, int[] Groups) Settle(double[][] points, double[][] centres)
    {
        var groups = new int[points.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var nearest = Array.ConvertAll(points, point => Nearest(centres, point));
            var settled = round > 0 && nearest.AsSpan().SequenceEqual(groups);
            groups = nearest;
            if (settled)
            {
                break;
            }
            centres = [.. centres.Select((centre, group) => Mean([.. points.Where((_, i) => groups[i] == group)]) ?? centre)];
        }
        return (points.Select((point, i) => Squared(point, centres[groups[i]])).Sum(), groups);
    }

    private static int Nearest(double[][] centres, double[] point)
    {
        var apart = Array.ConvertAll(centres, centre => Squared(point, centre));
        return Array.IndexOf(apart, apart.Min());
    }

    private static double[]? Mean(double[][] points) =>
        points.Length == 0 ? null : [.. points[0].Select((_, dimension) => points.Average(point => point[dimension]))];

    private static double Squared(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
