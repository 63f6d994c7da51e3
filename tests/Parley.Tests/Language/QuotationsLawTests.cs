using CsCheck;
using Parley.Language;

namespace Parley.Tests;

public sealed class QuotationsLawTests
{
    /// <summary>Opening and closing marks, and what stands between the last word and the closing mark, or after it.</summary>
    private static readonly Gen<(string Open, string Before, string Close, string After)> Style = Gen.Select(
        Gen.OneOf(("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"), ("``", "''"), ("‘", "’"), ("'", "'")),
        Gen.OneOf((",", ""), (".", ""), ("?", ""), ("", ","), ("", "."), ("", ";")))
        .Select((marks, stop) => (marks.Item1, stop.Item1, marks.Item2, stop.Item2));

    private static readonly Gen<string[]> Words = Gen.OneOf("sea", "Hale", "calm", "U.S.", "don't", "1,000", "co-op", "it’s", "of", "O'Neill").Array[1, 6];

    /// <summary>Narration and quotations by turns: the text, and the state of each of its tokens.</summary>
    private static readonly Gen<(string Text, QuotationState[] States)> Paragraph = Gen.Select(Words, Style, Words).Array[1, 4].Select(parts =>
    {
        var texts = parts.Select(p => $"{string.Join(' ', p.Item1)} {p.Item2.Open}calm {string.Join(' ', p.Item3)} calm{p.Item2.Before}{p.Item2.Close}{p.Item2.After}");
        var states = parts.SelectMany(p => (QuotationState[])[
            .. Repeat(QuotationState.Outside, Count(p.Item1)), QuotationState.Opening,
            .. Repeat(QuotationState.Inside, Count(p.Item3) + 2 + p.Item2.Before.Length), QuotationState.Closing, .. Repeat(QuotationState.Outside, p.Item2.After.Length)]);
        return (string.Join(' ', texts), states.ToArray());
    });

    [Fact]
    public void Where_all_marks_have_partners_the_states_are_those_that_were_written() =>
        Paragraph.Array[1, 3].Sample(paragraphs =>
        {
            var tokenized = Given.Tokenized(string.Join('\n', paragraphs.Select(p => p.Text)));
            tokenized.Quotation.ShouldBe(paragraphs.SelectMany(p => p.States));
            tokenized.Diagnostics.ShouldBeEmpty();
        });

    [Fact]
    public void A_mark_left_open_costs_nothing_after_its_paragraph() =>
        Gen.Select(Words, Paragraph).Sample((words, paragraph) =>
        {
            var tokenized = Given.Tokenized($"So “{string.Join(' ', words)}.\n{paragraph.Text}");
            tokenized.Quotation[^paragraph.States.Length..].ShouldBe(paragraph.States);
            tokenized.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PAR110");
        });

    [Fact]
    public void Whatever_the_text_every_token_has_a_state_and_only_a_quotation_closes() =>
        Given.AnyText.Sample(text =>
        {
            var tokenized = Given.Tokenized(text);
            tokenized.Quotation.Length.ShouldBe(tokenized.Tokens.Length);
            for (var i = 0; i < tokenized.Quotation.Length; i++)
            {
                var before = i > 0 ? tokenized.Quotation[i - 1] : QuotationState.Outside;
                (tokenized.Quotation[i] == QuotationState.Closing && before is not (QuotationState.Opening or QuotationState.Inside)).ShouldBeFalse($"token {i}");
            }
        });

    [Fact]
    public void Possessives_and_letters_left_out_are_no_marks_in_any_quotation() =>
        Gen.Select(Gen.OneOf(("‘", "’"), ("'", "'"), ("“", "”"), ("\"", "\"")), Gen.OneOf("the Hales' boat", "workers’ pay", "'em all", "the '90s", "runnin' late").Array[1, 3]).Sample((marks, words) =>
        {
            var tokenized = Given.Tokenized($"{marks.Item1}Hale saw {string.Join(' ', words)} again,{marks.Item2} she said.");
            tokenized.Quotation.ShouldBe([QuotationState.Opening, .. Repeat(QuotationState.Inside, tokenized.Tokens.Length - 5), QuotationState.Closing, .. Repeat(QuotationState.Outside, 3)]);
        });

    [Theory]
    [InlineData("'a ")]
    [InlineData("“a “b” ")]
    [InlineData("a” “b” ")]
    [InlineData("‘a s’ ")]
    [InlineData("\"“'‘")]
    [InlineData("“a, x ")]
    [InlineData("a,” x ")]
    [InlineData("“a ")]
    [InlineData("\" ")]
    [InlineData("a’ ")]
    [InlineData("``")]
    public void A_million_unpaired_marks_take_no_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var tokenized = Given.Tokenized(text);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(40));
        tokenized.Diagnostics.Length.ShouldBeLessThanOrEqualTo(11);
    }

    private static IEnumerable<QuotationState> Repeat(QuotationState state, int count) => Enumerable.Repeat(state, count);

    private static int Count(string[] words) => words.Sum(w => Given.Words(w).Length);
}
