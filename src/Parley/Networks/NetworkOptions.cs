using System.Collections.Immutable;

namespace Parley.Networks;

/// <summary>How a network is drawn. The words are those of discourse network analysis; the values here are those that hold where nothing is said.</summary>
public sealed record NetworkOptions
{
    /// <summary>Whether the columns become nodes, too.</summary>
    public NetworkMode Mode { get; init; } = NetworkMode.OneMode;

    /// <summary>The variable whose values are the nodes, or the nodes of the rows.</summary>
    public string Rows { get; init; } = "organization";

    /// <summary>The variable that connects the nodes of a one-mode network; the columns of a two-mode network.</summary>
    public string Columns { get; init; } = "concept";

    /// <summary>The variable that tells agreement from disagreement, or null to do without.</summary>
    public string? Qualifier { get; init; } = "agreement";

    /// <summary>What the qualifier makes of a tie.</summary>
    public Aggregation Aggregate { get; init; }

    /// <summary>What weights are divided by.</summary>
    public Normalization Normalize { get; init; }

    /// <summary>Whether nodes without a tie stay: every value that is coded in the range of dates.</summary>
    public bool Isolates { get; init; }

    /// <summary>Which of several statements that say the same counts.</summary>
    public Duplicates Duplicates { get; init; }

    /// <summary>The first moment, in seconds since 1970-01-01 UTC; null for the first document.</summary>
    public long? Since { get; init; }

    /// <summary>The last moment, in seconds since 1970-01-01 UTC; null for the last document.</summary>
    public long? Until { get; init; }

    /// <summary>Statements with one of these values are left out.</summary>
    public ImmutableArray<ValueFilter> Exclude { get; init; } = [];

    /// <summary>Only statements with one of these values enter; several variables must all hold.</summary>
    public ImmutableArray<ValueFilter> Only { get; init; } = [];

    /// <summary>The unit of a window that moves over time, one network each.</summary>
    public TimeUnit Window { get; init; }

    /// <summary>The width of the window in units or events.</summary>
    public int Size { get; init; } = 100;

    /// <summary>How much statements count that lie away from the middle of the window.</summary>
    public Kernel Kernel { get; init; }

    /// <summary>Whether smoothed windows begin and end half a width inside the range of dates.</summary>
    public bool Indent { get; init; }

    /// <summary>Whether numbers are those of Discourse Network Analyzer 3.1.2, its defects included.</summary>
    public bool Legacy { get; init; }
}

/// <summary>One value of one variable that statements are chosen by.</summary>
/// <param name="Variable">A variable of the statements, or <c>author</c>, <c>source</c>, <c>section</c>, <c>type</c> of their document.</param>
/// <param name="Value">The value as text; booleans are "0" and "1".</param>
public sealed record ValueFilter(string Variable, string Value);

/// <summary>What the qualifier makes of a tie.</summary>
public enum Aggregation
{
    /// <summary>Nothing: how often both name the same.</summary>
    Ignore,

    /// <summary>Two-mode: a number for the set of qualifiers that occur; with a boolean, 1 agrees, 2 disagrees, 3 both.</summary>
    Combine,

    /// <summary>One-mode: how far two nodes qualify alike.</summary>
    Congruence,

    /// <summary>One-mode: how far two nodes qualify differently.</summary>
    Conflict,

    /// <summary>One-mode: congruence less conflict. Two-mode: agreement less disagreement.</summary>
    Subtract,
}

/// <summary>What weights are divided by.</summary>
public enum Normalization
{
    /// <summary>Nothing.</summary>
    No,

    /// <summary>Two-mode: how much the row's node says.</summary>
    Activity,

    /// <summary>Two-mode: how much is said of the column's node.</summary>
    Prominence,

    /// <summary>One-mode: how much the two nodes say on average.</summary>
    Average,

    /// <summary>One-mode: what either says, shared or not.</summary>
    Jaccard,

    /// <summary>One-mode: the lengths of what both say.</summary>
    Cosine,
}

/// <summary>Within what statements are duplicates if they say the same.</summary>
public enum Duplicates
{
    /// <summary>Nowhere: all count.</summary>
    Include,

    /// <summary>A document.</summary>
    Document,

    /// <summary>A week from Monday to Sunday (ISO 8601).</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>The whole range of dates.</summary>
    AcrossRange,
}

/// <summary>What a window that moves over time is measured in.</summary>
public enum TimeUnit
{
    /// <summary>There is no window: one network over the whole range.</summary>
    No,

    /// <summary>Statements.</summary>
    Events,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Weeks of seven days.</summary>
    Weeks,

    /// <summary>Months of the calendar.</summary>
    Months,

    /// <summary>Years of the calendar.</summary>
    Years,
}

/// <summary>How weights fall off around the middle of a window.</summary>
public enum Kernel
{
    /// <summary>They do not: a statement is in the window or not.</summary>
    No,

    /// <summary>All the same within the window.</summary>
    Uniform,

    /// <summary>The bell curve, which never ends.</summary>
    Gaussian,

    /// <summary>A parabola.</summary>
    Epanechnikov,

    /// <summary>A straight line to either side.</summary>
    Triangular,
}
