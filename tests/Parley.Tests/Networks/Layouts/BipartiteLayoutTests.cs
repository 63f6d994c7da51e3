using CsCheck;
using Parley.Networks.Layouts;

namespace Parley.Tests.Networks.Layouts;

public sealed class BipartiteLayoutTests
{
    [Fact]
    public void Rows_stand_on_the_left_columns_on_the_right_each_at_its_own_height() =>
        Graphs.Any.Where(g => g.IsTwoMode).Sample(graph =>
        {
            var places = Layout.Of(graph, LayoutKind.Bipartite, 1);
            places.Take(graph.Rows).ShouldAllBe(p => p.X == 0);
            places.Skip(graph.Rows).ShouldAllBe(p => p.X == 1);
            places.ShouldAllBe(p => p.Y >= 0 && p.Y <= 1);
            places.Distinct().Count().ShouldBe(graph.Count);
        }, iter: 100);

    [Fact]
    public void Lines_that_need_not_cross_do_not()
    {
        var graph = Graphs.Listed(Graphs.Of(12, 6, (row, column) => column - 6 == row ? 1 : 0), 3);
        Crossings(graph, Layout.Of(graph, LayoutKind.Bipartite, 1)).ShouldBe(0);
    }

    [Fact]
    public void Two_debates_on_different_things_are_untangled()
    {
        var graph = Graphs.Listed(Graphs.Of(16, 10, (row, column) => (row < 5) == (column < 13) ? 1 : 0), 8);
        var across = from a in graph.Ties
                     from b in graph.Ties
                     where Half(graph, a) && !Half(graph, b)
                     select (a, b);
        var places = Layout.Of(graph, LayoutKind.Bipartite, 1);
        across.Count(p => Cross(places, p.a, p.b)).ShouldBe(0);
    }

    [Fact]
    public void What_is_tied_to_nothing_stands_at_the_foot()
    {
        var places = Layout.Of(Graphs.Of(7, 4, (row, column) => row == 1 ? 0 : column + row), LayoutKind.Bipartite, 1);
        places[1].Y.ShouldBe(1);
    }

    private static bool Half(TieGraph graph, Tie tie) => string.CompareOrdinal(graph.Labels[Math.Min(tie.From, tie.To)], "a05") < 0;

    private static int Crossings(TieGraph graph, IReadOnlyList<Place> places) =>
        graph.Ties.SelectMany((a, i) => graph.Ties.Skip(i + 1).Where(b => Cross(places, a, b))).Count();

    private static bool Cross(IReadOnlyList<Place> places, Tie a, Tie b)
    {
        var rows = places[Math.Min(a.From, a.To)].Y - places[Math.Min(b.From, b.To)].Y;
        var columns = places[Math.Max(a.From, a.To)].Y - places[Math.Max(b.From, b.To)].Y;
        return rows * columns < 0;
    }
}
