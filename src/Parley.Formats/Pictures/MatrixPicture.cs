using System.Collections.Immutable;
using Parley.Networks;

namespace Parley.Formats.Pictures;

/// <summary>A network as a matrix: a cell for each pair, the darker the stronger, members of a community side by side.</summary>
public static class MatrixPicture
{
    /// <summary>Width that a label may take beside or above the cells.</summary>
    private const double Name = 120;

    /// <summary>Labels of 8 points need that much.</summary>
    private const double SmallestCell = 10;

    private const double LargestCell = 22;

    /// <summary>The picture.</summary>
    /// <param name="network">The network.</param>
    /// <param name="rows">Looks of the rows.</param>
    /// <param name="columns">Looks of the columns; of a one-mode network the same.</param>
    /// <param name="meaning">What the weights say.</param>
    /// <param name="words">What stands around.</param>
    public static Drawing Of(Network network, ImmutableArray<NodeLook> rows, ImmutableArray<NodeLook> columns, TieMeaning meaning, PictureWords words)
    {
        ArgumentNullException.ThrowIfNull(network);
        var look = TieLook.Of(meaning, network.Values.Cells.ToArray().Where(v => v != 0 && double.IsFinite(v)));
        var (down, across) = (Ordered(rows), Ordered(columns));
        var (left, top) = (Width(rows) + 6, Width(columns) + 6);
        var cell = Math.Clamp((Sheet.Inner() - left) / Math.Max(1, columns.Length), SmallestCell, LargestCell);
        var marks = new List<Mark>();
        for (var r = 0; r < down.Length; r++)
        {
            marks.AddRange(Named(rows[down[r]], left - 5, top + ((r + 0.5) * cell), turn: 0));
            for (var c = 0; c < across.Length; c++)
            {
                var (weight, isSame) = (network.Values[down[r], across[c]], network.Mode == NetworkMode.OneMode && down[r] == across[c]);
                marks.AddRange(Cell(new(left + (c * cell), top + (r * cell), cell), isSame ? 0 : weight, look, $"{rows[down[r]].Label} – {columns[across[c]].Label}: "));
            }
        }

        marks.AddRange(across.SelectMany((column, c) => Named(columns[column], left + ((c + 0.5) * cell), top - 5, turn: -90)));
        marks.AddRange(Blocks(down, rows).Select(at => Rule(left, top + (at * cell), across.Length * cell, isDown: false)));
        marks.AddRange(Blocks(across, columns).Select(at => Rule(left + (at * cell), top, down.Length * cell, isDown: true)));
        var size = (Width: left + (across.Length * cell), Height: top + (down.Length * cell));
        return Sheet.Of(words, new(Math.Max(Sheet.Inner(), size.Width), size.Height, [.. marks]) { Legend = [.. Legend(look)], Note = Note(rows, columns) });
    }

    private static int[] Ordered(ImmutableArray<NodeLook> nodes) =>
        [.. Enumerable.Range(0, nodes.Length).OrderBy(i => nodes[i].Group < 0 ? int.MaxValue : nodes[i].Group).ThenByDescending(i => nodes[i].Size).ThenBy(i => nodes[i].Label, StringComparer.Ordinal)];

    private static double Width(ImmutableArray<NodeLook> nodes) => nodes.Select(n => Line(n).Width).DefaultIfEmpty(0).Max();

    private static LabelLines Line(NodeLook node) => LabelLines.Of(node.Label, Sheet.Label, Name, 1);

    private static IEnumerable<int> Blocks(int[] order, ImmutableArray<NodeLook> nodes) =>
        Enumerable.Range(1, Math.Max(0, order.Length - 1)).Where(i => nodes[order[i]].Group != nodes[order[i - 1]].Group);

    private static Outline Rule(double x, double y, double length, bool isDown) =>
        new($"M{SvgPicture.Number(x)} {SvgPicture.Number(y)}{(isDown ? 'v' : 'h')}{SvgPicture.Number(length)}", Paint.Line(Palette.Ink, 1));

    private static IEnumerable<Mark> Named(NodeLook node, double x, double y, double turn) =>
    [
        new Words(turn == 0 ? x : x + 3, turn == 0 ? y + 3 : y, Line(node).Lines[0], new(Sheet.Label, Palette.Ink, turn == 0 ? Anchor.End : Anchor.Start) { Turn = turn }) { Hover = node.Label },
    ];

    private static IEnumerable<Mark> Cell(Square square, double weight, TieLook look, string who)
    {
        var (x, y, side) = (square.X, square.Y, square.Side);
        if (weight == 0 || !double.IsFinite(weight))
        {
            yield return new Rectangle(x, y, side, side, new("#f7f5f0", Palette.Paper, 0.75));
            yield break;
        }

        var share = look.Meaning == TieMeaning.Combine ? 0.7 : 0.12 + (0.88 * Math.Abs(weight) / look.Most);
        yield return new Rectangle(x, y, side, side, new(Palette.Between(Palette.Paper, look.Line(weight).Stroke is Palette.Tie ? Palette.Ink : look.Line(weight).Stroke!, share), Palette.Paper, 0.75)) { Hover = who + look.Word(weight) };
        if (!look.Line(weight).Dashes.IsEmpty)
        {
            yield return new Outline($"M{SvgPicture.Number(x + (side * 0.3))} {SvgPicture.Number(y + (side / 2))}h{SvgPicture.Number(side * 0.4)}", Paint.Line(share > 0.55 ? Palette.Paper : Palette.Ink, 1.2));
        }
    }

    private static IEnumerable<LegendEntry> Legend(TieLook look)
    {
        foreach (var (weight, text) in new[] { (look.Most, "strongest"), (-look.Most, "strongest against (−)") })
        {
            var isShown = look.Most > 0 && (weight > 0 ? look.Meaning != TieMeaning.Combine : look.Meaning is TieMeaning.Subtract);
            if (isShown)
            {
                yield return new([.. Cell(new(6, 0, 10), weight, look, "")], $"{text}: {TieLook.Number(weight)}");
            }
        }

        foreach (var (weight, text) in look.Meaning == TieMeaning.Combine ? new[] { (1, "agree"), (2, "disagree (−)"), (3, "both (−)") } : [])
        {
            yield return new([.. Cell(new(6, 0, 10), weight, look, "")], text);
        }
    }

    private static string? Note(ImmutableArray<NodeLook> rows, ImmutableArray<NodeLook> columns) =>
        rows.IsEmpty || columns.IsEmpty ? "No node: no statement passed the settings." : rows.Any(r => r.Group > 0) ? "Lines separate communities." : null;

    private readonly record struct Square(double X, double Y, double Side);
}
