using Parley.Attribution;

namespace Parley.Store.Search;

/// <summary>In which order results come.</summary>
public enum SearchOrder
{
    /// <summary>The newest first.</summary>
    Date,

    /// <summary>Of the newest few hundred, those first in which the words weigh most.</summary>
    Relevance,
}

/// <summary>What somebody looks for.</summary>
/// <param name="Text">The query; empty for all that the filters let through.</param>
public sealed record SearchRequest(string Text)
{
    /// <summary>Words of a speaker's name.</summary>
    public string? Speaker { get; init; }

    /// <summary>A concept of the codebook; those below it count as well.</summary>
    public string? Concept { get; init; }

    /// <summary>Only statements of this type.</summary>
    public StatementType? Type { get; init; }

    /// <summary>Not before this day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Not after this day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Words of the outlet's name.</summary>
    public string? Outlet { get; init; }

    /// <summary>Only statements that nobody has coded.</summary>
    public bool Uncoded { get; init; }

    /// <summary>Only statements that people have coded differently.</summary>
    public bool Disputed { get; init; }

    /// <summary>In which order.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>How many results at most.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Only what comes behind the result with this key; null from the beginning. By date only.</summary>
    public long? After { get; init; }

    /// <summary>Whether facets are counted too.</summary>
    public bool WithFacets { get; init; }
}
