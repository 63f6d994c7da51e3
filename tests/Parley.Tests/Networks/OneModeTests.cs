using Parley.Coding;
using Parley.Networks;

namespace Parley.Tests.Networks;

/// <summary>Two unions and a company over a toll: small enough to count by hand.</summary>
public sealed class OneModeTests
{
    private static readonly CodedStatements Toll = Coded.Of(
        new("2020-03-02", "Dockers", "Raise the toll", 1),
        new("2020-03-02", "Dockers", "Raise the toll", 1),
        new("2020-03-03", "Dockers", "Build a bridge", 0),
        new("2020-03-04", "Ferries", "Raise the toll", 0),
        new("2020-03-05", "Ferries", "Build a bridge", 0),
        new("2020-03-06", "Drivers", "Build a bridge", 1));

    [Theory]
    [InlineData(Aggregation.Ignore, 3)]
    [InlineData(Aggregation.Congruence, 1)]
    [InlineData(Aggregation.Conflict, 2)]
    [InlineData(Aggregation.Subtract, -1)]
    public void What_a_qualifier_makes_of_a_tie(Aggregation aggregate, double expected) =>
        Tie(new() { Aggregate = aggregate }, "Dockers", "Ferries").ShouldBe(expected);

    [Theory]
    [InlineData(Normalization.Average, 1 / 2.5)]
    [InlineData(Normalization.Jaccard, 1 / 4.0)]
    public void Congruence_is_divided_by_what_both_say(Normalization normalize, double expected) =>
        Tie(new() { Aggregate = Aggregation.Congruence, Normalize = normalize }, "Dockers", "Ferries").ShouldBe(expected, 1e-12);

    [Fact]
    public void Cosine_divides_by_lengths_and_in_legacy_mode_by_sums()
    {
        var cosine = new NetworkOptions { Aggregate = Aggregation.Congruence, Normalize = Normalization.Cosine };
        Tie(cosine, "Dockers", "Ferries").ShouldBe(1 / (Math.Sqrt(5) * Math.Sqrt(2)), 1e-12);
        Tie(cosine with { Legacy = true }, "Dockers", "Ferries").ShouldBe(1 / 6.0, 1e-12);
    }

    [Fact]
    public void Nodes_stand_in_order_and_have_no_tie_to_themselves()
    {
        var network = DiscourseNetworks.Draw(Toll, new()).Single();
        network.Rows.ShouldBe(["Dockers", "Drivers", "Ferries"]);
        network.Columns.ShouldBe(network.Rows);
        Enumerable.Range(0, 3).ShouldAllBe(node => network.Values[node, node] == 0);
        network.Statements.ShouldBe(6);
    }

    private static double Tie(NetworkOptions options, string one, string other)
    {
        var network = DiscourseNetworks.Draw(Toll, options).Single();
        return network.Values[network.Rows.IndexOf(one), network.Columns.IndexOf(other)];
    }
}
