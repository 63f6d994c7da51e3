namespace Parley.Networks.Layouts;

/// <summary>Discs that lie on each other are pushed apart, with as little disturbance of the layout as that takes.</summary>
public static class Spacing
{
    private const int MostRounds = 120;

    /// <summary>The same discs, moved until each pair has the gap between them, or the rounds are over.</summary>
    public static Disc[] Apart(IReadOnlyList<Disc> discs, double gap)
    {
        var moved = discs.ToArray();
        for (var round = 0; round < MostRounds && Pushed(moved, gap); round++)
        {
        }

        return moved;
    }

    private static bool Pushed(Disc[] discs, double gap)
    {
        var any = false;
        for (var i = 0; i < discs.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var wanted = discs[i].Radius + discs[j].Radius + gap;
                var (dx, dy) = (discs[i].Centre.X - discs[j].Centre.X, discs[i].Centre.Y - discs[j].Centre.Y);
                if (Math.Abs(dx) < wanted && Math.Abs(dy) < wanted && Math.Sqrt((dx * dx) + (dy * dy)) < wanted - 1e-6)
                {
                    Push(discs, i, j, wanted);
                    any = true;
                }
            }
        }

        return any;
    }

    private static void Push(Disc[] discs, int i, int j, double wanted)
    {
        var (a, b) = (discs[i].Centre, discs[j].Centre);
        var distance = a.DistanceTo(b);
        var (x, y) = distance > 1e-9 ? ((a.X - b.X) / distance, (a.Y - b.Y) / distance) : (Math.Cos(i), Math.Sin(i));
        var half = (wanted - distance) / 2;
        discs[i] = discs[i] with { Centre = new(a.X + (x * half), a.Y + (y * half)) };
        discs[j] = discs[j] with { Centre = new(b.X - (x * half), b.Y - (y * half)) };
    }
}
