using System.Collections.Immutable;
using Parley.Review;
using Parley.Text;

namespace Parley.Store.Reviews;

/// <summary>An article with all of its statements: as they are shown, what the machine proposed, and what everybody decided.</summary>
/// <param name="Number">The article's number in the corpus.</param>
/// <param name="Article">Its text and what is known of it.</param>
/// <param name="Hash">SHA-256 of its text, to be sent with decisions.</param>
/// <param name="Statements">In the order of the text, the rejected and merged among them.</param>
/// <param name="Memos">What people noted on the article.</param>
public sealed record ReviewedArticle(long Number, Article Article, ImmutableArray<byte> Hash, ImmutableArray<ReviewedStatement> Statements, ImmutableArray<Memo> Memos)
{
    /// <summary>The names of the concepts that its positions are on.</summary>
    public ImmutableDictionary<long, string> Concepts { get; init; } = ImmutableDictionary<long, string>.Empty;
}
