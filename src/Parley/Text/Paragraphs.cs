using System.Collections.Immutable;

namespace Parley.Text;

/// <summary>Blocks of a text of which nothing is known but its lines.</summary>
public static class Paragraphs
{
    /// <summary>Each line that is not blank, without the white space around it, as a paragraph.</summary>
    public static ImmutableArray<Block> ByLine(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(start, end - start);
            var trimmed = line.Trim();
            if (!trimmed.IsEmpty)
            {
                var from = start + line.Length - line.TrimStart().Length;
                blocks.Add(new Block(new TextSpan(from, from + trimmed.Length), BlockKind.Paragraph));
            }
        }

        return blocks.DrainToImmutable();
    }
}
