using System.Collections.Immutable;
using Parley.Evaluation;
using Parley.Language;
using Parley.Training.Chains;

namespace Parley.Training.Corpus;

/// <summary>What an epoch goes through: all gold articles, and a new sample of those without marks, for which teachers speak.</summary>
/// <param name="Gold">Marked by people.</param>
/// <param name="Unmarked">Marked by nobody.</param>
/// <param name="UnmarkedAnEpoch">How many of the latter an epoch takes.</param>
public sealed record TrainingSet(ImmutableArray<TrainingArticle> Gold, ImmutableArray<TrainingArticle> Unmarked, int UnmarkedAnEpoch)
{
    /// <summary>Tokenises and cuts to pieces, on all processors.</summary>
    public static ImmutableArray<TrainingArticle> Prepare(IEnumerable<GoldArticle> articles, WordPiece vocabulary) =>
        [.. articles.AsParallel().AsOrdered().Select(a => TrainingArticle.From(a, vocabulary)).Where(a => a.Pieces.OfToken.Length > 1)];

    /// <summary>As <see cref="Prepare"/>, of texts alone.</summary>
    public static ImmutableArray<TrainingArticle> PrepareUnmarked(IEnumerable<GoldArticle> articles, WordPiece vocabulary) =>
        [.. Prepare(articles, vocabulary).Select(a => a with { IsGold = false })];

    /// <summary>Texts in which it is marked who is meant where; every epoch sees them all.</summary>
    public ImmutableArray<TrainingArticle> Chained { get; init; } = [];

    /// <summary>Brings texts with chains into tokens and pieces, on all processors.</summary>
    public static ImmutableArray<TrainingArticle> PrepareChained(IEnumerable<ChainedArticle> articles, WordPiece vocabulary) =>
        [.. articles.AsParallel().AsOrdered().Select(a => TrainingArticle.From(a, vocabulary)).Where(a => a.Pieces.OfToken.Length > 1)];

    /// <summary>What an epoch, counted from 0, sees in place of <see cref="Gold"/>; null where all see the same.</summary>
    public Func<int, ImmutableArray<TrainingArticle>>? Varied { get; init; }

    /// <summary>The articles of an epoch, which <paramref name="random"/> belongs to.</summary>
    public IEnumerable<TrainingArticle> Of(int epoch, Random random)
    {
        var unmarked = Unmarked.ToArray();
        random.Shuffle(unmarked);
        return (Varied?.Invoke(epoch) ?? Gold).Concat(Chained).Concat(unmarked.Take(UnmarkedAnEpoch));
    }
}
