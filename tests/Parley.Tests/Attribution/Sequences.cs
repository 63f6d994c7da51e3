using Parley.Attribution;
using Parley.Language;

namespace Parley.Tests;

/// <summary>Tag sequences and vectors for tests of the heads.</summary>
internal static class Sequences
{
    public static int[] TagsOf(IEnumerable<TaggedSpan> spans, int length)
    {
        var tags = new int[length];
        foreach (var span in spans)
        {
            Array.Fill(tags, Tags.Inside(span.Role), span.Tokens.Start, span.Tokens.Length);
            tags[span.Tokens.Start] = Tags.Begin(span.Role);
        }

        return tags;
    }

    /// <summary>One token for each row.</summary>
    public static TokenVectors Vectors(float[][] rows)
    {
        var pieces = Pieces.Of(Given.Tokenized(string.Join(' ', rows.Select(_ => "a"))), Scripted.Vocabulary);
        var width = rows[0].Length;
        var encoder = new ScriptedEncoder(width, 100_000, (_, row) => row == 0 || row > rows.Length ? new float[width] : rows[row - 1]);
        return TokenVectors.Encode(pieces, encoder, Scripted.Vocabulary, (encoder.MaxPieces, 8));
    }

    public static float[] Floats(this Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (4 * random.NextSingle()) - 2)];

    public static Linear Linear(this Random random, int inputs, int outputs) => new(random.Floats(inputs * outputs), random.Floats(outputs));

    public static LinkHead LinkHead(this Random random, int width, int depth) => new(
        random.Linear(2 * width, depth), random.Linear(2 * width, depth), random.Floats(depth * depth), random.Floats(Attribution.LinkHead.Buckets), random.Linear(depth, 1));
}
