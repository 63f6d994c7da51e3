using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Authors;

/// <summary>A stretch of an article that somebody signs: a letter, a column, a speech.</summary>
/// <param name="Names">Who: one name, or several in the order of the text.</param>
/// <param name="From">The number of its first paragraph.</param>
/// <param name="To">The number of the paragraph behind its last.</param>
internal sealed record SignedPart(ImmutableArray<TokenRange> Names, int From, int To)
{
    /// <summary>The paragraph of a postscript that stands behind the signature; null where there is none.</summary>
    public int? Postscript { get; init; }

    /// <summary>The source of every statement in it: all names where they stand in one line, else the first.</summary>
    public TokenRange Source { get; init; } = Names[0];

    /// <summary>The numbers of its paragraphs.</summary>
    public IEnumerable<int> Lines => Enumerable.Range(From, Math.Max(0, To - From)).Concat(Postscript is { } postscript ? [postscript] : []);
}
