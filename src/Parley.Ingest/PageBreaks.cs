using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Ingest;

/// <summary>
/// The head and foot of a printed page between two halves of a sentence: a short line with a page number, or in capitals, after a line that breaks off
/// and before one that goes on in lower case. It is boilerplate; what breaks off there is running text, whatever it looked like alone.
/// </summary>
internal static class PageBreaks
{
    private const int LongestHead = 60;

    /// <summary>The foot of one page and the head of the next.</summary>
    private const int MostLines = 2;

    /// <summary>The same blocks with heads and feet of pages marked.</summary>
    public static ImmutableArray<Block> Mark(string text, ImmutableArray<Block> blocks)
    {
        var marked = blocks.ToBuilder();
        for (var i = 0; i + 2 < blocks.Length; i++)
        {
            for (var lines = 1; lines <= MostLines && i + lines + 1 < blocks.Length && IsHead(blocks[i + lines].Span.In(text)); lines++)
            {
                if (BreaksOff(text, blocks[i]) && GoesOn(text, blocks[i + lines + 1]))
                {
                    Mark(marked, i, lines);
                    break;
                }
            }
        }

        return marked.DrainToImmutable();
    }

    private static void Mark(ImmutableArray<Block>.Builder blocks, int broken, int lines)
    {
        blocks[broken] = blocks[broken] with { Kind = BlockKind.Paragraph };
        for (var line = broken + 1; line <= broken + lines; line++)
        {
            blocks[line] = blocks[line] with { Kind = BlockKind.Boilerplate };
        }
    }

    private static bool IsHead(string line) =>
        line.Length is > 0 and <= LongestHead && !char.IsLower(line[0]) && line[^1] is not ('.' or '!' or '?' or ',' or ';' or ':' or '”' or '"')
        && (line.Any(char.IsAsciiDigit) || !line.Any(char.IsLower));

    private static bool BreaksOff(string text, Block block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.Headline && block.Span.Length > 0 && (char.IsLetter(text[block.Span.End - 1]) || text[block.Span.End - 1] is '-' or ',');

    private static bool GoesOn(string text, Block block) =>
        block.Kind == BlockKind.Paragraph && block.Span.Length > 0 && char.IsLower(text[block.Span.Start]);
}
