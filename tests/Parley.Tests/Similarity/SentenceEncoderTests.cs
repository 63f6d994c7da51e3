using System.Numerics.Tensors;
using CsCheck;
using Parley.Language;
using Parley.Similarity;

namespace Parley.Tests.Similarity;

public sealed class SentenceEncoderTests
{
    private const int Width = 8;

    // The vector of a piece depends on the piece alone, so that a sentence's mean can be said beforehand.
    private static SentenceEncoder Encoder(int maxPieces = 512, List<EncoderInput>? seen = null) => new(
        new ScriptedEncoder(Width, maxPieces, (input, row) =>
        {
            seen?.Add(input);
            return OfPiece(input.Pieces[row]);
        }),
        Scripted.Vocabulary);

    [Fact]
    public void The_vector_is_the_mean_of_the_pieces_on_the_unit_sphere()
    {
        var sum = new float[Width];
        foreach (var piece in (int[])[Scripted.Vocabulary.First, .. Scripted.Vocabulary.Pieces("no"), Scripted.Vocabulary.Last])
        {
            TensorPrimitives.Add(sum, OfPiece(piece), sum);
        }

        var norm = TensorPrimitives.Norm<float>(sum);
        Encoder().Vector("No").Zip(sum, (given, expected) => Math.Abs(given - (expected / norm))).Max().ShouldBeLessThan(1e-6f);
    }

    [Fact]
    public void A_vector_has_length_one_whatever_the_text() => Gen.String.Sample(text =>
    {
        var length = TensorPrimitives.Norm<float>(Encoder().Vector(text));
        (length == 0 || Math.Abs(length - 1) < 1e-5).ShouldBeTrue($"{length}");
    });

    [Fact]
    public void Texts_without_words_are_like_nothing()
    {
        var encoder = Encoder();
        SentenceEncoder.Likeness(encoder.Vector(" \n"), encoder.Vector("peace")).ShouldBe(0);
        SentenceEncoder.Likeness(encoder.Vector("peace"), encoder.Vector("Peace")).ShouldBe(1, 1e-5);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(512)]
    public void Of_a_long_text_the_beginning_counts(int maxPieces)
    {
        var seen = new List<EncoderInput>();
        var encoder = Encoder(maxPieces, seen);
        var text = string.Concat(Enumerable.Repeat("peace ", 2000));
        encoder.Vector(text).ShouldBe(encoder.Vector(text + "war"));
        seen.Max(input => input.Pieces.Length).ShouldBe(Math.Min(maxPieces, SentenceEncoder.MostPieces));
        seen.ShouldAllBe(input => input.Pieces.Last() == Scripted.Vocabulary.Last);
    }

    private static float[] OfPiece(long piece) => [.. Enumerable.Range(1, Width).Select(i => (float)Math.Cos(piece * i))];
}
