using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Evaluation.Behaviour;

/// <summary>From compared articles to a report.</summary>
public static class BehaviourCount
{
    private const int Bins = 10;
    private const int MostChanged = 5;

    // What a table tells apart. A statement's new property that has a few values belongs here, and in Aspect.
    private static readonly ImmutableArray<Grouping> Groupings =
    [
        new("place", Names<StatementPlace>(), statement => (int)statement.Where),
        new("type", Names<StatementType>(), statement => (int)statement.Type),
        new("act", Names<StatementAct>(), statement => (int)statement.Act),
        new("polarity", Names<StatementPolarity>(), statement => (int)statement.Polarity),
        new("modality", Names<StatementModality>(), statement => (int)statement.Modality),
        new("layer", ["outermost", "within another"], statement => statement.Within is null ? 0 : 1),
    ];

    /// <summary>Counts, and draws the examples.</summary>
    public static BehaviourReport Of(ImmutableArray<ArticleChanges> articles, BehaviourSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var changes = articles.SelectMany(article => article.Changes).ToImmutableArray();
        return new BehaviourReport
        {
            Settings = settings,
            Articles = articles.Length,
            ChangedArticles = articles.Count(article => article.Count(ChangeKind.Unchanged) < article.Changes.Length),
            Statements = Count(changes, _ => true),
            Groups = [.. Groupings.SelectMany(by => by.Values.Select((value, i) => new GroupCounts(by.Name, value, Count(changes, statement => by.Of(statement) == i))))],
            Moves = [.. Enum.GetValues<Aspect>().Select(aspect => Count(changes, aspect))],
            Confidence = new ConfidenceReport(Means(changes), [.. Enumerable.Range(0, Bins).Select(bin => Count(changes, bin))]),
            MostChanged = [.. articles.Select(Count).Where(Changed).OrderByDescending(Size).ThenBy(article => article.Article, StringComparer.Ordinal).Take(MostChanged)],
            Examples = [.. Examples(articles, settings)],
        };
    }

    private static ChangeCounts Count(ImmutableArray<Change> changes, Func<Statement, bool> takes)
    {
        var after = changes.Where(change => change.After is { } statement && takes(statement)).ToList();
        var before = changes.Where(change => change.Before is { } statement && takes(statement)).ToList();
        return new ChangeCounts(before.Count, after.Count, In(after, ChangeKind.Gained), In(before, ChangeKind.Lost), In(after, ChangeKind.Moved), In(after, ChangeKind.Unchanged));
    }

    private static int In(List<Change> changes, ChangeKind kind) => changes.Count(change => change.Kind == kind);

    private static MoveCounts Count(ImmutableArray<Change> changes, Aspect aspect)
    {
        var ways = changes.SelectMany(change => change.Moves).Where(move => move.Aspect == aspect).CountBy(move => move.Direction).ToDictionary();
        int In(Direction way) => ways.GetValueOrDefault(way);
        return new MoveCounts(aspect, ways.Values.Sum(), In(Direction.Found), In(Direction.Dropped), In(Direction.Longer), In(Direction.Shorter), In(Direction.Other));
    }

    private static ArticleCounts Count(ArticleChanges article) =>
        new(article.Id, article.Count(ChangeKind.Gained), article.Count(ChangeKind.Lost), article.Count(ChangeKind.Moved));

    private static int Size(ArticleCounts article) => article.Gained + article.Lost + article.Moved;

    private static bool Changed(ArticleCounts article) => Size(article) > 0;

    private static ConfidenceBin Count(ImmutableArray<Change> changes, int bin)
    {
        var counts = Count(changes, statement => Math.Clamp((int)(statement.Confidence * Bins), 0, Bins - 1) == bin);
        return new ConfidenceBin((double)bin / Bins, (bin + 1.0) / Bins, counts.Before, counts.After, counts.Gained, counts.Lost);
    }

    private static ConfidenceMeans Means(ImmutableArray<Change> changes) => new(
        Mean(changes.Select(change => change.Before)),
        Mean(changes.Select(change => change.After)),
        Mean(changes.Where(change => change.Kind == ChangeKind.Gained).Select(change => change.After)),
        Mean(changes.Where(change => change.Kind == ChangeKind.Lost).Select(change => change.Before)));

    // Added in the order of size: the order of statements must not decide how a sum is rounded.
    private static double? Mean(IEnumerable<Statement?> statements) =>
        statements.OfType<Statement>().Select(statement => (double?)statement.Confidence).Order().Average() is { } mean ? Math.Round(mean, 3) : null;

    private static IEnumerable<Example> Examples(ImmutableArray<ArticleChanges> articles, BehaviourSettings settings) =>
        new[] { ChangeKind.Gained, ChangeKind.Lost, ChangeKind.Moved }.SelectMany(kind =>
            Sample.Of(articles.SelectMany(article => article.Changes.Where(change => change.Kind == kind).Select(change => (article, change))), settings.Examples, settings.Seed)
                .Select(drawn => ExampleOf(drawn.article, drawn.change)));

    private static Example ExampleOf(ArticleChanges article, Change change)
    {
        var (before, after) = Excerpt.Of(article.Text, change);
        return new Example(article.Id, change.Kind, change.Moves, Side(change.Before, before), Side(change.After, after));
    }

    private static ExampleSide? Side(Statement? statement, string? marked) => statement is null ? null : new ExampleSide
    {
        Marked = marked!,
        Speaker = statement.Speaker?.Name,
        Type = statement.Type,
        Act = statement.Act,
        Polarity = statement.Polarity,
        Modality = statement.Modality,
        Within = statement.Within is not null,
        Place = statement.Where,
        Confidence = Math.Round(statement.Confidence, 3),
        Start = Excerpt.Begin(statement),
    };

    private static ImmutableArray<string> Names<T>()
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];

    private sealed record Grouping(string Name, ImmutableArray<string> Values, Func<Statement, int> Of);
}
