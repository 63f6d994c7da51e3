using System.Collections.Immutable;

namespace Parley.Formats.Pictures;

/// <summary>A concept with how often each level of agreement was given.</summary>
/// <param name="Label">The concept.</param>
/// <param name="Counts">One number for each level.</param>
public sealed record BarRow(string Label, ImmutableArray<double> Counts);

/// <summary>
/// How often concepts are agreed and disagreed with: to the right of the middle line who agrees, to the left who does not. Levels of a scale stand on the side of
/// their sign, the farther out the stronger; where all levels are positive but 0, 0 is disagreement.
/// </summary>
public static class BarsPicture
{
    private const double Name = 150;
    private const double Step = 24;

    /// <summary>The picture, the most frequent concept first.</summary>
    public static Drawing Of(ImmutableArray<int> levels, ImmutableArray<BarRow> rows, PictureWords words)
    {
        var (width, sides) = (Sheet.Inner(), levels.Select(l => Side(l, levels)).ToList());
        var ordered = rows.OrderByDescending(r => r.Counts.Sum()).ThenBy(r => r.Label, StringComparer.Ordinal).ToList();
        var (left, right) = (Most(rows, sides, -1), Most(rows, sides, 1));
        var scale = Math.Min((width - Name - 50) / Math.Max(1, left + right), 40);
        var middle = Name + 25 + (left * scale);
        var marks = ordered.SelectMany((row, i) => Row(row, levels, sides, new(middle, i * Step, scale)));
        var rule = new Outline($"M{SvgPicture.Number(middle)} 0V{SvgPicture.Number(Math.Max(Step, rows.Length * Step))}", Paint.Line(Palette.Ink, 0.75));
        return Sheet.Of(words, new(width, Math.Max(1, rows.Length) * Step, [.. marks, rule])
        {
            Legend = [.. levels.Select((level, i) => new LegendEntry([new Rectangle(4, 1, 14, 8, Fill(level, levels, sides[i]))], Meaning(level, levels, sides[i])))],
            Note = rows.IsEmpty ? "No bar: no statement passed the settings." : null,
        });
    }

    private static int Side(int level, ImmutableArray<int> levels) => level > 0 || (level == 0 && levels.Any(l => l < 0)) ? 1 : -1;

    private static double Most(ImmutableArray<BarRow> rows, List<int> sides, int side) =>
        rows.Select(r => r.Counts.Where((_, i) => sides[i] == side).Sum()).DefaultIfEmpty(0).Max();

    private static string Meaning(int level, ImmutableArray<int> levels, int side) =>
        levels.Length <= 2 && level is 0 or 1 ? (side > 0 ? "agree" : "disagree") : level.ToString();

    // Disagreement is lighter inside and has a rim: the two are told apart without colour.
    private static Paint Fill(int level, ImmutableArray<int> levels, int side)
    {
        var strongest = levels.Max(Math.Abs);
        var share = strongest <= 1 ? 1 : 0.25 + (0.75 * Math.Abs(level) / strongest);
        return side > 0 ? new(Palette.Between(Palette.Paper, Palette.Agree, share)) : new(Palette.Between(Palette.Paper, Palette.Disagree, 0.35 * share), Palette.Disagree, 0.75);
    }

    private static IEnumerable<Mark> Row(BarRow row, ImmutableArray<int> levels, List<int> sides, Origin at)
    {
        var (name, ends) = (LabelLines.Of(row.Label, Sheet.Label, Name, 2), new Dictionary<int, double> { [-1] = 0, [1] = 0 });
        foreach (var line in name.At(Name, at.Y + ((Step - name.Height) / 2), new(Sheet.Label, Palette.Ink, Anchor.End)))
        {
            yield return line with { Hover = row.Label };
        }

        foreach (var i in Enumerable.Range(0, levels.Length).OrderBy(i => Math.Abs(levels[i])))
        {
            var (side, length) = (sides[i], row.Counts[i] * at.Scale);
            var x = at.X + (side * ends[side]) - (side < 0 ? length : 0);
            ends[side] += length;
            if (length > 0)
            {
                yield return new Rectangle(x, at.Y + 5, length, Step - 10, Fill(levels[i], levels, side)) { Hover = $"{row.Label}: {TieLook.Number(row.Counts[i])} {Meaning(levels[i], levels, side)}" };
            }
        }

        foreach (var side in new[] { -1, 1 })
        {
            var count = row.Counts.Where((_, i) => sides[i] == side).Sum();
            yield return new Words(at.X + (side * (ends[side] + 4)), at.Y + (Step / 2) + 3, TieLook.Number(count), new(Sheet.Label, Palette.Soft, side < 0 ? Anchor.End : Anchor.Start));
        }
    }

    private readonly record struct Origin(double X, double Y, double Scale);
}
