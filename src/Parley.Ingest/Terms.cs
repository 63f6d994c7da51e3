namespace Parley.Ingest;

/// <summary>How an input is to be read, and what it may cost.</summary>
/// <param name="From">The kind to read it as; null to tell by content and name.</param>
/// <param name="Columns">Which columns of a table mean what.</param>
/// <param name="Cancel">Checked between articles and while a long input is read.</param>
internal sealed record Terms(InputKind? From, ColumnMap Columns, CancellationToken Cancel)
{
    private const int Deepest = 3;

    /// <summary>What is left of the input's budget; the same for everything inside it.</summary>
    public Budget Budget { get; init; } = new();

    /// <summary>How many archives lie around.</summary>
    public int Depth { get; init; }

    public bool TooDeep => Depth >= Deepest;

    /// <summary>The terms for what lies inside.</summary>
    public Terms Inside => this with { Depth = Depth + 1 };
}
