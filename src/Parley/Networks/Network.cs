using System.Collections.Immutable;

namespace Parley.Networks;

/// <summary>A discourse network: who is tied to whom (one-mode) or to what (two-mode), and how strongly.</summary>
/// <param name="Mode">Whether rows and columns are the same nodes.</param>
/// <param name="Rows">Labels of the rows, in the order of UTF-16 code units.</param>
/// <param name="Columns">Labels of the columns; of a one-mode network those of its rows.</param>
/// <param name="Values">Weights of the ties, <c>Rows × Columns</c>.</param>
/// <param name="Period">The time that the network covers, or null where there is no statement at all.</param>
/// <param name="Statements">How many statements it was made of.</param>
public sealed record Network(NetworkMode Mode, ImmutableArray<string> Rows, ImmutableArray<string> Columns, Matrix Values, Period? Period, int Statements);

/// <summary>What the columns of a network are.</summary>
public enum NetworkMode
{
    /// <summary>The nodes of the rows once more.</summary>
    OneMode,

    /// <summary>Nodes of another kind.</summary>
    TwoMode,
}

/// <summary>A stretch of time, both ends in it, and the moment that it stands for.</summary>
public sealed record Period(DateTimeOffset Start, DateTimeOffset Middle, DateTimeOffset End)
{
    /// <summary>From seconds since 1970-01-01 UTC.</summary>
    public static Period OfSeconds(long start, long middle, long end) =>
        new(DateTimeOffset.FromUnixTimeSeconds(start), DateTimeOffset.FromUnixTimeSeconds(middle), DateTimeOffset.FromUnixTimeSeconds(end));
}
