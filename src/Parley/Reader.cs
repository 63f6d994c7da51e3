using System.Collections.Immutable;
using Parley.Actors;
using Parley.Attribution;
using Parley.Language;
using Parley.Text;

namespace Parley;

/// <summary>
/// Reads articles: the stages in order, each a function from immutable values to a new one. A reading depends on the article and the model alone — not
/// on threads, other articles or the machine's load. Safe to use from many threads at once if the encoder is.
/// </summary>
/// <param name="encoder">Gives tokens their vectors.</param>
/// <param name="vocabulary">The encoder's pieces.</param>
/// <param name="heads">Turn vectors into attributions.</param>
public sealed class Reader(IEncoder encoder, WordPiece vocabulary, AttributionHeads heads)
{
    /// <summary>Pieces of context that a window sees on each side of its core. None: windows end with paragraphs, and on dev more context changed nothing but the time.</summary>
    public const int Context = 0;

    /// <summary>Tokens of an article that are read: some sixty pages, and half a minute at most. A book goes in by chapters.</summary>
    public const int MaxTokens = 40_000;

    /// <summary>The statements of an article. Never throws, whatever the text.</summary>
    public Reading Read(Article article)
    {
        var tokenized = Tokenized.From(article, MaxTokens);
        var attributions = LabelledTurns.Of(tokenized, Attributions(tokenized));
        var outermost = StatementWriter.Write(article, tokenized, attributions, $"{article.Id}#");
        var nested = outermost.Zip(attributions).SelectMany(outer => Nested(article, tokenized, outer.First, outer.Second)).ToImmutableArray();
        var statements = Named(article, tokenized, outermost, nested);
        return new Reading(article, statements, [.. article.Diagnostics, .. tokenized.Diagnostics, .. LanguageGuess.Check(article, tokenized), .. TooLong(article, tokenized)]);
    }

    /// <summary>All statements with their speakers. What stands inside others is named in the light of them, and they are as they would be without it.</summary>
    private static ImmutableArray<Statement> Named(Article article, Tokenized tokenized, ImmutableArray<Statement> outermost, ImmutableArray<Statement> nested)
    {
        var statements = Speakers.Name(article, tokenized, outermost);
        return nested.IsEmpty
            ? statements
            : InOrder(statements.Concat(Speakers.Name(article, tokenized, InOrder(outermost.Concat(nested))).Where(s => s.Within is not null)));
    }

    private static ImmutableArray<Statement> InOrder(IEnumerable<Statement> statements) => [.. statements.OrderBy(s => s.Content[0].Start)];

    private ImmutableArray<AttributionSpans> Attributions(Tokenized tokenized) =>
        [.. Sections.Of(tokenized).SelectMany(s => Attribute(tokenized.Slice(s)).Select(a => a.Shift(s.Start)))];

    /// <summary>The statements inside a statement's content, which is read once more as an article of its own. The numbers of the others stay as they are.</summary>
    private IEnumerable<Statement> Nested(Article article, Tokenized tokenized, Statement outer, AttributionSpans attribution)
    {
        var passages = SecondReading.Passages(tokenized, attribution);
        if (passages.IsEmpty)
        {
            return [];
        }

        var inner = Tokenized.From(article with { Blocks = [.. passages.Select(p => new Block(p, BlockKind.Paragraph))] });
        var found = Attributions(inner).Where(a => SecondReading.IsStatement(inner, a, passages));
        return StatementWriter.Write(article, inner, found, $"{outer.Id}.").Select(s => s with { Within = outer.Id, Confidence = s.Confidence * outer.Confidence });
    }

    private ImmutableArray<AttributionSpans> Attribute(Tokenized section)
    {
        var pieces = Pieces.Of(section, vocabulary);
        var vectors = TokenVectors.Encode(pieces, encoder, vocabulary, Context);
        return WholeQuotations.Of(section, AttributionReader.Read(section, vectors, heads));
    }

    private static IEnumerable<Diagnostic> TooLong(Article article, Tokenized tokenized)
    {
        if (tokenized.Tokens.Length >= MaxTokens)
        {
            var end = tokenized.Tokens[^1].End;
            yield return new Diagnostic("PAR113", $"The article is longer than {MaxTokens} words; what follows was not read. Cut it into chapters.", new TextSpan(end, article.Text.Length));
        }
    }
}
