using System.Collections.Immutable;
using Parley.Language;
using Parley.Text;

namespace Parley.Attribution;

/// <summary>From attributions, which are spans of tokens, to statements, which are spans of text with what follows from the text around them.</summary>
public static class StatementWriter
{
    /// <summary>One statement for each attribution, in the same order.</summary>
    /// <param name="article">Where they stand.</param>
    /// <param name="tokenized">The tokens that the attributions count.</param>
    /// <param name="attributions">What was found.</param>
    /// <param name="prefix">What the ids begin with; numbers from 1 follow.</param>
    public static ImmutableArray<Statement> Write(Article article, Tokenized tokenized, IEnumerable<AttributionSpans> attributions, string prefix) =>
        [.. attributions.Select((attribution, index) => One(article, tokenized, attribution, $"{prefix}{index + 1}"))];

    /// <summary>Direct, indirect or mixed, as it follows from the quotation marks around a content.</summary>
    /// <param name="tokenized">The article's tokens.</param>
    /// <param name="content">Spans of its text.</param>
    public static StatementType TypeOf(Tokenized tokenized, ImmutableArray<TextSpan> content)
    {
        ArgumentNullException.ThrowIfNull(tokenized);
        return TypeOf(tokenized, content.Select(tokenized.Range).OfType<TokenRange>());
    }

    private static Statement One(Article article, Tokenized tokenized, AttributionSpans attribution, string id)
    {
        var content = attribution.Content.Select(c => tokenized.Span(c.Tokens)).ToImmutableArray();
        var type = TypeOf(tokenized, attribution.Content.Select(c => c.Tokens));
        var stance = Stance.Of(tokenized, attribution);
        return new Statement(id, Span(tokenized, attribution.Source), Span(tokenized, attribution.Cue), content)
        {
            Type = type,
            Act = Acts.Of(tokenized, attribution.Cue, type),
            Polarity = stance.Polarity,
            Modality = stance.Modality,
            Where = article.KindAt(content[0].Start) switch
            {
                BlockKind.Headline => StatementPlace.Headline,
                BlockKind.Caption => StatementPlace.Caption,
                _ => StatementPlace.Body,
            },
            Confidence = attribution.Confidence,
            Evidence = attribution.Evidence,
        };
    }

    private static TextSpan? Span(Tokenized tokenized, TaggedSpan? span) => span is null ? null : tokenized.Span(span.Tokens);

    private static StatementType TypeOf(Tokenized tokenized, IEnumerable<TokenRange> content)
    {
        var (words, quoted) = (0, 0);
        foreach (var token in content.SelectMany(tokens => Enumerable.Range(tokens.Start, tokens.Length)))
        {
            var isWord = char.IsLetterOrDigit(tokenized[token][0]);
            words += isWord ? 1 : 0;
            quoted += isWord && tokenized.Quotation[token] == QuotationState.Inside ? 1 : 0;
        }

        return quoted == 0 ? StatementType.Indirect : quoted == words ? StatementType.Direct : StatementType.Mixed;
    }
}
