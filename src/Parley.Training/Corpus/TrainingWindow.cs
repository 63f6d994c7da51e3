using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Training.Corpus;

/// <summary>A stretch of an article as one row of a batch. Token ranges count from the window's first token.</summary>
/// <param name="Input">Its pieces.</param>
/// <param name="TokenOfPiece">For each piece its token, −1 for [CLS] and [SEP].</param>
/// <param name="Tags">The gold tag of each token.</param>
/// <param name="Attributions">Those with a cue in the window, with what of them is in it.</param>
/// <param name="OpensArticle">Whether it is the first of its article: only there is the inside of a span impossible as the first tag.</param>
public sealed record TrainingWindow(
    EncoderInput Input, int[] TokenOfPiece, int[] Tags, ImmutableArray<TokenAttribution> Attributions, bool OpensArticle)
{
    private const int MaxPieces = 448;

    /// <summary>Whether people marked the article.</summary>
    public bool IsGold { get; init; } = true;

    /// <summary>Who is meant where.</summary>
    public ImmutableArray<TokenMention> Mentions { get; init; } = [];

    /// <summary>
    /// The windows of an article: cut where a paragraph begins if that leaves them two fifths full, else where a sentence does. The first is cut short at
    /// random, so that an article is cut elsewhere in every epoch.
    /// </summary>
    public static IEnumerable<TrainingWindow> Cut(TrainingArticle article, WordPiece vocabulary, Random random)
    {
        var annotator = article.Annotators[random.Next(article.Annotators.Length)];
        var tokens = article.Pieces.OfToken.Length;
        var tags = TrainingArticle.TagsOf(annotator, tokens);
        var room = random.Next(MaxPieces / 3, MaxPieces + 1) - 2;
        for (int start = 0, end; start < tokens; start = end, room = MaxPieces - 2)
        {
            end = End(article.Pieces, start, room);
            var range = new TokenRange(start, end);
            yield return Window(article.Pieces, range, vocabulary, (annotator, tags)) with { IsGold = article.IsGold, Mentions = Inside(article.Mentions, range) };
        }
    }

    private static int End(Pieces pieces, int start, int room)
    {
        var (end, count, paragraph, sentence) = (start, 0, -1, -1);
        for (; end < pieces.OfToken.Length && (end == start || count + pieces.OfToken[end].Length <= room); end++)
        {
            count += pieces.OfToken[end].Length;
            paragraph = end > start && pieces.Tokenized.OpensParagraph[end] ? end : paragraph;
            sentence = end > start && pieces.Tokenized.OpensSentence[end] ? end : sentence;
        }

        if (end == pieces.OfToken.Length)
        {
            return end;
        }

        return paragraph - start > (end - start) * 0.4 ? paragraph : sentence > start ? sentence : end;
    }

    private static TrainingWindow Window(
        Pieces pieces, TokenRange range, WordPiece vocabulary, (ImmutableArray<TokenAttribution> Attributions, int[] Tags) gold)
    {
        var tokenOfPiece = Enumerable.Range(0, range.Length).SelectMany(t => Enumerable.Repeat(t, pieces.OfToken[range.Start + t].Length));
        var attributions = gold.Attributions.Select(a => Inside(a, range)).Where(a => !a.Cue.IsEmpty);
        return new TrainingWindow(
            pieces.Input(range, vocabulary), [-1, .. tokenOfPiece, -1], gold.Tags[range.Start..range.End], [.. attributions], range.Start == 0);
    }

    private static ImmutableArray<TokenMention> Inside(ImmutableArray<TokenMention> mentions, TokenRange window) =>
        [.. mentions.Where(m => window.Start <= m.Tokens.Start && m.Tokens.End <= window.End).Select(m => m with { Tokens = m.Tokens.Shift(-window.Start) })];

    private static TokenAttribution Inside(TokenAttribution attribution, TokenRange window)
    {
        ImmutableArray<TokenRange> Kept(ImmutableArray<TokenRange> ranges) =>
            [.. ranges.Where(r => window.Start <= r.Start && r.End <= window.End).Select(r => r.Shift(-window.Start))];
        return new TokenAttribution(Kept(attribution.Source), Kept(attribution.Cue), Kept(attribution.Content));
    }
}
