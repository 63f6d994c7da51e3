using System.Collections.Immutable;
using System.Globalization;

namespace Parley.Evaluation.Behaviour;

/// <summary>Figures with a name for each row and column. The first cell of a row names it.</summary>
public sealed record Table(ImmutableArray<string> Head, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>What became of the statements: all, an article, and by each group. Rows without a statement are left out, and groups of which one value has all.</summary>
    public static Table Changes(BehaviourReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var groups = report.Groups.Where(group => group.Counts.Before + group.Counts.After > 0).GroupBy(group => group.By).Where(by => by.Count() > 1).SelectMany(by => by);
        return new Table(
            ["", "before", "after", "gained", "lost", "moved", "unchanged"],
            [
                Row("statements", report.Statements, Number),
                Row("an article", report.Statements, count => Rate(count, report.Articles)),
                .. groups.Select(group => Row(group.Value, group.Counts, Number)),
            ]);
    }

    /// <summary>In what the moved statements differ. Aspects in which none does are left out.</summary>
    public static Table Moves(BehaviourReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var rows = report.Moves.Where(move => move.All > 0).Select(move =>
            new[] { move.All, move.Longer, move.Shorter, move.Found, move.Dropped, move.Other }.Select(Number).Prepend(Name(move.Aspect)).ToImmutableArray());
        return new Table(["moved in", "all", "longer", "shorter", "found", "dropped", "other"], [.. rows]);
    }

    /// <summary>How many statements are how sure, the surest first.</summary>
    public static Table Confidence(BehaviourReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var means = report.Confidence.Means;
        var rows = report.Confidence.Bins.Reverse().Select(bin =>
            new[] { bin.Before, bin.After, bin.Gained, bin.Lost }.Select(Number).Prepend(string.Create(CultureInfo.InvariantCulture, $"{bin.From:0.0}–{bin.To:0.0}")).ToImmutableArray());
        return new Table(
            ["confidence", "before", "after", "gained", "lost"],
            [.. rows, [.. new[] { means.Before, means.After, means.Gained, means.Lost }.Select(mean => mean?.ToString("0.000", CultureInfo.InvariantCulture) ?? "").Prepend("mean")]]);
    }

    /// <summary>For a Markdown document.</summary>
    public string Markdown() =>
        $"{Line(Head)}|---{string.Concat(Head.Skip(1).Select(_ => "|--:"))}|\n{string.Concat(Rows.Select(Line))}";

    private static ImmutableArray<string> Row(string name, ChangeCounts counts, Func<int, string> shown) =>
        [name, .. new[] { counts.Before, counts.After, counts.Gained, counts.Lost, counts.Moved, counts.Unchanged }.Select(shown)];

    private static string Line(ImmutableArray<string> cells) => $"{string.Concat(cells.Select(cell => $"| {cell} "))}|\n";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Rate(int count, int articles) => articles == 0 ? "" : ((double)count / articles).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Name(Aspect aspect) => aspect.ToString().ToLowerInvariant();
}
