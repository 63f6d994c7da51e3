using CsCheck;
using Parley.Networks.Layouts;

namespace Parley.Tests.Networks.Layouts;

/// <summary>Graphs to lay out.</summary>
internal static class Graphs
{
    /// <summary>Any graph of up to 24 nodes: ties of both signs, nodes without a tie, parts that nothing joins, equal and unequal weights.</summary>
    public static Gen<TieGraph> Any { get; } =
        from count in Gen.Int[1, 24]
        from rows in Gen.Int[1, count]
        from isTwoMode in Gen.Bool
        from share in Gen.Double[0, 0.6]
        from draws in Gen.Select(Gen.Double[0, 1], Gen.Int[-3, 6]).Array[count * count]
        select Of(count, isTwoMode ? rows : count, (a, b) => draws[(a * count) + b] is var (chance, weight) && chance < share ? weight : 0);

    /// <summary>A graph whose nodes are called a00, a01, … and whose weights a function gives; in a two-mode graph only ties across count.</summary>
    public static TieGraph Of(int count, int rows, Func<int, int, double> weight)
    {
        var ties = from a in Enumerable.Range(0, count)
                   from b in Enumerable.Range(a + 1, count - a - 1)
                   where rows == count || (a < rows && b >= rows)
                   let w = weight(a, b)
                   where w != 0
                   select new Tie(a, b, w);
        return new([.. Enumerable.Range(0, count).Select(i => $"a{i:00}")], rows, [.. ties]);
    }

    /// <summary>A row of nodes, each tied to the next.</summary>
    public static TieGraph Path(int count) => Of(count, count, (a, b) => b == a + 1 ? 1 : 0);

    /// <summary>Two groups of equals, everybody tied to everybody in their group and against everybody in the other.</summary>
    public static TieGraph Camps(int each) => Of(2 * each, 2 * each, (a, b) => a < each == b < each ? 1 : -1);

    /// <summary>Some hundred nodes with some thousand ties, as a large debate has.</summary>
    public static TieGraph Large(int count, int seed)
    {
        var random = new Random(seed);
        return Of(count, count, (a, b) => random.NextDouble() < 12.0 / count ? 1 + random.Next(9) : 0);
    }

    /// <summary>The same graph, its nodes listed in another order; rows stay before columns.</summary>
    public static TieGraph Listed(TieGraph graph, int seed)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, graph.Count).OrderBy(i => i >= graph.Rows).ThenBy(_ => random.Next()).ToList();
        var places = order.Select((node, place) => (node, place)).ToDictionary(p => p.node, p => p.place);
        var ties = graph.Ties.Select(t => new Tie(places[t.From], places[t.To], t.Weight)).OrderBy(_ => random.Next());
        return new([.. order.Select(i => graph.Labels[i])], graph.Rows, [.. ties.Select(t => random.Next(2) == 0 ? t : new Tie(t.To, t.From, t.Weight))]);
    }
}
