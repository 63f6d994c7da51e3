using CsCheck;
using Parley.Coding;
using Parley.Coding.Reliability;

namespace Parley.Tests.Coding;

/// <summary>Measures of agreement against each other, and what must not matter to them.</summary>
public sealed class ReliabilityLawTests
{
    private static readonly Gen<Ratings> TwoCoders = Judged(2, 3);
    private static readonly Gen<Ratings> ThreeCoders = Judged(3, 4);

    /// <summary>Scott's pi (1955) takes the margins of both coders together; alpha takes away a pair with itself: 1 − α = (1 − π)(n − 1)/n.</summary>
    [Fact]
    public void Alpha_of_two_coders_is_scotts_pi_but_for_the_sample_size() =>
        TwoCoders.Sample(ratings =>
        {
            var (alpha, pi) = (Alpha.Of(ratings, Metric.Nominal), ScottsPi(ratings));
            var n = 2.0 * ratings.Units.Length;
            if (alpha.Value is { } value)
            {
                (1 - value).ShouldBe((1 - pi) * (n - 1) / n, 1e-9);
            }
        });

    [Fact]
    public void Fleisss_kappa_of_two_coders_is_scotts_pi() =>
        TwoCoders.Sample(ratings =>
        {
            if (Kappa.Fleiss(ratings).Value is { } kappa)
            {
                kappa.ShouldBe(ScottsPi(ratings), 1e-9);
            }
        });

    [Fact]
    public void Cohens_kappa_is_at_least_scotts_pi_and_does_not_care_who_is_first() =>
        Gen.Select(TwoCoders, Gen.Enum<KappaWeights>()).Sample((ratings, weights) =>
        {
            var kappa = Kappa.Cohen(ratings, weights);
            Near(Kappa.Cohen(Ratings.Of(ratings.Units.Select(unit => unit.Reverse())), weights), kappa);
            if (weights == KappaWeights.None && kappa.Value is { } value && Kappa.Fleiss(ratings).Value is { } pi)
            {
                value.ShouldBeGreaterThanOrEqualTo(pi - 1e-9);
            }
        });

    [Fact]
    public void Interval_alpha_does_not_care_for_the_unit_or_the_origin() =>
        ThreeCoders.Sample(ratings => Near(Alpha.Of(Each(ratings, v => (3 * v) - 7), Metric.Interval), Alpha.Of(ratings, Metric.Interval)));

    [Fact]
    public void Ordinal_alpha_cares_for_the_order_alone() =>
        ThreeCoders.Sample(ratings => Near(Alpha.Of(Each(ratings, v => Math.Exp(v)), Metric.Ordinal), Alpha.Of(ratings, Metric.Ordinal)));

    [Fact]
    public void Ratio_alpha_does_not_care_for_the_unit() =>
        ThreeCoders.Sample(ratings => Near(Alpha.Of(Each(ratings, v => 10 * v), Metric.Ratio), Alpha.Of(ratings, Metric.Ratio)));

    [Fact]
    public void Nominal_alpha_does_not_care_what_categories_are_called() =>
        ThreeCoders.Sample(ratings => Near(Alpha.Of(Each(ratings, v => v == 0 ? 99 : v), Metric.Nominal), Alpha.Of(ratings, Metric.Nominal)));

    [Fact]
    public void With_two_categories_all_metrics_say_the_same() =>
        Judged(3, 2).Sample(ratings =>
        {
            var nominal = Alpha.Of(ratings, Metric.Nominal);
            Near(Alpha.Of(ratings, Metric.Ordinal), nominal);
            Near(Alpha.Of(ratings, Metric.Interval), nominal);
        });

    [Fact]
    public void A_coder_who_says_nothing_changes_nothing() =>
        TwoCoders.Sample(ratings => Near(Alpha.Of(Ratings.Of(ratings.Units.Select(unit => unit.Append(null))), Metric.Nominal), Alpha.Of(ratings, Metric.Nominal)));

    [Fact]
    public void Judgements_by_chance_have_an_alpha_around_nothing()
    {
        var random = new Random(4);
        var ratings = Ratings.Of(Enumerable.Range(0, 4000).Select(_ => Enumerable.Range(0, 3).Select(_ => (double?)random.Next(4))));
        Enum.GetValues<Metric>().ShouldAllBe(metric => Math.Abs(Alpha.Of(ratings, metric).Value!.Value) < 0.04);
        Math.Abs(Kappa.Fleiss(ratings).Value!.Value).ShouldBeLessThan(0.04);
    }

