using CsCheck;
using Parley.Store.Search;
using Parley.Text;

namespace Parley.FunctionalTests.Store;

/// <summary>The words that articles are found by.</summary>
public sealed class WordsTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char["aAzZ09éÉßŁłĐ’'.,- \n\t–“ёЙΆω漢\ud83d\ude00\ud800\0"].Array[0, 60].Select(units => new string(units)),
        Gen.Char.Array[0, 30].Select(units => new string(units)));

    /// <summary>What is kept of an article and what is looked for are cut alike, else nothing would be found.</summary>
    [Fact]
    public void A_line_has_the_words_of_the_text_one_behind_the_other() =>
        Texts.Sample(text => Words.Line(text) == string.Join(' ', Words.Of(text).Select(word => word.Form)));

    [Fact]
    public void Words_within_a_span_that_is_left_out_are_not_in_the_line() =>
        Gen.Select(Texts, Gen.Int[0, 60], Gen.Int[0, 60]).Sample((text, from, length) =>
        {
            var span = new TextSpan(Math.Min(from, text.Length), Math.Min(from + length, text.Length));
            return Words.Line(text, [span]) == string.Join(' ', Words.Of(text).Where(word => !span.Contains(word.Span)).Select(word => word.Form));
        });

    [Theory]
    [InlineData("Élan VITAL", "elan vital")]
    [InlineData("the minister’s 3rd plan—again", "the minister s 3rd plan again")]
    [InlineData("Привет, Йога!", "привет иога")]
    [InlineData("Łódź ǆ ẞ", "łodz ǆ ß")]
    [InlineData("—", "")]
    public void Words_are_in_lower_case_and_without_accents(string text, string line) => Words.Line(text).ShouldBe(line);
}
