using Parley.Text;

namespace Parley.Store.Articles;

/// <summary>What an article is to the corpus that it comes to.</summary>
public enum ArrivalKind
{
    /// <summary>It is not there yet.</summary>
    New,

    /// <summary>It is there: the same page, or the same text under the same name.</summary>
    Known,

    /// <summary>A near-identical text from elsewhere is there; it is not yet noted as a reprint.</summary>
    Copy,
}

/// <summary>An article that comes to a corpus.</summary>
/// <param name="Article">As it is to be read and kept: with another id where another text bears its own.</param>
/// <param name="Kind">What it is to the corpus.</param>
/// <param name="Original">The id of the article that it is a copy of.</param>
/// <param name="Likeness">Of a copy: the share of its word sequences in common with the original, from 0 to 1.</param>
public sealed record Arrival(Article Article, ArrivalKind Kind, string? Original = null, double Likeness = 0)
{
    // Set by the sifting, which alone makes arrivals.
    internal Fingerprint Fingerprint { get; init; } = null!;
}
