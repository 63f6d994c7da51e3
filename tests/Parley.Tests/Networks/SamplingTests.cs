using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Draws follow the distributions that they are said to follow.</summary>
public sealed class SamplingTests
{
    [Fact]
    public void Draws_above_nothing_have_the_mean_of_half_a_bell()
    {
        var random = new Random(1);
        var draws = Enumerable.Range(0, 20_000).Select(_ => ItemResponses.Truncated(random, 0, 0, double.PositiveInfinity)).ToList();
        draws.Average().ShouldBe(Math.Sqrt(2 / Math.PI), 0.02);
        draws.Min().ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public void Draws_without_bounds_are_normal()
    {
        var random = new Random(2);
        var draws = Enumerable.Range(0, 20_000).Select(_ => ItemResponses.Truncated(random, 3, double.NegativeInfinity, double.PositiveInfinity)).ToList();
        draws.Average().ShouldBe(3, 0.03);
        draws.Average(d => Math.Pow(d - 3, 2)).ShouldBe(1, 0.05);
    }

    [Fact]
    public void A_regression_draws_around_its_coefficients()
    {
        var (random, regression) = (new Random(3), new BayesianRegression(2, 0.01));
        for (var i = 0; i < 400; i++)
        {
            var (x, y) = (random.NextDouble() - 0.5, random.NextDouble() - 0.5);
            regression.Add([x, y], (2 * x) - (5 * y));
        }
        var draws = Enumerable.Range(0, 4000).Select(_ => regression.Draw(random)).ToList();
        draws.Average(d => d[0]).ShouldBe(2, 0.05);
        draws.Average(d => d[1]).ShouldBe(-5, 0.05);
        // 400 observations of variance 1/12 leave 1/(400/12) of unit noise.
        draws.Average(d => Math.Pow(d[0] - 2, 2)).ShouldBe(12 / 400.0, 0.006);
    }

    [Fact]
    public void Without_observations_a_regression_draws_from_its_prior()
    {
        var random = new Random(4);
        var draws = Enumerable.Range(0, 5000).Select(_ => new BayesianRegression(1, 0.25).Draw(random)[0]).ToList();
        draws.Average().ShouldBe(0, 0.1);
        draws.Average(d => d * d).ShouldBe(4, 0.3);
    }

    [Fact]
    public void Turned_draws_say_the_same_of_every_answer() =>
        Gen.Double[-2, 2].Array[16].Sample(cells =>
        {
            var draw = new ResponseDraw(Matrix.Of(4, 2, cells[..8]), Matrix.Of(4, 2, cells[8..]), [0, 0, 0, 0]);
            var other = new ResponseDraw(Matrix.Of(4, 2, (i, k) => i - k), Matrix.Of(4, 2, (i, k) => i * k), [0, 0, 0, 0]);
            foreach (var turned in new[] { draw.Principal(), draw.Turned(other), ResponseDraw.Straightened([draw])[0] })
            {
                for (var actor = 0; actor < 4; actor++)
                {
                    Enumerable.Range(0, 4).ShouldAllBe(item => Math.Abs(Answer(turned, actor, item) - Answer(draw, actor, item)) < 1e-9);
                }
            }
        }, iter: 100);

    [Fact]
    public void A_draw_that_was_turned_can_be_turned_back() =>
        Gen.Double[-2, 2].Array[16].Where(cells => cells.Sum(Math.Abs) > 4).Sample(cells =>
        {
            var draw = new ResponseDraw(Matrix.Of(4, 2, cells[..8]), Matrix.Of(4, 2, cells[8..]), [0, 0, 0, 0]);
            var mirrored = draw with { Abilities = draw.Abilities.Select(v => -v), Discriminations = draw.Discriminations.Select(v => -v) };
            mirrored.Turned(draw).Abilities.Cells.ToArray().Zip(cells[..8]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-6);
        }, iter: 100);

    [Fact]
    public void Exact_chances_are_those_of_many_draws()
    {
        var ties = Matrix.Of(3, 4, [1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1, 0]);
        var (chance, random) = (BipartiteChance.Of(ties), new Random(6));
        var exact = BipartiteNull.Stochastic(ties).Single(t => t is { First: 0, Second: 1 });
        var draws = Enumerable.Range(0, 20_000).Select(_ => Enumerable.Range(0, 4).Count(c => random.NextDouble() < chance[0, c] && random.NextDouble() < chance[1, c])).ToList();
        exact.Expected.ShouldBe(draws.Average(), 0.03);
        exact.More.ShouldBe(draws.Count(d => d >= exact.Shared) / 20_000.0, 0.02);
        exact.Less.ShouldBe(draws.Count(d => d <= exact.Shared) / 20_000.0, 0.02);
    }

    [Fact]
    public void Intervals_shrink_with_their_level() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 1], Gen.Double[0.3, 1]).Array[4, 10].Sample(said =>
        {
            var statements = Coded.Of([.. said.Select((s, day) => new Said($"2020-01-{day + 1:00}", $"Org{s.Item1}", $"Concept{s.Item2}", s.Item3))]);
            double[] confidence = [.. said.Select(s => s.Item4)];
            var options = new NetworkOptions { Aggregate = Aggregation.Subtract };
            var (wide, narrow) = (new EdgeIntervals { Draws = 60, Level = 0.95 }.Of(statements, options, confidence), new EdgeIntervals { Draws = 60, Level = 0.5 }.Of(statements, options, confidence));
            wide.ShouldAllBe(tie => tie.Low <= tie.High && tie.Presence >= 0 && tie.Presence <= 1);
            wide.Zip(narrow).ShouldAllBe(pair => pair.First.Low <= pair.Second.Low && pair.First.High >= pair.Second.High);
        }, iter: 30);

    private static double Answer(ResponseDraw draw, int actor, int item) => Enumerable.Range(0, 2).Sum(k => draw.Abilities[actor, k] * draw.Discriminations[item, k]);
}
