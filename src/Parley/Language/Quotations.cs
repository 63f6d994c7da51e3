using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Language;

/// <summary>
/// Matches quotation marks — straight, curly, German, French, single, typewriter (<c>``</c> … <c>''</c>) — and repairs what does not match: a mark that is
/// never closed ends with its sentence or paragraph and costs no other quotation of the article. A paragraph that opens with a mark after an unclosed
/// one continues that quotation, as newspapers print it.
/// </summary>
public static class Quotations
{
    /// <summary>The state of each token, and a diagnostic for each mark without a partner.</summary>
    public static (ImmutableArray<QuotationState> States, ImmutableArray<Diagnostic> Diagnostics) Match(
        string text, ImmutableArray<TextSpan> tokens, ImmutableArray<bool> opensParagraph)
    {
        var states = new QuotationState[tokens.Length];
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        for (int start = 0, end; start < tokens.Length; start = end)
        {
            end = start + 1;
            while (end < tokens.Length && !opensParagraph[end])
            {
                end++;
            }

            var continues = end < tokens.Length && QuotationMark.At(text, tokens, end) is { MayOpen: true };
            new ParagraphMatcher(text, tokens, states, diagnostics).Match(new TokenRange(start, end), continues);
        }

        return (ImmutableArray.Create(states), Summarised(diagnostics));
    }

    /// <summary>An article of broken marks needs no line for each of them.</summary>
    private static ImmutableArray<Diagnostic> Summarised(ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        const int Shown = 10;
        return diagnostics.Count <= Shown
            ? diagnostics.ToImmutable()
            : [.. diagnostics.Take(Shown), new Diagnostic("PAR112", $"{diagnostics.Count - Shown} more quotation marks have no partner.")];
    }

    /// <summary>One paragraph: an open mark waits until its partner comes, another mark shows that it will not, or the paragraph ends.</summary>
    private readonly ref struct ParagraphMatcher(
        string text, ImmutableArray<TextSpan> tokens, QuotationState[] states, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        public void Match(TokenRange paragraph, bool continues)
        {
            (int Token, QuotationMark Mark)? open = null;
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                if (QuotationMark.At(text, tokens, i) is not { } mark)
                {
                    continue;
                }

                if (open is null)
                {
                    open = Open(i, mark, paragraph.End);
                }
                else if (open.Value.Mark.IsClosedBy(mark))
                {
                    Close(open.Value.Token, i);
                    open = null;
                }
                else if (open.Value.Mark.IsInterruptedBy(mark))
                {
                    Repair(open.Value.Token, EndOfSentence(open.Value.Token, i));
                    open = (i, mark);
                }
            }

            if (open is { } last)
            {
                End(last.Token, paragraph.End, continues);
            }
        }

        private (int, QuotationMark)? Open(int token, QuotationMark mark, int end)
        {
            if (mark.MayOpen && (!mark.IsSingle || HasPartner(token, mark, end)))
            {
                return (token, mark);
            }

            if (!mark.IsSingle)
            {
                states[token] = QuotationState.Stray;
                diagnostics.Add(new Diagnostic("PAR111", "A quotation mark closes what was never opened; it was passed over.", tokens[token]));
            }

            return null;
        }

        /// <summary>A single mark opens a quotation only where one can close it: else it is an apostrophe.</summary>
        private bool HasPartner(int token, QuotationMark mark, int end)
        {
            // Far enough for any quotation of a paragraph; keeps hostile input linear.
            end = Math.Min(end, token + 400);
            for (var i = token + 2; i < end; i++)
            {
                if (QuotationMark.At(text, tokens, i) is { } other && mark.IsClosedBy(other))
                {
                    return true;
                }
            }

            return false;
        }

        private void Close(int open, int close)
        {
            states[open] = QuotationState.Opening;
            states.AsSpan(open + 1, close - open - 1).Fill(QuotationState.Inside);
            states[close] = QuotationState.Closing;
        }

        private void End(int open, int end, bool continues)
        {
            if (continues)
            {
                states[open] = QuotationState.Opening;
                states.AsSpan(open + 1, end - open - 1).Fill(QuotationState.Inside);
            }
            else
            {
                Repair(open, end);
            }
        }

        private void Repair(int open, int end)
        {
            states[open] = QuotationState.Opening;
            states.AsSpan(open + 1, end - open - 1).Fill(QuotationState.Inside);
            diagnostics.Add(new Diagnostic("PAR110", "A quotation mark is never closed; the quotation was taken to end with its sentence or paragraph.", tokens[open]));
        }

        private int EndOfSentence(int open, int limit)
        {
            for (var i = open + 1; i < limit; i++)
            {
                if (text[tokens[i].Start] is '.' or '!' or '?')
                {
                    return i + 1;
                }
            }

            return limit;
        }
    }
}
