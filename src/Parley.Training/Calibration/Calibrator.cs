using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Evaluation;
using Parley.Evaluation.Reliability;
using Parley.Onnx;

namespace Parley.Training.Calibration;

/// <summary>What a fit gave.</summary>
/// <param name="File">For the model folder.</param>
/// <param name="HeldBack">How far it can be trusted, where each article is judged by a fit of others.</param>
public sealed record Calibrated(ConfidenceFile File, ReliabilityTable HeldBack);

/// <summary>Fits a model's confidence to what people marked in articles that the model was not trained on.</summary>
public sealed class Calibrator(IReadOnlyList<JudgedArticle> articles)
{
    private const int Folds = 5;
    private static readonly LogisticFit Fitting = new(ridge: 1);

    /// <summary>Fits all articles, and says how well it does where each fifth of them is judged by a fit of the others.</summary>
    /// <param name="gold">The name of the corpus.</param>
    /// <exception cref="InvalidDataException">The articles do not hold both right and wrong statements, or too few that differ.</exception>
    public Calibrated Run(string gold)
    {
        if (articles.SelectMany(a => a.Right).Distinct().Count() < 2 || HeldBack() is not { } heldBack)
        {
            throw new InvalidDataException($"{gold} cannot show how sure to be: the model's statements in it are all right, or all wrong, or all alike, or there are none.");
        }

        var file = new ConfidenceFile
        {
            Gold = gold,
            Articles = articles.Count,
            Statements = articles.Sum(a => a.Statements.Length),
            HeldBack = new HeldBack(heldBack.CalibrationError, heldBack.Precise?.MinConfidence, heldBack.Precise?.R),
            Weights = ConfidenceFile.Named(Weights(articles)),
        };
        return new Calibrated(file, heldBack);
    }

    /// <summary>Whole articles are held back: statements of one article resemble each other.</summary>
    private ReliabilityTable? HeldBack()
    {
        var folds = Enumerable.Range(0, Folds).Select(f => new Confidence([.. Weights([.. articles.Where((_, i) => i % Folds != f)])])).ToArray();
        var predicted = articles.Select((a, i) => (a.Gold.Id, Statements: a.Judged(folds[i % Folds]))).ToImmutableDictionary(a => a.Id, a => a.Statements);
        return Scorer.Score([.. articles.Select(a => a.Gold)], predicted, new ScoreSettings { Samples = 0 }).Reliability;
    }

    private static double[] Weights(IReadOnlyList<JudgedArticle> articles) => Fitting.Fit(
        [.. articles.SelectMany(a => a.Signs())], [.. articles.SelectMany(a => a.Right)], [.. Confidence.Signs.Select(s => !Confidence.IsProbability(s))]);
}
