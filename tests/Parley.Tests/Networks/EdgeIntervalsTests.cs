using Parley.Coding;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>What a machine doubts is doubtful in the network too, and nothing else.</summary>
public sealed class EdgeIntervalsTests
{
    private static readonly CodedStatements Toll = Coded.Of(
        new("2020-03-02", "Dockers", "Toll", 1), new("2020-03-03", "Dockers", "Bridge", 1), new("2020-03-04", "Ferries", "Toll", 1),
        new("2020-03-05", "Ferries", "Bridge", 1), new("2020-03-06", "Drivers", "Bridge", 0));

    private static readonly NetworkOptions Congruence = new() { Aggregate = Aggregation.Congruence };

    [Fact]
    public void Sure_statements_make_sure_ties()
    {
        var tie = new EdgeIntervals { Draws = 20 }.Of(Toll, Congruence, [1, 1, 1, 1, 1]).ShouldHaveSingleItem();
        tie.ShouldBe(new("Dockers", "Ferries", 2, 2, 2, 2, 1));
    }

    [Fact]
    public void A_tie_is_as_likely_as_the_statements_that_make_it()
    {
        // Dockers and Ferries share the toll if one doubtful statement is right, and the bridge in any case.
        var tie = new EdgeIntervals { Draws = 4000, Seed = 1 }.Of(Toll, Congruence, [0.6, 1, 1, 1, 1]).Single();
        tie.Value.ShouldBe(2);
        tie.Mean.ShouldBe(1.6, 0.03);
        (tie.Low, tie.High, tie.Presence).ShouldBe((1, 2, 1));

        var doubtful = new EdgeIntervals { Draws = 4000, Seed = 1 }.Of(Toll, Congruence, [0.5, 0.5, 1, 1, 1]).Single();
        doubtful.Presence.ShouldBe(0.75, 0.03);
        doubtful.Low.ShouldBe(0);
    }

    [Fact]
    public void Ties_of_two_kinds_of_nodes_have_intervals_too()
    {
        var ties = new EdgeIntervals { Draws = 50 }.Of(Toll, new() { Mode = NetworkMode.TwoMode, Aggregate = Aggregation.Subtract }, [1, 1, 1, 1, 0]);
        ties.Length.ShouldBe(5);
        ties.Single(t => t.Row == "Drivers").ShouldBe(new("Drivers", "Bridge", -1, 0, 0, 0, 0));
    }

    [Fact]
    public void The_seed_decides_and_every_statement_needs_its_confidence()
    {
        double[] confidence = [0.5, 0.5, 0.5, 0.5, 0.5];
        new EdgeIntervals { Seed = 4 }.Of(Toll, Congruence, confidence).ShouldBe(new EdgeIntervals { Seed = 4 }.Of(Toll, Congruence, confidence));
        Should.Throw<ArgumentException>(() => new EdgeIntervals().Of(Toll, Congruence, [1, 1]));
    }
}
