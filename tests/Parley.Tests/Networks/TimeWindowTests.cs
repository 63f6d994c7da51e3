using CsCheck;
using Parley.Networks;

namespace Parley.Tests.Networks;

/// <summary>Windows over time, plain and smoothed.</summary>
public sealed class TimeWindowTests
{
    [Fact]
    public void A_window_of_days_covers_so_many_days_to_the_last_second()
    {
        var coded = Coded.Of(new("2020-02-28 09:00:00", "Dockers", "Raise the toll"), new("2020-02-29 23:59:59", "Ferries", "Raise the toll"), new("2020-03-02 00:00:00", "Drivers", "Raise the toll"));
        var networks = DiscourseNetworks.Draw(coded, new() { Window = TimeUnit.Days, Size = 2 });
        networks.Select(network => network.Statements).ShouldBe([2, 1, 1]);
        networks.Select(network => network.Period!.Start).ShouldBe([Day("2020-02-28"), Day("2020-02-29"), Day("2020-03-01")]);
        networks.Select(network => network.Period!.End).ShouldBe([Day("2020-03-01").AddSeconds(-1), Day("2020-03-02").AddSeconds(-1), Day("2020-03-03").AddSeconds(-1)]);
    }

    [Theory]
    [InlineData(TimeUnit.Weeks, 1, "2020-01-01,2020-01-08,2020-01-15")]
    [InlineData(TimeUnit.Months, 1, "2020-01-01")]
    [InlineData(TimeUnit.Hours, 300, "2020-01-01")]
    public void Windows_begin_at_the_first_day_and_move_by_their_unit(TimeUnit unit, int size, string starts)
    {
        var coded = Coded.Of(new("2020-01-01", "Dockers", "Raise the toll"), new("2020-01-20", "Ferries", "Raise the toll"));
        var begun = DiscourseNetworks.Draw(coded, new() { Window = unit, Size = size }).Select(network => $"{network.Period!.Start:yyyy-MM-dd}").Distinct().Take(3);
        string.Join(',', begun).ShouldStartWith(starts);
    }

    [Fact]
    public void A_month_after_the_31st_is_the_last_of_the_next_and_the_31st_again_after_two()
    {
        var coded = Coded.Of(new("2021-01-31", "Dockers", "Raise the toll"), new("2021-05-02", "Ferries", "Raise the toll"));
        string[] Middles(bool legacy) => [.. DiscourseNetworks.Draw(coded, new() { Window = TimeUnit.Months, Size = 1, Legacy = legacy }).Select(network => $"{network.Period!.Middle:MM-dd}")];
        Middles(legacy: false).ShouldBe(["01-31", "02-28", "03-31", "04-30"]);
        Middles(legacy: true).ShouldBe(["01-31", "02-28", "03-28", "04-28"]);
    }

    [Fact]
    public void A_window_of_events_holds_exactly_so_many_and_in_legacy_mode_one_more_where_they_are_even() =>
        Gen.Select(Debate.Any, Gen.Int[1, 12], Gen.Bool).Sample((debate, size, legacy) =>
        {
            var coded = Coded.By(debate.Kind, debate.Said);
            var entering = Selection.Of(coded, new()).Entering.Length;
            var networks = DiscourseNetworks.Draw(coded, new() { Window = TimeUnit.Events, Size = size, Legacy = legacy });
            var width = legacy ? (size / 2 * 2) + 1 : size;
            networks.Length.ShouldBe(Math.Max(0, entering - width + 1));
            networks.ShouldAllBe(network => network.Statements == width);
        });

