using System.Collections.Immutable;

namespace Parley.Formats.Pictures;

/// <summary>A statement as a point in time.</summary>
/// <param name="Who">Whose line it stands on.</param>
/// <param name="Moment">When.</param>
/// <param name="Agrees">Whether it agrees; null where that is not known.</param>
public sealed record TimelinePoint(string Who, DateTimeOffset Moment, bool? Agrees);

/// <summary>Who spoke when: a line for each, on it bars of what was said at a time, agreement upwards, disagreement downwards.</summary>
public static class TimelinePicture
{
    private const double Name = 120;
    private const double Step = 30;
    private const double Bin = 4;

    /// <summary>More than that fit on no page; the others are named in the note by their number.</summary>
    private const int MostRows = 40;

    /// <summary>The picture, whoever speaks most at the top.</summary>
    public static Drawing Of(ImmutableArray<TimelinePoint> points, PictureWords words)
    {
        if (points.IsEmpty)
        {
            return Sheet.Of(words, new(Sheet.Inner(), 10, []) { Note = "No statement passed the settings." });
        }

        var who = points.GroupBy(p => p.Who).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var shown = who.Take(MostRows).ToList();
        var time = Axis.OfTime(points.Min(p => p.Moment), points.Max(p => p.Moment), (Name + 14, Sheet.Inner() - 20), 6);
        var bins = shown.Select(g => Binned(g, time)).ToList();
        var unit = Math.Min(5, ((Step / 2) - 1.5) / bins.SelectMany(b => b).Select(b => b.Count).Max());
        var bottom = shown.Count * Step;
        var rows = shown.SelectMany((g, i) => Row(g.Key, bins[i], (i + 0.5) * Step, unit));
        return Sheet.Of(words, new(Sheet.Inner(), bottom + 16, [.. time.Across(0, bottom), .. rows])
        {
            Legend = [.. Legend(points)],
            Note = who.Count > shown.Count ? $"{who.Count - shown.Count} more who spoke less are left out." : null,
        });
    }

    private static List<BinOf> Binned(IEnumerable<TimelinePoint> points, Axis time) =>
    [
        .. points.GroupBy(p => (X: Math.Floor(time.At(p.Moment) / Bin) * Bin, p.Agrees))
            .Select(g => new BinOf(g.Key.X, g.Key.Agrees, g.Count(), g.Min(p => p.Moment), g.Max(p => p.Moment))).OrderBy(b => b.X).ThenBy(b => b.Agrees),
    ];

    private static IEnumerable<Mark> Row(string who, List<BinOf> bins, double y, double unit)
    {
        var name = LabelLines.Of(who, Sheet.Label, Name, 2);
        yield return new Outline($"M{SvgPicture.Number(Name + 8)} {SvgPicture.Number(y)}H{SvgPicture.Number(Sheet.Inner())}", Paint.Line(Palette.Tie, 0.5));
        foreach (var line in name.At(Name, y - (name.Height / 2), new(Sheet.Label, Palette.Ink, Anchor.End)))
        {
            yield return line with { Hover = who };
        }

        foreach (var bin in bins)
        {
            var height = bin.Count * unit;
            var top = bin.Agrees switch { true => y - height, false => y, null => y - (height / 2) };
            yield return new Rectangle(bin.X, top, Bin - 0.6, height, Fill(bin.Agrees)) { Hover = $"{who}, {bin.When}: {bin.Count}{Word(bin.Agrees)}" };
        }
    }

    private static Paint Fill(bool? agrees) => new(agrees switch { true => Palette.Agree, false => Palette.Disagree, null => Palette.Tie });

    private static string Word(bool? agrees) => agrees switch { true => " agree", false => " disagree", null => "" };

    private static IEnumerable<LegendEntry> Legend(ImmutableArray<TimelinePoint> points)
    {
        foreach (var (agrees, text) in new (bool?, string)[] { (true, "above the line: agree"), (false, "below the line: disagree"), (null, "on the line: neither") })
        {
            if (points.Any(p => p.Agrees == agrees))
            {
                yield return new([new Outline("M2 5H20", Paint.Line(Palette.Tie, 0.5)), new Rectangle(9, agrees switch { true => 0, false => 5, null => 2.5 }, 4, 5, Fill(agrees))], text);
            }
        }
    }

    private sealed record BinOf(double X, bool? Agrees, int Count, DateTimeOffset First, DateTimeOffset Last)
    {
        public string When => First.Date == Last.Date ? $"{First:yyyy-MM-dd}" : $"{First:yyyy-MM-dd} to {Last:yyyy-MM-dd}";
    }
}
