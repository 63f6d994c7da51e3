using System.Collections.Immutable;
using CsCheck;
using Parley.Language;
using Parley.Review;
using Parley.Text;

namespace Parley.Tests.Review;

/// <summary>Spans are moved by words, and stay inside the text and in order whatever is done to them.</summary>
public sealed class SpanMoveTests
{
    private const string Text = "Ines Maro said “we dig, now” on Tuesday.";

    [Theory]
    [InlineData("dig", SpanEdge.End, "dig,")]
    [InlineData("dig,", SpanEdge.End, "dig, now")]
    [InlineData("we dig", SpanEdge.Start, "“we dig")]
    [InlineData("Ines", SpanEdge.Start, "Ines")]
    [InlineData("Tuesday.", SpanEdge.End, "Tuesday.")]
    [InlineData("e di", SpanEdge.Start, "we di")]
    public void A_span_grows_by_a_word_or_a_mark(string from, SpanEdge edge, string to) => SpanMoves.Grow(Text, At(from), edge).In(Text).ShouldBe(to);

    [Theory]
    [InlineData("we dig, now", SpanEdge.End, "we dig,")]
    [InlineData("we dig, now", SpanEdge.Start, "dig, now")]
    [InlineData("now", SpanEdge.Start, "now")]
    [InlineData("now", SpanEdge.End, "now")]
    public void A_span_shrinks_by_a_word_and_keeps_one(string from, SpanEdge edge, string to) => SpanMoves.Shrink(Text, At(from), edge).In(Text).ShouldBe(to);

    [Theory]
    [InlineData("aro said “w", "Maro said “we")]
    [InlineData(" said ", "said")]
    public void What_is_selected_becomes_whole_words(string selected, string to) => SpanMoves.ToWords(Text, At(selected))!.Value.In(Text).ShouldBe(to);

    [Fact]
    public void A_selection_without_a_word_is_none() => SpanMoves.ToWords(Text, new TextSpan(4, 5)).ShouldBeNull();

    [Fact]
    public void A_cut_leaves_no_white_space_at_its_edges()
    {
        var (before, after) = SpanMoves.Cut(Text, [At("we dig, now”")], Text.IndexOf(" now", StringComparison.Ordinal));
        (before.Single().In(Text), after.Single().In(Text)).ShouldBe(("we dig,", "now”"));
    }

    [Fact]
    public void Growing_and_shrinking_are_inverse_between_words() =>
        (from text in Given.AnyText
         from place in Gen.Int[0, 60]
         from edge in Gen.Enum<SpanEdge>()
         select (text, place, edge)).Sample(drawn =>
         {
             var words = Tokenizer.Tokens(drawn.text);
             if (words.Length == 0)
             {
                 return;
             }

             var span = words[drawn.place % words.Length];
             var grown = SpanMoves.Grow(drawn.text, span, drawn.edge);
             SpanMoves.Shrink(drawn.text, grown, drawn.edge).ShouldBe(span);
             (grown.Contains(span) && grown.End <= drawn.text.Length).ShouldBeTrue();
         });

    [Fact]
    public void No_move_leaves_the_text_or_empties_a_span() =>
        (from text in Given.AnyText
         from a in Gen.Int[0, text.Length]
         from b in Gen.Int[0, text.Length]
         from edge in Gen.Enum<SpanEdge>()
         select (text, Span: new TextSpan(Math.Min(a, b), Math.Max(a, b)), edge)).Sample(drawn =>
         {
             foreach (var moved in new[] { SpanMoves.Grow(drawn.text, drawn.Span, drawn.edge), SpanMoves.Shrink(drawn.text, drawn.Span, drawn.edge) })
             {
                 moved.End.ShouldBeLessThanOrEqualTo(drawn.text.Length);
                 (moved.Length > 0 || drawn.Span.Length == 0).ShouldBeTrue();
             }
         });

    [Fact]
    public void Joined_spans_fit_and_cover_what_they_covered() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 8]).Array[0, 8].Sample(drawn =>
        {
            var spans = drawn.Select(d => new TextSpan(d.Item1, d.Item1 + d.Item2)).ToList();
            var joined = SpanMoves.Joined(spans);
            SpanMoves.Fit(joined, 40).ShouldBeTrue();
            Covered(joined).ShouldBe(Covered(spans));
        });

    [Fact]
    public void A_cut_loses_no_word() =>
        (from text in Given.AnyText
         from offset in Gen.Int[0, text.Length]
         select (text, offset)).Sample(drawn =>
         {
             var (before, after) = SpanMoves.Cut(drawn.text, [new TextSpan(0, drawn.text.Length)], drawn.offset);
             SpanMoves.Fit([.. before, .. after], drawn.text.Length).ShouldBeTrue();
             string.Concat(before.Concat(after).Select(span => span.In(drawn.text)).SelectMany(part => part.Where(c => !char.IsWhiteSpace(c)))).ShouldBe(string.Concat(drawn.text.Where(c => !char.IsWhiteSpace(c))));
         });

    private static TextSpan At(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static ImmutableSortedSet<int> Covered(IEnumerable<TextSpan> spans) => [.. spans.SelectMany(span => Enumerable.Range(span.Start, span.Length))];
}
