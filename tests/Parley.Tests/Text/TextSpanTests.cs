using CsCheck;
using Parley.Text;

namespace Parley.Tests;

public sealed class TextSpanTests
{
    private static readonly Gen<TextSpan> Span = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12]).Select((a, b) => new TextSpan(Math.Min(a, b), Math.Max(a, b)));

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    [InlineData(int.MinValue, int.MaxValue)]
    public void A_span_is_never_negative_and_never_reversed(int start, int end) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(start, end));

    [Fact]
    public void A_span_gives_the_characters_from_its_start_up_to_its_end() =>
        new TextSpan(4, 7).In("the sea is calm").ShouldBe("sea");

    [Fact]
    public void An_empty_span_gives_no_characters_even_at_the_end_of_the_text() =>
        new TextSpan(3, 3).In("the").ShouldBe("");

    [Fact]
    public void A_span_is_written_as_an_interval() =>
        new TextSpan(1200, 3400).ToString().ShouldBe("[1200, 3400)");

    [Fact]
    public void Containing_and_overlapping_are_what_they_are_of_sets_of_characters() =>
        Gen.Select(Span, Span).Sample((a, b) =>
        {
            a.Overlaps(b).ShouldBe(Characters(a).Intersect(Characters(b)).Any() || (a.Length == 0 && b.Start < a.Start && a.End < b.End) || (b.Length == 0 && a.Start < b.Start && b.End < a.End));
            (b.Length == 0 || a.Contains(b) == Characters(b).All(Characters(a).Contains)).ShouldBeTrue();
        });

    [Fact]
    public void Spans_are_ordered_by_start_then_by_end() =>
        Gen.Select(Span, Span).Sample((a, b) =>
        {
            var before = a.Start < b.Start || (a.Start == b.Start && a.End < b.End);
            (a < b).ShouldBe(before);
            (b > a).ShouldBe(before);
            (a >= b).ShouldBe(!before);
            (b <= a).ShouldBe(!before);
            (a.CompareTo(b) == 0).ShouldBe(a == b);
        });

    private static HashSet<int> Characters(TextSpan span) => [.. Enumerable.Range(span.Start, span.Length)];
}
