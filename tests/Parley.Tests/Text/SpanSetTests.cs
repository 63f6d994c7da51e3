using CsCheck;
using Parley.Text;

namespace Parley.Tests;

/// <summary>Spans and blocks beside one another: what callers rely on when they sort, nest and cut.</summary>
public sealed class SpanSetTests
{
    private static readonly Gen<TextSpan> Span = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 5]).Select((start, length) => new TextSpan(start, start + length));

    [Fact]
    public void What_lies_in_a_span_of_a_span_lies_in_the_outer_one() =>
        Gen.Select(Span, Span, Span).Sample((a, b, c) => (!(a.Contains(b) && b.Contains(c)) || a.Contains(c)).ShouldBeTrue());

    [Fact]
    public void A_span_inside_another_has_its_characters_there() =>
        Gen.Select(Span, Span).Where((outer, inner) => outer.Contains(inner)).Sample((outer, inner) =>
        {
            const string text = "gales off Tarn kept";
            outer.In(text).Substring(inner.Start - outer.Start, inner.Length).ShouldBe(inner.In(text));
            (inner.Length == 0 || outer.Overlaps(inner)).ShouldBeTrue();
        });

    [Fact]
    public void Sorted_spans_run_from_the_first_start_and_of_two_the_shorter_leads() =>
        Span.Array[0, 8].Sample(spans =>
        {
            var sorted = spans.Order().ToList();
            sorted.Zip(sorted.Skip(1)).ShouldAllBe(p => p.First.Start < p.Second.Start || (p.First.Start == p.Second.Start && p.First.Length <= p.Second.Length));
            sorted.ShouldBe(spans, ignoreOrder: true);
        });

    [Theory]
    [InlineData(0, BlockKind.Dateline)]
    [InlineData(5, BlockKind.Dateline)]
    [InlineData(6, null)]
    [InlineData(7, BlockKind.Paragraph)]
    [InlineData(20, BlockKind.Paragraph)]
    [InlineData(21, null)]
    [InlineData(22, BlockKind.Caption)]
    [InlineData(32, null)]
    [InlineData(int.MaxValue, null)]
    public void The_first_character_of_a_block_is_its_own_and_the_first_after_it_is_not(int offset, BlockKind? kind) =>
        Given.Blocks((BlockKind.Dateline, "TARN —"), (BlockKind.Paragraph, "The ferry sank"), (BlockKind.Caption, "Tarn quay.")).KindAt(offset).ShouldBe(kind);

    [Theory]
    [InlineData("", "")]
    [InlineData("\n\r\n \t\n", "")]
    [InlineData("One line", "One line")]
    [InlineData("No end\r\nof line", "No end|of line")]
    [InlineData("\u2003Wide space\u2003\n", "Wide space")]
    [InlineData("One\u2028still one", "One\u2028still one")]
    [InlineData("\nLast", "Last")]
    public void Lines_are_paragraphs_and_blank_ones_are_none(string text, string paragraphs) =>
        string.Join('|', Paragraphs.ByLine(text).Select(b => b.Span.In(text))).ShouldBe(paragraphs);
}
