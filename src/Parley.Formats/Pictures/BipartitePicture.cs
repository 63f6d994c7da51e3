using Parley.Networks.Layouts;

namespace Parley.Formats.Pictures;

/// <summary>A two-mode network: rows in a column on the left, columns in one on the right, lines between.</summary>
public static class BipartitePicture
{
    private const double Step = 21;
    private const double Name = 132;

    /// <summary>The picture of a figure that has a bipartite layout.</summary>
    public static Drawing Of(NetworkFigure figure, PictureWords words)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var (look, width) = (figure.Look(), Sheet.Inner());
        var height = Math.Max(3, Math.Max(figure.Graph.Rows, figure.Graph.Count - figure.Graph.Rows)) * Step;
        var sizes = figure.Sizes();
        var nodes = figure.Places.Select((p, i) => new Disc(
            new(p.X == 0 ? Name + 12 : width - Name - 12, (Step / 2) + (p.Y * (height - Step))), 2.5 + (4.5 * Math.Sqrt(sizes[i] / Math.Max(sizes.Max(), 1e-9))))).ToArray();
        var opacity = Math.Clamp(0.9 - (figure.Graph.Ties.Length / 2_000.0), 0.25, 0.85);
        var ties = look.Ordered(figure.Graph.Ties).Select(t => Tie(figure, nodes, t, look.Line(t.Weight, opacity)) with { Hover = figure.HoverOf(t, look) });
        var marks = Enumerable.Range(0, nodes.Length).SelectMany(i => Node(figure, i, nodes[i]));
        return Sheet.Of(words, new(width, height, [.. ties, .. marks])
        {
            Legend = [.. look.Legend(), .. figure.Communities()],
            Note = figure.Graph.Count == 0 ? "No node: no statement passed the settings." : null,
        });
    }

    private static Outline Tie(NetworkFigure figure, Disc[] nodes, Tie tie, Paint paint)
    {
        var (a, b) = (nodes[Math.Min(tie.From, tie.To)].Centre, nodes[Math.Max(tie.From, tie.To)].Centre);
        var bend = (b.X - a.X) * 0.4;
        FormattableString path = $"M{SvgPicture.Number(a.X)} {SvgPicture.Number(a.Y)}C{SvgPicture.Number(a.X + bend)} {SvgPicture.Number(a.Y)} {SvgPicture.Number(b.X - bend)} {SvgPicture.Number(b.Y)} {SvgPicture.Number(b.X)} {SvgPicture.Number(b.Y)}";
        return new(path.ToString(), paint);
    }

    private static IEnumerable<Mark> Node(NetworkFigure figure, int node, Disc disc)
    {
        var (isRow, lines) = (node < figure.Graph.Rows, LabelLines.Of(figure.Nodes[node].Label, Sheet.Label, Name, 2));
        var paint = new Paint(figure.Fill(node), Palette.Ink, 0.75);
        var (x, y, side) = (disc.Centre.X, disc.Centre.Y, disc.Radius * 0.9);
        Mark mark = isRow ? new Circle(x, y, disc.Radius, paint) : new Rectangle(x - side, y - side, 2 * side, 2 * side, paint, 1);
        yield return mark with { Hover = figure.HoverOf(node) };
        foreach (var line in lines.At(x + (isRow ? -11 : 11), y - (lines.Height / 2), new Lettering(Sheet.Label, Palette.Ink, isRow ? Anchor.End : Anchor.Start) { HasHalo = true }))
        {
            yield return line;
        }
    }
}
