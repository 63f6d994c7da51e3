using System.Collections.Immutable;

namespace Parley.Store.History;

/// <summary>What somebody decides at once, and undoes at once: one verdict, or the many of a merge or a recoding.</summary>
/// <param name="Who">Who decides.</param>
/// <param name="Verdicts">What; at least one.</param>
public sealed record Step(string Who, ImmutableArray<Verdict> Verdicts)
{
    /// <summary>In plain words, as the history shows it; null where the verdicts are to be described.</summary>
    public string? Description { get; init; }

    /// <summary>Made by whoever sends it: of two steps of one key the second is the first, sent again.</summary>
    public string? Key { get; init; }

    /// <summary>Whether it is to be kept although others decided in the meantime.</summary>
    public bool Insists { get; init; }
}

/// <summary>A step as it is kept.</summary>
/// <param name="Id">Later ones have higher ids.</param>
/// <param name="Who">Who decided.</param>
/// <param name="At">When, as ISO 8601 in UTC.</param>
/// <param name="Description">What, in plain words.</param>
/// <param name="Holds">Whether it is not undone.</param>
public sealed record StoredStep(long Id, string Who, string At, string Description, bool Holds);

/// <summary>What somebody else decided about the same since.</summary>
/// <param name="Verdict">What was to be decided.</param>
/// <param name="Latest">The decision that holds now; the one that the person saw where it was undone.</param>
/// <param name="Who">Who made, or undid, it.</param>
/// <param name="At">When.</param>
/// <param name="Message">In plain words: whose decision it is, and which.</param>
public sealed record Conflict(Verdict Verdict, Decision Latest, string Who, string At, string Message);

/// <summary>What came of a step.</summary>
/// <param name="Step">As it is kept; null where it conflicts, and nothing was kept.</param>
/// <param name="Decisions">Its decisions, in the order of its verdicts.</param>
/// <param name="Conflicts">What others decided since.</param>
public sealed record StepOutcome(StoredStep? Step, ImmutableArray<Decision> Decisions, ImmutableArray<Conflict> Conflicts)
{
    /// <summary>Whether it was there already, under the same key.</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>Something that happened to a step.</summary>
/// <param name="Id">Later ones have higher ids.</param>
/// <param name="Act">made, undone or redone.</param>
/// <param name="Who">By whom.</param>
/// <param name="At">When, as ISO 8601 in UTC.</param>
/// <param name="Step">The step as it stands now.</param>
/// <param name="Decisions">Its first decisions: what, before and after.</param>
/// <param name="Count">How many decisions it has.</param>
public sealed record HistoryEntry(long Id, string Act, string Who, string At, StoredStep Step, ImmutableArray<Decision> Decisions, int Count)
{
    /// <summary>The ids of the articles that these decisions touch.</summary>
    public ImmutableArray<string> Articles { get; init; } = [];
}

/// <summary>What of the history is asked for.</summary>
public sealed record HistoryRequest
{
    /// <summary>Only what this person did.</summary>
    public string? Who { get; init; }

    /// <summary>Only what concerns this: <c>statement 12</c>.</summary>
    public string? Subject { get; init; }

    /// <summary>How many at most.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Only what happened before the event of this id.</summary>
    public long? Before { get; init; }
}

/// <summary>A page of the history, the last first.</summary>
/// <param name="Entries">What happened.</param>
/// <param name="Next">To be given as <see cref="HistoryRequest.Before"/> for the next page; null where there is none.</param>
public sealed record HistoryPage(ImmutableArray<HistoryEntry> Entries, long? Next);
