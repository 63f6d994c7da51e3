using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Language;

/// <summary>The tokens of an article's readable blocks, with where sentences and paragraphs begin and how each token stands to the quotation marks.</summary>
/// <param name="Text">The article's text.</param>
/// <param name="Tokens">In order, not overlapping.</param>
/// <param name="OpensParagraph">For each token, whether it is the first of its paragraph.</param>
/// <param name="OpensSentence">For each token, whether it is the first of its sentence.</param>
/// <param name="Quotation">For each token, its place in the quotation marks after repair.</param>
/// <param name="Diagnostics">Marks that have no partner.</param>
public sealed record Tokenized(
    string Text,
    ImmutableArray<TextSpan> Tokens,
    ImmutableArray<bool> OpensParagraph,
    ImmutableArray<bool> OpensSentence,
    ImmutableArray<QuotationState> Quotation,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>For each token the part of the article that it is in: 0 for the running text, a number of its own for each headline and caption.</summary>
    public ImmutableArray<int> Part { get; init; } = [];

    /// <summary>The characters of one token.</summary>
    public ReadOnlySpan<char> this[int token] => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>The text from the first token of a range up to the last.</summary>
    public TextSpan Span(TokenRange range) => new(Tokens[range.Start].Start, Tokens[range.End - 1].End);

    /// <summary>The tokens that a span of the text touches; null where it touches none.</summary>
    public TokenRange? Range(TextSpan span)
    {
        var (start, end) = (FirstEndingAfter(span.Start), FirstEndingAfter(span.End - 1));
        end += end < Tokens.Length && Tokens[end].Start < span.End ? 1 : 0;
        return start < end ? new TokenRange(start, end) : null;
    }

    /// <summary>A part of the article's tokens, without the diagnostics.</summary>
    public Tokenized Slice(TokenRange range) =>
        new(Text, Tokens[range.Start..range.End], OpensParagraph[range.Start..range.End], OpensSentence[range.Start..range.End], Quotation[range.Start..range.End], [])
        {
            Part = Part[range.Start..range.End],
        };

    /// <summary>Tokens, paragraphs, sentences and quotation state of an article.</summary>
    /// <param name="article">Its related links and boilerplate are left out.</param>
    /// <param name="limit">At most so many tokens are taken.</param>
    public static Tokenized From(Article article, int limit = int.MaxValue)
    {
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        var opensParagraph = ImmutableArray.CreateBuilder<bool>();
        var part = ImmutableArray.CreateBuilder<int>();
        Block? previous = null;
        foreach (var block in article.Blocks.Where(b => b.Kind is not (BlockKind.Related or BlockKind.Boilerplate)))
        {
            var first = tokens.Count;
            tokens.AddRange(Tokenizer.Tokens(article.Text, block.Span).Take(limit - first));

            var opens = previous is null || !GoesOn(article.Text, previous, block);
            opensParagraph.AddRange(Enumerable.Range(first, tokens.Count - first).Select(t => t == first && opens));
            var isApart = block.Kind is BlockKind.Headline or BlockKind.Caption;
            part.AddRange(Enumerable.Repeat(isApart ? first + 1 : 0, tokens.Count - first));
            previous = block;
        }

        var all = tokens.ToImmutable();
        var paragraphs = opensParagraph.ToImmutable();
        var (quotation, diagnostics) = Quotations.Match(article.Text, all, paragraphs);
        return new Tokenized(article.Text, all, paragraphs, Sentences.Starts(article.Text, all, paragraphs), quotation, diagnostics) { Part = part.ToImmutable() };
    }

    private int FirstEndingAfter(int offset)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>
    /// What follows a dateline goes on in the dateline's own paragraph; and so does a line that begins in lower case after one that breaks off within a
    /// sentence or a word, as at the foot of a page.
    /// </summary>
    private static bool GoesOn(string text, Block block, Block next) => block.Kind == BlockKind.Dateline
        || (block.Kind == BlockKind.Paragraph && next.Kind == BlockKind.Paragraph && block.Span.Length > 0 && next.Span.Length > 0
            && char.IsLower(text[next.Span.Start]) && (char.IsLetter(text[block.Span.End - 1]) || text[block.Span.End - 1] is '-' or ',' or '\u2010'));
}
