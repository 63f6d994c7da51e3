using Parley.Networks;
using Parley.Networks.Layouts;

namespace Parley.Tests.Networks.Layouts;

public sealed class TieGraphTests
{
    [Fact]
    public void A_one_mode_network_has_each_pair_once_and_nobody_tied_to_themselves()
    {
        var graph = TieGraph.Of(OneMode(["A", "B", "C"], 9, 1, 0, 1, 9, -2, 0, -2, 9));
        graph.Labels.ShouldBe(["A", "B", "C"]);
        graph.IsTwoMode.ShouldBeFalse();
        graph.Ties.ShouldBe([new(0, 1, 1), new(1, 2, -2)]);
    }

    [Fact]
    public void A_two_mode_network_has_its_columns_behind_its_rows_even_under_the_same_name()
    {
        var graph = TieGraph.Of(TwoMode(["A", "B"], ["A", "C"], 1, 0, 0, 3));
        graph.Labels.ShouldBe(["A", "B", "A", "C"]);
        graph.Rows.ShouldBe(2);
        graph.Ties.ShouldBe([new(0, 2, 1), new(1, 3, 3)]);
    }

    [Fact]
    public void What_is_no_number_is_no_tie() =>
        TieGraph.Of(OneMode(["A", "B"], 0, double.NaN, double.NaN, 0)).Ties.ShouldBeEmpty();

    [Fact]
    public void Several_windows_make_one_graph_of_all_their_nodes_with_weights_added()
    {
        var graph = TieGraph.Of([OneMode(["B", "C"], 0, 2, 2, 0), OneMode(["A", "B", "C"], 0, 1, 0, 1, 0, 3, 0, 3, 0)]);
        graph.Labels.ShouldBe(["A", "B", "C"]);
        graph.Ties.ShouldBe([new(0, 1, 1), new(1, 2, 5)]);
    }

    [Fact]
    public void Ties_that_cancel_each_other_over_time_are_none() =>
        TieGraph.Of([OneMode(["A", "B"], 0, 2, 2, 0), OneMode(["A", "B"], 0, -2, -2, 0)]).Ties.ShouldBeEmpty();

    [Fact]
    public void Windows_of_a_two_mode_network_keep_the_kinds_apart()
    {
        var graph = TieGraph.Of([TwoMode(["B"], ["X"], 1), TwoMode(["A"], ["B"], 2)]);
        graph.Labels.ShouldBe(["A", "B", "B", "X"]);
        graph.Rows.ShouldBe(2);
        graph.Ties.ShouldBe([new(0, 2, 2), new(1, 3, 1)]);
    }

    [Fact]
    public void The_parts_of_a_graph_are_its_components_the_largest_first() =>
        Components.Of(Graphs.Of(6, 6, (a, b) => (a, b) is (1, 3) or (3, 5) or (0, 4) ? 1 : 0)).Select(c => string.Join(' ', c)).ShouldBe(["1 3 5", "0 4", "2"]);

    [Fact]
    public void A_canonical_order_tells_nodes_by_their_ties()
    {
        // The middle of a chain of three and its ends, however they are listed.
        var first = CanonicalOrder.Of(Graphs.Of(3, 3, (a, b) => (a, b) is (0, 1) or (1, 2) ? 1 : 0));
        var second = CanonicalOrder.Of(Graphs.Of(3, 3, (a, b) => (a, b) is (0, 1) or (0, 2) ? 1 : 0));
        Array.IndexOf(first, 1).ShouldBe(Array.IndexOf(second, 0));
    }

    private static Network OneMode(string[] nodes, params double[] cells) => new(NetworkMode.OneMode, [.. nodes], [.. nodes], Matrix.Of(nodes.Length, nodes.Length, cells), null, 0);

    private static Network TwoMode(string[] rows, string[] columns, params double[] cells) => new(NetworkMode.TwoMode, [.. rows], [.. columns], Matrix.Of(rows.Length, columns.Length, cells), null, 0);
}
