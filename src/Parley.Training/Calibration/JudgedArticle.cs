using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Evaluation;
using Parley.Evaluation.Reliability;
using Parley.Training.Corpus;

namespace Parley.Training.Calibration;

/// <summary>What a model found in an article, and what of it is right.</summary>
/// <param name="Gold">The article.</param>
/// <param name="Statements">Each with its evidence.</param>
/// <param name="Right">For each statement, whether it is right.</param>
public sealed record JudgedArticle(GoldArticle Gold, ImmutableArray<Statement> Statements, ImmutableArray<bool> Right)
{
    /// <summary>Reads an article and compares. The gold marks no statement within another one's content, so these are left out.</summary>
    public static JudgedArticle From(GoldArticle gold, Reader reader)
    {
        var statements = reader.Read(TrainingArticle.ArticleOf(gold)).Statements.Where(s => s.Within is null && s.Evidence is not null).ToImmutableArray();
        return new JudgedArticle(gold, statements, Rightness.Of(gold, statements));
    }

    /// <summary>The signs of each statement.</summary>
    public IEnumerable<ImmutableArray<double>> Signs() => Statements.Select(s => s.Evidence!.Signs());

    /// <summary>The statements as sure as <paramref name="confidence"/> makes them.</summary>
    public ImmutableArray<Statement> Judged(Confidence confidence) => [.. Statements.Select(s => s with { Confidence = confidence.Of(s.Evidence!) })];
}
