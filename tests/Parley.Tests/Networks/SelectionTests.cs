using System.Collections.Immutable;
using Parley.Coding;
using Parley.Networks;

namespace Parley.Tests.Networks;

/// <summary>Which statements enter.</summary>
public sealed class SelectionTests
{
    private static readonly CodedStatements Toll = Coded.Of(
        new("2020-03-06", "Drivers", "Build a bridge", 1, Document: 4, Author: "O'Brien"),
        new("2020-03-02", "Dockers", "Raise the toll", 1, Document: 1, Author: "Ruiz"),
        new("2020-03-02", "Dockers", "Raise the toll", 1, Document: 1, Author: "Ruiz"),
        new("2020-03-03", "Dockers", "Raise the toll", 0, Document: 2, Author: "Ruiz"),
        new("2020-03-04", "Ferries", "", 0, Document: 3, Author: "O'Brien"),
        new("2021-03-04", "Ferries", "Raise the toll", 0, Document: 5, Author: ""));

    [Fact]
    public void Statements_stand_in_the_order_of_time() =>
        Enumerable.Range(0, Toll.Count).Select(Toll.SecondsAt).ShouldBeInOrder();

    [Fact]
    public void A_statement_without_a_value_does_not_enter_a_network_but_an_event_list()
    {
        Selection.Of(Toll, new()).Entering.Length.ShouldBe(5);
        Selection.OfEvents(Toll, new()).Entering.Length.ShouldBe(6);
    }

    [Theory]
    [InlineData(Duplicates.Include, 5)]
    [InlineData(Duplicates.Document, 4)]
    [InlineData(Duplicates.Week, 4)]
    [InlineData(Duplicates.AcrossRange, 4)]
    public void Duplicates_count_once(Duplicates duplicates, int expected) =>
        Selection.Of(Toll, new() { Duplicates = duplicates, Aggregate = Aggregation.Subtract }).Entering.Length.ShouldBe(expected);

    [Fact]
    public void Where_the_qualifier_is_ignored_it_tells_no_duplicates_apart() =>
        Selection.Of(Toll, new() { Duplicates = Duplicates.AcrossRange }).Entering.Length.ShouldBe(3);

    [Theory]
    [InlineData("author", "O'Brien", 1)]
    [InlineData("author", "", 1)]
    [InlineData("organization", "Dockers", 3)]
    [InlineData("agreement", "0", 2)]
    [InlineData("agreement", "7", 0)]
    public void Only_statements_with_a_value_enter_and_all_but_those(string variable, string value, int expected)
    {
        Selection.Of(Toll, new() { Only = [new(variable, value)] }).Entering.Length.ShouldBe(expected);
        Selection.Of(Toll, new() { Exclude = [new(variable, value)] }).Entering.Length.ShouldBe(5 - expected);
    }

    [Fact]
    public void Values_of_one_variable_are_alternatives_and_variables_must_all_hold() =>
        Selection.Of(Toll, new() { Only = [new("organization", "Dockers"), new("organization", "Ferries"), new("agreement", "0")] }).Entering.Length.ShouldBe(2);

    [Fact]
    public void What_is_left_out_by_document_is_no_isolate_and_what_is_left_out_by_value_is_one()
    {
        Nodes(new() { Isolates = true, Exclude = [new("author", "O'Brien")] }).ShouldBe(["Dockers", "Ferries"]);
        Nodes(new() { Isolates = true, Exclude = [new("organization", "Drivers")] }).ShouldBe(["Dockers", "Drivers", "Ferries"]);
        Nodes(new() { Exclude = [new("organization", "Drivers")] }).ShouldBe(["Dockers", "Ferries"]);
    }

    [Fact]
    public void Both_ends_of_the_range_of_dates_are_in_it()
    {
        var selection = Selection.Of(Toll, new() { Since = Coded.Seconds("2020-03-03"), Until = Coded.Seconds("2020-03-06") });
        selection.Entering.Length.ShouldBe(2);
        DiscourseNetworks.Each(selection).Single().Period.ShouldBe(Period.OfSeconds(Coded.Seconds("2020-03-03"), Coded.Seconds("2020-03-04 12:00:00"), Coded.Seconds("2020-03-06")));
    }

    [Fact]
    public void What_is_recorded_of_documents_can_be_nodes() =>
        Nodes(new() { Rows = "author" }).ShouldBe(["O'Brien", "Ruiz"]);

    [Fact]
    public void A_corpus_without_documents_gives_an_empty_network_of_no_time()
    {
        var network = DiscourseNetworks.Draw(Coded.Of(), new() { Aggregate = Aggregation.Subtract, Normalize = Normalization.Cosine }).Single();
        (network.Rows.Length, network.Statements, network.Period).ShouldBe((0, 0, null));
        DiscourseNetworks.Draw(Coded.Of(), new() { Window = TimeUnit.Days }).ShouldBeEmpty();
        DiscourseNetworks.Draw(Coded.Of(), new() { Window = TimeUnit.Days, Kernel = Kernel.Gaussian }).ShouldBeEmpty();
    }

    private static ImmutableArray<string> Nodes(NetworkOptions options) => DiscourseNetworks.Draw(Toll, options).Single().Rows;
}
