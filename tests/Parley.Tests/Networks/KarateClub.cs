using Parley.Networks;

namespace Parley.Tests.Networks;

/// <summary>Who met whom outside a karate club that split in two (Zachary 1977): 34 members, 78 ties, the network on which most methods were tried first.</summary>
internal static class KarateClub
{
    private const string Friends = """
        1: 2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32; 2: 3 4 8 14 18 20 22 31; 3: 4 8 9 10 14 28 29 33; 4: 8 13 14; 5: 7 11; 6: 7 11 17; 7: 17; 9: 31 33 34;
        10: 34; 14: 34; 15: 33 34; 16: 33 34; 19: 33 34; 20: 34; 21: 33 34; 23: 33 34; 24: 26 28 30 33 34; 25: 26 28 32; 26: 32; 27: 30 34; 28: 34; 29: 32 34;
        30: 33 34; 31: 33 34; 32: 33 34; 33: 34
        """;

    public static Matrix Ties { get; } = Read();

    public static Network Network { get; } = Of(Ties, i => (i + 1).ToString());

    /// <summary>A one-mode network of any ties, its nodes called by <paramref name="name"/>.</summary>
    public static Network Of(Matrix ties, Func<int, string> name, Period? period = null)
    {
        var labels = Enumerable.Range(0, ties.Rows).Select(name).ToArray();
        return new(NetworkMode.OneMode, [.. labels], [.. labels], ties, period, 0);
    }

    /// <summary>Members counted from 1, in one group or the other.</summary>
    public static int[] Split(params int[] one) => [.. Enumerable.Range(1, 34).Select(member => one.Contains(member) ? 1 : 0)];

    private static Matrix Read()
    {
        var cells = new double[34 * 34];
        foreach (var line in Friends.Split(';', StringSplitOptions.TrimEntries))
        {
            var member = int.Parse(line.Split(':')[0]) - 1;
            foreach (var friend in line.Split(':')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => int.Parse(f) - 1))
            {
                (cells[(member * 34) + friend], cells[(friend * 34) + member]) = (1, 1);
            }
        }
        return Matrix.Of(34, 34, cells);
    }
}
