namespace Parley.Networks.Measures;

/// <summary>
/// Takes away the tie through which most shortest paths lead, again and again; pieces that come apart last were merged first. Girvan and Newman,
/// "Community structure in social and biological networks", PNAS 99 (2002), with 1/weight for lengths.
/// </summary>
internal static class EdgeBetweenness
{
    public static Dendrogram Of(Matrix ties)
    {
        var left = Matrix.Of(ties.Rows, ties.Rows, (i, j) => i == j ? 0 : Math.Max(0, ties[i, j]));
        var (pieces, splits) = (Pieces(left), new List<Merge>());
        while (Busiest(left) is var (i, j) && i >= 0)
        {
            left = Matrix.Of(left.Rows, left.Rows, (r, c) => (r, c) == (i, j) || (c, r) == (i, j) ? 0 : left[r, c]);
            var now = Pieces(left);
            if (now.Count > pieces.Count)
            {
                splits.Add(new(i, j, now.Count));
                pieces = now;
            }
        }
        return Dendrogram.Of(ties.Rows, Enumerable.Reverse(splits));
    }

    private static Partition Pieces(Matrix ties)
    {
        var paths = new ShortestPaths(ties);
        return Partition.Of([.. Enumerable.Range(0, ties.Rows).Select(i => Enumerable.Range(0, ties.Rows).First(j => i == j || paths.Reaches(i, j)))]);
    }

    private static (int, int) Busiest(Matrix ties)
    {
        var (loads, best) = (new ShortestPaths(ties).TieBetweenness, (-1, -1));
        var most = 0.0;
        for (var i = 0; i < ties.Rows; i++)
        {
            for (var j = i + 1; j < ties.Rows; j++)
            {
                var load = loads[i, j] + loads[j, i];
                (best, most) = load > most + 1e-9 ? ((i, j), load) : (best, most);
            }
        }
        return best;
    }
}
