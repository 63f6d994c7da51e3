using CsCheck;
using Parley.Review;

namespace Parley.Tests.Review;

/// <summary>Samples that several people code, and how far they agree.</summary>
public sealed class CoderJudgementTests
{
    [Fact]
    public void A_seed_draws_the_same_statements_in_whatever_order_they_come() =>
        Gen.Select(Gen.Int[0, 200].Array[0, 60], Gen.Int[0, 70], Gen.Long).Sample((drawn, size, seed) =>
        {
            var numbers = drawn.Distinct().Select(n => (long)n).ToList();
            var picked = Sampling.Pick(numbers, size, seed);
            picked.ShouldBe(Sampling.Pick(numbers.OrderDescending(), size, seed));
            picked.Length.ShouldBe(Math.Min(size, numbers.Count));
            picked.ShouldBeUnique();
            picked.ShouldBeSubsetOf(numbers);
        });

    [Fact]
    public void Each_statement_is_drawn_as_often_as_any_other()
    {
        var counts = Enumerable.Range(0, 4000).SelectMany(seed => Sampling.Pick(Enumerable.Range(1, 20).Select(n => (long)n), 5, seed)).CountBy(n => n).Select(c => c.Value).ToList();
        counts.Count.ShouldBe(20);
        counts.ShouldAllBe(count => count > 880 && count < 1120);
    }

    [Fact]
    public void Coders_who_say_the_same_agree_wholly_and_their_interval_is_narrow()
    {
        var judgements = Enumerable.Range(1, 12).SelectMany(n => new[] { "anna", "ben" }.Select(coder => Of(coder, n, n % 3, n % 2 == 0))).ToList();
        foreach (var agreement in CoderJudgements.Agreement(judgements, seed: 1).Where(a => a.Variable != "statement"))
        {
            (agreement.Alpha.Value, agreement.Low, agreement.High).ShouldBe((1.0, 1.0, 1.0), agreement.Variable);
        }

        judgements.GroupBy(j => j.Statement).ShouldAllBe(unit => CoderJudgements.Agree(unit));
    }

    [Fact]
    public void One_difference_lowers_the_figure_of_its_variable_alone_and_lies_in_the_interval()
    {
        var judgements = Enumerable.Range(1, 12).SelectMany(n => new[] { "anna", "ben" }.Select(coder => Of(coder, n, n % 3, n % 2 == 0 ^ (n == 5 && coder == "ben")))).ToList();
        var figures = CoderJudgements.Agreement(judgements, seed: 1).ToDictionary(a => a.Variable);
        figures["concept"].Alpha.Value.ShouldBe(1);
        // Krippendorff: 12 units, 2 judgements each; 11 times 1 and 13 times 0, of which one pair differs.
        figures["agreement"].Alpha.Value!.Value.ShouldBe(1 - (23.0 * 2 / (2 * 11 * 13)), 1e-9);
        figures["agreement"].Low!.Value.ShouldBeLessThan(figures["agreement"].Alpha.Value!.Value);
        figures["agreement"].High!.Value.ShouldBe(1);
        judgements.GroupBy(j => j.Statement).Where(unit => !CoderJudgements.Agree(unit)).Select(unit => unit.Key).ShouldBe([5]);
    }

    private static CoderJudgement Of(string coder, long statement, long concept, bool agrees) => new(coder, statement, [new Position(concept, coder, agrees)], null);
}
