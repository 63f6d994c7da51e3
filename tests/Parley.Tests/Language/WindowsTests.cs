using System.Collections.Immutable;
using CsCheck;
using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

public sealed class WindowsTests
{
    private const int MaxPieces = 64;
    private const int Context = 14;

    /// <summary>Tokens of one to twelve pieces, some of which open sentences, some of those paragraphs.</summary>
    private static readonly Gen<Pieces> Tokens = Gen.Select(Gen.Int[1, WordPiece.MaxPiecesOfToken], Gen.Int[0, 30]).Array[0, 120].Select(tokens =>
    {
        ImmutableArray<bool> paragraphs = [.. tokens.Select(t => t.Item2 == 0)], sentences = [.. tokens.Select(t => t.Item2 < 3)];
        var spans = tokens.Select((_, i) => new TextSpan(i, i + 1)).ToImmutableArray();
        var tokenized = new Tokenized(new string('x', tokens.Length), spans, paragraphs, sentences, [.. tokens.Select(_ => QuotationState.Outside)], []);
        return new Pieces(tokenized, [.. tokens.Select(t => Enumerable.Repeat(7, t.Item1).ToImmutableArray())]);
    });

    [Fact]
    public void Cores_follow_one_another_and_hold_every_token_once() =>
        Tokens.Sample(pieces =>
        {
            var at = 0;
            foreach (var window in Windows.Cut(pieces, MaxPieces, Context))
            {
                window.Core.Start.ShouldBe(at);
                window.Core.Length.ShouldBeGreaterThan(0);
                at = window.Core.End;
            }

            at.ShouldBe(pieces.OfToken.Length);
        });

    [Fact]
    public void Every_window_fits_and_sees_its_core() =>
        Tokens.Sample(pieces => Windows.Cut(pieces, MaxPieces, Context).ShouldAllBe(w =>
            pieces.Count(w.Seen) + 2 <= MaxPieces && w.Seen.Start <= w.Core.Start && w.Core.End <= w.Seen.End));

    [Fact]
    public void An_article_that_fits_is_one_window_and_one_that_does_not_is_several() =>
        Tokens.Where(p => p.OfToken.Length > 0).Sample(pieces =>
            (Windows.Cut(pieces, MaxPieces, Context).Length == 1).ShouldBe(pieces.Count(new TokenRange(0, pieces.OfToken.Length)) + 2 <= MaxPieces));

    [Fact]
    public void A_window_sees_as_much_on_each_side_as_the_context_holds() =>
        Tokens.Sample(pieces =>
        {
            foreach (var (seen, core) in Windows.Cut(pieces, MaxPieces, Context))
            {
                (seen.Start == 0 || pieces.Count(new TokenRange(seen.Start - 1, core.Start)) > Context).ShouldBeTrue();
                (seen.End == pieces.OfToken.Length || pieces.Count(new TokenRange(core.End, seen.End + 1)) > Context).ShouldBeTrue();
            }
        });

    [Fact]
    public void A_cut_falls_where_a_paragraph_begins_if_one_does_nearby()
    {
        var pieces = Of("a b c d e f g h i j k l\nA b c d e f g h i j k l m n o p");
        Windows.Cut(pieces, 24, 2)[0].Core.End.ShouldBe(12);
    }

    [Fact]
    public void A_window_begins_and_ends_with_the_special_pieces_and_says_of_each_piece_what_its_token_is()
    {
        var input = Of("Ab \"B\"").Input(new TokenRange(0, 4), Scripted.Vocabulary);
        input.Pieces[0].ShouldBe(Scripted.Vocabulary.First);
        input.Pieces[^1].ShouldBe(Scripted.Vocabulary.Last);
        input.Pieces.Length.ShouldBe(7);
        input.Quotation.ShouldBe([0, 0, 0, 1, 2, 3, 0]);
        input.Shape.ShouldBe([0, 2, 2, 0, 2, 0, 0]);
        input.Paragraph.ShouldBe([0, 1, 1, 0, 0, 0, 0]);
    }

    [Theory]
    [InlineData("sea", LetterShape.Lower)]
    [InlineData("Sea", LetterShape.Title)]
    [InlineData("A", LetterShape.Title)]
    [InlineData("O'Neill", LetterShape.Title)]
    [InlineData("SEA", LetterShape.Upper)]
    [InlineData("U.S.", LetterShape.Upper)]
    [InlineData("eBay", LetterShape.Upper)]
    [InlineData("1,000", LetterShape.Digits)]
    [InlineData("42nd", LetterShape.Lower)]
    [InlineData("—", LetterShape.None)]
    [InlineData("Élan", LetterShape.Title)]
    public void A_token_has_the_shape_of_its_letters(string token, LetterShape expected) => LetterShapes.Of(token).ShouldBe(expected);

    /// <summary>Each piece's vector is its id, so that a token's vector is the mean of the ids of its pieces: whatever the windows.</summary>
    [Fact]
    public void A_token_has_the_mean_of_its_pieces_vectors_however_the_article_is_cut() =>
        Gen.Int[1, 30].Array[1, 80].Sample(lengths =>
        {
            var pieces = Of(string.Join(' ', lengths.Select(n => "abcdefghijklmnopqrstuvwxyz"[..Math.Min(n, 26)])));
            var encoder = new ScriptedEncoder(1, MaxPieces, (input, row) => [input.Pieces[row]]);
            var vectors = TokenVectors.Encode(pieces, encoder, Scripted.Vocabulary, (MaxPieces, Context));
            vectors.Count.ShouldBe(pieces.OfToken.Length);
            for (var token = 0; token < vectors.Count; token++)
            {
                vectors[token][0].ShouldBe((float)pieces.OfToken[token].Average(), 1e-4f);
            }
        }, iter: 50);

    private static Pieces Of(string text) => Pieces.Of(Given.Tokenized(text), Scripted.Vocabulary);
}
