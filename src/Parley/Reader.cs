using System.Collections.Immutable;
using Parley.Actors;
using Parley.Attribution;
using Parley.Authors;
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
    /// <summary>Pieces that the encoder sees at once, at most. It could see twice as many; on dev that changed nothing but the time, which grows with their square.</summary>
    public const int Window = 256;

    /// <summary>Pieces of context that a window sees on each side of its core. None: windows end with paragraphs, and on dev more context changed nothing but the time.</summary>
    public const int Context = 0;

    /// <summary>Tokens of an article that are read: some sixty pages, and half a minute at most. A book goes in by chapters.</summary>
    public const int MaxTokens = 40_000;

    /// <summary>The statements of an article. Never throws, whatever the text.</summary>
    public Reading Read(Article article)
    {
        var tokenized = Tokenized.From(article, MaxTokens);
        var encoded = Encode(tokenized);
        var attributions = Citations.Of(tokenized, LabelledTurns.Of(tokenized, Attributions(tokenized, encoded)));
        var outermost = StatementWriter.Write(article, tokenized, attributions, $"{article.Id}#");
        var nested = outermost.Zip(attributions).SelectMany(outer => Nested(article, tokenized, outer.First, outer.Second)).ToImmutableArray();
        var statements = Signed(article, tokenized, attributions, Named(article, tokenized, (outermost, nested), Learnt(encoded)));
        return new Reading(article, statements, [.. article.Diagnostics, .. tokenized.Diagnostics, .. LanguageGuess.Check(article, tokenized), .. TooLong(article, tokenized)]);
    }

    /// <summary>The same statements with their speakers, as <see cref="Read"/> would name them if it had found these.</summary>
    /// <param name="article">The article.</param>
    /// <param name="statements">What is said in it, whoever found out.</param>
    public ImmutableArray<Statement> Name(Article article, ImmutableArray<Statement> statements)
    {
        var tokenized = Tokenized.From(article, MaxTokens);
        return Speakers.Name(article, tokenized, statements, heads.Mention is null ? null : Learnt(Encode(tokenized)));
    }

    /// <summary>How likely a phrase means the same as each of some others, by what the model has learnt; null where it has not, or the phrase is beyond what is read.</summary>
    /// <param name="article">The article.</param>
    /// <param name="asks">The phrase, a pronoun for instance.</param>
    /// <param name="others">Phrases that do not touch it. One of them is meant, or none.</param>
    public ImmutableArray<double>? Chances(Article article, TextSpan asks, ImmutableArray<TextSpan> others)
    {
        var tokenized = Tokenized.From(article, MaxTokens);
        var ranges = others.Select(tokenized.Range).OfType<TokenRange>().ToImmutableArray();
        return tokenized.Range(asks) is { } range && ranges.Length == others.Length && Learnt(Encode(tokenized)) is { } learnt ? Choice.Of(tokenized, learnt, range, ranges) : null;
    }

    /// <summary>All statements with their speakers. What stands inside others is named in the light of them, and they are as they would be without it.</summary>
    private static ImmutableArray<Statement> Named(
        Article article, Tokenized tokenized, (ImmutableArray<Statement> Outermost, ImmutableArray<Statement> Nested) found, LearntMentions? learnt)
    {
        var statements = Speakers.Name(article, tokenized, found.Outermost, learnt);
        return found.Nested.IsEmpty
            ? statements
            : InOrder(statements.Concat(Speakers.Name(article, tokenized, InOrder(found.Outermost.Concat(found.Nested)), learnt).Where(s => s.Within is not null)));
    }

    /// <summary>With the paragraphs of who signs the article, or letters in it. The others are named as they would be without them.</summary>
    private static ImmutableArray<Statement> Signed(Article article, Tokenized tokenized, ImmutableArray<AttributionSpans> attributions, ImmutableArray<Statement> statements)
    {
        var signed = SignedText.Of(article, tokenized, attributions, attributions.Length);
        return signed.IsEmpty ? statements : SignedText.Around(statements, Speakers.OfAuthors(article, tokenized, signed));
    }

    private static ImmutableArray<Statement> InOrder(IEnumerable<Statement> statements) => [.. statements.OrderBy(s => s.Content[0].Start)];

    private LearntMentions? Learnt(ImmutableArray<(TokenRange Section, TokenVectors Vectors)> encoded) => heads.Mention is { } head ? new(head, encoded) : null;

    private ImmutableArray<(TokenRange Section, TokenVectors Vectors)> Encode(Tokenized tokenized) =>
        [.. Sections.Of(tokenized).Select(s => (s, TokenVectors.Encode(Pieces.Of(tokenized.Slice(s), vocabulary), encoder, vocabulary, (Window, Context))))];

    private ImmutableArray<AttributionSpans> Attributions(Tokenized tokenized, ImmutableArray<(TokenRange Section, TokenVectors Vectors)> encoded) =>
        [.. encoded.SelectMany(part => Attribute(tokenized.Slice(part.Section), part.Vectors).Select(a => a.Shift(part.Section.Start)))];

    /// <summary>The statements inside a statement's content, which is read once more as an article of its own. The numbers of the others stay as they are.</summary>
    private IEnumerable<Statement> Nested(Article article, Tokenized tokenized, Statement outer, AttributionSpans attribution)
    {
        var passages = SecondReading.Passages(tokenized, attribution);
        if (passages.IsEmpty)
        {
            return [];
        }

        var inner = Tokenized.From(article with { Blocks = [.. passages.Select(p => new Block(p, BlockKind.Paragraph))] });
        var found = Attributions(inner, Encode(inner)).Where(a => SecondReading.IsStatement(inner, a, passages));
        return StatementWriter.Write(article, inner, found, $"{outer.Id}.").Select(s => s with { Within = outer.Id, Confidence = s.Confidence * outer.Confidence });
    }

    private ImmutableArray<AttributionSpans> Attribute(Tokenized section, TokenVectors vectors) =>
        WholeQuotations.Of(section, AttributionReader.Read(section, vectors, heads));

    private static IEnumerable<Diagnostic> TooLong(Article article, Tokenized tokenized)
    {
        if (tokenized.Tokens.Length >= MaxTokens)
        {
            var end = tokenized.Tokens[^1].End;
            yield return new Diagnostic("PAR113", $"The article is longer than {MaxTokens} words; what follows was not read. Cut it into chapters.", new TextSpan(end, article.Text.Length));
        }
    }
}
