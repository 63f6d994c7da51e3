using System.Collections.Immutable;
using System.Globalization;

namespace Parley.Evaluation.Behaviour;

/// <summary>The sentences of a report, for a terminal and for a document alike.</summary>
public static class BehaviourText
{
    /// <summary>What was compared.</summary>
    public static string Subject(BehaviourReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var settings = report.Settings;
        return Excerpt.OneLine($"{settings.After} against {settings.Before}{(settings.Inputs is { } inputs ? $" on {inputs}" : "")}");
    }

    /// <summary>How many articles, and how many of them changed.</summary>
    public static string Extent(BehaviourReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var drawn = report.Settings.Drawn is null ? "" : $" (drawn with seed {report.Settings.Seed})";
        return string.Create(CultureInfo.InvariantCulture, $"{report.Articles:N0} {(report.Articles == 1 ? "article" : "articles")}{drawn}, {report.ChangedArticles:N0} of them changed.");
    }

    /// <summary>The articles that changed most; null where none changed.</summary>
    public static string? MostChanged(BehaviourReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var articles = report.MostChanged.Select(article => $"{Excerpt.OneLine(article.Article)} (+{article.Gained} −{article.Lost} ~{article.Moved})");
        return report.MostChanged.IsEmpty ? null : $"Most changed (+ gained, − lost, ~ moved): {string.Join(", ", articles)}.";
    }

    /// <summary>How to read the examples.</summary>
    public const string Legend = "{source} ‹cue› [content]";

    /// <summary>The heading over the examples of <paramref name="kind"/>.</summary>
    public static string Heading(BehaviourReport report, ChangeKind kind)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (all, shown) = (Total(report.Statements, kind), report.Examples.Count(example => example.Kind == kind));
        return string.Create(CultureInfo.InvariantCulture, $"{kind}: {shown:N0} of {all:N0}");
    }

    /// <summary>An example's lines: a name for each, and what it says.</summary>
    public static ImmutableArray<(string Name, string Words)> Lines(Example example)
    {
        ArgumentNullException.ThrowIfNull(example);
        var sides = new[] { ("before", example.Before), ("after", example.After) };
        return [("", Title(example)), .. sides.Where(side => side.Item2 is not null).Select(side => (side.Item1, $"{side.Item2!.Marked} — {Properties(side.Item2)}"))];
    }

    private static string Title(Example example) =>
        Excerpt.OneLine(example.Article) + (example.Moves.IsEmpty ? "" : $": {string.Join(", ", example.Moves.Select(Name))}");

    private static string Name(Move move) =>
        move.Aspect.ToString().ToLowerInvariant() + (move.Direction == Direction.Other ? "" : $" {move.Direction.ToString().ToLowerInvariant()}");

    private static string Properties(ExampleSide side)
    {
        var speaker = side.Speaker is null ? "" : $", {Excerpt.OneLine(side.Speaker)}";
        var stance = (side.Polarity == default ? "" : $", {side.Polarity}") + (side.Modality == default ? "" : $", {side.Modality}") + (side.Within ? ", within another" : "");
        return $"{$"{side.Place}, {side.Type}, {side.Act}{stance}".ToLowerInvariant()}, {side.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}{speaker}";
    }

    private static int Total(ChangeCounts counts, ChangeKind kind) => kind switch
    {
        ChangeKind.Gained => counts.Gained,
        ChangeKind.Lost => counts.Lost,
        ChangeKind.Moved => counts.Moved,
        _ => counts.Unchanged,
    };
}
