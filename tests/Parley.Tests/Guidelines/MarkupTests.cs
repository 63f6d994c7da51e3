using Parley.Attribution;
using Parley.Text;

namespace Parley.Tests.Guidelines;

/// <summary>The parser of examples is what all other tests of the guidelines stand on.</summary>
public sealed class MarkupTests
{
    [Fact]
    public void Marks_are_taken_out_of_the_text_and_keep_their_places()
    {
        var example = Example.Parse("(D1a) <“It rains,”> [he] {said}.\n=> direct, speaker unresolved");

        example.Text.ShouldBe("“It rains,” he said.");
        var statement = example.Statements.ShouldHaveSingleItem();
        Shown(example, statement).ShouldBe("he | said | “It rains,”");
        statement.Says.Type.ShouldBe(StatementType.Direct);
        statement.Says.Speakers.ShouldNotBeNull().ShouldBeEmpty();
        statement.Says.Polarity.ShouldBeNull();
    }

    [Fact]
    public void Pieces_of_one_content_belong_to_one_statement_and_numbers_tell_several_apart()
    {
        var example = Example.Parse("(D1a) <1: “A,”> [1,2: she] {1: said}, <1: “b,”> {2: adding} <2: that c>.\n=> 1: direct\n=> 2: indirect");

        example.Statements.Select(s => Shown(example, s)).ShouldBe(["she | said | “A,” + “b,”", "she | adding | that c"]);
    }

    [Fact]
    public void Marks_nest_and_what_lies_inside_a_content_is_within_it()
    {
        var example = Example.Parse("(D1a) [1: He] {1: said} <1: [2: they] {2: claim} <2: [3: we] {3: know} <3: it>>>.\n=> 1, 2, 3: indirect");

        example.Around(example.Statements[2]).ShouldBe(example.Statements[1]);
        example.Around(example.Statements[1]).ShouldBe(example.Statements[0]);
        example.Around(example.Statements[0]).ShouldBeNull();
        Shown(example, example.Statements[0]).ShouldBe("He | said | they claim we know it");
    }

    [Fact]
    public void A_line_goes_on_in_the_next_and_a_blank_line_ends_a_paragraph()
    {
        var example = Example.Parse("(D1a) <“One\n  two.>\n\n\n<“Three,”> [he] {said}.\n=> direct");

        example.Text.ShouldBe("“One two.\n\n“Three,” he said.");
        example.Headline.ShouldBeNull();
    }

    [Fact]
    public void A_hash_marks_a_headline()
    {
        var example = Example.Parse("(H1a) # [Ruiz]{:} <No>\n\nTalks go on.\n=> indirect");

        example.Headline.ShouldBe("Ruiz: No");
        example.Text.ShouldBe("Ruiz: No\n\nTalks go on.");
    }

    [Fact]
    public void A_bracket_after_a_backslash_is_a_bracket() =>
        Example.Parse(@"(X1a) They \[the owners\] left." + "\n=> nothing").Text.ShouldBe("They [the owners] left.");

    [Fact]
    public void An_expectation_says_only_what_it_says()
    {
        var says = Example.Parse("(X1a) [He] {denied} <it>.\n=> indirect, negative, asserted, thought, may be missing, speaker Ana or Bo").Statements[0].Says;

        (says.Polarity, says.Modality, says.Act, says.IsOptional).ShouldBe(("negative", "asserted", "thought", true));
        says.Speakers!.Value.ShouldBe(["Ana", "Bo"]);
    }

    [Theory]
    [InlineData("He left.\n=> nothing")]
    [InlineData("(X1a) He left.")]
    [InlineData("(X1a) [He] left.\n=> nothing")]
    [InlineData("(X1a) [He] {said} <so>.\n=> nothing")]
    [InlineData("(X1a) [He] {said} <so>.\n=> indirect\n=> nothing")]
    [InlineData("(X1a) [He] {said} <so>.\n=> negative")]
    [InlineData("(X1a) [He] {said} <so>.\n=> indirect, loud")]
    [InlineData("(X1a) [He] {said} <so>.\n=> 2: indirect")]
    [InlineData("(X1a) [He] {said}.\n=> indirect")]
    [InlineData("(X1a) [He] and [she] {said} <so>.\n=> indirect")]
    [InlineData("(X1a) [He {said] <so>}.\n=> indirect")]
    [InlineData("(X1a) [He] {said} <so.\n=> indirect")]
    [InlineData("(X1a) He} said so.\n=> nothing")]
    public void What_is_not_well_formed_is_refused(string block) =>
        Should.Throw<FormatException>(() => Example.Parse(block));

    [Fact]
    public void A_page_gives_each_rule_its_examples()
    {
        var page = ExamplePage.Parse("x.md", "# X\n\n## X1 One\n\n```example\n(X1a) A.\n=> nothing\n```\n\n```sh\nls\n```\n\n## X2 Two\n\n```example\n(X2a) B.\n=> nothing\n```\n");

        page.Rules.Select(rule => $"{rule.Id}: {string.Join(' ', rule.Examples.Select(e => e.Text))}").ShouldBe(["X1: A.", "X2: B."]);
    }

    [Fact]
    public void An_example_under_no_rule_is_refused() =>
        Should.Throw<FormatException>(() => ExamplePage.Parse("x.md", "# X\n\n```example\n(X1a) A.\n=> nothing\n```\n"));

    private static string Shown(Example example, ExpectedStatement statement)
    {
        string Of(TextSpan? span) => span?.In(example.Text) ?? "";
        return $"{Of(statement.Source)} | {Of(statement.Cue)} | {string.Join(" + ", statement.Content.Select(c => c.In(example.Text)))}";
    }
}
