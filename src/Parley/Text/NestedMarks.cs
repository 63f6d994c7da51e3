using System.Collections.Immutable;

namespace Parley.Text;

/// <summary>A piece of text under marks: plain where it has no <paramref name="Mark"/>.</summary>
/// <param name="Span">What it covers.</param>
/// <param name="Mark">Which of the given marks it belongs to, counted from 0; null for text between marks.</param>
/// <param name="Inner">What lies inside a mark, in order and without gaps; empty for plain text.</param>
public sealed record MarkedPiece(TextSpan Span, int? Mark, ImmutableArray<MarkedPiece> Inner);

/// <summary>
/// Lays marks over a text so that each lies wholly inside another or wholly outside, as elements of a page must. Marks may nest, overlap and repeat: of two that overlap, the one that
/// begins first, of those the longer, stays whole, and the other is cut where the first ends. Nothing of the text is lost or shown twice.
/// </summary>
public static class NestedMarks
{
    /// <summary>The pieces of <paramref name="range"/>, in order and without gaps.</summary>
    /// <param name="range">The part of the text that is shown.</param>
    /// <param name="marks">In any order; what of them lies outside is left out. Of marks that cover the same, the earlier lies outside.</param>
    public static ImmutableArray<MarkedPiece> Of(TextSpan range, IReadOnlyList<TextSpan> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var inside = marks.Select((mark, place) => (Span: Within(mark, range), Place: place)).Where(mark => mark.Span.Length > 0);
        return Pieces(range, [.. Ordered(inside)]);
    }

    private static ImmutableArray<MarkedPiece> Pieces(TextSpan range, List<(TextSpan Span, int Place)> marks)
    {
        var pieces = ImmutableArray.CreateBuilder<MarkedPiece>();
        var done = range.Start;
        while (marks.Count > 0)
        {
            var (outer, place) = marks[0];
            AddPlain(pieces, done, outer.Start);
            // What overlaps the outer one is cut at its end; the part behind waits its turn.
            var within = marks.Skip(1).Where(mark => mark.Span.Start < outer.End).Select(mark => (Within(mark.Span, outer), mark.Place));
            var behind = marks.Skip(1).Where(mark => mark.Span.End > outer.End).Select(mark => (Within(mark.Span, new TextSpan(outer.End, range.End)), mark.Place));
            pieces.Add(new MarkedPiece(outer, place, Pieces(outer, [.. Ordered(within)])));
            marks = [.. Ordered(behind)];
            done = outer.End;
        }

        AddPlain(pieces, done, range.End);
        return pieces.DrainToImmutable();
    }

    private static IEnumerable<(TextSpan Span, int Place)> Ordered(IEnumerable<(TextSpan Span, int Place)> marks) =>
        marks.OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.End).ThenBy(mark => mark.Place);

    private static void AddPlain(ImmutableArray<MarkedPiece>.Builder pieces, int start, int end)
    {
        if (start < end)
        {
            pieces.Add(new MarkedPiece(new TextSpan(start, end), null, []));
        }
    }

    private static TextSpan Within(TextSpan span, TextSpan range)
    {
        var start = Math.Clamp(span.Start, range.Start, range.End);
        return new TextSpan(start, Math.Max(start, Math.Min(span.End, range.End)));
    }
}
