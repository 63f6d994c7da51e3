using System.Collections.Immutable;
using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Intervals of ties against what probability says of them.</summary>
public sealed class EdgeIntervalLawTests
{
    private static readonly string[] Actors = ["Dockers", "Ferries", "Drivers"], Concepts = ["Bridge", "Toll", "Tunnel"];

    private static readonly NetworkOptions Congruence = new() { Aggregate = Aggregation.Congruence }, TwoMode = new() { Mode = NetworkMode.TwoMode };

    private static readonly Gen<(Said Statement, double Confidence)[]> Doubtful =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 1], Gen.Double[0, 1])
            .Select((actor, concept, agreement, confidence) => (new Said("2020-01-01", Actors[actor], Concepts[concept], agreement), confidence)).Array[2, 12];

    [Fact]
    public void The_mean_of_a_tie_is_the_sum_over_pairs_of_the_chance_that_both_are_right() =>
        Doubtful.Sample((doubtful) =>
        {
            foreach (var tie in Of(doubtful, Congruence, new() { Draws = 600, Seed = 2 }))
            {
                var pairs = from one in doubtful
                            from other in doubtful
                            where one.Statement.Organization == tie.Row && other.Statement.Organization == tie.Column
                            where one.Statement.Concept == other.Statement.Concept && one.Statement.Agreement == other.Statement.Agreement
                            select one.Confidence * other.Confidence;
                // Six standard errors of 600 draws, none of which is above the tie or below nothing.
                tie.Mean.ShouldBe(pairs.Sum(), 6 * tie.Value / 2 / Math.Sqrt(600));
            }
        }, iter: 25);

    [Fact]
    public void Intervals_lie_between_nothing_and_the_tie_of_all_statements() =>
        Gen.Select(Doubtful, Gen.Double[0.1, 0.99]).Sample((doubtful, level) =>
        {
            foreach (var tie in Of(doubtful, Congruence, new() { Draws = 60, Level = level }))
            {
                tie.Low.ShouldBeInRange(0, tie.High);
                tie.High.ShouldBeLessThanOrEqualTo(tie.Value);
                tie.Presence.ShouldBeInRange(0, 1);
                (tie.Presence == 0).ShouldBe(tie.Mean == 0);
            }
        }, iter: 60);

    [Fact]
    public void Certain_statements_give_a_point_and_certain_errors_nothing_at_all() =>
        Doubtful.Sample((doubtful) =>
        {
            var statements = doubtful.Select(d => d.Statement).ToArray();
            foreach (var tie in new EdgeIntervals { Draws = 10 }.Of(Coded.Of(statements), Congruence, [.. statements.Select(_ => 1.0)]))
            {
                (tie.Mean, tie.Low, tie.High, tie.Presence).ShouldBe((tie.Value, tie.Value, tie.Value, 1));
            }
            new EdgeIntervals { Draws = 10 }.Of(Coded.Of(statements), Congruence, [.. statements.Select(_ => 0.0)])
                .ShouldAllBe(tie => tie.Mean == 0 && tie.Low == 0 && tie.High == 0 && tie.Presence == 0 && tie.Value > 0);
        }, iter: 40);

    /// <summary>The number of right statements among n is binomial, and nearly normal where n is large.</summary>
    [Fact]
    public void The_more_statements_a_tie_has_the_narrower_is_its_interval_by_their_root()
    {
        var widths = new[] { 25, 100, 400 }.Select(n =>
        {
            var tie = Of([.. Enumerable.Repeat((new Said("2020-01-01", "Dockers", "Toll"), 0.8), n)], TwoMode, new() { Draws = 400, Seed = 3 }).Single();
            tie.Mean.ShouldBe(0.8 * n, 0.1 * Math.Sqrt(n));
            tie.Low.ShouldBeLessThan(0.8 * n);
            tie.High.ShouldBeGreaterThan(0.8 * n);
            return (n, Width: (tie.High - tie.Low) / n);
        }).ToList();
        widths.ShouldAllBe(w => Math.Abs((w.Width * Math.Sqrt(w.n)) - (2 * 1.645 * Math.Sqrt(0.8 * 0.2))) < 0.25);
        widths.Select(w => w.Width).ShouldBe(widths.Select(w => w.Width).OrderDescending());
    }

    [Fact]
    public void Where_the_first_of_two_duplicates_is_wrong_the_second_counts()
    {
        var statements = Coded.Of(new Said("2020-03-02", "Dockers", "Toll"), new Said("2020-03-09", "Dockers", "Toll"));
        var once = TwoMode with { Duplicates = Duplicates.Month };
        new EdgeIntervals { Draws = 40 }.Of(statements, once, [0.5, 1]).ShouldHaveSingleItem().ShouldBe(new("Dockers", "Toll", 1, 1, 1, 1, 1));
        new EdgeIntervals { Draws = 2000, Seed = 1 }.Of(statements, once, [0.5, 0.5]).Single().Mean.ShouldBe(0.75, 0.05);
    }

    private static ImmutableArray<EdgeInterval> Of((Said Statement, double Confidence)[] doubtful, NetworkOptions options, EdgeIntervals intervals) =>
        intervals.Of(Coded.Of(doubtful.Select(d => d.Statement).ToArray()), options, [.. doubtful.Select(d => d.Confidence)]);
}
