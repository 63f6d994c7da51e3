using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Evaluation;
using Parley.Language;
using Parley.Training.Corpus;
using Parley.Training.Network;

namespace Parley.Training;

/// <summary>How well weights read articles that they have not learnt from, as one line for a log.</summary>
internal sealed class DevScores(IReadOnlyList<GoldArticle> articles, WordPiece vocabulary)
{
    /// <summary>Exact F1 of source, cue and content, of whole attributions, and of tokens of content.</summary>
    public string Of(Weights weights)
    {
        var reader = ReaderOf(weights, vocabulary);
        var predicted = articles.ToImmutableDictionary(a => a.Id, a => reader.Read(TrainingArticle.ArticleOf(a)).Statements);
        var scores = Scorer.Score(articles, predicted, new ScoreSettings { Samples = 0 }).First;
        return $"source {scores.Exact.Source.F}, cue {scores.Exact.Cue.F}, content {scores.Exact.Content.F}, linked {scores.Linked.All.F}, content tokens {scores.Tokens.F}";
    }

    /// <summary>A reader that runs in the trainer.</summary>
    private static Reader ReaderOf(Weights weights, WordPiece vocabulary) =>
        new(new TorchEncoder(weights), vocabulary, AttributionHeads.From(weights.Save().ToDictionary(w => w.Key, w => w.Value.Values)));
}
