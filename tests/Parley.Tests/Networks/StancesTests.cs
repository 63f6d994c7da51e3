using Parley.Coding;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>What actors say, as the measures take it.</summary>
public sealed class StancesTests
{
    private static readonly CodedStatements Toll = Coded.Of(
        new("2020-03-02", "Dockers", "Toll", 1), new("2020-03-02", "Dockers", "Toll", 1), new("2020-03-03", "Dockers", "Bridge", 0), new("2020-03-04", "Dockers", "Bridge", 1),
        new("2020-03-05", "Ferries", "Toll", 0), new("2020-03-06", "Drivers", "Bridge", 1));

    private static readonly NetworkOptions Subtract = new() { Aggregate = Aggregation.Subtract };

    private static readonly TieCounts Counts = TieCounts.Of(Selection.Of(Toll, Subtract), Selection.Of(Toll, Subtract).Entering.AsSpan());

    [Fact]
    public void What_is_said_once_or_often_is_said() =>
        Stances.Of(Counts).Row(0).ToArray().ShouldBe([1, 1, 0, 1]);

    [Fact]
    public void Actors_are_apart_by_what_they_do_not_share()
    {
        var apart = Stances.Distances(Stances.Of(Counts));
        apart[0, 1].ShouldBe(1 - (1 / 3.0), 1e-12); // Dockers and Drivers share the bridge, one of three
        apart[0, 2].ShouldBe(1);
        apart[1, 1].ShouldBe(0);
    }

    [Fact]
    public void Answers_are_yes_and_no_and_where_it_is_asked_for_both()
    {
        Stances.Answers(Counts, ordinal: false).ShouldBe([[null, 1], [1, null], [null, 0]]);
        Stances.Answers(Counts, ordinal: true).ShouldBe([[1, 2], [2, null], [null, 0]]);
    }

    [Fact]
    public void Values_are_counted_at_each_level_of_the_qualifier()
    {
        var counts = ValueCounts.Of(Selection.Of(Toll, Subtract with { Rows = "concept", Columns = "concept" }));
        counts.Values.ShouldBe(["Bridge", "Toll"]);
        counts.Levels.Labels.ShouldBe(["0", "1"]);
        counts.Counts.ShouldBe([[1, 2], [1, 2]]);
    }

    [Fact]
    public void Clusters_of_actors_are_ranked_by_how_clearly_they_stand_apart()
    {
        var ties = Weighted.Blocks(2, 3, 1, -1);
        var found = ActorClusters.Of(Weighted.Symmetric(6, (i, j) => ties[i, j] > 0 ? 0.1 : 1), ties, new() { Seed = 1 });
        found[0].Groups.Groups.ShouldBe([0, 0, 0, 1, 1, 1]);
        found[0].Modularity.ShouldBe(0.5, 1e-12);
        found.Select(c => c.Modularity).ShouldBe(found.Select(c => c.Modularity).OrderDescending());
    }
}
