using System.Collections.Immutable;
using MathNet.Numerics.Distributions;

namespace Parley.Networks.Measures;

/// <summary>What is asked of <see cref="ItemResponses"/>.</summary>
public sealed record ScalingOptions
{
    /// <summary>One axis or two.</summary>
    public int Dimensions { get; init; } = 1;

    /// <summary>Draws that are kept.</summary>
    public int Draws { get; init; } = 2000;

    /// <summary>Draws that are thrown away first.</summary>
    public int BurnIn { get; init; } = 1000;

    /// <summary>Of every so many draws one is kept.</summary>
    public int Thin { get; init; } = 5;

    /// <summary>Of all draws.</summary>
    public int Seed { get; init; }
}

/// <summary>Where actors and concepts lie in a space of ideology.</summary>
/// <param name="Abilities">The mean position of each actor: actors × dimensions.</param>
/// <param name="Deviations">The standard deviations of these.</param>
/// <param name="Discriminations">How strongly each concept divides the actors along each axis: concepts × dimensions.</param>
/// <param name="Difficulties">What an actor in the middle needs to be won for each concept.</param>
public sealed record ScalingResult(Matrix Abilities, Matrix Deviations, Matrix Discriminations, ImmutableArray<double> Difficulties);

/// <summary>
/// Positions of actors by what they support: the item response model with a normal link, sampled by data augmentation. Albert, "Bayesian estimation of
/// normal ogive item response curves using Gibbs sampling", Journal of Educational Statistics 17 (1992); with more than two ordered answers, the cut-points
/// of Albert and Chib (1993). An answer of at least k is given if <c>discrimination · ability − difficulty + noise</c> exceeds the k-th cut-point.
/// Abilities have a standard normal prior, discriminations and difficulties a normal one with variance 4. Axes are told apart and turned the same way
/// through all draws, so that the concept with the greatest discrimination has it on the first axis, with a positive sign.
/// </summary>
public static class ItemResponses
{
    /// <summary>Positions by answers, actors × concepts: 0 or 1, or 0, 1, 2 … in order; null where an actor says nothing.</summary>
    /// <exception cref="ArgumentException">Nobody says anything.</exception>
    public static ScalingResult Of(IReadOnlyList<IReadOnlyList<int?>> answers, ScalingOptions options)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(options);
        var chain = new ResponseChain(answers, options.Dimensions, new Random(options.Seed));
        for (var draw = 0; draw < options.BurnIn; draw++)
        {
            chain.Step();
        }
        var kept = new List<ResponseDraw>();
        while (kept.Count < options.Draws)
        {
            for (var skipped = 0; skipped < options.Thin; skipped++)
            {
                chain.Step();
            }
            kept.Add(kept.Count == 0 ? chain.Current().Principal() : chain.Current().Turned(kept[^1]));
        }
        return Summary(ResponseDraw.Straightened(kept));
    }

    private static ScalingResult Summary(IReadOnlyList<ResponseDraw> draws)
    {
        var (abilities, discriminations) = (Mean(draws, d => d.Abilities), Mean(draws, d => d.Discriminations));
        var deviations = Mean(draws, d => Matrix.Of(abilities.Rows, abilities.Columns, (i, k) => Math.Pow(d.Abilities[i, k] - abilities[i, k], 2))).Select(Math.Sqrt);
        return new(abilities, deviations, discriminations, [.. draws[0].Difficulties.Select((_, j) => draws.Average(d => d.Difficulties[j]))]);
    }

    private static Matrix Mean(IReadOnlyList<ResponseDraw> draws, Func<ResponseDraw, Matrix> part)
    {
        var sums = new double[part(draws[0]).Cells.Length];
        foreach (var draw in draws)
        {
            var cells = part(draw).Cells;
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += cells[i] / draws.Count;
            }
        }
        return Matrix.Of(part(draws[0]).Rows, part(draws[0]).Columns, sums);
    }

    /// <summary>A draw of a normal variable with unit variance that lies between two bounds, by its distribution function.</summary>
    internal static double Truncated(Random random, double mean, double low, double high)
    {
        var (from, to) = (Normal.CDF(0, 1, low - mean), Normal.CDF(0, 1, high - mean));
        var at = Math.Clamp(from + (random.NextDouble() * (to - from)), 1e-12, 1 - 1e-12);
        return Math.Clamp(mean + Normal.InvCDF(0, 1, at), low, high);
    }
}
