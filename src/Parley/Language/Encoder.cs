namespace Parley.Language;

/// <summary>One window of an article as the encoder takes it: a number for every piece, in four parallel arrays of equal length.</summary>
/// <param name="Pieces">WordPiece ids; the first is [CLS], the last [SEP].</param>
/// <param name="Quotation">The <see cref="QuotationState"/> of the piece's token.</param>
/// <param name="Shape">The <see cref="LetterShape"/> of the piece's token.</param>
/// <param name="Paragraph">1 where the piece's token opens a paragraph, else 0.</param>
public sealed record EncoderInput(long[] Pieces, long[] Quotation, long[] Shape, long[] Paragraph);

/// <summary>A trained encoder: pieces in, one vector for every piece out.</summary>
public interface IEncoder
{
    /// <summary>The length of a vector.</summary>
    int Width { get; }

    /// <summary>How many pieces a window may have, [CLS] and [SEP] included.</summary>
    int MaxPieces { get; }

    /// <summary>The vectors of one window, row after row: <c>input.Pieces.Length × Width</c>. The answer depends on this window alone.</summary>
    float[] Encode(EncoderInput input);
}
