using System.Collections.Immutable;

namespace Parley.Formats.Pictures;

/// <summary>The communities of a stretch of time.</summary>
/// <param name="Label">Which time, e.g. 2005-02.</param>
/// <param name="Groups">The members of each community.</param>
public sealed record AlluvialColumn(string Label, ImmutableArray<ImmutableArray<string>> Groups);

/// <summary>
/// Communities over time: a column of blocks for each window, as high as they have members, and streams of the members between them. A block keeps the colour of
/// the earlier one from which most of its members come. M. Rosvall, C. T. Bergstrom: Mapping change in large networks, PLoS ONE 5 (2010).
/// </summary>
public static class AlluvialPicture
{
    private const double Block = 9;
    private const double Gap = 7;
    private const double Height = 300;

    /// <summary>A column needs that much of the page; more columns make it wider.</summary>
    private const double Narrowest = 34;

    /// <summary>The picture.</summary>
    public static Drawing Of(ImmutableArray<AlluvialColumn> columns, PictureWords words)
    {
        var blocks = Blocks(columns);
        if (blocks.Count == 0)
        {
            return Sheet.Of(words, new(Sheet.Inner(), 10, []) { Note = "No community: no statement passed the settings." });
        }

        var last = blocks.Where(b => b.Column == columns.Length - 1).ToList();
        var width = Math.Max(Sheet.Inner(), (columns.Length * Narrowest) + 110);
        var step = columns.Length == 1 ? 0 : (width - 110 - Block) / (columns.Length - 1);
        var (placed, bottom) = Placed(blocks, step);
        var streams = placed.Where(b => b.Column > 0).SelectMany(b => Streams(b, placed));
        var every = Math.Max(1, (int)Math.Ceiling(58 / Math.Max(step, 1)));
        var heads = columns.Select((c, i) => (Mark)new Words((i * step) + (i == 0 ? 0 : Block / 2), bottom + 14, LabelLines.Of(c.Label, Sheet.Label, 90, 1).Lines[0], new(Sheet.Label, Palette.Soft, i == 0 ? Anchor.Start : Anchor.Middle))).Where((_, i) => i % every == 0);
        return Sheet.Of(words, new(width, bottom + 20, [.. streams, .. placed.Select(Box), .. placed.Where(b => b.Column == columns.Length - 1).SelectMany(Members), .. heads])
        {
            Note = last.Count == 0 ? null : "Names: members of the last window's communities.",
        });
    }

    private static List<BlockOf> Blocks(ImmutableArray<AlluvialColumn> columns)
    {
        var blocks = new List<BlockOf>();
        var (before, colours) = (new List<BlockOf>(), 0);
        for (var column = 0; column < columns.Length; column++)
        {
            var groups = columns[column].Groups.Where(g => !g.IsEmpty).Select(g => g.ToHashSet(StringComparer.Ordinal)).OrderByDescending(g => g.Count).ThenBy(g => g.Min(StringComparer.Ordinal), StringComparer.Ordinal);
            var (here, free) = (new List<BlockOf>(), before.Select(b => b.Colour).ToHashSet());
            foreach (var group in groups)
            {
                var from = before.Where(b => free.Contains(b.Colour)).MaxBy(b => b.Shared(group));
                var colour = from is not null && from.Shared(group) > 0 ? from.Colour : colours++;
                free.Remove(colour);
                here.Add(new(column, colour, group));
            }

            blocks.AddRange(here);
            before = here;
        }

        return blocks;
    }

    /// <summary>Blocks in the order of their colours from top to bottom, so that what stays stays in its place.</summary>
    private static (List<BlockOf> Blocks, double Bottom) Placed(List<BlockOf> blocks, double step)
    {
        var columns = blocks.GroupBy(b => b.Column).ToList();
        var unit = columns.Min(c => Math.Max(20, Height - (Gap * (c.Count() - 1))) / c.Sum(b => b.Members.Count));
        var placed = new List<BlockOf>();
        var bottom = 0.0;
        foreach (var column in columns)
        {
            var y = 0.0;
            foreach (var block in column.OrderBy(b => b.Colour))
            {
                placed.Add(block with { X = column.Key * step, Y = y, Height = block.Members.Count * unit });
                y += (block.Members.Count * unit) + Gap;
            }

            bottom = Math.Max(bottom, y - Gap);
        }

        return (placed, bottom);
    }

    private static IEnumerable<Mark> Streams(BlockOf to, List<BlockOf> blocks)
    {
        var into = to.Y;
        foreach (var from in blocks.Where(b => b.Column == to.Column - 1).OrderBy(b => b.Y))
        {
            var shared = from.Shared(to.Members);
            var height = shared * to.Unit;
            if (shared > 0)
            {
                var start = from.Y + (blocks.Where(b => b.Column == to.Column && b.Y < to.Y).Sum(b => from.Shared(b.Members)) * from.Unit);
                yield return new Outline(Stream(new(from.X + Block, start), new(to.X, into), height), new(Palette.Group(from.Colour), Opacity: 0.38)) { Hover = Names([.. from.Members.Intersect(to.Members)]) };
            }

            into += height;
        }
    }

    private static string Stream(Corner a, Corner b, double height)
    {
        var middle = SvgPicture.Number((a.X + b.X) / 2);
        var (ax, bx) = (SvgPicture.Number(a.X), SvgPicture.Number(b.X));
        var (at, bt, ab, bb) = (SvgPicture.Number(a.Y), SvgPicture.Number(b.Y), SvgPicture.Number(a.Y + height), SvgPicture.Number(b.Y + height));
        return $"M{ax} {at}C{middle} {at} {middle} {bt} {bx} {bt}V{bb}C{middle} {bb} {middle} {ab} {ax} {ab}Z";
    }

    private static Mark Box(BlockOf block) => new Rectangle(block.X, block.Y, Block, block.Height, new(Palette.Group(block.Colour), Palette.Ink, 0.5)) { Hover = Names(block.Members) };

    private static IEnumerable<Mark> Members(BlockOf block)
    {
        var room = Math.Max(1, (int)((block.Height + Gap) / (Sheet.Label * 1.2)));
        var lines = LabelLines.Of(string.Join(", ", block.Members.Order(StringComparer.Ordinal)), Sheet.Label, 94, Math.Min(room, 8));
        return lines.At(block.X + Block + 5, block.Y + Math.Max(-2, (block.Height - lines.Height) / 2), new(Sheet.Label, Palette.Ink));
    }

    private static string Names(HashSet<string> members) => $"{members.Count}: {string.Join(", ", members.Order(StringComparer.Ordinal))}";

    private readonly record struct Corner(double X, double Y);

    private sealed record BlockOf(int Column, int Colour, HashSet<string> Members)
    {
        public double X { get; init; }

        public double Y { get; init; }

        public double Height { get; init; }

        public double Unit => Height / Members.Count;

        public int Shared(HashSet<string> others) => Members.Count(others.Contains);
    }
}
