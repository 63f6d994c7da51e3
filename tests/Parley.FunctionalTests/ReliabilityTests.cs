using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Evaluation;
using Parley.Evaluation.Reliability;

namespace Parley.FunctionalTests;

/// <summary>What is said of a reader's confidence.</summary>
public sealed class ReliabilityTests
{
    private const string Four = "[s1 Ann] [c1 said] [t1 one]. [s2 Bob] [c2 said] [t2 two]. [s3 Cy] [c3 said] [t3 three]. [s4 Di] [c4 said] [t4 four].";

    // Found and right by 0.9, 0.9 and 0.3; wrong (another content) by 0.3.
    private static readonly ReliabilityTable Table = Of(Four, [0.9, 0.9, 0.3], [0.3]).ShouldNotBeNull();

    [Fact]
    public void Bins_hold_confidence_against_the_share_that_is_right()
    {
        Table.Bins.Select(b => (b.From, b.Statements, b.MeanConfidence, b.Right)).ShouldBe([(0.3, 2, 0.3, 0.5), (0.9, 2, 0.9, 1)]);
        Table.CalibrationError.ShouldBe(((2 * 0.2) + (2 * 0.1)) / 4, 1e-9);
    }

    [Fact]
    public void Cutoffs_trade_recall_for_precision()
    {
        Table.Cutoffs[0].ShouldBe(new ReliabilityCutoff(0, 4, 75, 75));
        Table.Cutoffs.Single(c => c.MinConfidence == 0.5).ShouldBe(new ReliabilityCutoff(0.5, 2, 100, 50));
        Table.Cutoffs[^1].ShouldBe(new ReliabilityCutoff(0.95, 0, 0, 0));
    }

    [Fact]
    public void The_cutoff_for_ninety_percent_keeps_as_many_as_it_can()
    {
        Table.Precise.ShouldBe(new ReliabilityCutoff(0.9, 2, 100, 50));
        Of(Four, [0.9, 0.8, 0.3], []).ShouldNotBeNull().Precise.ShouldBe(new ReliabilityCutoff(0.3, 3, 100, 75));
        Of(Four, [0.2], [0.3, 0.4]).ShouldNotBeNull().Precise.ShouldBeNull();
    }

    [Fact]
    public void Without_a_confidence_there_is_no_table() => Of(Four, [1, 1, 1], [1]).ShouldBeNull();

    [Fact]
    public void A_confidence_that_tells_right_from_wrong_has_no_error() =>
        Of(Four, [1, 1, 1, 1], [0, 0]).ShouldNotBeNull().CalibrationError.ShouldBe(0);

    [Fact]
    public void A_statement_is_right_where_all_three_roles_overlap_and_a_missing_source_agrees_with_a_missing_source()
    {
        var gold = MarkedGold.Article("a", "[s1 Ann Lee] [c1 said] [t1 it rains]. [c2 Reportedly], [t2 it snows]. [s3 Bob] [c3 thinks] [t3 it will].");
        var statements = MarkedGold.Statements("[s1 Ann] Lee [c1 said] it [t1 rains]. [c2 Reportedly], [t2 it] snows. Bob [c3 thinks] [t3 it will].");
        Rightness.Of(gold, statements).ShouldBe([true, true, false]);
        Rightness.Of(gold, [statements[0] with { Within = "a#9" }]).ShouldBe([false]);
    }

    private static ReliabilityTable? Of(string marked, double[] right, double[] wrong)
    {
        var gold = MarkedGold.Article("a", marked);
        var statements = MarkedGold.Statements(marked);
        var elsewhere = statements[^1] with { Content = statements[0].Content };
        ImmutableArray<Statement> predicted = [.. right.Select((c, i) => statements[i] with { Confidence = c }), .. wrong.Select(c => elsewhere with { Confidence = c })];
        return Scorer.Score([gold], MarkedGold.Predicted("a", predicted), new ScoreSettings { Samples = 0 }).Reliability;
    }
}
