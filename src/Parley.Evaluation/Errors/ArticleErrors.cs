using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Evaluation.Errors;

/// <summary>Where the predicted statements of one article differ from its first annotator's.</summary>
/// <param name="Article">The article.</param>
/// <param name="Gold">How many attributions the gold has.</param>
/// <param name="Predicted">How many statements were predicted.</param>
/// <param name="Differences">Missed ones first, then spurious ones, then those found with other spans; each in the order of the text.</param>
public sealed record ArticleErrors(GoldArticle Article, int Gold, int Predicted, ImmutableArray<AttributionDifference> Differences)
{
    /// <summary>How many errors: one for each attribution missed or spurious, and one for each role of the others that is wrong.</summary>
    public int Total => Differences.Sum(d => d.Errors.Length);

    /// <summary>How many are of the kind.</summary>
    public int Count(ErrorKind kind) => Differences.Sum(d => d.Errors.Count(e => e.Kind == kind));

    /// <summary>Of one article, which has an annotator.</summary>
    public static ArticleErrors Of(GoldArticle article, ImmutableArray<Statement> predicted) => Of(Pairing.Of(article, predicted)[0]);

    /// <summary>Of every article; one that <paramref name="predicted"/> (by article id) lacks counts as predicted empty.</summary>
    public static ImmutableArray<ArticleErrors> Of(IEnumerable<GoldArticle> gold, IReadOnlyDictionary<string, ImmutableArray<Statement>> predicted) =>
        [.. gold.SelectMany(a => Pairing.Of(a, predicted.GetValueOrDefault(a.Id, [])).Take(1)).Select(Of)];

    /// <summary>The articles with the most errors, the worst first.</summary>
    public static ImmutableArray<ArticleErrors> Worst(IEnumerable<ArticleErrors> articles, int count) =>
        [.. articles.OrderByDescending(a => a.Total).ThenBy(a => a.Article.Id, StringComparer.Ordinal).Take(count)];

    private static ArticleErrors Of(Pairing pairing) =>
        new(pairing.Article, pairing.Gold.Length, pairing.Predicted.Length, [.. AttributionDifference.Of(pairing)]);
}

/// <summary>What is wrong.</summary>
public enum ErrorKind
{
    /// <summary>The gold's attribution was not predicted.</summary>
    Missed,

    /// <summary>The gold has no such attribution.</summary>
    Spurious,

    /// <summary>The role is predicted with more than the gold has.</summary>
    Long,

    /// <summary>The role is predicted with less than the gold has.</summary>
    Short,

    /// <summary>The role has more on one side and less on another.</summary>
    Shifted,

    /// <summary>The role is somewhere else altogether.</summary>
    WrongLink,
}

/// <summary>What is wrong with which role; with none of a missed or a spurious attribution.</summary>
public sealed record RoleError(ErrorKind Kind, Role? Role);
