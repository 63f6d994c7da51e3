namespace Parley.Networks.Measures;

/// <summary>
/// The probability of each tie of a two-mode network of which only the numbers of ties of rows and columns are known, on average: that of largest
/// entropy, <c>p = xy / (1 + xy)</c> (Saracco, Di Clemente, Gabrielli and Squartini, "Randomizing bipartite networks: the case of the World Trade Web",
/// Scientific Reports 5, 2015).
/// </summary>
internal static class BipartiteChance
{
    private const int Rounds = 5_000;
    private const double Near = 1e-10;

    /// <summary>Rows × columns probabilities, whose sums are the numbers of ties in <paramref name="ties"/>.</summary>
    public static Matrix Of(Matrix ties)
    {
        var rows = Enumerable.Range(0, ties.Rows).Select(i => Enumerable.Range(0, ties.Columns).Count(j => ties[i, j] != 0)).ToArray();
        var columns = Enumerable.Range(0, ties.Columns).Select(j => Enumerable.Range(0, ties.Rows).Count(i => ties[i, j] != 0)).ToArray();
        // What is tied to all or to nobody is certain and takes no part in the equations.
        var certain = Certain(rows, columns);
        var (openRows, openColumns) = (Open(certain, 0, rows.Length), Open(certain, 1, columns.Length));
        var wantedRows = openRows.Select(i => rows[i] - Enumerable.Range(0, columns.Length).Count(j => certain[i, j] == 1)).ToArray();
        var wantedColumns = openColumns.Select(j => columns[j] - Enumerable.Range(0, rows.Length).Count(i => certain[i, j] == 1)).ToArray();
        var (x, y) = Solve(wantedRows, wantedColumns);
        return Matrix.Of(rows.Length, columns.Length, (i, j) => certain[i, j] ?? Chance(x[openRows.IndexOf(i)] * y[openColumns.IndexOf(j)]));
    }

    private static double Chance(double odds) => odds / (1 + odds);

    private static List<int> Open(double?[,] certain, int dimension, int length) =>
        [.. Enumerable.Range(0, length).Where(i => Enumerable.Range(0, certain.GetLength(1 - dimension)).Any(j => (dimension == 0 ? certain[i, j] : certain[j, i]) is null))];

    // A row that is full, or empty, among the open columns is settled; that may settle columns, and so on.
    private static double?[,] Certain(int[] rows, int[] columns)
    {
        var (certain, changed) = (new double?[rows.Length, columns.Length], true);
        while (changed)
        {
            changed = false;
            for (var i = 0; i < rows.Length; i++)
            {
                changed |= Settle(rows[i], columns.Length, j => certain[i, j], (j, v) => certain[i, j] = v);
            }
            for (var j = 0; j < columns.Length; j++)
            {
                changed |= Settle(columns[j], rows.Length, i => certain[i, j], (i, v) => certain[i, j] = v);
            }
        }
        return certain;
    }

    private static bool Settle(int ties, int length, Func<int, double?> cell, Action<int, double> settle)
    {
        var open = Enumerable.Range(0, length).Where(k => cell(k) is null).ToList();
        var left = ties - Enumerable.Range(0, length).Count(k => cell(k) == 1);
        if (open.Count == 0 || (left != 0 && left != open.Count))
        {
            return false;
        }
        open.ForEach(k => settle(k, left == 0 ? 0 : 1));
        return true;
    }

    // Each side is solved for the other in turn.
    private static (double[] X, double[] Y) Solve(int[] rows, int[] columns)
    {
        var all = Math.Sqrt(Math.Max(1, rows.Sum()));
        var (x, y) = (Array.ConvertAll(rows, k => k / all), Array.ConvertAll(columns, k => k / all));
        for (var round = 0; round < Rounds && Improve(x, y, rows) + Improve(y, x, columns) > Near; round++)
        {
        }
        return (x, y);
    }

    // How far the numbers moved, relative to what they were.
    private static double Improve(double[] own, double[] other, int[] ties)
    {
        var moved = 0.0;
        for (var i = 0; i < own.Length; i++)
        {
            var sum = 0.0;
            foreach (var factor in other)
            {
                sum += factor / (1 + (own[i] * factor));
            }
            var next = ties[i] / sum;
            moved = Math.Max(moved, Math.Abs(next - own[i]) / own[i]);
            own[i] = next;
        }
        return moved;
    }
}
