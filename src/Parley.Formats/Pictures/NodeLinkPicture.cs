using System.Collections.Immutable;
using Parley.Networks.Layouts;

namespace Parley.Formats.Pictures;

/// <summary>
/// A network as nodes and lines. The page is as wide as a column where all labels find room, else wider, up to the width of a poster; labels that find none even
/// there are left out, those of the least nodes first, and the caption says how many.
/// </summary>
public static class NodeLinkPicture
{
    private const double Growth = 1.25;
    private const double Widest = 1_400;

    /// <summary>More lines than that make one grey field.</summary>
    private const int MostTies = 3_000;

    /// <summary>The picture.</summary>
    public static Drawing Of(NetworkFigure figure, PictureWords words)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var sizes = figure.Sizes();
        var labels = figure.Nodes.Select(n => LabelLines.Of(n.Label, Sheet.Label, 96, 3)).ToList();
        var width = Sheet.Column;
        var page = Page.Of(figure, labels, sizes, width);
        while (page.Missing > 0 && width * Growth <= Widest)
        {
            width *= Growth;
            page = Page.Of(figure, labels, sizes, width);
        }

        return Sheet.Of(words, Body(figure, page, labels));
    }

    private static Body Body(NetworkFigure figure, Page page, List<LabelLines> labels)
    {
        var look = figure.Look();
        var shown = figure.Graph.Ties.OrderByDescending(t => Math.Abs(t.Weight)).Take(MostTies).ToList();
        var opacity = Math.Clamp(0.9 - (shown.Count / 2_000.0), 0.2, 0.85);
        var ties = look.Ordered(shown).Select(t => Tie(figure, page.Nodes, t, look, opacity));
        var nodes = Enumerable.Range(0, figure.Graph.Count).OrderByDescending(i => page.Nodes[i].Radius).Select(i => Node(figure, i, page.Nodes[i]));
        var names = Enumerable.Range(0, figure.Graph.Count).SelectMany(i => page.Labels[i] is { } place ? Name(page.Nodes[i], place, labels[i]) : []);
        return new(page.Area.Width, page.Area.Height, [.. ties, .. nodes, .. names])
        {
            Legend = [.. look.Legend(), .. Kinds(figure), .. Sized(figure), .. figure.Communities()],
            Note = Note(figure, page),
        };
    }

    private static string? Note(NetworkFigure figure, Page page)
    {
        if (figure.Graph.Count == 0)
        {
            return "No node: no statement passed the settings.";
        }

        var missing = page.Missing == 0 ? "" : $"{page.Missing} of {figure.Graph.Count} names found no room. ";
        var hidden = figure.Graph.Ties.Length <= MostTies ? "" : $"The {MostTies} strongest of {figure.Graph.Ties.Length} ties are drawn. ";
        return missing + hidden is { Length: > 0 } note ? note : null;
    }

    private static Outline Tie(NetworkFigure figure, Disc[] nodes, Tie tie, TieLook look, double opacity)
    {
        var (a, b) = (nodes[tie.From].Centre, nodes[tie.To].Centre);
        return new($"M{Pair(a)}L{Pair(b)}", look.Line(tie.Weight, opacity)) { Hover = figure.HoverOf(tie, look) };
    }

    private static Mark Node(NetworkFigure figure, int node, Disc disc)
    {
        var paint = new Paint(figure.Fill(node), Palette.Ink, 0.75);
        var (x, y, side) = (disc.Centre.X, disc.Centre.Y, disc.Radius * 0.9);
        Mark mark = node < figure.Graph.Rows ? new Circle(x, y, disc.Radius, paint) : new Rectangle(x - side, y - side, 2 * side, 2 * side, paint, 1);
        return mark with { Hover = figure.HoverOf(node) };
    }

    private static IEnumerable<Mark> Name(Disc node, Extent place, LabelLines lines)
    {
        var middle = new Place(place.Left + (place.Width / 2), place.Top + (place.Height / 2));
        var near = new Place(Math.Clamp(node.Centre.X, place.Left, place.Right), Math.Clamp(node.Centre.Y, place.Top, place.Bottom));
        if (near.DistanceTo(node.Centre) > node.Radius + 5)
        {
            var rim = node.Radius / near.DistanceTo(node.Centre);
            var from = new Place(node.Centre.X + ((near.X - node.Centre.X) * rim), node.Centre.Y + ((near.Y - node.Centre.Y) * rim));
            yield return new Outline($"M{Pair(from)}L{Pair(near)}", Paint.Line(Palette.Soft, 0.5));
        }

        foreach (var line in lines.At(middle.X, place.Top, new Lettering(Sheet.Label, Palette.Ink, Anchor.Middle) { HasHalo = true }))
        {
            yield return line;
        }
    }

    private static IEnumerable<LegendEntry> Kinds(NetworkFigure figure) => !figure.Graph.IsTwoMode ? [] :
    [
        new([new Circle(5, 5, 4, new(Palette.Loose, Palette.Ink, 0.75))], "row") { Width = 10 },
        new([new Rectangle(1, 1, 8, 8, new(Palette.Loose, Palette.Ink, 0.75), 1)], "column") { Width = 10 },
    ];

    private static IEnumerable<LegendEntry> Sized(NetworkFigure figure)
    {
        var sizes = figure.Nodes.Select(n => n.Size).Where(s => s > 0).ToList();
        return sizes.Count == 0 || figure.Counted is null ? [] :
            [new([new Circle(5, 5, 2.5, new(null, Palette.Ink, 0.75)), new Circle(15, 5, 5, new(null, Palette.Ink, 0.75))], $"size: {TieLook.Number(sizes.Min())} to {TieLook.Number(sizes.Max())} {figure.Counted}")];
    }

    private static string Pair(Place place) => $"{SvgPicture.Number(place.X)} {SvgPicture.Number(place.Y)}";

    /// <summary>Nodes and labels on a page of some width.</summary>
    private sealed record Page(Extent Area, Disc[] Nodes, ImmutableArray<Extent?> Labels)
    {
        public int Missing => Labels.Count(l => l is null);

        public static Page Of(NetworkFigure figure, List<LabelLines> labels, double[] sizes, double width)
        {
            var nodes = Spacing.Apart(Scaled(figure, sizes, Sheet.Inner(width)), 3);
            var most = labels.Select(l => l.Width).DefaultIfEmpty().Max();
            var around = Extent.Of([.. nodes.Select(n => n.Centre)]);
            var (side, above) = ((Sheet.Inner(width) - around.Width) / 2, 30.0);
            nodes = Array.ConvertAll(nodes, n => n with { Centre = new(n.Centre.X - around.Left + side, n.Centre.Y - around.Top + above) });
            var area = new Extent(0, 0, Sheet.Inner(width), around.Height + (2 * above));
            var places = LabelPlacement.Of(nodes, [.. labels.Select(l => new LabelSize(l.Width, l.Height))], sizes, area, figure.Graph.Ties);
            return new(area, nodes, places);
        }

        private static Disc[] Scaled(NetworkFigure figure, double[] sizes, double width)
        {
            var extent = Extent.Of(figure.Places);
            var scale = Math.Min((width - 110) / Math.Max(extent.Width, 1e-9), width * 0.85 / Math.Max(extent.Height, 1e-9));
            scale = double.IsFinite(scale) ? Math.Min(scale, 110) : 0;
            var (most, shrink) = (Math.Max(sizes.DefaultIfEmpty(1).Max(), 1e-9), Math.Clamp(Math.Sqrt(40.0 / Math.Max(1, sizes.Length)), 0.4, 1));
            return [.. figure.Places.Select((p, i) => new Disc(new(p.X * scale, p.Y * scale), (3 + (7 * Math.Sqrt(sizes[i] / most))) * shrink))];
        }
    }
}
