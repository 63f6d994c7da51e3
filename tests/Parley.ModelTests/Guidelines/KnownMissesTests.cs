using Parley.Attribution;
using Parley.Tests.Guidelines;
using Parley.Text;

namespace Parley.ModelTests.Guidelines;

/// <summary>How the list is kept, and how a reading is judged, without a model.</summary>
public sealed class KnownMissesTests
{
    private static readonly KnownMisses Two = new(2, ["D1a", "D1b"]);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var again = KnownMisses.Parse(Two.ToString());
        again.Limit.ShouldBe(2);
        again.Ids.ShouldBe(Two.Ids);
    }

    [Fact]
    public void A_list_without_a_limit_is_refused() =>
        Should.Throw<FormatException>(() => KnownMisses.Parse("D1a\n"));

    [Fact]
    public void A_shorter_list_lowers_the_limit() =>
        Two.Renewed(["D1b"], grow: false).ShouldNotBeNull().Limit.ShouldBe(1);

    [Fact]
    public void A_longer_list_is_refused_unless_it_may_grow()
    {
        string[] three = ["D1a", "D1b", "D2a"];
        Two.Renewed(three, grow: false).ShouldBeNull();
        Two.Renewed(three, grow: true).ShouldNotBeNull().Limit.ShouldBe(3);
    }

    [Theory]
    [InlineData("<“It rains,”> [Ana Ruiz] {said}.\n=> direct", true)]
    [InlineData("<“It rains,”> [Ana Ruiz] {said}.\n=> direct, positive, asserted, speech, speaker unresolved", true)]
    [InlineData("<“It rains>,” [Ana Ruiz] {said}.\n=> direct", false)]
    [InlineData("<“It rains,”> Ana [Ruiz] {said}.\n=> direct", false)]
    [InlineData("<“It rains,”> {Ana Ruiz said}.\n=> direct", false)]
    [InlineData("<“It rains,”> [Ana Ruiz] {said}.\n=> mixed", false)]
    [InlineData("<“It rains,”> [Ana Ruiz] {said}.\n=> direct, negative", false)]
    [InlineData("<“It rains,”> [Ana Ruiz] {said}.\n=> direct, asked", false)]
    [InlineData("<“It rains,”> [Ana Ruiz] {said}.\n=> direct, thought", false)]
    [InlineData("<“It rains,”> [Ana Ruiz] {said}.\n=> direct, speaker Ana Ruiz", false)]
    [InlineData("“It rains,” Ana Ruiz said.\n=> nothing", false)]
    public void A_reading_is_right_where_all_that_the_example_says_is_so(string marked, bool isRight) =>
        ExampleVerdict.Faults(Example.Parse($"(A1a) {marked}"), [Said]).IsEmpty.ShouldBe(isRight);

    [Fact]
    public void A_statement_that_is_marked_within_another_must_be_reported_as_within_it()
    {
        var nested = Example.Parse("(A1a) [1: He] {1: said} <1: [2: she] {2: knew} <2: it>>.\n=> 1, 2: indirect");
        var outer = new Statement("a#1", new TextSpan(0, 2), new TextSpan(3, 7), [new TextSpan(8, 19)]);
        var inner = new Statement("a#2", new TextSpan(8, 11), new TextSpan(12, 16), [new TextSpan(17, 19)]);

        ExampleVerdict.Faults(nested, [outer, inner with { Within = "a#1" }]).ShouldBeEmpty();
        ExampleVerdict.Faults(nested, [outer, inner]).ShouldNotBeEmpty();
        ExampleVerdict.Faults(nested, [outer]).ShouldNotBeEmpty();
    }

    private static Statement Said => new("a#1", new TextSpan(12, 20), new TextSpan(21, 25), [new TextSpan(0, 11)]) { Type = StatementType.Direct };
}