    /// <summary>Read from the end, a text is marked as well or as badly; and a text is no better marked where it is called by other names.</summary>
    [Fact]
    public void Units_may_be_read_backwards_and_renamed() =>
        Marks.Sample(units =>
        {
            var (plain, mirrored) = (new UnitizingAlpha(2, 120, units).Overall(), new UnitizingAlpha(2, 120, [.. units.Select(u => u with { Start = 120 - u.Start - u.Length })]).Overall());
            mirrored.Observed.ShouldBe(plain.Observed, 1e-9);
            mirrored.Expected.ShouldBe(plain.Expected, 1e-9);
            new UnitizingAlpha(2, 120, [.. units.Select(u => u with { Category = u.Category + "!" })]).Overall().Observed.ShouldBe(plain.Observed, 1e-12);
        });

    [Fact]
    public void Units_do_not_care_which_coder_is_first() =>
        Marks.Sample(units =>
        {
            var (one, other) = (new UnitizingAlpha(2, 120, units).Overall(), new UnitizingAlpha(2, 120, [.. units.Select(u => u with { Coder = 1 - u.Coder })]).Overall());
            other.Observed.ShouldBe(one.Observed, 1e-12);
            other.Expected.ShouldBe(one.Expected, 1e-12);
        });

    [Fact]
    public void Every_statement_of_a_shared_document_is_in_one_unit_and_no_coder_twice() =>
        Statements.Sample(statements =>
        {
            var units = CodedUnits.Of(statements);
            var shared = Enumerable.Range(0, statements.Count).Where(place => units.Shared.Contains(statements.Spans.Documents[place]));
            units.Units.SelectMany(unit => unit).OfType<int>().Order().ShouldBe(shared);
            units.Units.ShouldAllBe(unit => unit.Length == units.Coders.Length && unit.Select((place, coder) => place == null || statements.Spans.Coders[place.Value] == units.Coders[coder]).All(holds => holds));
            units.Units.ShouldAllBe(unit => unit.OfType<int>().Select(place => statements.Spans.Documents[place]).Distinct().Count() == 1);
        }, iter: 200);

    // Units of one coder and category do not overlap: each has a stretch of 30 of its own.
    private static readonly Gen<MarkedUnit[]> Marks =
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 1], Gen.Int[0, 20], Gen.Int[1, 10]).Array[1, 6].Select(units =>
            units.Select((u, i) => new MarkedUnit(u.Item1, ((i % 4) * 30) + u.Item3, u.Item4, "xy"[u.Item2].ToString())).DistinctBy(u => (u.Coder, u.Category, u.Start / 30)).ToArray());

    private static readonly Gen<CodedStatements> Statements =
        Gen.Select(Gen.Int[0, 2], Gen.Int[1, 3], Gen.Int[0, 30], Gen.Int[1, 30]).Array[1, 12].Select(all =>
        {
            var ids = Enumerable.Range(1, all.Length).ToArray();
            var spans = new CodedSpans([.. ids], [.. all.Select(s => s.Item1)], [.. all.Select(s => s.Item3)], [.. all.Select(s => s.Item3 + s.Item4)], [.. all.Select(s => s.Item2)]);
            return CodedStatements.Of("DNA Statement", new([1, 2, 3], [0, 0, 0], ["a", "b", "c"], []), spans, [CodedColumn.OfTexts("concept", all.Select(s => $"{s.Item3}"))]);
        });

    private static Gen<Ratings> Judged(int coders, int categories) =>
        Gen.Int[0, categories - 1].Array[coders].Array[4, 12].Select(units => Ratings.Of(units.Select(unit => unit.Select(v => (double?)v))));

    private static Ratings Each(Ratings ratings, Func<double, double> value) => Ratings.Of(ratings.Units.Select(unit => unit.Select(v => v is { } number ? value(number) : (double?)null)));

    private static void Near(CoderAgreement found, CoderAgreement expected)
    {
        (found.Value is null).ShouldBe(expected.Value is null);
        (found.Value ?? 0).ShouldBe(expected.Value ?? 0, 1e-9);
    }

    private static double ScottsPi(Ratings ratings)
    {
        var n = 2.0 * ratings.Units.Length;
        var expected = ratings.Units.SelectMany(unit => unit).GroupBy(v => v).Sum(group => Math.Pow(group.Count() / n, 2));
        var observed = ratings.Units.Count(unit => unit[0] == unit[1]) / (n / 2);
        return (observed - expected) / (1 - expected);
    }
}
