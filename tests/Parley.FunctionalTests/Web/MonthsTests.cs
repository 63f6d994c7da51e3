using CsCheck;
using Parley.Networks;
using Parley.Networks.Layouts;
using Parley.Web.Map;
using Parley.Web.Quoting;
using Parley.Web.Serving;

namespace Parley.FunctionalTests.Web;

/// <summary>What pages compute before they show it.</summary>
public sealed class MonthsTests
{
    private static readonly Gen<(string?, bool?)> Said = Gen.Select(Gen.Int[0, 4000], Gen.Int[-1, 1], (day, side) => (day == 0 ? null : new DateOnly(2015, 1, 1).AddDays(day).ToString("O"), side < 0 ? (bool?)null : side == 1));

    [Fact]
    public void Every_dated_statement_is_in_one_bar_and_no_month_is_left_out() => Said.Array[0, 40].Sample(said =>
    {
        var bars = Months.Of(said);
        bars.Sum(bar => bar.Total).ShouldBe(said.Count(s => s.Item1 is not null));
        bars.Sum(bar => bar.Agree).ShouldBe(said.Count(s => s.Item1 is not null && s.Item2 == true));
        bars.Select(bar => bar.Label).ShouldBeInOrder(SortDirection.Ascending);
        bars.Length.ShouldBeLessThanOrEqualTo(73);
        if (bars.Length > 0)
        {
            bars[0].Total.ShouldBeGreaterThan(0);
            bars[^1].Total.ShouldBeGreaterThan(0);
        }
    });

    [Fact]
    public void A_month_in_which_nothing_was_said_is_an_empty_bar() =>
        Months.Of([("2025-12-30", true), ("2026-02-01", false), ("2026-02-27", null), (null, true)]).ShouldBe([new("2025-12", 1, 0, 0), new("2026-01", 0, 0, 0), new("2026-02", 0, 1, 1)]);

    [Fact]
    public void A_scaled_layout_lies_on_its_page_and_keeps_its_shape() => Gen.Select(Gen.Double[-50, 50], Gen.Double[-50, 50], (x, y) => new Place(x, y)).Array[2, 20].Sample(places =>
    {
        var scale = Scale.Of(places, 1000, 760, 70);
        foreach (var place in places.Select(scale.At))
        {
            place.X.ShouldBeInRange(69.9, 930.1);
            place.Y.ShouldBeInRange(69.9, 690.1);
        }

        (scale.At(places[0]).X - scale.At(places[1]).X).ShouldBe(scale.Factor * (places[0].X - places[1].X), 0.11);
    });

    [Fact]
    public void The_command_line_says_what_differs_from_what_is_usual()
    {
        MapCommand.Of("network", "news.parley", new()).ShouldBe("parley network news.parley");
        MapCommand.Of("network", "my news.parley", new() { Rows = "person", Aggregate = Aggregation.Subtract, Only = [new("concept", "Fishers' pay")] })
            .ShouldBe(@"parley network 'my news.parley' --rows person --aggregate subtract --only 'concept=Fishers'\'' pay'");
        MapCommand.Of("measure", "news.parley", new() { Rows = "person", Aggregate = Aggregation.Conflict, Normalize = Normalization.Average }).ShouldBe("parley measure news.parley polarization --rows person --normalize average");
    }

    [Theory]
    [InlineData("/actors?q=a&page=3", "/actors?q=a")]
    [InlineData("/actors", "/actors")]
    [InlineData("/actors?page=2&q=x%26y&empty=", "/actors?q=x%26y")]
    public void A_value_is_taken_out_of_an_address(string address, string expected) => Addresses.With(address, ("page", null)).ShouldBe(expected);
}
