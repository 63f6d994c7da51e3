namespace Parley.Coding.Suggestions;

/// <summary>Makes likelihoods as sure as they have proved to be right: all log odds are divided by one temperature (Guo et al. 2017).</summary>
internal static class Sureness
{
    private const double Lowest = 0.5;
    private const double Highest = 3;
    private const int Tries = 40;

    // As if so many had been foreseen as well as they are without a temperature.
    private const double PriorWeight = 20;

    /// <summary>The temperature under which what was right was likeliest; near 1 where few were judged.</summary>
    /// <param name="judged">Likelihoods of all concepts, and the place of the right one.</param>
    public static double Temperature(IReadOnlyList<(double[] Likely, int Right)> judged)
    {
        var best = (Loss: double.PositiveInfinity, Temperature: 1.0);
        for (var i = 0; i <= Tries; i++)
        {
            var temperature = Lowest * Math.Pow(Highest / Lowest, (double)i / Tries);
            var loss = judged.Sum(j => -Math.Log(Math.Max(1e-12, At(j.Likely, temperature)[j.Right]))) + (PriorWeight * Math.Pow(Math.Log(temperature), 2));
            best = loss < best.Loss ? (loss, temperature) : best;
        }

        return best.Temperature;
    }

    /// <summary>Likelihoods, with what is missing to 1 as that of none, under a temperature.</summary>
    public static double[] At(double[] likely, double temperature)
    {
        var none = Math.Max(0, 1 - likely.Sum());
        var powers = Array.ConvertAll(likely, value => Math.Pow(value, 1 / temperature));
        var total = powers.Sum() + Math.Pow(none, 1 / temperature);
        return Array.ConvertAll(powers, power => power / total);
    }
}
