using System.Collections.Immutable;
using System.Text;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.Training.Augmentation;

/// <summary>A stretch of the old text and what stands for it in the new one.</summary>
/// <param name="Start">In the old text; the same as <paramref name="End"/> for what is put in.</param>
/// <param name="End">In the old text.</param>
/// <param name="Text">The new words; null keeps the old ones.</param>
internal sealed record Piece(int Start, int End, string? Text = null)
{
    public static Piece Insert(int at, string text) => new(at, at, text);

    /// <summary>Where an old offset inside the piece comes to lie, counted from the piece's new start.</summary>
    public int Shift(int offset) =>
        Text is null || Text.Length == End - Start ? offset - Start : offset == Start ? 0 : Text.Length;
}

/// <summary>A new text made of pieces of an old one, with every span of gold carried over. What was put in belongs to no span that only touches it.</summary>
internal static class Rewriting
{
    /// <summary>Changes some stretches, in order and not overlapping, and keeps all between them.</summary>
    public static GoldArticle Edit(GoldArticle article, IEnumerable<Piece> edits)
    {
        var pieces = new List<Piece>();
        var at = 0;
        foreach (var edit in edits)
        {
            pieces.Add(new Piece(at, edit.Start));
            pieces.Add(edit);
            at = edit.End;
        }

        pieces.Add(new Piece(at, article.Text.Length));
        return Of(article, pieces);
    }

    /// <summary>Puts an article together from pieces in their new order. A span of which an end is left out or overtaken is dropped.</summary>
    public static GoldArticle Of(GoldArticle article, IReadOnlyList<Piece> pieces)
    {
        var text = new StringBuilder();
        var starts = new int[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
        {
            starts[i] = text.Length;
            text.Append(pieces[i].Text ?? article.Text[pieces[i].Start..pieces[i].End]);
        }

        TextSpan? Moved(TextSpan span)
        {
            var (first, last) = (Find(pieces, p => p.Start <= span.Start && span.Start < p.End), Find(pieces, p => p.Start < span.End && span.End <= p.End));
            var start = first < 0 ? 0 : starts[first] + pieces[first].Shift(span.Start);
            var end = last < 0 ? 0 : starts[last] + pieces[last].Shift(span.End);
            return first >= 0 && end > start ? new TextSpan(start, end) : null;
        }

        return With(article, text.ToString(), spans => [.. spans.Select(Moved).OfType<TextSpan>()]);
    }

    /// <summary>Parts every content that goes on over <paramref name="gap"/> in two: what stands before and what stands behind it.</summary>
    public static GoldArticle CutContents(GoldArticle article, TextSpan gap)
    {
        IEnumerable<TextSpan> Cut(TextSpan span) =>
            span.Start < gap.Start && gap.End < span.End ? [new TextSpan(span.Start, gap.Start), new TextSpan(gap.End, span.End)] : [span];
        return article with
        {
            Annotations = [.. article.Annotations.Select(a => a with
            {
                Attributions = [.. a.Attributions.Select(one => one with { Content = [.. one.Content.SelectMany(Cut)] })],
            })],
        };
    }

    private static GoldArticle With(GoldArticle article, string text, Func<ImmutableArray<TextSpan>, ImmutableArray<TextSpan>> moved) => article with
    {
        Text = text,
        Tokens = [],
        Annotations = [.. article.Annotations.Select(a => a with
        {
            Attributions = [.. a.Attributions.Select(one => new GoldAttribution(moved(one.Source), moved(one.Cue), moved(one.Content))).Where(IsWhole)],
        })],
    };

    private static bool IsWhole(GoldAttribution attribution) => !attribution.Cue.IsEmpty || !attribution.Content.IsEmpty;

    private static int Find(IReadOnlyList<Piece> pieces, Func<Piece, bool> holds)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (holds(pieces[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
