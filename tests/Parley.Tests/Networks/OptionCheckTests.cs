using Parley.Coding;
using Parley.Networks;

namespace Parley.Tests.Networks;

/// <summary>Options that do not go together are refused with the reason.</summary>
public sealed class OptionCheckTests
{
    private static readonly CodedStatements Toll = Coded.Of(new("2020-03-02", "Dockers", "Raise the toll"), new("2021-03-02", "Ferries", "Raise the toll"));

    private static readonly (string Code, NetworkOptions Options)[] Faults =
    [
        ("PAR501", new() { Rows = "party" }),
        ("PAR501", new() { Only = [new("outlet", "x")] }),
        ("PAR502", new() { Rows = "agreement" }),
        ("PAR503", new() { Aggregate = Aggregation.Combine }),
        ("PAR503", new() { Mode = NetworkMode.TwoMode, Aggregate = Aggregation.Congruence }),
        ("PAR503", new() { Aggregate = Aggregation.Subtract, Qualifier = null }),
        ("PAR504", new() { Normalize = Normalization.Activity }),
        ("PAR504", new() { Mode = NetworkMode.TwoMode, Normalize = Normalization.Cosine }),
        ("PAR505", new() { Kernel = Kernel.Gaussian }),
        ("PAR505", new() { Kernel = Kernel.Gaussian, Window = TimeUnit.Events }),
        ("PAR505", new() { Window = TimeUnit.Days, Indent = true }),
        ("PAR505", new() { Window = TimeUnit.Days, Size = 0 }),
        ("PAR507", new() { Window = TimeUnit.Seconds, Size = 10 }),
        ("PAR508", new() { Since = 2, Until = 1 }),
    ];

    [Fact]
    public void What_does_not_go_together_is_refused() =>
        Faults.Select(fault => OptionCheck.Fault(fault.Options, Toll)?.Code).ShouldBe(Faults.Select(fault => fault.Code));

    [Fact]
    public void What_goes_together_is_not()
    {
        OptionCheck.Fault(new(), Toll).ShouldBeNull();
        OptionCheck.Fault(new() { Rows = "author", Columns = "title", Qualifier = null }, Toll).ShouldBeNull();
        OptionCheck.Fault(new() { Window = TimeUnit.Days, Size = 7, Kernel = Kernel.Gaussian, Indent = true }, Toll).ShouldBeNull();
    }

    [Fact]
    public void An_event_list_needs_no_variable_of_a_network()
    {
        OptionCheck.FaultOfEvents(new() { Rows = "party" }, Toll).ShouldBeNull();
        OptionCheck.FaultOfEvents(new() { Rows = "party", Duplicates = Duplicates.Document }, Toll).ShouldNotBeNull().Code.ShouldBe("PAR501");
        OptionCheck.FaultOfEvents(new() { Window = TimeUnit.Days }, Toll).ShouldNotBeNull().Code.ShouldBe("PAR505");
    }

    [Fact]
    public void A_settings_list_names_every_option_that_changes_numbers()
    {
        var settings = NetworkSettings.Of(new() { Window = TimeUnit.Weeks, Size = 3, Since = Coded.Seconds("2020-03-02"), Exclude = [new("organization", "Acme")] }).ToDictionary(setting => setting.Name, setting => setting.Value);
        settings["type"].ShouldBe("one-mode");
        settings["since"].ShouldBe("2020-03-02T00:00:00Z");
        settings["exclude"].ShouldBe(new[] { "organization=Acme" });
        settings["size"].ShouldBe(3);
    }
}
