using System.Collections.Immutable;
using Parley.Networks.Layouts;

namespace Parley.Formats.Pictures;

/// <summary>What is known of a node beside its ties.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Group">Its community, counted from 0; −1 for none.</param>
/// <param name="Size">How much of the page it deserves, e.g. how many statements it made; 0 where nobody counted.</param>
public sealed record NodeLook(string Label, int Group = -1, double Size = 0);

/// <summary>A network with all that its picture needs.</summary>
/// <param name="Graph">Nodes and ties.</param>
/// <param name="Places">Where the nodes stand, as <see cref="Layout"/> says.</param>
/// <param name="Nodes">What is known of them.</param>
/// <param name="Meaning">What the weights say.</param>
public sealed record NetworkFigure(TieGraph Graph, ImmutableArray<Place> Places, ImmutableArray<NodeLook> Nodes, TieMeaning Meaning)
{
    /// <summary>What the sizes of nodes count, e.g. "statements"; null where nothing.</summary>
    public string? Counted { get; init; }

    internal TieLook Look() => TieLook.Of(Meaning, Graph.Ties.Select(t => t.Weight));

    internal string Fill(int node) => Nodes[node].Group >= 0 ? Palette.Group(Nodes[node].Group) : Palette.Loose;

    /// <summary>Sizes of nodes; where nobody counted, the sum of the weights of their ties.</summary>
    internal double[] Sizes()
    {
        if (Nodes.Any(n => n.Size > 0))
        {
            return [.. Nodes.Select(n => n.Size)];
        }

        var sizes = new double[Graph.Count];
        foreach (var tie in Graph.Ties)
        {
            sizes[tie.From] += Math.Abs(tie.Weight);
            sizes[tie.To] += Math.Abs(tie.Weight);
        }

        return sizes;
    }

    internal string HoverOf(Tie tie, TieLook look) => $"{Nodes[tie.From].Label} – {Nodes[tie.To].Label}: {look.Word(tie.Weight)}";

    internal string HoverOf(int node)
    {
        var (look, text) = (Nodes[node], Nodes[node].Label);
        text += look.Size > 0 && Counted is not null ? $": {TieLook.Number(look.Size)} {Counted}" : "";
        return look.Group >= 0 ? $"{text} (community {look.Group + 1})" : text;
    }

    /// <summary>The entries of the legend that explain communities.</summary>
    internal IEnumerable<LegendEntry> Communities()
    {
        var groups = Nodes.Where(n => n.Group >= 0).GroupBy(n => Math.Min(n.Group, Palette.GroupColours)).OrderBy(g => g.Key).ToList();
        return groups.Count < 2 ? [] : groups.Select(g => new LegendEntry(
            [new Circle(5, Sheet.SampleHeight / 2, 4, new(Palette.Group(g.Key), Palette.Ink, 0.6))],
            g.Key < Palette.GroupColours ? $"community {g.Key + 1} ({g.Count()})" : $"smaller communities ({g.Count()})") { Width = 10 });
    }
}
