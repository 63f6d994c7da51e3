namespace Parley.Store.Search;

/// <summary>What of an article a row of the index stands for: a statement by its number in the article, the article itself, or a statement that people coded.</summary>
/// <param name="Value">From 0 on statements that were read or drawn; -1 the article; below that -1 less the number of a coded statement.</param>
internal readonly record struct SearchNumber(long Value)
{
    /// <summary>The article itself.</summary>
    public static SearchNumber Article { get; } = new(-1);

    /// <summary>A statement of <c>coded_statements</c>; their numbers begin with 1.</summary>
    public static SearchNumber Coded(long id) => new(-1 - id);

    /// <summary>The statement's number in its article; null where it is something else.</summary>
    public int? Statement => Value >= 0 ? (int)Value : null;

    /// <summary>The coded statement's number; null where it is something else.</summary>
    public long? CodedStatement => Value < -1 ? -1 - Value : null;
}
