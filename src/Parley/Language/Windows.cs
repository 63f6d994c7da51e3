using System.Collections.Immutable;

namespace Parley.Language;

/// <summary>A stretch of tokens that the encoder sees at once, and the core of it whose vectors are kept: the rest is context.</summary>
public readonly record struct Window(TokenRange Seen, TokenRange Core);

/// <summary>Cuts an article into windows.</summary>
public static class Windows
{
    /// <summary>
    /// Windows whose cores follow one another without gaps, of about equal size, cut where a paragraph begins if one does nearby, else where a sentence
    /// does. Each sees up to <paramref name="context"/> pieces beyond its core on both sides. An article that fits is one window.
    /// </summary>
    /// <param name="pieces">The article.</param>
    /// <param name="maxPieces">The most pieces a window may have, [CLS] and [SEP] included.</param>
    /// <param name="context">Pieces of context on each side.</param>
    public static ImmutableArray<Window> Cut(Pieces pieces, int maxPieces, int context)
    {
        var tokens = pieces.OfToken.Length;
        var room = maxPieces - 2;
        var left = pieces.Count(new TokenRange(0, tokens));
        if (left <= room)
        {
            return tokens == 0 ? [] : [new Window(new TokenRange(0, tokens), new TokenRange(0, tokens))];
        }

        var windows = ImmutableArray.CreateBuilder<Window>();
        var core = room - (2 * context);
        for (int start = 0, end; start < tokens; start = end)
        {
            var share = (left + core - 1) / core;
            end = EndOfCore(pieces, start, left / share, core);
            left -= pieces.Count(new TokenRange(start, end));
            windows.Add(new Window(Widen(pieces, new TokenRange(start, end), context), new TokenRange(start, end)));
        }

        return windows.DrainToImmutable();
    }

    /// <summary>The token at which the core that begins at <paramref name="start"/> had best end: near <paramref name="target"/> pieces, never beyond <paramref name="most"/>.</summary>
    private static int EndOfCore(Pieces pieces, int start, int target, int most)
    {
        var tokens = pieces.OfToken.Length;
        var (best, bestCost) = (start + 1, double.MaxValue);
        var count = pieces.OfToken[start].Length;
        for (var end = start + 1; count <= most; end++)
        {
            if (end == tokens)
            {
                return tokens;
            }

            // A paragraph start may lie a third of the core further off than a sentence start, and that a third further than any other token.
            var penalty = pieces.Tokenized.OpensParagraph[end] ? 0 : pieces.Tokenized.OpensSentence[end] ? most / 3 : 2 * most / 3;
            var cost = Math.Abs(count - target) + penalty;
            if (cost < bestCost)
            {
                (best, bestCost) = (end, cost);
            }

            count += pieces.OfToken[end].Length;
        }

        return best;
    }

    private static TokenRange Widen(Pieces pieces, TokenRange core, int context)
    {
        var start = core.Start;
        for (var room = context; start > 0 && pieces.OfToken[start - 1].Length <= room; start--)
        {
            room -= pieces.OfToken[start - 1].Length;
        }

        var end = core.End;
        for (var room = context; end < pieces.OfToken.Length && pieces.OfToken[end].Length <= room; end++)
        {
            room -= pieces.OfToken[end].Length;
        }

        return new TokenRange(start, end);
    }
}
