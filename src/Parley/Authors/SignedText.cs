using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Language;
using Parley.Text;

namespace Parley.Authors;

/// <summary>Lays the statements of an author around those that were found in the same text.</summary>
public static class SignedText
{
    /// <summary>The author's statements, those of each letter with the names that sign it; empty where nobody signs. Never throws; time is linear in the length.</summary>
    /// <param name="article">The article.</param>
    /// <param name="tokenized">Its tokens.</param>
    /// <param name="attributions">What else is said in it.</param>
    /// <param name="taken">So many numbers are taken: theirs follow.</param>
    public static ImmutableArray<(ImmutableArray<TextSpan> Names, ImmutableArray<Statement> Said)> Of(
        Article article, Tokenized tokenized, ImmutableArray<AttributionSpans> attributions, int taken)
    {
        var signed = ImmutableArray.CreateBuilder<(ImmutableArray<TextSpan>, ImmutableArray<Statement>)>();
        foreach (var (names, said) in AuthorsWords.Of(article, tokenized, attributions))
        {
            var numbered = StatementWriter.Write(article, tokenized, said, "").Select((s, i) => s with { Id = $"{article.Id}#{taken + i + 1}" });
            signed.Add(([.. names.Select(tokenized.Span)], [.. numbered]));
            taken += said.Length;
        }

        return signed.ToImmutable();
    }

    /// <summary>
    /// All statements in the order of the text. What the author "thinks" or "says" in a paragraph of the author's goes up in it, and what others are said to say
    /// in that is within the paragraph.
    /// </summary>
    /// <param name="statements">What was found before.</param>
    /// <param name="authors">The author's, none overlapping another.</param>
    public static ImmutableArray<Statement> Around(ImmutableArray<Statement> statements, ImmutableArray<Statement> authors)
    {
        var gone = statements.Where(s => s is { Within: null, Source: not null }).Select(s => (s.Id, Author: Holding(authors, s)))
            .Where(s => s.Author is not null).ToDictionary(s => s.Id, s => s.Author!.Id);
        var others = statements.Where(s => !gone.ContainsKey(s.Id)).Select(s => s.Within is { } within && gone.TryGetValue(within, out var author) ? s with { Within = author } : s);
        return [.. authors.Concat(others).OrderBy(s => s.Content[0].Start)];
    }

    /// <summary>The statement with whose content that of another overlaps: only the author's own do.</summary>
    private static Statement? Holding(ImmutableArray<Statement> authors, Statement inner)
    {
        var (low, high) = (0, authors.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = authors[middle].Content[^1].End <= inner.Content[0].Start ? (middle + 1, high) : (low, middle);
        }

        return low < authors.Length && authors[low].Content.Any(own => inner.Content.Any(own.Overlaps)) ? authors[low] : null;
    }
}
