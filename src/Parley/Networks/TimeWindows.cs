namespace Parley.Networks;

/// <summary>A stretch of the statements that enter, which stand in order of time.</summary>
/// <param name="Period">The time that the window covers.</param>
/// <param name="From">The first place in <see cref="Selection.Entering"/>.</param>
/// <param name="To">Behind the last.</param>
internal sealed record TimeWindow(Period Period, int From, int To);

/// <summary>Windows that move over time one unit, or one statement, at a step.</summary>
internal static class TimeWindows
{
    /// <summary>The windows of a selection, in order; none where it is shorter than a window.</summary>
    public static IEnumerable<TimeWindow> Of(Selection selection)
    {
        var seconds = selection.Entering.Select(selection.Statements.SecondsAt).ToArray();
        return (selection.Options.Window, selection.Options.Legacy) switch
        {
            (TimeUnit.Events, false) => Events(seconds, selection.Options.Size),
            // The original takes as many before a statement as after it, and the statement: one more than an even size.
            (TimeUnit.Events, true) => Events(seconds, (selection.Options.Size / 2 * 2) + 1),
            (_, false) => Periods(selection).Select(period => Of(period, seconds)),
            _ => LegacyPeriods(selection.Range, selection.Options).Select(period => Of(period, seconds)),
        };
    }

    private static IEnumerable<TimeWindow> Events(long[] seconds, int size)
    {
        for (var from = 0; from + size <= seconds.Length; from++)
        {
            yield return new(Period.OfSeconds(seconds[from], seconds[from + (size / 2)], seconds[from + size - 1]), from, from + size);
        }
    }

    // The last window is the one that the end of the range lies in: its last unit may be cut.
    private static IEnumerable<Period> Periods(Selection selection)
    {
        var (options, range) = (selection.Options, selection.Range);
        var start = TimeSteps.ToMoment(range.Start);
        var end = TimeSteps.ToMoment(range.End);
        start = options.Since is null ? TimeSteps.BeginningOf(start, options.Window) : start;
        for (var step = 0; !range.IsEmpty; step++)
        {
            var last = TimeSteps.Add(start, options.Window, step + options.Size - 1);
            if (last > end || last == DateTime.MaxValue)
            {
                yield break;
            }

            var from = TimeSteps.Add(start, options.Window, step);
            var behind = TimeSteps.Add(start, options.Window, step + options.Size);
            yield return Period.OfSeconds(TimeSteps.ToSeconds(from), TimeSteps.ToSeconds(TimeSteps.Add(start, options.Window, step + (options.Size / 2))), TimeSteps.ToSeconds(behind) - 1);
        }
    }

    // The original goes the same way to either side of the middle, both ends in the window, so that no width is even; a day that a short month took is not given back.
    private static IEnumerable<Period> LegacyPeriods(DateRange range, NetworkOptions options)
    {
        var half = options.Size / 2;
        var (start, end) = (TimeSteps.ToMoment(range.Start), TimeSteps.ToMoment(range.End));
        DateTime next;
        for (var middle = start; middle <= end; middle = next)
        {
            var (from, to) = (TimeSteps.Add(middle, options.Window, -half), TimeSteps.Add(middle, options.Window, half));
            if (from >= start && to <= end)
            {
                yield return Period.OfSeconds(TimeSteps.ToSeconds(from), TimeSteps.ToSeconds(middle), TimeSteps.ToSeconds(to));
            }

            next = TimeSteps.Add(middle, options.Window, 1);
            if (next == DateTime.MaxValue)
            {
                yield break;
            }
        }
    }

    private static TimeWindow Of(Period period, long[] seconds) =>
        new(period, FirstFrom(seconds, period.Start.ToUnixTimeSeconds()), FirstFrom(seconds, period.End.ToUnixTimeSeconds() + 1));

    /// <summary>The first place whose number is not below <paramref name="least"/>.</summary>
    internal static int FirstFrom(ReadOnlySpan<long> ordered, long least)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ordered[middle] < least ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
