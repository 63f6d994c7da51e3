using CsCheck;
using Parley.Text;

namespace Parley.Tests;

public sealed class NestedMarksTests
{
    private static readonly TextSpan Range = new(10, 40);

    private static readonly Gen<TextSpan> Mark = Gen.Select(Gen.Int[0, 50], Gen.Int[0, 50]).Select((a, b) => new TextSpan(Math.Min(a, b), Math.Max(a, b)));

    private static readonly Gen<TextSpan[]> Marks = Mark.Array[0, 12];

    [Theory]
    [InlineData("", "[10, 40)")]
    [InlineData("12-20", "[10, 12) 0[12, 20) [20, 40)")]
    [InlineData("12-20 30-40", "[10, 12) 0[12, 20) [20, 30) 1[30, 40)")]
    public void Text_between_marks_is_plain(string marks, string expected) => Written(marks).ShouldBe(expected);

    [Fact]
    public void A_statement_inside_another_lies_inside_it_in_whatever_order_they_come()
    {
        Written("12-30 15-20").ShouldBe("[10, 12) 0([12, 15) 1[15, 20) [20, 30)) [30, 40)");
        Written("15-20 12-30").ShouldBe("[10, 12) 1([12, 15) 0[15, 20) [20, 30)) [30, 40)");
    }

    [Fact]
    public void A_mark_that_begins_in_another_and_ends_behind_it_is_cut_at_its_end() =>
        Written("12-20 15-30").ShouldBe("[10, 12) 0([12, 15) 1[15, 20)) 1[20, 30) [30, 40)");

    [Fact]
    public void Of_marks_that_cover_the_same_the_first_lies_outside() =>
        Written("12-20 12-20").ShouldBe("[10, 12) 0(1[12, 20)) [20, 40)");

    [Fact]
    public void What_lies_outside_the_range_is_not_shown() =>
        Written("0-12 38-50 3-9 41-44 15-15").ShouldBe("0[10, 12) [12, 38) 1[38, 40)");

    [Fact]
    public void The_text_is_shown_once_and_in_order() =>
        Marks.Sample(marks => Covers(NestedMarks.Of(Range, marks), Range));

    [Fact]
    public void A_character_lies_in_the_pieces_of_exactly_those_marks_that_cover_it() =>
        Marks.Sample(marks =>
        {
            var pieces = NestedMarks.Of(Range, marks);
            for (var at = Range.Start; at < Range.End; at++)
            {
                Over(pieces, at).Order().ShouldBe(Enumerable.Range(0, marks.Length).Where(mark => marks[mark].Start <= at && at < marks[mark].End));
            }
        });

    [Fact]
    public void A_mark_that_overlaps_no_other_stays_whole() =>
        Marks.Sample(marks =>
        {
            var pieces = All(NestedMarks.Of(Range, marks)).ToList();
            foreach (var (mark, place) in marks.Select((mark, place) => (mark, place)).Where(m => Range.Contains(m.mark) && m.mark.Length > 0))
            {
                var crossed = marks.Any(other => other.Overlaps(mark) && !other.Contains(mark) && !mark.Contains(other));
                (crossed || pieces.Count(piece => piece.Mark == place) == 1).ShouldBeTrue();
            }
        });

    private static bool Covers(IReadOnlyList<MarkedPiece> pieces, TextSpan range)
    {
        pieces.Select(piece => piece.Span.Start).ShouldBe(pieces.Select(piece => piece.Span.End).Prepend(range.Start).Take(pieces.Count));
        pieces[^1].Span.End.ShouldBe(range.End);
        return pieces.All(piece => piece.Mark is null ? piece.Inner.IsEmpty : Covers(piece.Inner, piece.Span));
    }

    private static IEnumerable<int> Over(IEnumerable<MarkedPiece> pieces, int at) =>
        pieces.Where(piece => piece.Span.Start <= at && at < piece.Span.End && piece.Mark is not null).SelectMany(piece => Over(piece.Inner, at).Append(piece.Mark!.Value));

    private static IEnumerable<MarkedPiece> All(IEnumerable<MarkedPiece> pieces) => pieces.SelectMany(piece => All(piece.Inner).Prepend(piece));

    private static string Written(string marks) =>
        Written(NestedMarks.Of(Range, [.. marks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(mark => mark.Split('-')).Select(ends => new TextSpan(Number(ends[0]), Number(ends[1])))]));

    private static string Written(IEnumerable<MarkedPiece> pieces) => string.Join(' ', pieces.Select(piece =>
        piece.Mark is null ? piece.Span.ToString() : piece.Inner is [{ Mark: null }] ? $"{piece.Mark}{piece.Span}" : $"{piece.Mark}({Written(piece.Inner)})"));

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
