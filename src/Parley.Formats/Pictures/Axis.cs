using System.Collections.Immutable;

namespace Parley.Formats.Pictures;

/// <summary>A scale along the page: where a value stands, and at which values something is written.</summary>
/// <param name="From">Value at the beginning.</param>
/// <param name="To">Value at the end, greater.</param>
/// <param name="Start">Place of the beginning.</param>
/// <param name="End">Place of the end.</param>
/// <param name="Ticks">The values that are written, with their words.</param>
internal sealed record Axis(double From, double To, double Start, double End, ImmutableArray<(double Value, string Text)> Ticks)
{
    private static readonly ImmutableArray<int> Months = [1, 2, 3, 6];
    private static readonly ImmutableArray<int> Days = [1, 2, 5, 10];

    /// <summary>Where a value stands.</summary>
    public double At(double value) => Start + ((value - From) / (To - From) * (End - Start));

    /// <summary>Where a moment stands on an axis of time.</summary>
    public double At(DateTimeOffset moment) => At(Value(moment));

    /// <summary>A moment as a value: days.</summary>
    public static double Value(DateTimeOffset moment) => moment.UtcTicks / (double)TimeSpan.TicksPerDay;

    /// <summary>A scale of numbers with about <paramref name="ticks"/> round values that takes in all.</summary>
    public static Axis OfNumbers(double least, double most, (double Start, double End) place, int ticks)
    {
        var range = most - least > 1e-12 ? most - least : Math.Max(Math.Abs(most), 1);
        var power = Math.Pow(10, Math.Floor(Math.Log10(range / ticks)));
        var step = power * new[] { 1.0, 2, 5, 10 }.First(s => range / (s * power) <= ticks + 1e-9);
        var (first, last) = (Math.Floor((least / step) + 1e-9), Math.Ceiling((most / step) - 1e-9));
        last = last > first ? last : first + 1;
        var values = Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step);
        return new(first * step, last * step, place.Start, place.End, [.. values.Select(v => (v, (Math.Round(v / step) * step).ToString("0.######")))]);
    }

    /// <summary>A scale of time with at most about <paramref name="ticks"/> beginnings of years, months or days.</summary>
    public static Axis OfTime(DateTimeOffset first, DateTimeOffset last, (double Start, double End) place, int ticks)
    {
        last = last > first ? last : first.AddDays(1);
        var days = (last - first).TotalDays;
        var moments = days / 365.25 > ticks / 2.5 ? Years(first, last, (int)Math.Ceiling(days / 365.25 / ticks))
            : days / 30.4 > ticks / 3.0 ? Every(first, last, Months.Append(12).First(m => days / 30.4 / m <= ticks || m == 12), "MMM yyyy")
            : EveryDays(first, last, Days.Append(15).First(d => days / d <= ticks || d == 15));
        return new(Value(first), Value(last), place.Start, place.End, [.. moments.Select(m => (Value(m.Moment), m.Text))]);
    }

    private static IEnumerable<(DateTimeOffset Moment, string Text)> Years(DateTimeOffset first, DateTimeOffset last, int step) =>
        from year in Enumerable.Range(first.Year, last.Year - first.Year + 1)
        where year % step == 0
        let moment = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero)
        where moment >= first && moment <= last
        select (moment, year.ToString());

    private static IEnumerable<(DateTimeOffset Moment, string Text)> Every(DateTimeOffset first, DateTimeOffset last, int months, string format)
    {
        var month = new DateTimeOffset(first.UtcDateTime.Year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        while (month <= last)
        {
            if (month >= first)
            {
                yield return (month, month.ToString(format));
            }

            if (month.Year == 9999)
            {
                yield break;
            }

            month = month.AddMonths(months);
        }
    }

    private static IEnumerable<(DateTimeOffset Moment, string Text)> EveryDays(DateTimeOffset first, DateTimeOffset last, int days)
    {
        for (var day = new DateTimeOffset(first.UtcDateTime.Date, TimeSpan.Zero); day <= last; day = day.AddDays(days))
        {
            if (day >= first)
            {
                yield return (day, day.ToString("d MMM yyyy"));
            }
        }
    }

    /// <summary>The scale as a line of words below a picture, with hairlines up through it.</summary>
    public IEnumerable<Mark> Across(double top, double bottom)
    {
        foreach (var (value, text) in Ticks)
        {
            yield return new Outline($"M{SvgPicture.Number(At(value))} {SvgPicture.Number(top)}V{SvgPicture.Number(bottom + 3)}", Paint.Line(Palette.Line, 0.5));
            yield return new Words(At(value), bottom + 12, text, new(Sheet.Label, Palette.Soft, Anchor.Middle));
        }
    }

    /// <summary>The scale as words to the left of a picture, with hairlines across it.</summary>
    public IEnumerable<Mark> Up(double left, double right)
    {
        foreach (var (value, text) in Ticks)
        {
            yield return new Outline($"M{SvgPicture.Number(left)} {SvgPicture.Number(At(value))}H{SvgPicture.Number(right)}", Paint.Line(Palette.Line, 0.5));
            yield return new Words(left - 5, At(value) + 3, text, new(Sheet.Label, Palette.Soft, Anchor.End));
        }
    }
}
