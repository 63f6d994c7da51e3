using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

/// <summary>Each token's state is written as a letter: o outside, ( opening, i inside, ) closing, x stray.</summary>
public sealed class QuotationsTests
{
    [Theory]
    [InlineData("“Yes,” she said.", "(ii)ooo")]
    [InlineData("\"Yes,\" she said.", "(ii)ooo")]
    [InlineData("``Yes,'' she said.", "(ii)ooo")]
    [InlineData("„Yes,“ she said.", "(ii)ooo")]
    [InlineData("„Yes“, she said.", "(i)oooo")]
    [InlineData("„Yes,” she said.", "(ii)ooo")]
    [InlineData("«Yes,» she said.", "(ii)ooo")]
    [InlineData("« Yes », she said.", "(i)oooo")]
    [InlineData("»Yes«, she said.", "(i)oooo")]
    [InlineData("‘Yes,’ she said.", "(ii)ooo")]
    [InlineData("'Yes,' she said.", "(ii)ooo")]
    [InlineData("`Yes,' she said.", "(ii)ooo")]
    [InlineData("‚Yes‘, she said.", "(i)oooo")]
    [InlineData("‹ Yes ›, she said.", "(i)oooo")]
    [InlineData("“Yes,\" she said.", "(ii)ooo")]
    [InlineData("\"Yes,” she said.", "(ii)ooo")]
    [InlineData("“Yes,“ she said.", "(ii)ooo")]
    [InlineData("”Yes,” she said.", "(ii)ooo")]
    [InlineData("‘‘Yes,’’ she said.", "(iiii)ooo")]
    [InlineData("â€œYes,â€\u009D she said.", "(ii)ooo")]
    [InlineData("â€œYes,â€ she said.", "(ii)ooo")]
    [InlineData("\u00E2\u0080\u009CYes,\u00E2\u0080\u009D she said.", "(ii)ooo")]
    [InlineData("Hale's \"yes\" and hers", "oo(i)oo")]
    [InlineData("'D-Day is near,' he said.", "(iiii)ooo")]
    [InlineData("\"I just—\" he said.", "(iii)ooo")]
    [InlineData("\"We go\"—he said—\"today.\"", "(ii)oooo(ii)")]
    [InlineData("“I ... \" he said.", "(ii)ooo")]
    [InlineData("It is “late”.", "oo(i)o")]
    [InlineData("It (“the plan”) failed.", "oo(ii)ooo")]
    [InlineData("A plan—“the plan”—failed.", "ooo(ii)ooo")]
    public void Every_style_of_marks_is_a_pair(string text, string states) => ShouldHaveStates(text, states);

    [Theory]
    [InlineData("“He said ‘no’ to me,” she said.", "(iiiiiiii)ooo")]
    [InlineData("\"He said 'no' to me,\" she said.", "(iiiiiiii)ooo")]
    [InlineData("‘He said “no” to me,’ she said.", "(iiiiiiii)ooo")]
    [InlineData("“He said ‘no’”, she said.", "(iiiii)oooo")]
    [InlineData("„Er sagte ‚nein‘“, she said.", "(iiiii)oooo")]
    [InlineData("'He said \"no\"', she said.", "(iiiii)oooo")]
    [InlineData("\"'No' is all,\" she said.", "(iiiiii)ooo")]
    [InlineData("\"It was \"cold\" then,\" she said.", "(iiiiiii)ooo")]
    [InlineData("“It was “cold” then,” she said.", "(iiiiiii)ooo")]
    [InlineData("“It was “cold” and “wet” then,” she said.", "(iiiiiiiiiii)ooo")]
    public void A_quotation_inside_a_quotation_is_inside(string text, string states) => ShouldHaveStates(text, states);

    [Theory]
    [InlineData("It’s the ministers’ plan.", "ooooooo")]
    [InlineData("'It's the ministers' plan,' she said.", "(iiiiiii)ooo")]
    [InlineData("‘The ministers’ plan won’t do,’ she said.", "(iiiiiiii)ooo")]
    [InlineData("In the '90s and the ’80s", "oooooooo")]
    [InlineData("'The '90s ended,' she said.", "(iiiii)ooo")]
    [InlineData("'Twas late and 'twas cold.", "oooooooo")]
    [InlineData("Rock 'n' roll, give 'em hell.", "ooooooooooo")]
    [InlineData("The class of '68 and of ’71", "ooooooooo")]
    [InlineData("'I saw the ministers' Ferrari,' she said.", "(iiiiiii)ooo")]
    [InlineData("The 'refugees' who came were the ministers' sons.", "o(i)oooooooo")]
    [InlineData("A 5\" pipe and a 12' wall. “Go,” he said.", "oooooooooo(ii)ooo")]
    [InlineData("A 5\" and a 6\" pipe", "oooooooo")]
    [InlineData("\"A 5\" pipe broke,\" she said.", "(iiiiii)ooo")]
    [InlineData("\"It rose to 90,\" she said.", "(iiiii)ooo")]
    [InlineData("The ministerâ€™s plan", "ooooo")]
    public void An_apostrophe_is_no_quotation_mark(string text, string states) => ShouldHaveStates(text, states);

