using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Store.Search;

/// <summary>An article or a statement that was found.</summary>
/// <param name="Key">Where it stands among all results: higher keys come first.</param>
/// <param name="Article">Its article, without blocks.</param>
/// <param name="Statement">The statement; null where the article itself was found.</param>
/// <param name="Snippet">The words around what was found, in one line.</param>
/// <param name="Marks">What was found, in the snippet.</param>
public sealed record SearchResult(long Key, Article Article, Statement? Statement, string Snippet, ImmutableArray<TextSpan> Marks)
{
    /// <summary>The statement's number in the corpus, by which it is decided about; null where the article itself was found.</summary>
    public long? Number { get; init; }

    /// <summary>What people coded elsewhere, where the statement is theirs: its spans then count in the text that they coded.</summary>
    public CodedFacts? Coded { get; init; }

    /// <summary>How like it is to the sentence that was asked for, up to 1; null where none was.</summary>
    public double? Likeness { get; init; }
}

/// <summary>How the results spread over one thing.</summary>
/// <param name="Name">speaker, outlet, type, year or concept.</param>
/// <param name="Counts">The most frequent first; years in their order.</param>
public sealed record Facet(string Name, ImmutableArray<Tallied> Counts);

/// <summary>What was found.</summary>
/// <param name="Total">How many results there are, or as many as were counted where there are more.</param>
/// <param name="Results">One page of them.</param>
/// <param name="Next">The key behind which the next page begins; null where there is none.</param>
/// <param name="Facets">Where they were asked for; over the newest results, those that were counted.</param>
public sealed record SearchAnswer(long Total, ImmutableArray<SearchResult> Results, long? Next, ImmutableArray<Facet> Facets)
{
    /// <summary>How many statements could not be compared yet, where a sentence was asked for.</summary>
    public long Unindexed { get; init; }

    /// <summary>Up to here results are counted.</summary>
    public const int Most = 10_000;

    /// <summary>Whether there are more than were counted.</summary>
    public bool HasMore { get; init; }

    /// <summary>Whether <see cref="Total"/> is exact.</summary>
    public bool IsExact => Total < Most && !HasMore;
}
