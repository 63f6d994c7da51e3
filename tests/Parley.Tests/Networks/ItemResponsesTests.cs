using CsCheck;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Positions that answers were drawn from are found again from the answers.</summary>
public sealed class ItemResponsesTests
{
    private static readonly ScalingOptions Quick = new() { Draws = 300, BurnIn = 200, Thin = 1, Seed = 5 };

    // Thirty actors from left to right, and forty concepts of which each divides them somewhere.
    private static readonly double[] Places = [.. Enumerable.Range(0, 30).Select(i => -2 + (4 * i / 29.0))];

    [Fact]
    public void Actors_are_put_in_the_order_that_they_answered_in()
    {
        var found = ItemResponses.Of(Answers(2), Quick);
        Correlation(Places, [.. Enumerable.Range(0, 30).Select(i => found.Abilities[i, 0])]).ShouldBeGreaterThan(0.95);
        found.Deviations.Cells.ToArray().ShouldAllBe(sd => sd > 0 && sd < 1);
    }

    [Fact]
    public void Three_ordered_answers_tell_the_order_too()
    {
        var found = ItemResponses.Of(Answers(3), Quick);
        Correlation(Places, [.. Enumerable.Range(0, 30).Select(i => found.Abilities[i, 0])]).ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Two_axes_are_found_that_divide_differently()
    {
        // The first half of the concepts asks for one thing, the second for another that has nothing to do with it.
        var random = new Random(8);
        var (x, y) = (Enumerable.Range(0, 40).Select(_ => (random.NextDouble() * 4) - 2).ToArray(), Enumerable.Range(0, 40).Select(_ => (random.NextDouble() * 4) - 2).ToArray());
        var answers = Enumerable.Range(0, 40).Select(i => Enumerable.Range(0, 40).Select(j => (int?)((j < 20 ? x[i] : y[i]) + random.NextDouble() - 0.5 > (j % 10 / 3.0) - 1.5 ? 1 : 0)).ToArray()).ToArray();
        var found = ItemResponses.Of(answers, Quick with { Dimensions = 2 });
        double[] Axis(int k) => [.. Enumerable.Range(0, 40).Select(i => found.Abilities[i, k])];
        // Axes may be turned, but together they explain both.
        Explained(x, Axis(0), Axis(1)).ShouldBeGreaterThan(0.85);
        Explained(y, Axis(0), Axis(1)).ShouldBeGreaterThan(0.85);
    }

    [Fact]
    public void The_seed_decides_and_another_seed_says_nearly_the_same()
    {
        var (once, again, other) = (ItemResponses.Of(Answers(2), Quick), ItemResponses.Of(Answers(2), Quick), ItemResponses.Of(Answers(2), Quick with { Seed = 6 }));
        once.Abilities.Cells.ToArray().ShouldBe(again.Abilities.Cells.ToArray());
        Correlation(once.Abilities.Cells.ToArray(), other.Abilities.Cells.ToArray()).ShouldBeGreaterThan(0.98);
    }

    [Fact]
    public void The_concept_that_divides_most_divides_to_the_right() =>
        ItemResponses.Of(Answers(2), Quick).Discriminations.Cells.ToArray().MaxBy(Math.Abs).ShouldBeGreaterThan(0);

    [Fact]
    public void Who_says_nothing_stays_in_the_middle_and_unsure()
    {
        IReadOnlyList<IReadOnlyList<int?>> answers = [.. Answers(2), new int?[40]];
        var found = ItemResponses.Of(answers, Quick);
        found.Abilities[30, 0].ShouldBe(0, 0.25);
        found.Deviations[30, 0].ShouldBe(1, 0.2);
    }

    [Fact]
    public void Where_nobody_says_anything_there_are_no_positions() =>
        Should.Throw<ArgumentException>(() => ItemResponses.Of([new int?[2], new int?[2]], Quick));

    [Fact]
    public void Draws_between_bounds_are_between_them() =>
        Gen.Select(Gen.Double[-9, 9], Gen.Double[-3, 3], Gen.Double[0.01, 4]).Sample((mean, low, width) =>
        {
            var random = new Random(1);
            Enumerable.Range(0, 20).ShouldAllBe(_ => IsBetween(ItemResponses.Truncated(random, mean, low, low + width), low, low + width));
        });

    private static bool IsBetween(double value, double low, double high) => value >= low && value <= high;

    private static int?[][] Answers(int levels)
    {
        var random = new Random(1);
        return [.. Places.Select(place => Enumerable.Range(0, 40).Select(item => (int?)Enumerable.Range(0, levels - 1).Count(cut =>
            (place * (item % 4 == 0 ? -1.5 : 1.5)) - ((item % 7) - 3) / 2.0 - cut + (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) > 0)).ToArray())];
    }

    private static double Correlation(double[] a, double[] b) => Math.Abs(MathNet.Numerics.Statistics.Correlation.Pearson(a, b));

    private static double Explained(double[] of, double[] first, double[] second)
    {
        var fit = MathNet.Numerics.LinearRegression.MultipleRegression.QR([.. first.Zip(second, (a, b) => new[] { a, b })], of, intercept: true);
        return Correlation(of, [.. first.Zip(second, (a, b) => fit[0] + (fit[1] * a) + (fit[2] * b))]);
    }
}
