using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("She said no.", "She|said|no|.")]
    [InlineData("I don't, we can't; he won’t", "I|do|n't|,|we|ca|n't|;|he|wo|n’t")]
    [InlineData("DON'T", "DO|N'T")]
    [InlineData("she's they're we've I'd I'm you'll", "she|'s|they|'re|we|'ve|I|'d|I|'m|you|'ll")]
    [InlineData("Ann’s and James's boats", "Ann|’s|and|James|'s|boats")]
    [InlineData("the ministers' plan", "the|ministers|'|plan")]
    [InlineData("O'Neill and D’Arcy", "O'Neill|and|D’Arcy")]
    [InlineData("a co-founder, 42-year-old", "a|co-founder|,|42-year-old")]
    [InlineData("AT&T & Co.", "AT&T|&|Co.")]
    [InlineData("$1,000.50, 3.5% at 10:35 on 9/11", "$|1,000.50|,|3.5|%|at|10:35|on|9/11")]
    [InlineData("and/or yes:no a,b", "and|/|or|yes|:|no|a|,|b")]
    [InlineData("1990s, 2.", "1990s|,|2|.")]
    public void Words_keep_what_holds_them_together(string text, string expected) =>
        Given.Words(text).ShouldBe(expected.Split('|'));

    [Theory]
    [InlineData("the U.S. fleet", "the|U.S.|fleet")]
    [InlineData("a U.S.-led force", "a|U.S.|-|led|force")]
    [InlineData("at 5 p.m. today, e.g. now", "at|5|p.m.|today|,|e.g.|now")]
    [InlineData("Mr. Hale and Sen. Ito", "Mr.|Hale|and|Sen.|Ito")]
    [InlineData("J. R. Ost met K. Lund", "J.|R.|Ost|met|K.|Lund")]
    [InlineData("So did I. He left.", "So|did|I|.|He|left|.")]
    [InlineData("an end.Then", "an|end|.|Then")]
    [InlineData("Hale Inc. grew", "Hale|Inc.|grew")]
    [InlineData("They saw the sea. Mr", "They|saw|the|sea|.|Mr")]
    public void A_full_stop_belongs_to_its_abbreviation_and_to_no_other_word(string text, string expected) =>
        Given.Words(text).ShouldBe(expected.Split('|'));

    [Theory]
    [InlineData("see https://a.example/x?y=1,2&z. Then", "see|https://a.example/x?y=1,2&z|.|Then")]
    [InlineData("(www.a.example)", "(|www.a.example|)")]
    [InlineData("“http://a.example/”", "“|http://a.example/|”")]
    public void An_address_is_one_token_without_the_marks_after_it(string text, string expected) =>
        Given.Words(text).ShouldBe(expected.Split('|'));

    [Theory]
    [InlineData("Well... no … then -- now—go", "Well|...|no|…|then|--|now|—|go")]
    [InlineData("``Go,'' he said", "``|Go|,|''|he|said")]
    [InlineData("''''", "''|''")]
    [InlineData("“Yes,” (she) said", "“|Yes|,|”|(|she|)|said")]
    [InlineData("‘Yes’ „Ja“ «Oui»", "‘|Yes|’|„|Ja|“|«|Oui|»")]
    [InlineData("'Tis \"it\"", "'|Tis|\"|it|\"")]
    [InlineData("Go?!", "Go|?|!")]
    public void A_mark_is_a_token_of_its_own_and_a_run_that_means_one_thing_is_one(string text, string expected) =>
        Given.Words(text).ShouldBe(expected.Split('|'));

    [Theory]
    [InlineData("cafe\u0301 naïve", "cafe\u0301|naïve")]
    [InlineData("good 👍 \U0001F600\U0001F600", "good|👍|\U0001F600|\U0001F600")]
    [InlineData("\U00020000\U00020001", "\U00020000\U00020001")]
    [InlineData("Київ — Москва", "Київ|—|Москва")]
    public void Characters_beyond_ascii_stay_whole(string text, string expected) =>
        Given.Words(text).ShouldBe(expected.Split('|'));

    [Fact]
    public void Half_a_character_is_a_token_of_its_own() => Given.Words("a\uD83Db").ShouldBe(["a", "\uD83D", "b"]);

    [Theory]
    [InlineData("co\u00ADoperate")]
    [InlineData("co\u200Boperate")]
    [InlineData("co\0operate")]
    [InlineData("\uFEFFco\u00A0operate\u2060")]
    public void Characters_that_nobody_sees_belong_to_no_token(string text) =>
        Given.Words(text).ShouldBe(["co", "operate"]);

    [Fact]
    public void Only_the_part_asked_for_is_cut()
    {
        const string text = "one two three four";
        Tokenizer.Tokens(text, new TextSpan(4, 10)).Select(t => t.In(text)).ShouldBe(["two", "th"]);
    }

    [Theory]
    [InlineData("U.S.", true)]
    [InlineData("J.", true)]
    [InlineData("Mr.", true)]
    [InlineData(".", false)]
    [InlineData("...", false)]
    [InlineData("sea", false)]
    public void An_abbreviation_is_a_word_with_its_full_stop(string token, bool expected) =>
        Tokenizer.IsAbbreviation(token).ShouldBe(expected);
}
