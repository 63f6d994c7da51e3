using CsCheck;
using Parley.Coding;
using Parley.Networks;

namespace Parley.Tests.Networks;

/// <summary>Every number of a network can be read in the statements that it was made of.</summary>
public sealed class TieGroundsTests
{
    [Fact]
    public void A_tie_rests_on_what_both_speak_of()
    {
        var selection = Selection.Of(Coded.Of(
            new("2026-03-01", "Dockers", "Raise the toll"), new("2026-03-02", "Ferries", "Raise the toll", 0), new("2026-03-03", "Ferries", "Raise the toll", 0),
            new("2026-03-04", "Dockers", "Build a bridge"), new("2026-03-05", "Ferries", "Close the quay")), new() { Aggregate = Aggregation.Subtract });
        var ground = TieGrounds.Between(selection, "Dockers", "Ferries").Single();
        (ground.Label, ground.Weight).ShouldBe(("Raise the toll", -2));
        ground.Row.ShouldBe([0]);
        ground.Column.ShouldBe([1, 2]);
        TieGrounds.Of(selection, "Ferries").ShouldBe([1, 2, 4]);
    }

    [Theory]
    [InlineData(Aggregation.Congruence)]
    [InlineData(Aggregation.Conflict)]
    public void What_adds_nothing_is_no_ground(Aggregation aggregate)
    {
        var selection = Selection.Of(Coded.Of(
            new("2026-03-01", "Dockers", "Raise the toll"), new("2026-03-02", "Ferries", "Raise the toll"), new("2026-03-03", "Dockers", "Build a bridge"), new("2026-03-04", "Ferries", "Build a bridge", 0)), new() { Aggregate = aggregate });
        TieGrounds.Between(selection, "Dockers", "Ferries").Select(ground => ground.Label).ShouldBe([aggregate == Aggregation.Congruence ? "Raise the toll" : "Build a bridge"]);
    }

    [Fact]
    public void The_grounds_of_a_tie_between_nodes_of_one_kind_add_up_to_it() =>
        Gen.Select(Debate.Any.Where(debate => debate.Kind != VariableKind.ShortText), Debate.OneMode).Sample((debate, options) =>
            AddUp(Coded.By(debate.Kind, debate.Said), options with { Normalize = Normalization.No, Legacy = false, Isolates = false }));

    [Fact]
    public void And_so_do_those_of_a_tie_between_nodes_of_two_kinds() =>
        Gen.Select(Debate.Any.Where(debate => debate.Kind != VariableKind.ShortText), Debate.TwoMode).Sample((debate, options) =>
            AddUp(Coded.By(debate.Kind, debate.Said), options with { Normalize = Normalization.No, Legacy = false, Isolates = false, Aggregate = options.Aggregate == Aggregation.Combine ? Aggregation.Ignore : options.Aggregate }));

    [Fact]
    public void Every_statement_that_enters_belongs_to_one_node() => Debate.Any.Sample(debate =>
    {
        var selection = Selection.Of(Coded.By(debate.Kind, debate.Said), new());
        var nodes = DiscourseNetworks.Each(selection).Single().Rows;
        nodes.SelectMany(node => TieGrounds.Of(selection, node)).Order().ShouldBe(selection.Entering);
    });

    private static void AddUp(CodedStatements statements, NetworkOptions options)
    {
        var selection = Selection.Of(statements, options);
        foreach (var ((row, column), weight) in Debate.Ties(DiscourseNetworks.Each(selection).Single()).Where(tie => options.Mode == NetworkMode.TwoMode || tie.Key.Item1 != tie.Key.Item2))
        {
            var grounds = TieGrounds.Between(selection, row, column);
            grounds.Sum(ground => ground.Weight).ShouldBe(weight, 1e-9);
            foreach (var place in grounds.SelectMany(ground => ground.Row))
            {
                selection.Rows.TextAt(place).ShouldBe(row);
            }
        }
    }
}
