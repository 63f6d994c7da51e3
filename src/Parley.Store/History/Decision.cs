namespace Parley.Store.History;

/// <summary>What somebody decides.</summary>
/// <param name="Subject">Kind and id of what it is about: <c>statement 12</c>, <c>actor person/lise-amand</c>.</param>
/// <param name="Aspect">What of it: <c>name</c>, <c>position 3 of anna</c>.</param>
/// <param name="Value">JSON; null takes the value away.</param>
public sealed record Verdict(string Subject, string Aspect, string? Value)
{
    /// <summary>SHA-256 of the text of the article that the person saw.</summary>
    public byte[]? Hash { get; init; }

    /// <summary>The spans that the person saw: <c>36+20 60+12</c>.</summary>
    public string? Spans { get; init; }

    /// <summary>The last decision on this subject and aspect that the person saw: 0 where there was none. Null where that does not matter.</summary>
    public long? Seen { get; init; }
}

/// <summary>A decision as it is kept.</summary>
/// <param name="Id">Later ones have higher ids.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Before">The value that the person saw, as JSON.</param>
/// <param name="Holds">Whether it is not undone.</param>
public sealed record Decision(long Id, Verdict Verdict, string? Before, bool Holds);

/// <summary>What happened to a decision.</summary>
/// <param name="Act">made, undone or redone.</param>
/// <param name="Who">By whom.</param>
/// <param name="At">When, as ISO 8601 in UTC.</param>
public sealed record DecisionEvent(string Act, string Who, string At);
