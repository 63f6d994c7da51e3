using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Language;

/// <summary>
/// Matches quotation marks — straight, curly, German, French, single, typewriter (<c>``</c> … <c>''</c>), read in the wrong code page — and repairs what
/// does not match: a mark that is never closed ends with its sentence or paragraph and costs no other quotation of the article. A paragraph that opens
/// with a mark after an unclosed one continues that quotation, as newspapers print it. Apostrophes, inches, feet and decades are no marks.
/// </summary>
public static class Quotations
{
    /// <summary>The state of each token, and a diagnostic for each mark without a partner.</summary>
    public static (ImmutableArray<QuotationState> States, ImmutableArray<Diagnostic> Diagnostics) Match(
        string text, ImmutableArray<TextSpan> tokens, ImmutableArray<bool> opensParagraph)
    {
        var writer = new StateWriter(text, tokens);
        var paragraphs = Paragraphs(opensParagraph).Select(p => QuotationPairs.Of(text, tokens, p)).ToList();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            writer.Write(paragraphs[i], i + 1 < paragraphs.Count ? paragraphs[i + 1] : null);
        }

        return (writer.States(), Summarised(writer.Diagnostics));
    }

    private static IEnumerable<TokenRange> Paragraphs(ImmutableArray<bool> opensParagraph)
    {
        for (int start = 0, end; start < opensParagraph.Length; start = end)
        {
            end = start + 1;
            while (end < opensParagraph.Length && !opensParagraph[end])
            {
                end++;
            }

            yield return new TokenRange(start, end);
        }
    }

    /// <summary>An article of broken marks needs no line for each of them.</summary>
    private static ImmutableArray<Diagnostic> Summarised(List<Diagnostic> diagnostics)
    {
        const int Shown = 10;
        return diagnostics.Count <= Shown
            ? [.. diagnostics]
            : [.. diagnostics.Take(Shown), new Diagnostic("PAR112", $"{diagnostics.Count - Shown} more quotation marks have no partner.")];
    }

    private sealed class StateWriter(string text, ImmutableArray<TextSpan> tokens)
    {
        private readonly QuotationState[] states = new QuotationState[tokens.Length];

        /// <summary>The mark that closes, in this paragraph, what the one before left open; -1 where there is none.</summary>
        private int closesCarried = -1;

        public List<Diagnostic> Diagnostics { get; } = [];

        public ImmutableArray<QuotationState> States() => ImmutableArray.Create(states);

        public void Write(QuotationPairs paragraph, QuotationPairs? next)
        {
            WriteUnopened(paragraph);
            foreach (var (open, close) in paragraph.Pairs)
            {
                Fill(open, close);
                states[close] = QuotationState.Closing;
            }

            closesCarried = -1;
            var unclosed = paragraph.Unclosed;
            for (var i = 0; i < unclosed.Length; i++)
            {
                var isLast = i == unclosed.Length - 1;
                if (isLast && next is not null && GoesOn(paragraph, unclosed[i], next))
                {
                    Fill(unclosed[i].Token, paragraph.Paragraph.End);
                }
                else if (unclosed[i].Kind != QuotationMarkKind.Single)
                {
                    Repair(paragraph, unclosed[i].Token);
                }
            }
        }

        private void WriteUnopened(QuotationPairs paragraph)
        {
            foreach (var mark in paragraph.Unopened)
            {
                if (mark.Token == closesCarried)
                {
                    FillUpTo(mark.Token, paragraph.Paragraph.Start);
                    continue;
                }

                Diagnostics.Add(new Diagnostic("PAR111", "A quotation mark closes what was never opened; the quotation was taken to begin with its sentence, or the mark to be none.", tokens[mark.Token]));
                if (QuotationRepair.StartOfUnopened(text, tokens, mark.Token, paragraph.Paragraph.Start) is { } start)
                {
                    FillUpTo(mark.Token, start);
                }
                else
                {
                    states[mark.Token] = QuotationState.Stray;
                }
            }
        }

        private void FillUpTo(int close, int start)
        {
            states.AsSpan(start, close - start).Fill(QuotationState.Inside);
            states[close] = QuotationState.Closing;
        }

        /// <summary>Whether the next paragraph continues what a mark opened: it begins with the same mark, or closes it before anything else.</summary>
        private bool GoesOn(QuotationPairs paragraph, QuotationMark unclosed, QuotationPairs next)
        {
            if (!paragraph.Pairs.All(p => p.Open < unclosed.Token || IsWord(p.Open - 1)))
            {
                return false;
            }

            if (QuotationMark.At(text, tokens, next.Paragraph.Start) is { MayOpen: true } mark)
            {
                return mark.Kind == unclosed.Kind && GlyphOf(mark.Token) == GlyphOf(unclosed.Token);
            }

            if (next.Unopened is [var first, ..] && first.Kind == unclosed.Kind && IsFirst(first.Token, next))
            {
                closesCarried = first.Token;
                return true;
            }

            return false;
        }

        private static bool IsFirst(int token, QuotationPairs paragraph) =>
            (paragraph.Pairs is not [var pair, ..] || token < pair.Open) && (paragraph.Unclosed is not [var mark, ..] || token < mark.Token);

        private void Repair(QuotationPairs paragraph, int open)
        {
            Fill(open, QuotationRepair.EndOfUnclosed(text, tokens, open, paragraph.NextOpening(open), paragraph.Paragraph.End));
            Diagnostics.Add(new Diagnostic("PAR110", "A quotation mark is never closed; the quotation was taken to end before a tag, or with its sentence or paragraph.", tokens[open]));
        }

        private void Fill(int open, int end)
        {
            states[open] = QuotationState.Opening;
            states.AsSpan(open + 1, end - open - 1).Fill(QuotationState.Inside);
        }

        private char GlyphOf(int token) => QuotationMark.Glyph(text.AsSpan(tokens[token].Start, tokens[token].Length));

        private bool IsWord(int token) => token >= 0 && char.IsLetterOrDigit(text[tokens[token].End - 1]);
    }
}
