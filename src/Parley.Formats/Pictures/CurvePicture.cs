using System.Collections.Immutable;
using System.Text;

namespace Parley.Formats.Pictures;

/// <summary>A value at a moment, with an interval where one is known.</summary>
/// <param name="Moment">When.</param>
/// <param name="Value">What; NaN where there is none, and the line has a gap.</param>
/// <param name="Low">The lower end of its interval, or null.</param>
/// <param name="High">The upper end, or null.</param>
public sealed record CurvePoint(DateTimeOffset Moment, double Value, double? Low = null, double? High = null);

/// <summary>A line through time.</summary>
/// <param name="Name">What it follows; written in the legend where there are several.</param>
/// <param name="Points">Its points in the order of time.</param>
public sealed record Curve(string Name, ImmutableArray<CurvePoint> Points);

/// <summary>Values over time, e.g. polarization: a line each, told apart by colour and dashes, with a band where intervals are known.</summary>
public static class CurvePicture
{
    private const double Left = 44;
    private const double Height = 190;
    private static readonly ImmutableArray<ImmutableArray<double>> Dashes = [[], [6, 3], [2, 2], [8, 2, 2, 2]];

    /// <summary>The picture.</summary>
    /// <param name="curves">The lines.</param>
    /// <param name="measure">What is measured, written at the scale.</param>
    /// <param name="words">What stands around.</param>
    public static Drawing Of(ImmutableArray<Curve> curves, string measure, PictureWords words)
    {
        var (points, width) = (curves.SelectMany(c => c.Points).ToList(), Sheet.Inner());
        if (!points.Exists(p => double.IsFinite(p.Value)))
        {
            return Sheet.Of(words, new(width, 10, []) { Note = "No value: no statement passed the settings." });
        }

        var values = points.SelectMany(p => new[] { p.Value, p.Low ?? p.Value, p.High ?? p.Value }).Where(double.IsFinite).ToList();
        var up = Axis.OfNumbers(Math.Min(0, values.Min()), values.Max(), (Height, 8), 5);
        var time = Axis.OfTime(points.Min(p => p.Moment), points.Max(p => p.Moment), (Left + 8, width - 8), 7);
        Mark[] frame = [.. up.Up(Left, width), .. time.Across(Height, Height), new Words(10, (Height / 2) + 4, measure, new(Sheet.Label, Palette.Ink, Anchor.Middle) { Turn = -90 })];
        var lines = curves.SelectMany((curve, i) => Line(curve, i, time, up));
        return Sheet.Of(words, new(width, Height + 16, [.. frame, .. lines]) { Legend = curves.Length < 2 ? [] : [.. curves.Select(Entry)] });
    }

    private static Paint Ink(int curve) => Paint.Line(Palette.Group(curve), 1.75) with { Dashes = Dashes[curve % Dashes.Length] };

    private static LegendEntry Entry(Curve curve, int index) => new([new Outline($"M0 5H{SvgPicture.Number(Sheet.SampleWidth)}", Ink(index))], curve.Name);

    private static IEnumerable<Mark> Line(Curve curve, int index, Axis time, Axis up)
    {
        foreach (var run in Runs(curve.Points))
        {
            if (run.Count > 1 && run.TrueForAll(p => p is { Low: not null, High: not null }))
            {
                yield return new Outline(Path(run.Select(p => (p.Moment, p.High!.Value)).Concat(run.AsEnumerable().Reverse().Select(p => (p.Moment, p.Low!.Value))), time, up) + "Z", new(Palette.Group(index), Opacity: 0.18));
            }

            yield return new Outline(Path(run.Select(p => (p.Moment, p.Value)), time, up), Ink(index));
        }

        var dots = curve.Points.Length <= 80 ? curve.Points.Where(p => double.IsFinite(p.Value)) : [];
        foreach (var point in dots)
        {
            yield return new Circle(time.At(point.Moment), up.At(point.Value), 2.2, new(Palette.Group(index))) { Hover = $"{curve.Name}, {point.Moment:yyyy-MM-dd}: {TieLook.Number(point.Value)}{Interval(point)}" };
        }
    }

    private static string Interval(CurvePoint point) => point is { Low: { } low, High: { } high } ? $" ({TieLook.Number(low)} to {TieLook.Number(high)})" : "";

    private static List<List<CurvePoint>> Runs(ImmutableArray<CurvePoint> points)
    {
        var runs = new List<List<CurvePoint>> { new() };
        foreach (var point in points)
        {
            if (double.IsFinite(point.Value))
            {
                runs[^1].Add(point);
            }
            else if (runs[^1].Count > 0)
            {
                runs.Add([]);
            }
        }

        return [.. runs.Where(r => r.Count > 0)];
    }

    private static string Path(IEnumerable<(DateTimeOffset Moment, double Value)> points, Axis time, Axis up)
    {
        var path = new StringBuilder();
        foreach (var (moment, value) in points)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(SvgPicture.Number(time.At(moment))).Append(' ').Append(SvgPicture.Number(up.At(value)));
        }

        return path.ToString();
    }
}
