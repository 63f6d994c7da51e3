using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Language;

/// <summary>The quotation marks of one paragraph: which belong together, and which are left alone.</summary>
/// <param name="Paragraph">The paragraph's tokens.</param>
/// <param name="Pairs">The tokens of opening and closing marks, in order and apart: what is inside another pair is left out.</param>
/// <param name="Unclosed">Opening marks without a partner, in order.</param>
/// <param name="Unopened">Closing marks without a partner, in order.</param>
internal sealed record QuotationPairs(
    TokenRange Paragraph, ImmutableArray<(int Open, int Close)> Pairs, ImmutableArray<QuotationMark> Unclosed, ImmutableArray<QuotationMark> Unopened)
{
    /// <summary>Quotations inside quotations go no deeper; without a bound, a million marks that open would be searched for each that closes.</summary>
    private const int Deepest = 6;

    /// <summary>The first mark after a token that opens a quotation, closed or not; null where none does.</summary>
    public int? NextOpening(int token)
    {
        var pair = Pairs.BinarySearch((token, int.MaxValue));
        var mark = Unclosed.BinarySearch(new QuotationMark(token + 1, default, default, default), Comparer<QuotationMark>.Create((a, b) => a.Token.CompareTo(b.Token)));
        var next = Math.Min(~pair < Pairs.Length ? Pairs[~pair].Open : int.MaxValue, (mark = mark < 0 ? ~mark : mark) < Unclosed.Length ? Unclosed[mark].Token : int.MaxValue);
        return next == int.MaxValue ? null : next;
    }

    /// <summary>Pairs the marks of a paragraph as brackets are paired: a closing mark belongs to the nearest mark before it that it can close.</summary>
    public static QuotationPairs Of(string text, ImmutableArray<TextSpan> tokens, TokenRange paragraph)
    {
        var pairing = new Pairing();
        var lastStop = -1;
        foreach (var mark in Marks(text, tokens, paragraph))
        {
            lastStop = Math.Max(lastStop, LastStop(text, tokens, mark.Token, lastStop));
            pairing.Take(mark, lastStop);
        }

        return pairing.Result(paragraph);
    }

    /// <summary>The marks, without those that are apostrophes or inches because the quotation that they could close is closed better further on.</summary>
    private static List<QuotationMark> Marks(string text, ImmutableArray<TextSpan> tokens, TokenRange paragraph)
    {
        var marks = new List<QuotationMark>();
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (QuotationMark.At(text, tokens, i) is { } mark)
            {
                marks.Add(mark);
            }
        }

        var closesLater = new bool[Enum.GetValues<QuotationMarkKind>().Length];
        for (var i = marks.Count - 1; i >= 0; i--)
        {
            ref var later = ref closesLater[(int)marks[i].Kind];
            if (marks[i].IsDoubtful && later)
            {
                marks[i] = marks[i] with { MayOpen = false, MayClose = false };
            }
            else if (!marks[i].IsDoubtful)
            {
                later = marks[i].MayClose || (later && !marks[i].MayOpen);
            }
        }

        marks.RemoveAll(m => !m.MayOpen && !m.MayClose);
        return marks;
    }

    /// <summary>The last token before <paramref name="token"/> that ends a sentence, sought no further back than <paramref name="known"/>.</summary>
    private static int LastStop(string text, ImmutableArray<TextSpan> tokens, int token, int known)
    {
        const int Reach = 400;
        for (var i = token - 1; i > known && i > token - Reach; i--)
        {
            if (text[tokens[i].Start] is '.' or '!' or '?')
            {
                return i;
            }
        }

        return known;
    }

    private sealed class Pairing
    {
        private readonly List<QuotationMark> open = [];
        private readonly List<(int Open, int Close)> pairs = [];
        private readonly List<QuotationMark> unclosed = [];
        private readonly List<QuotationMark> unopened = [];

        public void Take(QuotationMark mark, int lastStop)
        {
            if (mark.MayClose && Partner(mark, lastStop) is var partner && partner >= 0)
            {
                Close(partner, mark.Token);
            }
            else if (mark.MayOpen)
            {
                Open(mark);
            }
            else if (!mark.IsNoneAlone)
            {
                unopened.Add(mark);
            }
        }

        public QuotationPairs Result(TokenRange paragraph)
        {
            unclosed.AddRange(open);
            return new QuotationPairs(paragraph, [.. pairs], [.. unclosed], [.. unopened]);
        }

        /// <summary>Where in <see cref="open"/> the mark is that this one closes, or -1. An apostrophe inside “ ” never closes a single mark before them.</summary>
        private int Partner(QuotationMark mark, int lastStop)
        {
            for (var i = open.Count - 1; i >= 0; i--)
            {
                if (open[i].Kind == mark.Kind)
                {
                    // A quotation of several sentences ends with a stop, so its mark is never in doubt; nor is there a quotation of nothing.
                    return (mark.IsDoubtful && lastStop > open[i].Token) || open[i].Token == mark.Token - 1 ? -1 : i;
                }

                if (mark.Kind == QuotationMarkKind.Single)
                {
                    return -1;
                }
            }

            return -1;
        }

        private void Close(int partner, int token)
        {
            var start = open[partner].Token;
            open.RemoveRange(partner, open.Count - partner);
            while (pairs.Count > 0 && pairs[^1].Open > start)
            {
                pairs.RemoveAt(pairs.Count - 1);
            }

            while (unopened.Count > 0 && unopened[^1].Token > start)
            {
                unopened.RemoveAt(unopened.Count - 1);
            }

            pairs.Add((start, token));
        }

        private void Open(QuotationMark mark)
        {
            if (open.Count == Deepest)
            {
                unclosed.Add(open[0]);
                open.RemoveAt(0);
            }

            open.Add(mark);
        }
    }
}
