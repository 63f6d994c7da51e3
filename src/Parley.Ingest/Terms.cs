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

    /// <summary>Whether the bytes that an article is made of come with it.</summary>
    public bool WithOriginals { get; init; }

    public bool TooDeep => Depth >= Deepest;

    /// <summary>The terms for what lies inside.</summary>
    public Terms Inside => this with { Depth = Depth + 1 };

    /// <summary>The articles of a document with what they were made of, where it is one article's alone.</summary>
    public IEnumerable<Intake> Originally(string kind, Func<byte[]> bytes, IEnumerable<Intake> intakes) =>
        WithOriginals && intakes.Take(2).ToList() is [{ Article: not null } single] ? [single with { Original = new OriginalBytes(kind, bytes()) }] : intakes;
}
