using System.Collections.Immutable;
using Parley.Coding;

namespace Parley.Networks.Measures;

/// <summary>A tie, and how sure it is.</summary>
/// <param name="Row">The one node.</param>
/// <param name="Column">The other.</param>
/// <param name="Value">The weight if every statement is right.</param>
/// <param name="Mean">The mean weight over all draws.</param>
/// <param name="Low">The weight that few draws are below.</param>
/// <param name="High">The weight that few draws are above.</param>
/// <param name="Presence">The share of draws in which there is a tie.</param>
public sealed record EdgeInterval(string Row, string Column, double Value, double Mean, double Low, double High, double Presence);

/// <summary>
/// How far the doubts of a machine about what it read reach into a network: networks are drawn again and again, in each of which a statement takes part
/// with the probability that it is right (a parametric bootstrap, Efron and Tibshirani 1993, chapter 6).
/// </summary>
public sealed record EdgeIntervals
{
    /// <summary>The number of networks drawn.</summary>
    public int Draws { get; init; } = 500;

    /// <summary>The share of draws that lie within an interval.</summary>
    public double Level { get; init; } = 0.9;

    /// <summary>Of all draws.</summary>
    public int Seed { get; init; }

    /// <summary>The ties of the network of all statements, in the order of rows and columns; of a one-mode network each once.</summary>
    /// <param name="statements">What the network is of.</param>
    /// <param name="options">How it is drawn; windows play no part.</param>
    /// <param name="confidence">The probability that each statement is right, from 0 to 1.</param>
    /// <exception cref="ArgumentException">There is not one probability for each statement.</exception>
    public ImmutableArray<EdgeInterval> Of(CodedStatements statements, NetworkOptions options, IReadOnlyList<double> confidence)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(confidence);
        if (confidence.Count != statements.Count)
        {
            throw new ArgumentException($"{confidence.Count} probabilities are given for {statements.Count} statements", nameof(confidence));
        }
        var whole = options with { Window = TimeUnit.No, Kernel = Kernel.No, Since = DateRange.Of(statements, options).Start, Until = DateRange.Of(statements, options).End };
        var full = DiscourseNetworks.Draw(statements, whole).Single();
        var ties = Ties(full);
        var (drawn, random) = (ties.Select(_ => new double[Draws]).ToArray(), new Random(Seed));
        for (var draw = 0; draw < Draws; draw++)
        {
            var kept = Enumerable.Range(0, statements.Count).Where(place => random.NextDouble() < confidence[place]).ToArray();
            var weight = Weights(DiscourseNetworks.Draw(statements.At(kept), whole).Single());
            for (var tie = 0; tie < ties.Count; tie++)
            {
                drawn[tie][draw] = weight(full.Rows[ties[tie].Row], full.Columns[ties[tie].Column]);
            }
        }
        return [.. ties.Zip(drawn, (tie, weights) => Interval(full, tie, weights))];
    }

    private static List<(int Row, int Column)> Ties(Network network) =>
    [
        .. from row in Enumerable.Range(0, network.Rows.Length)
           from column in Enumerable.Range(0, network.Columns.Length)
           where network.Values[row, column] != 0 && (network.Mode == NetworkMode.TwoMode || row < column)
           select (row, column),
    ];

    private static Func<string, string, double> Weights(Network network)
    {
        var (rows, columns) = (Places(network.Rows), Places(network.Columns));
        return (row, column) => rows.TryGetValue(row, out var i) && columns.TryGetValue(column, out var j) ? network.Values[i, j] : 0;
    }

    private static Dictionary<string, int> Places(ImmutableArray<string> labels) =>
        Enumerable.Range(0, labels.Length).ToDictionary(place => labels[place]);

    private EdgeInterval Interval(Network network, (int Row, int Column) tie, double[] weights)
    {
        Array.Sort(weights);
        var tail = (1 - Level) / 2;
        return new(
            network.Rows[tie.Row], network.Columns[tie.Column], network.Values[tie.Row, tie.Column],
            weights.Average(), Quantile(weights, tail), Quantile(weights, 1 - tail), weights.Count(w => w != 0) / (double)weights.Length);
    }

    private static double Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = (int)Math.Floor(at);
        return sorted[below] + ((at - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }
}
