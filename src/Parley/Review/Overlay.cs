using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Review;

/// <summary>Lays people's decisions over what the machine read. Neither overwrites the other: without the decisions the proposal is there as it was.</summary>
public static class Overlay
{
    /// <summary>A statement with the decisions that hold of it, in any order.</summary>
    /// <param name="proposal">As the machine read it; null where somebody drew it.</param>
    /// <param name="decisions">None that is undone. One on a statement that was drawn and taken back gives nothing to show.</param>
    /// <returns>Null where there is neither a proposal nor a drawing.</returns>
    public static ReviewedStatement? Of(Statement? proposal, IEnumerable<Decided> decisions)
    {
        var latest = decisions.GroupBy(d => d.Change.Aspect).Select(aspect => aspect.MaxBy(d => d.Id)!).ToImmutableSortedDictionary(d => d.Change.Aspect, d => d, StringComparer.Ordinal);
        var drawing = latest.Values.FirstOrDefault(d => d.Change is Drawn);
        if ((proposal ?? (drawing?.Change as Drawn)?.Statement) is not { } begun)
        {
            return null;
        }

        var changes = latest.Values.Select(d => d.Change).ToList();
        return new ReviewedStatement(changes.Aggregate(begun, With), proposal, StandingOf(changes))
        {
            Author = proposal is null ? drawing!.Who : null,
            MergedInto = changes.OfType<Merged>().FirstOrDefault()?.Other,
            Positions = Positions(changes),
            Memos = [.. changes.OfType<Noted>().Select(n => n.Memo)],
            Latest = latest,
        };
    }

    /// <summary>The statement with one change. A change of what is no part of the statement itself leaves it as it is.</summary>
    public static Statement With(Statement statement, StatementChange change)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return change switch
        {
            Moved { Role: StatementRole.Source } moved => statement with { Source = moved.Spans.IsEmpty ? null : moved.Spans[0] },
            Moved { Role: StatementRole.Cue } moved => statement with { Cue = moved.Spans.IsEmpty ? null : moved.Spans[0] },
            Moved moved => statement with { Content = moved.Spans },
            Typed typed => statement with { Type = typed.Type },
            Acted acted => statement with { Act = acted.Act },
            Polarized polarized => statement with { Polarity = polarized.Polarity },
            Moded moded => statement with { Modality = moded.Modality },
            Spoken spoken => statement with { Speaker = spoken.Speaker, Jointly = [], Candidates = [] },
            _ => statement,
        };
    }

    private static Standing StandingOf(List<StatementChange> changes) =>
        changes.OfType<Judged>().Any(judged => !judged.Accepts) ? Standing.Rejected
        : changes.OfType<Merged>().Any() ? Standing.Merged
        : changes.Exists(change => change is not (Noted or BlindChange)) ? Standing.Accepted
        : Standing.Proposed;

    private static ImmutableArray<Position> Positions(List<StatementChange> changes) =>
    [
        .. changes.OfType<Settled>().SelectMany(settled => settled.Positions),
        .. changes.OfType<Positioned>().Select(positioned => positioned.Position),
    ];
}
