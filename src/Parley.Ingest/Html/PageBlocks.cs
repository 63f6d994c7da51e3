using Parley.Text;

namespace Parley.Ingest.Html;

/// <summary>Which pieces of a page belong to its article, and as what.</summary>
internal static class PageBlocks
{
    private const double MostlyLink = 0.8;
    private const int LongestLinkLine = 200;

    public static List<(BlockKind Kind, string Text)> Of(string? title, IEnumerable<Piece> pieces)
    {
        var folded = Tidy.Fold(title);
        var kept = pieces.Select(piece => (Kind: Kind(piece), piece.Text))
            .Where(piece => piece.Kind != BlockKind.Boilerplate && Tidy.Fold(piece.Text) != folded).ToList();

        // What follows the last paragraph is the page's, unless it is a caption.
        var end = kept.FindLastIndex(piece => piece.Kind is BlockKind.Paragraph or BlockKind.Caption);
        return [.. title is null ? [] : new[] { (BlockKind.Headline, title) }, .. kept[..(end + 1)]];
    }

    private static BlockKind Kind(Piece piece)
    {
        if (piece.Kind != BlockKind.Paragraph)
        {
            return piece.Kind;
        }

        var guess = BlockGuess.Kind(piece.Text);
        return guess == BlockKind.Paragraph && piece.LinkShare > MostlyLink && piece.Text.Length < LongestLinkLine && !piece.IsHeading
            ? BlockKind.Related
            : guess;
    }
}
