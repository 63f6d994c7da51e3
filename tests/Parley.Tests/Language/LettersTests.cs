using System.Globalization;
using CsCheck;
using Parley.Language;

namespace Parley.Tests;

/// <summary>Letters and marks as a vocabulary without accents and a careless code page leave them.</summary>
public sealed class LettersTests
{
    [Theory]
    [InlineData("zoë", "zoe")]
    [InlineData("łódź", "łodz")]
    [InlineData("čeština", "cestina")]
    [InlineData("việt", "viet")]
    [InlineData("ångström", "angstrom")]
    [InlineData("smørrebrød", "smørrebrød")]
    [InlineData("straße", "straße")]
    [InlineData("αθήνα", "αθηνα")]
    [InlineData("киïв", "киiв")]
    [InlineData("київ", "киів")]
    [InlineData("ёлка", "елка")]
    [InlineData("plain-1", "plain-1")]
    public void A_letter_loses_its_accent_and_no_other_part(string word, string plain) => string.Concat(word.Select(Accents.Without)).ShouldBe(plain);

    [Fact]
    public void A_letter_without_its_accent_has_none_to_lose_again() =>
        Gen.Char.Sample(letter => Accents.Without(Accents.Without(letter)).ShouldBe(Accents.Without(letter)));

    [Fact]
    public void A_letter_stays_a_lower_case_letter() =>
        Enumerable.Range('\u00DF', '\u1EF9' - '\u00DF' + 1).Select(code => (char)code).Where(char.IsLower)
            .ShouldAllBe(letter => CharUnicodeInfo.GetUnicodeCategory(Accents.Without(letter)) == UnicodeCategory.LowercaseLetter);

    [Theory]
    [InlineData("â€œ", '“')]
    [InlineData("â€\u009D", '”')]
    [InlineData("â€˜", '‘')]
    [InlineData("â€™", '’')]
    [InlineData("â€“", '–')]
    [InlineData("â€”", '—')]
    [InlineData("â€¦", '…')]
    [InlineData("\u00E2\u0080\u0099", '’')]
    [InlineData("\u00E2\u0080\u009C", '“')]
    public void A_mark_read_in_the_wrong_code_page_is_known_for_what_it_was(string text, char mark) =>
        Mojibake.At(text + "x").ShouldBe((mark, 3));

    [Fact]
    public void A_closing_mark_that_has_lost_its_last_byte_is_still_one() => Mojibake.At("â€ she said").ShouldBe(('”', 2));

    [Theory]
    [InlineData("âge")]
    [InlineData("â")]
    [InlineData("€50")]
    [InlineData("“")]
    [InlineData("")]
    public void Ordinary_letters_and_marks_are_no_broken_ones(string text) => Mojibake.At(text).ShouldBe(('\0', 0));

    [Theory]
    [InlineData("The Pikesâ€™ inn is Annâ€™s", "The|Pikes|â€™|inn|is|Ann|â€™s")]
    [InlineData("He pausedâ€¦", "He|paused|â€¦")]
    public void Broken_marks_are_tokens_of_their_own(string text, string expected) =>
        string.Join('|', Given.Words(text)).Replace("â€™|s", "â€™s", StringComparison.Ordinal).ShouldBe(expected);
}
