using System.Numerics.Tensors;

namespace Parley.Language;

/// <summary>One vector for each token: the mean of its pieces' vectors.</summary>
public sealed class TokenVectors
{
    private readonly float[] values;

    private TokenVectors(float[] values, int width)
    {
        this.values = values;
        Width = width;
    }

    /// <summary>The length of a vector.</summary>
    public int Width { get; }

    /// <summary>How many tokens.</summary>
    public int Count => values.Length / Width;

    /// <summary>The vector of a token.</summary>
    public ReadOnlySpan<float> this[int token] => values.AsSpan(token * Width, Width);

    /// <summary>Runs the encoder over every window and keeps the vectors of the cores.</summary>
    /// <param name="pieces">The text.</param>
    /// <param name="encoder">Gives pieces their vectors.</param>
    /// <param name="vocabulary">The encoder's pieces.</param>
    /// <param name="window">Pieces that a window has at most, if the encoder takes as many, and how many of them are context on each side.</param>
    public static TokenVectors Encode(Pieces pieces, IEncoder encoder, WordPiece vocabulary, (int Most, int Context) window)
    {
        var width = encoder.Width;
        var means = new float[pieces.OfToken.Length * width];
        foreach (var cut in Windows.Cut(pieces, Math.Min(window.Most, encoder.MaxPieces), window.Context))
        {
            var vectors = encoder.Encode(pieces.Input(cut.Seen, vocabulary));
            Pool(pieces, cut, vectors, means, width);
        }

        return new TokenVectors(means, width);
    }

    private static void Pool(Pieces pieces, Window window, ReadOnlySpan<float> vectors, float[] means, int width)
    {
        // The first row is [CLS].
        var row = 1 + pieces.Count(new TokenRange(window.Seen.Start, window.Core.Start));
        for (var token = window.Core.Start; token < window.Core.End; token++)
        {
            var mean = means.AsSpan(token * width, width);
            var count = pieces.OfToken[token].Length;
            for (var piece = 0; piece < count; piece++, row++)
            {
                TensorPrimitives.Add(mean, vectors.Slice(row * width, width), mean);
            }

            TensorPrimitives.Multiply(mean, 1f / count, mean);
        }
    }
}
