using System.Collections.Immutable;

namespace Parley.Networks.Measures;

/// <summary>What two rows have in common, and whether chance would give them as much.</summary>
/// <param name="First">The place of the one row.</param>
/// <param name="Second">The place of the other.</param>
/// <param name="Shared">How many columns both have.</param>
/// <param name="Expected">How many they would share on average.</param>
/// <param name="More">The probability of sharing as much or more by chance.</param>
/// <param name="Less">The probability of sharing as little or less by chance.</param>
public sealed record TieSignificance(int First, int Second, int Shared, double Expected, double More, double Less);

/// <summary>
/// Which ties between the rows of a two-mode network are more than their activity, and the columns' prominence, make likely by chance. See Neal,
/// Domagalski and Sagan, "Comparing alternatives to the fixed degree sequence model for extracting the backbone of bipartite projections", Scientific
/// Reports 11 (2021).
/// </summary>
public static class BipartiteNull
{
    /// <summary>
    /// Against all networks in which rows and columns have as many ties as here <em>on average</em>: the stochastic degree sequence model, whose
    /// probabilities maximise entropy (Saracco, Straka, Di Clemente, Gabrielli, Caldarelli and Squartini 2017). Exact, without a seed.
    /// </summary>
    /// <param name="ties">Rows × columns; whatever is not 0 is a tie.</param>
    public static ImmutableArray<TieSignificance> Stochastic(Matrix ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var chance = BipartiteChance.Of(ties);
        return Pairs(ties, (i, j, shared) =>
        {
            var distribution = SumOfTrials([.. Enumerable.Range(0, ties.Columns).Select(c => chance[i, c] * chance[j, c])]);
            return (distribution.Select((p, n) => p * n).Sum(), Math.Min(1, distribution.Skip(shared).Sum()), Math.Min(1, distribution.Take(shared + 1).Sum()));
        });
    }

    /// <summary>
    /// Against all networks in which rows and columns have <em>exactly</em> as many ties as here: the fixed degree sequence model, drawn by the curveball
    /// algorithm (Strona, Nappo, Boccacci, Fattorini and San-Miguel-Ayanz, "A fast and unbiased procedure to randomize ecological binary matrices with fixed
    /// row and column totals", Nature Communications 5, 2014).
    /// </summary>
    /// <param name="ties">Rows × columns; whatever is not 0 is a tie.</param>
    /// <param name="draws">The number of networks drawn.</param>
    /// <param name="seed">Of the draws.</param>
    public static ImmutableArray<TieSignificance> Fixed(Matrix ties, int draws, int seed)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var (curveball, rows) = (new Curveball(ties, seed), ties.Rows);
        var (seen, sums, more, less) = (new int[rows, rows], new double[rows, rows], new int[rows, rows], new int[rows, rows]);
        Count(curveball, (i, j, shared) => seen[i, j] = shared);
        for (var draw = 0; draw < draws; draw++)
        {
            curveball.Mix();
            Count(curveball, (i, j, shared) =>
            {
                sums[i, j] += shared;
                more[i, j] += shared >= seen[i, j] ? 1 : 0;
                less[i, j] += shared <= seen[i, j] ? 1 : 0;
            });
        }
        return Pairs(ties, (i, j, _) => (sums[i, j] / draws, (more[i, j] + 1.0) / (draws + 1), (less[i, j] + 1.0) / (draws + 1)));
    }

    private static void Count(Curveball curveball, Action<int, int, int> count)
    {
        for (var i = 0; i < curveball.Rows; i++)
        {
            for (var j = i + 1; j < curveball.Rows; j++)
            {
                count(i, j, curveball.Shared(i, j));
            }
        }
    }

    private static ImmutableArray<TieSignificance> Pairs(Matrix ties, Func<int, int, int, (double Expected, double More, double Less)> judge)
    {
        var pairs = ImmutableArray.CreateBuilder<TieSignificance>();
        for (var i = 0; i < ties.Rows; i++)
        {
            for (var j = i + 1; j < ties.Rows; j++)
            {
                var shared = Enumerable.Range(0, ties.Columns).Count(c => ties[i, c] != 0 && ties[j, c] != 0);
                var (expected, more, less) = judge(i, j, shared);
                pairs.Add(new(i, j, shared, expected, more, less));
            }
        }
        return pairs.ToImmutable();
    }

    // The distribution of the number of successes in trials of unequal probability.
    private static double[] SumOfTrials(double[] probabilities)
    {
        var distribution = new double[probabilities.Length + 1];
        distribution[0] = 1;
        foreach (var p in probabilities)
        {
            for (var n = probabilities.Length; n > 0; n--)
            {
                distribution[n] = (distribution[n] * (1 - p)) + (distribution[n - 1] * p);
            }
            distribution[0] *= 1 - p;
        }
        return distribution;
    }
}
