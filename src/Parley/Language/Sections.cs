using System.Collections.Immutable;

namespace Parley.Language;

/// <summary>A very long article in stretches that are read each by itself: bounds memory, not meaning, for no cue stands so far from its content.</summary>
internal static class Sections
{
    private const int MaxTokens = 6_000;

    /// <summary>The whole article, or stretches of it, cut where a paragraph begins, else where a sentence does.</summary>
    public static IEnumerable<TokenRange> Of(Tokenized tokenized)
    {
        var count = tokenized.Tokens.Length;
        for (int start = 0, end; start < count; start = end)
        {
            end = Math.Min(count, start + MaxTokens);
            if (end < count)
            {
                end = LastStart(tokenized.OpensParagraph, start, end) ?? LastStart(tokenized.OpensSentence, start, end) ?? end;
            }

            yield return new TokenRange(start, end);
        }
    }

    private static int? LastStart(ImmutableArray<bool> opens, int start, int end)
    {
        for (var at = end; at > (start + end) / 2; at--)
        {
            if (opens[at])
            {
                return at;
            }
        }

        return null;
    }
}
