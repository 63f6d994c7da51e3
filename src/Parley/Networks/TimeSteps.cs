namespace Parley.Networks;

/// <summary>Steps of a unit of time. A month after the 31st of January is the last of February; what would lie outside the calendar stays at its end.</summary>
internal static class TimeSteps
{
    private const long Day = 24 * 60 * 60;

    /// <summary>The length of a unit in seconds; of months and years 0, since they differ.</summary>
    public static long SecondsOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Seconds => 1,
        TimeUnit.Minutes => 60,
        TimeUnit.Hours => 60 * 60,
        TimeUnit.Days => Day,
        TimeUnit.Weeks => 7 * Day,
        _ => 0,
    };

    /// <summary>Some units after a moment, or before it.</summary>
    public static DateTime Add(DateTime moment, TimeUnit unit, int count)
    {
        try
        {
            return unit switch
            {
                TimeUnit.Months => moment.AddMonths(count),
                TimeUnit.Years => moment.AddYears(count),
                _ => moment.AddSeconds((double)SecondsOf(unit) * count), // whole seconds, which a double holds; their ticks could overflow a long
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return count < 0 ? DateTime.MinValue : DateTime.MaxValue;
        }
    }

    /// <summary>Some halves of a unit after a moment, or before it; an odd one lies in the middle between two steps.</summary>
    public static DateTime AddHalves(DateTime moment, TimeUnit unit, int halves)
    {
        var whole = (int)Math.Floor(halves / 2.0);
        var step = Add(moment, unit, whole);
        return halves % 2 == 0 ? step : step + ((Add(moment, unit, whole + 1) - step) / 2);
    }

    /// <summary>The beginning of the minute, hour or day; of the day, where the unit is a longer one.</summary>
    public static DateTime BeginningOf(DateTime moment, TimeUnit unit)
    {
        var seconds = Math.Clamp(SecondsOf(unit), 1, Day);
        seconds = unit is TimeUnit.Months or TimeUnit.Years ? Day : seconds;
        return new(moment.Ticks - (moment.Ticks % (seconds * TimeSpan.TicksPerSecond)), moment.Kind);
    }

    /// <summary>A moment in seconds since 1970-01-01 UTC.</summary>
    public static long ToSeconds(DateTime moment) => new DateTimeOffset(moment, TimeSpan.Zero).ToUnixTimeSeconds();

    /// <summary>Seconds since 1970-01-01 UTC as a moment of the calendar.</summary>
    public static DateTime ToMoment(long seconds) => DateTime.UnixEpoch.AddSeconds(seconds);

    /// <summary>How many units lie between two moments, with fractions; months and years by how much of the calendar's month has passed.</summary>
    public static double Between(DateTime from, DateTime to, TimeUnit unit) => unit switch
    {
        TimeUnit.Months => Months(to) - Months(from),
        TimeUnit.Years => (Months(to) - Months(from)) / 12,
        _ => (to - from).Ticks / (double)(SecondsOf(unit) * TimeSpan.TicksPerSecond),
    };

    /// <summary>How many whole units lie between two moments, counted towards 0; months and years by the day alone.</summary>
    public static long WholeBetween(DateTime from, DateTime to, TimeUnit unit) => unit switch
    {
        TimeUnit.Months => WholeMonths(from, to),
        TimeUnit.Years => WholeMonths(from, to) / 12,
        TimeUnit.Weeks => (to - from).Ticks / TimeSpan.TicksPerDay / 7,
        _ => (to - from).Ticks / (SecondsOf(unit) * TimeSpan.TicksPerSecond),
    };

    private static double Months(DateTime moment) =>
        (moment.Year * 12) + moment.Month + ((moment.Day - 1 + moment.TimeOfDay.TotalDays) / DateTime.DaysInMonth(moment.Year, moment.Month));

    private static long WholeMonths(DateTime from, DateTime to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return (months, to.Day - from.Day) switch
        {
            ( > 0, < 0) => months - 1,
            ( < 0, > 0) => months + 1,
            _ => months,
        };
    }
}
