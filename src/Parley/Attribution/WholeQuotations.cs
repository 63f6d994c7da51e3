using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Attribution;

/// <summary>
/// What quotation marks say of contents, whatever the model saw: a content has its marks, a quotation is not cut in half, its pieces belong to one
/// statement, and what stands between two pages is in none.
/// </summary>
public static class WholeQuotations
{
    /// <summary>The same attributions with their contents as the marks have them, in order; one whose contents all went to another is left out.</summary>
    public static ImmutableArray<AttributionSpans> Of(Tokenized tokenized, ImmutableArray<AttributionSpans> attributions)
    {
        // What began in the middle of a quotation may, once joined to what stands before it, begin with the quotation, and then ends with it.
        var joined = Joined(tokenized, Whole(tokenized, attributions));
        return [.. Whole(tokenized, [.. joined]).Select(a => a with { Content = [.. a.Content.SelectMany(c => Readable(tokenized, c))] })];
    }

    internal static ImmutableArray<AttributionSpans> Whole(Tokenized tokenized, ImmutableArray<AttributionSpans> attributions)
    {
        // A mark at the head of one content that closes the quotation of another is the other's to take.
        var trimmed = attributions.Select(a => a with { Content = [.. a.Content.Select(c => c with { Tokens = ContentBounds.Trimmed(tokenized, c.Tokens) })] }).ToImmutableArray();
        var isTaken = Taken(tokenized.Tokens.Length, trimmed);
        return [.. trimmed.Select(a => a with { Content = [.. a.Content.Select(c => Whole(tokenized, c, isTaken))] })];
    }

    private static TaggedSpan Whole(Tokenized tokenized, TaggedSpan content, bool[] isTaken)
    {
        var whole = ContentBounds.Trimmed(tokenized, ContentBounds.Whole(tokenized, content.Tokens, isTaken));
        isTaken.AsSpan(whole.Start, whole.Length).Fill(true);
        return content with { Tokens = whole };
    }

    private static bool[] Taken(int tokens, ImmutableArray<AttributionSpans> attributions)
    {
        var isTaken = new bool[tokens];
        foreach (var span in attributions.SelectMany(a => (IEnumerable<TaggedSpan?>)[a.Source, a.Cue, .. a.Content]).OfType<TaggedSpan>())
        {
            isTaken.AsSpan(span.Tokens.Start, span.Tokens.Length).Fill(true);
        }

        return isTaken;
    }

    /// <summary>Neighbouring contents of one quotation become one; where two attributions share a quotation, the one without a cue gives its piece up.</summary>
    internal static IEnumerable<AttributionSpans> Joined(Tokenized tokenized, ImmutableArray<AttributionSpans> attributions)
    {
        var pieces = attributions.SelectMany((a, index) => a.Content.Select(c => new Piece(index, c))).OrderBy(p => p.Content.Tokens.Start).ToList();
        var isTaken = Taken(tokenized.Tokens.Length, attributions);
        for (var i = pieces.Count - 2; i >= 0; i--)
        {
            var (first, second) = (pieces[i], pieces[i + 1]);
            if (IsOneQuotation(tokenized, first.Content.Tokens, second.Content.Tokens, isTaken) && Owner(attributions, first.Attribution, second.Attribution) is { } owner)
            {
                var tokens = new TokenRange(first.Content.Tokens.Start, second.Content.Tokens.End);
                pieces[i] = new Piece(owner, first.Content with { Tokens = tokens, Probability = Math.Min(first.Content.Probability, second.Content.Probability) });
                pieces.RemoveAt(i + 1);
            }
        }

        var contents = pieces.ToLookup(p => p.Attribution, p => p.Content);
        return attributions.Select((a, index) => a with { Content = [.. contents[index]] }).Where(a => a.Content.Length > 0).OrderBy(a => a.Content[0].Tokens.Start);
    }

    /// <summary>Whether nothing but marks is between two contents, and the quotation goes on from the first to the second.</summary>
    private static bool IsOneQuotation(Tokenized tokenized, TokenRange first, TokenRange second, bool[] isTaken)
    {
        for (var i = first.End; i <= second.Start; i++)
        {
            if (!ContentBounds.IsWithin(tokenized, i) || (i < second.Start && (isTaken[i] || char.IsLetterOrDigit(tokenized[i][0]))))
            {
                return false;
            }
        }

        return first.End <= second.Start;
    }

    private static int? Owner(ImmutableArray<AttributionSpans> attributions, int first, int second) =>
        first == second || attributions[second].Cue is null ? first : attributions[first].Cue is null ? second : null;

    /// <summary>A content that runs over text which is not read – the head of a page, a link to another article – is what stands before and after it.</summary>
    internal static IEnumerable<TaggedSpan> Readable(Tokenized tokenized, TaggedSpan content)
    {
        var start = content.Tokens.Start;
        for (var i = start + 1; i < content.Tokens.End; i++)
        {
            var (from, to) = (tokenized.Tokens[i - 1].End, tokenized.Tokens[i].Start);
            if (to - from > 1 && HasWord(tokenized.Text.AsSpan(from, to - from)))
            {
                yield return content with { Tokens = new TokenRange(start, i) };
                start = i;
            }
        }

        yield return content with { Tokens = new TokenRange(start, content.Tokens.End) };
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A content and the attribution that it belongs to.</summary>
    private readonly record struct Piece(int Attribution, TaggedSpan Content);
}