    [Fact]
    public void Every_statement_is_in_as_many_windows_as_they_are_wide_but_near_the_ends() =>
        Gen.Select(Debate.Any, Gen.Int[1, 9]).Sample((debate, size) =>
        {
            var coded = Coded.By(debate.Kind, debate.Said);
            var selection = Selection.Of(coded, new() { Window = TimeUnit.Days, Size = size });
            var networks = DiscourseNetworks.Each(selection).ToArray();
            var inside = selection.Entering.Sum(place => networks.Count(network => network.Period!.Start.ToUnixTimeSeconds() <= coded.SecondsAt(place) && coded.SecondsAt(place) <= network.Period.End.ToUnixTimeSeconds()));
            networks.Sum(network => network.Statements).ShouldBe(inside);
            inside.ShouldBeLessThanOrEqualTo(selection.Entering.Length * size);
            networks.ShouldAllBe(network => network.Period!.End - network.Period.Start == TimeSpan.FromDays(size) - TimeSpan.FromSeconds(1));
        });

    [Theory]
    [InlineData(Kernel.Uniform, 0.5, 0.5, 0)]
    [InlineData(Kernel.Triangular, 1, 0.5, 0)]
    [InlineData(Kernel.Epanechnikov, 0.75, 0.5625, 0)]
    [InlineData(Kernel.Gaussian, 0.3989422804014327, 0.3520653267642995, 0.12951759566589174)]
    public void A_kernel_weighs_statements_by_their_distance(Kernel kernel, double here, double near, double far)
    {
        var coded = Coded.Of(new("2020-03-05", "Dockers", "Raise the toll"), new("2020-03-06", "Ferries", "Raise the toll"), new("2020-03-08", "Drivers", "Raise the toll"));
        var first = Debate.Ties(DiscourseNetworks.Draw(coded, new() { Mode = NetworkMode.TwoMode, Window = TimeUnit.Days, Size = 4, Kernel = kernel })[0]);
        first[("Dockers", "Raise the toll")].ShouldBe(here, 1e-12);
        first[("Ferries", "Raise the toll")].ShouldBe(near, 1e-12);
        first[("Drivers", "Raise the toll")].ShouldBe(far, 1e-12);
    }

    [Fact]
    public void Smoothed_ties_are_sums_over_pairs_of_statements_of_the_root_of_both_weights() =>
        Gen.Select(Debate.Any, Gen.OneOf(Kernel.Uniform, Kernel.Gaussian, Kernel.Epanechnikov, Kernel.Triangular), Gen.Int[1, 9], Gen.Bool).Sample((debate, kernel, size, indent) =>
        {
            var said = debate.Said.Where(s => s.Organization.Length > 0 && s.Concept.Length > 0).ToArray();
            var options = new NetworkOptions { Window = TimeUnit.Days, Size = size, Kernel = kernel, Indent = indent };
            foreach (var network in DiscourseNetworks.Draw(Coded.By(debate.Kind, said), options))
            {
                double Weight(Said one) => Zeta(kernel, 2 * (network.Period!.Middle - Day(one.Day)).TotalDays / size);
                foreach (var tie in Debate.Ties(network).Where(tie => tie.Key.Item1 != tie.Key.Item2))
                {
                    var pairs = from one in said
                                from other in said
                                where one.Organization == tie.Key.Item1 && other.Organization == tie.Key.Item2 && one.Concept == other.Concept
                                select Math.Sqrt(Weight(one) * Weight(other));
                    tie.Value.ShouldBe(pairs.Sum(), 1e-9);
                }
            }
        }, iter: 30);

    [Fact]
    public void A_smoothed_network_has_the_same_nodes_throughout() =>
        Debate.Any.Sample(debate =>
            DiscourseNetworks.Draw(Coded.By(debate.Kind, debate.Said), new() { Window = TimeUnit.Weeks, Size = 3, Kernel = Kernel.Uniform }).DistinctBy(network => string.Join('|', network.Rows)).Count().ShouldBeLessThanOrEqualTo(1), iter: 30);

    private static double Zeta(Kernel kernel, double x) => kernel switch
    {
        Kernel.Gaussian => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI),
        _ when Math.Abs(x) > 1 => 0,
        Kernel.Uniform => 0.5,
        Kernel.Epanechnikov => 0.75 * (1 - (x * x)),
        _ => 1 - Math.Abs(x),
    };

    private static DateTimeOffset Day(string day) => DateTimeOffset.FromUnixTimeSeconds(Coded.Seconds(day));
}
