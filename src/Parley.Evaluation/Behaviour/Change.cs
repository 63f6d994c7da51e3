using System.Collections.Immutable;
using System.Diagnostics;
using Parley.Attribution;

namespace Parley.Evaluation.Behaviour;

/// <summary>What became of a statement.</summary>
public enum ChangeKind
{
    /// <summary>Only the reading after has it.</summary>
    Gained,

    /// <summary>Only the reading before has it.</summary>
    Lost,

    /// <summary>Both have it and differ in some aspect.</summary>
    Moved,

    /// <summary>Both have it, and all is equal but id and confidence.</summary>
    Unchanged,
}

/// <summary>A statement in two readings of one article. At least one of them has it.</summary>
/// <param name="Before">As the reading before has it, or null.</param>
/// <param name="After">As the reading after has it, or null.</param>
public sealed record Change(Statement? Before, Statement? After)
{
    /// <summary>The aspects that differ; none unless both readings have it.</summary>
    public ImmutableArray<Move> Moves { get; } = Before is null || After is null ? [] : Move.Between(Before, After);

    /// <summary>What became of it.</summary>
    public ChangeKind Kind => (Before, After, Moves) switch
    {
        (null, _, _) => ChangeKind.Gained,
        (_, null, _) => ChangeKind.Lost,
        (_, _, []) => ChangeKind.Unchanged,
        _ => ChangeKind.Moved,
    };

    /// <summary>As the reading after has it, else as the one before had it.</summary>
    internal Statement Latest => After ?? Before ?? throw new UnreachableException();
}

/// <summary>All statements of one article in two readings.</summary>
/// <param name="Id">The article's.</param>
/// <param name="Text">The article's; empty where it is not known.</param>
/// <param name="Changes">In the order in which they begin.</param>
public sealed record ArticleChanges(string Id, string Text, ImmutableArray<Change> Changes)
{
    /// <summary>Compares two readings of one text; the article is that of <paramref name="after"/>.</summary>
    public static ArticleChanges Between(Reading before, Reading after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var pairs = Matching.Pairs(before.Statements, after.Statements).ToList();
        var (kept, known) = (pairs.Select(pair => pair.Before).ToHashSet(), pairs.Select(pair => pair.After).ToHashSet());
        var changes = pairs.Select(pair => new Change(before.Statements[pair.Before], after.Statements[pair.After]))
            .Concat(before.Statements.Where((_, place) => !kept.Contains(place)).Select(lost => new Change(lost, null)))
            .Concat(after.Statements.Where((_, place) => !known.Contains(place)).Select(gained => new Change(null, gained)));
        return new ArticleChanges(after.Article.Id, after.Article.Text, [.. changes.OrderBy(change => Excerpt.Begin(change.Latest)).ThenBy(change => change.Kind)]);
    }

    /// <summary>How many statements became what.</summary>
    public int Count(ChangeKind kind) => Changes.Count(change => change.Kind == kind);
}
