namespace Parley.Evaluation;

/// <summary>Rounds percentages for print.</summary>
internal static class Percent
{
    /// <summary>
    /// To one decimal, by the number's exact value, ties to even. <see cref="Math.Round(double, int)"/> multiplies first
    /// and so takes 72.35, which is a little less, for a tie; figures would differ from those of other scorers.
    /// </summary>
    public static double Round(double value)
    {
        var tenths = value * 10;
        var lost = Math.FusedMultiplyAdd(value, 10, -tenths);
        var floor = Math.Floor(tenths);
        var looksLikeTie = tenths - floor == 0.5 && lost != 0;
        return (looksLikeTie ? floor + (lost > 0 ? 1 : 0) : Math.Round(tenths, MidpointRounding.ToEven)) / 10;
    }

    /// <summary>The share of <paramref name="part"/> in <paramref name="whole"/>; 0 of nothing.</summary>
    public static double Share(double part, int whole) => whole > 0 ? Round(100.0 * part / whole) : 0;
}
