using CsCheck;
using Parley.Attribution;
using Parley.Language;

namespace Parley.Tests;

public sealed class ConfidenceTests
{
    private static readonly Gen<double> Probability = Gen.OneOf(Gen.Const(0.0), Gen.Const(1.0), Gen.Double.Unit);

    private static readonly Gen<Evidence> Evidences = Gen.Select(Probability.Array[6], Gen.Bool, Gen.Bool, Gen.Int[1, 500], Gen.Int[0, 120], Gen.Bool).Select(
        (p, cue, source, length, distance, follows) => new Evidence
        {
            Cue = cue ? p[0] : null,
            Source = cue && source ? p[1] : null,
            Content = p[2],
            SourceLink = cue ? p[3] : null,
            ContentLink = cue ? p[4] : null,
            Length = length,
            SourceDistance = distance,
            SourceFollows = follows,
            Product = p[5],
        });

    private static readonly Gen<Confidence> Confidences =
        Gen.Double[-9, 9].Array[Confidence.Signs.Length].Select(w => new Confidence([.. w.Select((x, i) => Confidence.IsProbability((Sign)i) ? Math.Abs(x) : x)]));

    [Fact]
    public void Confidence_is_between_nought_and_one_whatever_the_evidence() =>
        Gen.Select(Confidences, Evidences).Sample((confidence, evidence) => confidence.Of(evidence).ShouldBeInRange(0, 1));

    [Fact]
    public void Nothing_that_the_model_becomes_surer_of_makes_a_statement_doubtful() =>
        Gen.Select(Confidences, Evidences, Gen.Double.Unit).Sample((confidence, evidence, share) =>
        {
            double? More(double? p) => p + ((1 - p) * share);
            var before = confidence.Of(evidence);
            confidence.Of(evidence with { Cue = More(evidence.Cue) }).ShouldBeGreaterThanOrEqualTo(before);
            confidence.Of(evidence with { Source = More(evidence.Source) }).ShouldBeGreaterThanOrEqualTo(before);
            confidence.Of(evidence with { Content = More(evidence.Content)!.Value }).ShouldBeGreaterThanOrEqualTo(before);
            confidence.Of(evidence with { SourceLink = More(evidence.SourceLink) }).ShouldBeGreaterThanOrEqualTo(before);
            confidence.Of(evidence with { ContentLink = More(evidence.ContentLink) }).ShouldBeGreaterThanOrEqualTo(before);
        });

    [Fact]
    public void The_log_odds_add_up()
    {
        var weights = new double[Confidence.Signs.Length];
        (weights[(int)Sign.Constant], weights[(int)Sign.Cue], weights[(int)Sign.WithoutSource]) = (0.5, 1, -1);
        var evidence = new Evidence { Cue = 0.75, SourceLink = 1, ContentLink = 1, Content = 1, Length = 3, Product = 1 };

        // Log odds: 0.5 + ln 3 − 1.
        new Confidence([.. weights]).Of(evidence).ShouldBe(1 / (1 + (Math.Exp(0.5) / 3)), 1e-12);
    }

    [Theory]
    [InlineData(Sign.Cue, -0.1)]
    [InlineData(Sign.ContentLink, -0.1)]
    [InlineData(Sign.Length, double.NaN)]
    [InlineData(Sign.Constant, double.PositiveInfinity)]
    public void Weights_that_break_the_laws_are_refused(Sign sign, double weight) =>
        Should.Throw<InvalidDataException>(() => new Confidence([.. Confidence.Signs.Select(s => s == sign ? weight : 0)]));

    [Fact]
    public void A_weight_too_few_is_refused() =>
        Should.Throw<InvalidDataException>(() => new Confidence([.. Confidence.Signs.Skip(1).Select(_ => 0.0)]));

    [Fact]
    public void Where_a_cue_ends_does_not_count_and_of_a_content_in_parts_the_surest_does()
    {
        var source = new TaggedSpan(Role.Source, new TokenRange(12, 14), 0.6) { Peak = 0.9 };
        var cue = new TaggedSpan(Role.Cue, new TokenRange(5, 7), 0.5) { Peak = 0.8 };
        TaggedSpan first = new(Role.Content, new TokenRange(0, 4), 0.4), second = new(Role.Content, new TokenRange(20, 23), 0.7);

        var evidence = Evidence.Of((source, 0.95), cue, [(first, 0.9), (second, 0.85)]);

        evidence.ShouldBe(new Evidence
        {
            Cue = 0.8,
            Source = 0.9,
            Content = 0.7,
            SourceLink = 0.95,
            ContentLink = 0.85,
            Length = 7,
            SourceDistance = 5,
            SourceFollows = true,
            Product = evidence.Product,
        });
        evidence.Product.ShouldBe(0.5 * 0.6 * 0.95 * (((0.4 * 0.9) + (0.7 * 0.85)) / 2), 1e-12);
    }

    [Fact]
    public void What_has_neither_cue_nor_source_is_judged_by_its_content()
    {
        var evidence = Evidence.Of((null, 0), null, [(new TaggedSpan(Role.Content, new TokenRange(0, 2), 0.7), 0.9)]);
        evidence.ShouldBe(new Evidence { Content = 0.7, Length = 2, Product = 0.7 * 0.9 });
        evidence.Signs()[(int)Sign.WithoutCue].ShouldBe(1);
        evidence.Signs()[(int)Sign.WithoutSource].ShouldBe(1);
    }

    [Fact]
    public void Signs_are_numbers_whatever_the_model_believes() =>
        Evidences.Sample(evidence => evidence.Signs().ShouldAllBe(sign => double.IsFinite(sign)));

    [Fact]
    public void The_order_of_the_parts_of_a_content_does_not_matter_and_their_product_never_rises_where_a_belief_falls() =>
        Gen.Select(Gen.Select(Gen.Double.Unit, Gen.Double.Unit).Array[1, 5], Gen.Double.Unit, Gen.Double.Unit, Gen.Double.Unit).Sample((parts, cue, link, share) =>
        {
            Evidence Of(double of, double picks, IEnumerable<(double Belief, double Link)> contents) => Evidence.Of(
                (null, picks), new TaggedSpan(Role.Cue, new TokenRange(0, 1), of), [.. contents.Select(c => (new TaggedSpan(Role.Content, new TokenRange(1, 3), c.Belief), c.Link))]);
            var evidence = Of(cue, link, parts);
            Of(cue, link, parts.Reverse()).Product.ShouldBe(evidence.Product, 1e-12);
            evidence.Product.ShouldBeInRange(0, 1);
            Of(cue * share, link, parts).Product.ShouldBeLessThanOrEqualTo(evidence.Product);
            Of(cue, link * share, parts).Product.ShouldBeLessThanOrEqualTo(evidence.Product);
            Of(cue, link, parts.Select(p => (p.Item1, p.Item2 * share))).Product.ShouldBeLessThanOrEqualTo(evidence.Product);
        });
}
