using CsCheck;
using Parley.Language;

namespace Parley.Tests;

public sealed class WordPieceTests
{
    private static readonly string[] Lines =
        ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##afford", "##able", "##ford", "##a", "sea", "##side", "seaside", "cafe", "-", "\"", "'", "s", "u", ".", "日", "本", "a", "##b", "b"];

    private static readonly WordPiece Vocabulary = new(Lines);

    [Theory]
    [InlineData("unaffordable", "un ##afford ##able")]
    [InlineData("seaside", "seaside")]
    [InlineData("seaside-sea", "seaside - sea")]
    [InlineData("SEASIDE", "seaside")]
    [InlineData("Café", "cafe")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("ÇÅFÉ", "cafe")]
    [InlineData("u.s.", "u . s .")]
    [InlineData("’s", "' s")]
    [InlineData("日本", "日 本")]
    [InlineData("abb", "a ##b ##b")]
    public void A_token_is_spelled_by_the_longest_pieces_from_the_left(string token, string expected) => Spelled(token).ShouldBe(expected);

    [Theory]
    [InlineData("ford")]
    [InlineData("seaxx")]
    [InlineData("😀")]
    [InlineData("\u0301")]
    [InlineData("")]
    public void What_cannot_be_spelled_is_one_unknown_piece(string token) => Spelled(token).ShouldBe("[UNK]");

    [Fact]
    public void Half_a_character_is_unknown_and_spoils_nothing_else() => Spelled("sea-\uD83D-cafe\u0301").ShouldBe("sea - [UNK] - cafe");

    [Fact]
    public void Only_the_part_that_cannot_be_spelled_is_unknown() => Spelled("sea-xyz-sea").ShouldBe("sea - [UNK] - sea");

    [Theory]
    [InlineData("\"", "“", "”", "„", "«", "»", "``", "''", "â€œ", "â€\u009D")]
    [InlineData("'", "‘", "’", "‚", "â€™")]
    public void Quotation_marks_of_every_style_are_one_piece(string straight, params string[] others) =>
        others.ShouldAllBe(o => Spelled(o) == straight);

    [Fact]
    public void A_token_has_at_most_twelve_pieces()
    {
        Vocabulary.Pieces("a" + new string('b', 50)).Length.ShouldBe(WordPiece.MaxPiecesOfToken);
        Vocabulary.Pieces(new string('-', 50)).Length.ShouldBe(WordPiece.MaxPiecesOfToken);
    }

    [Fact]
    public void Ids_are_line_numbers()
    {
        (Vocabulary.Unknown, Vocabulary.First, Vocabulary.Last).ShouldBe((1, 2, 3));
        Vocabulary.Pieces("seaside").ShouldBe([11]);
    }

    [Theory]
    [InlineData("[CLS]")]
    [InlineData("[SEP]")]
    [InlineData("[UNK]")]
    public void A_vocabulary_without_its_special_pieces_is_refused_by_name(string missing) =>
        Should.Throw<InvalidDataException>(() => new WordPiece(Lines.Where(l => l != missing))).Message.ShouldContain(missing);

    [Fact]
    public void Whatever_the_token_it_has_one_to_twelve_pieces_of_the_vocabulary_and_always_the_same() =>
        Given.AnyText.Sample(token =>
        {
            var pieces = Vocabulary.Pieces(token);
            pieces.Length.ShouldBeInRange(1, WordPiece.MaxPiecesOfToken);
            pieces.ShouldAllBe(p => p >= 0 && p < Lines.Length);
            pieces.ShouldBe(new WordPiece(Lines).Pieces(token));
        });

    [Fact]
    public void Case_makes_no_difference() =>
        Gen.Char["abunseaforid-."].Array[1, 20].Select(c => new string(c)).Sample(token => Spelled(token.ToUpperInvariant()).ShouldBe(Spelled(token)));

    [Fact]
    public void The_pieces_of_a_word_without_unknown_ones_put_together_are_the_word() =>
        Gen.OneOf("un", "afford", "able", "sea", "side", "b", "-", "a").Array[1, 6].Select(string.Concat).Sample(token =>
        {
            var spelled = Spelled(token);
            (spelled.Contains("[UNK]", StringComparison.Ordinal) || Vocabulary.Pieces(token).Length == WordPiece.MaxPiecesOfToken
                || spelled.Replace(" ", "", StringComparison.Ordinal).Replace("##", "", StringComparison.Ordinal) == token).ShouldBeTrue(spelled);
        });

    private static string Spelled(string token) => string.Join(' ', Vocabulary.Pieces(token).Select(p => Lines[p]));
}
