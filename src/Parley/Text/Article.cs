using System.Collections.Immutable;

namespace Parley.Text;

/// <summary>One document: its text, the blocks of that text, and what is known about it.</summary>
/// <param name="Id">Stable for one text from one place; unique in a corpus.</param>
/// <param name="Text">The text that every span counts in. For plain text and JSON Lines it is the given text, unchanged.</param>
/// <param name="Blocks">In order, not overlapping, inside the text. Text outside all blocks is white space or markup.</param>
public sealed record Article(string Id, string Text, ImmutableArray<Block> Blocks)
{
    /// <summary>The headline, without the outlet's name.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The authors' names.</summary>
    public ImmutableArray<string> Byline { get; init; } = [];

    /// <summary>The newspaper, agency, broadcaster or office that published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>The place of the dateline: <c>BRUSSELS</c>.</summary>
    public string? Dateline { get; init; }

    /// <summary>The canonical address.</summary>
    public string? Url { get; init; }

    /// <summary>An ISO 639-1 code: <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The path, address or <c>path:line</c> that it was read from.</summary>
    public string? Input { get; init; }

    /// <summary>What was odd about the article when it was taken in or read.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The kind of the block around <paramref name="offset"/>, or null between blocks.</summary>
    public BlockKind? KindAt(int offset)
    {
        var low = 0;
        var high = Blocks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Blocks[middle].Span.End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < Blocks.Length && Blocks[low].Span.Start <= offset ? Blocks[low].Kind : null;
    }
}
