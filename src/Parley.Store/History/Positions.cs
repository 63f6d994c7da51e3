using Parley.Review;

namespace Parley.Store.History;

/// <summary>
/// What people say a statement is about: a decision on <c>statement N</c>, its aspect <c>position CONCEPT of WHO</c>, its value the agreement (<c>1</c>, <c>0</c>), or
/// <c>"none"</c> where the concept has no two sides. The table of positions and the index of words follow from the decisions that hold.
/// </summary>
public static class Positions
{
    /// <summary>The verdict of a coder on a statement.</summary>
    /// <param name="statement">The statement's number in the corpus.</param>
    /// <param name="concept">The concept's.</param>
    /// <param name="who">The coder.</param>
    /// <param name="agreement">1, 0, <c>"none"</c>, or null to take the position back.</param>
    public static Verdict Verdict(long statement, long concept, string who, string? agreement) =>
        new(FormattableString.Invariant($"statement {statement}"), Positioned.AspectOf(concept, who), agreement);
}
