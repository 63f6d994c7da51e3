using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Review;

/// <summary>How a statement stands.</summary>
public enum Standing
{
    /// <summary>Nobody looked at it.</summary>
    Proposed,

    /// <summary>Somebody accepted, corrected or coded it, or drew it.</summary>
    Accepted,

    /// <summary>Somebody said that it is none.</summary>
    Rejected,

    /// <summary>It is a part of another statement now.</summary>
    Merged,

    /// <summary>Who drew it took it back.</summary>
    Withdrawn,
}

/// <summary>A decision about a statement, as it lies over what the machine read.</summary>
/// <param name="Id">Later ones have higher ids.</param>
/// <param name="Who">Who decided.</param>
/// <param name="At">When, as ISO 8601 in UTC.</param>
/// <param name="Change">What.</param>
public sealed record Decided(long Id, string Who, string At, StatementChange Change);

/// <summary>A statement with all that people decided about it, beside what the machine proposed.</summary>
/// <param name="Statement">With everything decided.</param>
/// <param name="Proposal">As the machine read it; null where a person drew it.</param>
/// <param name="Standing">How it stands.</param>
public sealed record ReviewedStatement(Statement Statement, Statement? Proposal, Standing Standing)
{
    /// <summary>Its number in the corpus, which decisions name; 0 outside a corpus.</summary>
    public long Number { get; init; }

    /// <summary>Who drew it; null where the machine found it.</summary>
    public string? Author { get; init; }

    /// <summary>The number of the statement that it is a part of now.</summary>
    public long? MergedInto { get; init; }

    /// <summary>What it is about, of every coder, those that settle it first; then what the machine proposes.</summary>
    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>What people noted.</summary>
    public ImmutableArray<Memo> Memos { get; init; } = [];

    /// <summary>The decision that holds of each aspect.</summary>
    public ImmutableSortedDictionary<string, Decided> Latest { get; init; } = ImmutableSortedDictionary.Create<string, Decided>(StringComparer.Ordinal);

    /// <summary>Whether it is one of the article's statements: not rejected, merged or withdrawn.</summary>
    public bool IsShown => Standing is Standing.Proposed or Standing.Accepted;

    /// <summary>The positions that networks are drawn of: those that settle it, else those of who coded it last, else what the machine proposes.</summary>
    public ImmutableArray<Position> Counted
    {
        get
        {
            var last = Latest.Values.Where(d => d.Change is Positioned).OrderByDescending(d => d.Id).Select(d => ((Positioned)d.Change).Position.Coder).FirstOrDefault();
            return Positions.Any(p => p.IsFinal) ? [.. Positions.Where(p => p.IsFinal)] : [.. Positions.Where(p => p.Coder == last)];
        }
    }

    /// <summary>Whether two coders place it differently and nobody settled it.</summary>
    public bool IsDisputed => Positions.All(p => !p.IsFinal)
        && Positions.Where(p => p.Coder is not null).GroupBy(p => p.Coder).Select(own => string.Join(' ', own.OrderBy(p => p.Concept).Select(p => (p.Concept, p.Agreement)))).Distinct().Count() > 1;

    /// <summary>Parts of the statement that a person moved or changed: the names of aspects.</summary>
    public IEnumerable<string> Corrected => Latest.Values.Where(d => d.Change is Moved or Typed or Acted or Polarized or Moded or Spoken).Select(d => d.Change.Aspect);
}
