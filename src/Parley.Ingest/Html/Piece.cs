using Parley.Text;

namespace Parley.Ingest.Html;

/// <summary>One block of a page on its way to becoming a block of the article.</summary>
/// <param name="Kind">What the markup alone says.</param>
/// <param name="Text">On one line, trimmed, never empty.</param>
/// <param name="LinkShare">How much of the text lies in links: 0 to 1.</param>
/// <param name="Tag">The element that it came from: <c>p</c>, <c>li</c>, <c>h2</c>.</param>
internal sealed record Piece(BlockKind Kind, string Text, double LinkShare, string Tag)
{
    public bool IsHeading => Tag is ['h', >= '1' and <= '6'];
}
