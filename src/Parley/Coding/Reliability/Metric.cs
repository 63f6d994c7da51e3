namespace Parley.Coding.Reliability;

/// <summary>How far two different values are apart.</summary>
public enum Metric
{
    /// <summary>All the same: names.</summary>
    Nominal,

    /// <summary>By how many judgements lie between them: ranks.</summary>
    Ordinal,

    /// <summary>By their difference: numbers.</summary>
    Interval,

    /// <summary>By their difference relative to their sum: numbers from a true zero.</summary>
    Ratio,
}
