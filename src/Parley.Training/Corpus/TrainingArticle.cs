using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Evaluation;
using Parley.Language;
using Parley.Text;
using Parley.Training.Chains;

namespace Parley.Training.Corpus;

/// <summary>A gold attribution in tokens.</summary>
public sealed record TokenAttribution(ImmutableArray<TokenRange> Source, ImmutableArray<TokenRange> Cue, ImmutableArray<TokenRange> Content)
{
    /// <summary>The spans of a role.</summary>
    public ImmutableArray<TokenRange> Of(Role role) => role switch { Role.Source => Source, Role.Cue => Cue, _ => Content };
}

/// <summary>A phrase that means somebody, in tokens; see <see cref="ChainedMention"/>.</summary>
public sealed record TokenMention(TokenRange Tokens, int Chain, bool Asks)
{
    /// <summary>Whether the answer may stand after it, too.</summary>
    public bool LooksAhead { get; init; }
}

/// <summary>An article to learn from: its pieces, and what each annotator marked.</summary>
/// <param name="Pieces">Our own tokens and their pieces.</param>
/// <param name="Annotators">One list of attributions for each annotator.</param>
public sealed record TrainingArticle(Pieces Pieces, ImmutableArray<ImmutableArray<TokenAttribution>> Annotators)
{
    /// <summary>Whether people marked it. What a model marked is followed only as far as the teachers agree.</summary>
    public bool IsGold { get; init; } = true;

    /// <summary>Who is meant where, as far as that is known.</summary>
    public ImmutableArray<TokenMention> Mentions { get; init; } = [];

    /// <summary>Brings a text with chains into our own tokens. Nobody has marked its attributions.</summary>
    public static TrainingArticle From(ChainedArticle chained, WordPiece vocabulary)
    {
        var article = From(new GoldArticle(chained.Id, chained.Text, [], [new GoldAnnotation("", [])]), vocabulary);
        var mentions = chained.Mentions.Select(m => article.Pieces.Tokenized.Range(m.Span) is { } range ? new TokenMention(range, m.Chain, m.Asks) { LooksAhead = m.LooksAhead } : null);
        return article with { IsGold = false, Mentions = [.. mentions.OfType<TokenMention>().DistinctBy(m => m.Tokens).OrderBy(m => m.Tokens)] };
    }

    /// <summary>Brings gold into our own tokens: a span takes every token that it touches.</summary>
    public static TrainingArticle From(GoldArticle gold, WordPiece vocabulary)
    {
        var tokenized = Tokenized.From(ArticleOf(gold));
        return new TrainingArticle(Pieces.Of(tokenized, vocabulary), [.. gold.Annotations.Select(a => Attributions(a, tokenized))]);
    }

    /// <summary>The text that was annotated, paragraph by line.</summary>
    public static Article ArticleOf(GoldArticle gold) => new(gold.Id, gold.Text, Paragraphs.ByLine(gold.Text));

    /// <summary>One tag a token; where roles overlap, which is rare, the cue wins over the content and the content over the source.</summary>
    public static int[] TagsOf(ImmutableArray<TokenAttribution> attributions, int tokens)
    {
        var tags = new int[tokens];
        foreach (var role in new[] { Role.Source, Role.Content, Role.Cue })
        {
            foreach (var range in attributions.SelectMany(a => a.Of(role)))
            {
                tags.AsSpan(range.Start, range.Length).Fill(Tags.Inside(role));
                tags[range.Start] = Tags.Begin(role);
            }
        }

        // What a cue left of a content that it stands in begins anew: no legal sequence goes on with the inside.
        for (var token = 0; token < tokens; token++)
        {
            if (!Tags.MayFollow(token == 0 ? Tags.Outside : tags[token - 1], tags[token]))
            {
                tags[token] = Tags.Begin(Tags.RoleOf(tags[token]));
            }
        }

        return tags;
    }

    private static ImmutableArray<TokenAttribution> Attributions(GoldAnnotation annotation, Tokenized tokenized) =>
        [.. annotation.Attributions.Select(a => new TokenAttribution(Ranges(a.Source, tokenized), Ranges(a.Cue, tokenized), Ranges(a.Content, tokenized)))];

    private static ImmutableArray<TokenRange> Ranges(ImmutableArray<TextSpan> spans, Tokenized tokenized) =>
        [.. spans.Select(s => tokenized.Range(s)).OfType<TokenRange>()];
}
