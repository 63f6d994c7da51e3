using CsCheck;
using Parley.Networks;

namespace Parley.Tests.Networks;

/// <summary>Steps through the calendar: lengths of units, short months, leap years, and both ends of time.</summary>
public sealed class TimeStepsTests
{
    private static readonly Gen<DateTime> Moments = Gen.Long[0, 2_000_000_000].Select(TimeSteps.ToMoment);

    private static readonly Gen<TimeUnit> Fixed = Gen.Int[0, 4].Select(i => TimeUnit.Seconds + i);

    private static readonly Gen<TimeUnit> Units = Gen.Int[0, 6].Select(i => TimeUnit.Seconds + i);

    [Theory]
    [InlineData("2021-01-31", TimeUnit.Months, 1, "2021-02-28")]
    [InlineData("2020-01-31", TimeUnit.Months, 1, "2020-02-29")]
    [InlineData("2020-02-29", TimeUnit.Years, 1, "2021-02-28")]
    [InlineData("2020-12-31", TimeUnit.Days, 1, "2021-01-01")]
    [InlineData("2020-03-01", TimeUnit.Weeks, -1, "2020-02-23")]
    [InlineData("2020-03-31", TimeUnit.Months, -13, "2019-02-28")]
    public void Steps_follow_the_calendar(string from, TimeUnit unit, int count, string to) =>
        TimeSteps.Add(Day(from), unit, count).ShouldBe(Day(to));

    [Fact]
    public void Beyond_the_calendar_there_is_its_end()
    {
        TimeSteps.Add(Day("2020-01-01"), TimeUnit.Years, 9000).ShouldBe(DateTime.MaxValue);
        TimeSteps.Add(Day("2020-01-01"), TimeUnit.Months, -50_000).ShouldBe(DateTime.MinValue);
        TimeSteps.Add(Day("2020-01-01"), TimeUnit.Weeks, int.MaxValue).ShouldBe(DateTime.MaxValue);
    }

    [Fact]
    public void As_many_units_lie_between_as_were_added() =>
        Gen.Select(Moments, Fixed, Gen.Int[-300, 300]).Sample((moment, unit, count) =>
        {
            var then = TimeSteps.Add(moment, unit, count);
            TimeSteps.Between(moment, then, unit).ShouldBe(count, 1e-9);
            TimeSteps.WholeBetween(moment, then, unit).ShouldBe(count);
            TimeSteps.Add(then, unit, -count).ShouldBe(moment);
        }, iter: 300);

    [Fact]
    public void From_one_first_of_a_month_to_another_there_are_whole_months() =>
        Gen.Select(Gen.Int[1971, 2030], Gen.Int[1, 12], Gen.Int[-40, 40]).Sample((year, month, count) =>
        {
            var first = new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Utc);
            TimeSteps.Between(first, TimeSteps.Add(first, TimeUnit.Months, count), TimeUnit.Months).ShouldBe(count, 1e-9);
            TimeSteps.Between(first, TimeSteps.Add(first, TimeUnit.Years, count), TimeUnit.Years).ShouldBe(count, 1e-9);
        }, iter: 200);

    [Fact]
    public void Time_runs_one_way_and_as_far_back_as_forth() =>
        Gen.Select(Moments, Moments, Units).Sample((one, other, unit) =>
        {
            TimeSteps.Between(one, other, unit).ShouldBe(-TimeSteps.Between(other, one, unit), 1e-9);
            TimeSteps.WholeBetween(one, other, unit).ShouldBe(-TimeSteps.WholeBetween(other, one, unit));
            Math.Sign(TimeSteps.Between(one, other, unit)).ShouldBe(one == other ? 0 : one < other ? 1 : -1);
            Math.Abs(TimeSteps.WholeBetween(one, other, unit)).ShouldBeLessThanOrEqualTo((long)Math.Abs(TimeSteps.Between(one, other, unit)) + 1);
        }, iter: 300);

    [Fact]
    public void Two_halves_are_a_whole_and_one_half_lies_in_the_middle() =>
        Gen.Select(Moments, Units, Gen.Int[-20, 20]).Sample((moment, unit, count) =>
        {
            TimeSteps.AddHalves(moment, unit, 2 * count).ShouldBe(TimeSteps.Add(moment, unit, count));
            var (before, half, after) = (TimeSteps.Add(moment, unit, count), TimeSteps.AddHalves(moment, unit, (2 * count) + 1), TimeSteps.Add(moment, unit, count + 1));
            ((half - before) - (after - half)).Duration().ShouldBeLessThanOrEqualTo(TimeSpan.FromTicks(1));
        }, iter: 300);

    [Theory]
    [InlineData(TimeUnit.Seconds, "2020-05-17 13:42:59")]
    [InlineData(TimeUnit.Minutes, "2020-05-17 13:42:00")]
    [InlineData(TimeUnit.Hours, "2020-05-17 13:00:00")]
    [InlineData(TimeUnit.Days, "2020-05-17 00:00:00")]
    [InlineData(TimeUnit.Weeks, "2020-05-17 00:00:00")]
    [InlineData(TimeUnit.Months, "2020-05-17 00:00:00")]
    [InlineData(TimeUnit.Years, "2020-05-17 00:00:00")]
    public void Windows_begin_at_a_full_minute_hour_or_day(TimeUnit unit, string beginning) =>
        TimeSteps.BeginningOf(Day("2020-05-17 13:42:59"), unit).ShouldBe(Day(beginning));

    [Fact]
    public void Seconds_and_moments_are_two_ways_to_say_the_same() =>
        Gen.Long[-60_000_000_000, 200_000_000_000].Sample(seconds => TimeSteps.ToSeconds(TimeSteps.ToMoment(seconds)) == seconds);

    [Fact]
    public void A_range_is_what_is_asked_for_else_what_there_is()
    {
        var statements = Coded.Of(new Said("2020-01-05", "Dockers", "Toll"), new Said("2020-03-01", "Ferries", "Toll"));
        DateRange.Of(statements, new()).ShouldBe(new(Coded.Seconds("2020-01-05"), Coded.Seconds("2020-03-01")));
        var asked = DateRange.Of(statements, new() { Since = 10, Until = 20 });
        new[] { 9L, 10, 20, 21 }.Select(asked.Holds).ShouldBe([false, true, true, false]);
        DateRange.Of(statements, new() { Since = Coded.Seconds("2021-01-01") }).IsEmpty.ShouldBeTrue();
        asked.ToPeriod().Middle.ToUnixTimeSeconds().ShouldBe(15);
    }

    private static DateTime Day(string day) => TimeSteps.ToMoment(Coded.Seconds(day));
}
