using System.Collections.Immutable;
using System.Numerics.Tensors;
using Parley.Language;
using Parley.Text;

namespace Parley.Similarity;

/// <summary>
/// What a sentence means as a point on the unit sphere: sentences that say much the same lie close together, whatever their words. The mean of the vectors of
/// its pieces, as in Sentence-BERT (Reimers and Gurevych 2019). Safe to use from many threads at once if the encoder is.
/// </summary>
/// <param name="encoder">One that was trained for this; an encoder trained to tag knows little of it.</param>
/// <param name="vocabulary">The encoder's pieces.</param>
public sealed class SentenceEncoder(IEncoder encoder, WordPiece vocabulary)
{
    /// <summary>So much of a text counts at most, in pieces: some 150 words, the longest that the encoder was trained on.</summary>
    public const int MostPieces = 200;

    /// <summary>The length of a vector.</summary>
    public int Width => encoder.Width;

    /// <summary>The vector of a text, of length 1; all zeros where the text has no words. It depends on this text alone.</summary>
    public float[] Vector(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = Pieces(text);
        return pieces.Length == 2 ? new float[Width] : Pooled(encoder.Encode(Plain(pieces)), Width);
    }

    /// <summary>How much two texts say the same: the cosine, from -1 to 1, of their vectors.</summary>
    public static float Likeness(ReadOnlySpan<float> one, ReadOnlySpan<float> other) => TensorPrimitives.Dot(one, other);

    private long[] Pieces(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<long>();
        pieces.Add(vocabulary.First);
        var most = Math.Min(MostPieces, encoder.MaxPieces) - 1;
        foreach (var token in Tokenizer.Tokens(text, new TextSpan(0, text.Length)).TakeWhile(_ => pieces.Count < most))
        {
            pieces.AddRange(vocabulary.Pieces(text.AsSpan(token.Start, token.Length)).Select(piece => (long)piece));
        }

        pieces.Count = Math.Min(pieces.Count, most);
        pieces.Add(vocabulary.Last);
        return [.. pieces];
    }

    // Quotation, letters and paragraphs tell who speaks, not what about.
    private static EncoderInput Plain(long[] pieces) => new(pieces, new long[pieces.Length], new long[pieces.Length], new long[pieces.Length]);

    private static float[] Pooled(float[] vectors, int width)
    {
        var sum = new float[width];
        for (var at = 0; at < vectors.Length; at += width)
        {
            TensorPrimitives.Add(sum, vectors.AsSpan(at, width), sum);
        }

        if (TensorPrimitives.Norm(sum) is > 0 and var length)
        {
            TensorPrimitives.Divide(sum, length, sum);
        }

        return sum;
    }
}