    [Fact]
    public void A_headline_in_single_marks_is_a_quotation() =>
        ShouldHaveStates("‘We will stay’: Hale on harbour fees", "(iii)ooooo");

    [Theory]
    [InlineData("“It is late. She left. “Go,” he said.", "(iiiiooo(ii)ooo", "PAR110@0")]
    [InlineData("\"It is late. She left. \"Go,\" he said.", "(iiiiooo(ii)ooo", "PAR110@0")]
    [InlineData("“It is late and she left", "(iiiiii", "PAR110@0")]
    [InlineData("“It is late\nThen “go,” he said.", "(iiio(ii)ooo", "PAR110@0")]
    [InlineData("“It is late, said Hale. She left.", "(iiiioooooo", "PAR110@0")]
    [InlineData("“It is late, the harbour master said. She left.", "(iiiioooooooo", "PAR110@0")]
    [InlineData("“It was “cold” then, she said.", "(ii(i)ooooo", "PAR110@0")]
    [InlineData("It is late,” she said. “Go,” he said.", "iiii)ooo(ii)ooo", "PAR111@11")]
    [InlineData("She left. It is late,” he said.", "oooiiii)ooo", "PAR111@21")]
    [InlineData("The plan” was late. “Go,” he said.", "ooxooo(ii)ooo", "PAR111@8")]
    [InlineData("“Go,” he said.” Then he left.", "(ii)ooox" + "oooo", "PAR111@14")]
    public void A_mark_without_a_partner_is_reported_and_costs_no_other_quotation(string text, string states, string diagnostics) =>
        ShouldHaveStates(text, states, diagnostics);

    [Fact]
    public void A_paragraph_that_opens_with_a_mark_continues_the_one_before() =>
        ShouldHaveStates("“It is late.\n“We must go,” she said.", "(iiii(iiii)ooo");

    [Fact]
    public void A_quotation_that_quotes_may_be_continued() =>
        ShouldHaveStates("“It was “cold” then.\n“We went,” she said.", "(iiiiiii(iii)ooo");

    [Fact]
    public void A_paragraph_that_begins_with_a_new_quotation_continues_none_that_a_third_has_followed() =>
        ShouldHaveStates("“It is late, said Hale. “Go,” he said.\n“We went,” she said.", "(iiiiooo(ii)ooo(iii)ooo", "PAR110@0");

    [Fact]
    public void A_quotation_is_continued_with_the_mark_that_opened_it() =>
        ShouldHaveStates("\"It is late.\n“We must go,” she said.", "(iiii(iiii)ooo", "PAR110@0");

    [Theory]
    [InlineData("“It is late.\nWe must go,” she said.", "(iiiiiiii)ooo")]
    [InlineData("“The har-\nbour is shut,” she said.", "(iiiiiii)ooo")]
    public void A_quotation_is_closed_in_the_paragraph_after_the_one_that_opens_it(string text, string states) => ShouldHaveStates(text, states);

    [Fact]
    public void A_quotation_left_open_before_a_paragraph_without_a_mark_ends_with_its_paragraph() =>
        ShouldHaveStates("“It is late.\nWe must go.", "(iiiioooo", "PAR110@0");

    [Fact]
    public void Of_many_marks_without_a_partner_ten_are_listed_and_the_rest_counted()
    {
        var diagnostics = Given.Tokenized(string.Concat(Enumerable.Repeat("a” b ", 15))).Diagnostics;
        diagnostics.Select(d => d.Code).ShouldBe([.. Enumerable.Repeat("PAR111", 10), "PAR112"]);
        diagnostics[^1].Message.ShouldContain("5 more");
        diagnostics[^1].Span.ShouldBeNull();
    }

    [Fact]
    public void A_diagnostic_points_at_the_mark()
    {
        const string text = "It is late,” she said. “Go";
        Given.Tokenized(text).Diagnostics.Select(d => d.Span!.Value.In(text)).ShouldBe(["”", "“"]);
    }

    [Fact]
    public void Marks_in_another_block_do_not_close_a_quotation()
    {
        var tokenized = Tokenized.From(Given.Blocks((BlockKind.Paragraph, "“It is late"), (BlockKind.Related, "More”"), (BlockKind.Paragraph, "Go now.")));
        Letters(tokenized).ShouldBe("(iii" + "ooo");
    }

    private static void ShouldHaveStates(string text, string states, string diagnostics = "")
    {
        var tokenized = Given.Tokenized(text);
        Letters(tokenized).ShouldBe(states);
        string.Join(' ', tokenized.Diagnostics.Select(d => $"{d.Code}@{d.Span!.Value.Start}")).ShouldBe(diagnostics);
    }

    private static string Letters(Tokenized tokenized) => string.Concat(tokenized.Quotation.Select(s => "o(i)x"[(int)s]));
}
