using Parley.Text;

namespace Parley.Tests;

/// <summary>Columns, essays and speeches with the author's name over them, and other texts with a byline.</summary>
public sealed class ColumnTests
{
    private const string Body = "I grew up beside the Oster, and I have never seen it as brown as this spring.\n\n"
        + "My neighbours have stopped swimming in it, and so have their children and their dogs.\n\nThe council should publish its figures, and it should do so before the summer.";

    [Fact]
    public void Each_paragraph_is_what_the_author_says() =>
        Signed.Read(Signed.Column).ShouldBe([
            ("Ann Hale", "I grew up beside the Oster, and I have never seen it as brown as this spring."),
            ("Ann Hale", "The mayor has closed the beach, and he has not told us for how long it will stay closed."),
            ("Ann Hale", "We deserve better than a shrug. The council should publish its figures before the summer."),
        ]);

    [Theory]
    [InlineData("By Ann Hale", "Ann Hale")]
    [InlineData("By: Ann Hale", "Ann Hale")]
    [InlineData("BY ANN HALE", "ANN HALE")]
    [InlineData("By Ann Hale, The Oster Gazette", "Ann Hale")]
    [InlineData("By Ann M. Hale | May 3, 2026", "Ann M. Hale")]
    [InlineData("By Ann van der Hale", "Ann van der Hale")]
    [InlineData("From: Ann Hale", "Ann Hale")]
    [InlineData("Words by Ann Hale", "Ann Hale")]
    [InlineData("Remarks by Ann Hale at the opening of the bridge", "Ann Hale")]
    [InlineData("Address of Ann Hale to the council", "Ann Hale")]
    public void The_line_over_the_text_names_the_author(string line, string name) =>
        Signed.Read($"The river\n\n{line}\n\n{Body}").Select(s => s.Source).ShouldBe([name, name, name]);

    [Theory]
    [InlineData("By Ann Hale and Ian Tate", "Ann Hale", "Ian Tate")]
    [InlineData("By Ann Hale, Ian Tate, and Jo Voss", "Ann Hale", "Ian Tate", "Jo Voss")]
    [InlineData("By Ann Hale & Ian Tate, Staff Writers", "Ann Hale", "Ian Tate")]
    public void Several_authors_are_named_one_by_one(string line, params string[] names) => Signed.Names($"The river\n\n{line}\n\n{Body}").ShouldBe(names);

    [Fact]
    public void The_source_is_all_of_them() =>
        Signed.Read($"The river\n\nBy Ann Hale, Ian Tate and Jo Voss\n\n{Body}")[0].Source.ShouldBe("Ann Hale, Ian Tate and Jo Voss");

    [Theory]
    [InlineData("The river is no drain (Hale)\n\nAnn Hale\n\n" + Body)]
    [InlineData("The river\n\nAnn Hale\n\n" + Body + "\n\n" + Body + "\n\n" + Body + "\n\nAnn Hale teaches chemistry at Weyer College.")]
    public void A_bare_name_counts_where_another_line_has_it_too(string text) => Signed.Read(text).ShouldAllBe(s => s.Source == "Ann Hale");

    [Fact]
    public void A_bare_name_may_be_anything() => Signed.Read("The river\n\nOster Ferry\n\n" + Body).ShouldBeEmpty();

    [Fact]
    public void What_was_known_as_the_byline_is_one()
    {
        var known = Given.Blocks([(BlockKind.Headline, "The river"), (BlockKind.Byline, "Ann Hale"), .. Body.Split("\n\n").Select(p => (BlockKind.Paragraph, p))]);
        Signed.Read(known).Select(s => s.Source).ShouldBe(["Ann Hale", "Ann Hale", "Ann Hale"]);
        var note = Given.Article(Body + "\n\nAnn Hale teaches chemistry.") with { Byline = ["Ann Hale"] };
        Signed.Read(note).Select(s => s.Source).ShouldBe(["Ann Hale", "Ann Hale", "Ann Hale"]);
    }

    [Fact]
    public void Hashtags_credits_headings_lists_and_notes_are_nobodys_words() =>
        Signed.Contents("The river\n\nBy Ann Hale\n\n#argument, #river, #advice and more\n\n“Ferry” by Jo Voss is licensed under CC BY 4.0\n\nWhat we drink\n\n" + Body
            + "\n\n- salt\n\n• lead and zinc.\n\n[1] See the report of the council.\n\nReferences\n\nI wrote of this before, in 2019, in the same place.\n\nAnn Hale teaches chemistry.").ShouldBe(Body.Split("\n\n"));

    [Fact]
    public void A_quotation_of_some_length_is_not_the_authors() =>
        Signed.Contents($"The river\n\nBy Ann Hale\n\n{Body}\n\nI asked the mayor. “We have done all that can be done,” was all. I call that a “shrug”.")[3].ShouldBe("I asked the mayor. | I call that a “shrug”.");

    [Fact]
    public void A_paragraph_that_is_chiefly_quoted_is_left_alone() =>
        Signed.Contents($"The river\n\nBy Ann Hale\n\n{Body}\n\nNo. “We have done all that can be done, and nobody can ask us for more.”").Length.ShouldBe(3);

    [Theory]
    [InlineData("The mayor defended his plan for the river on Tuesday, and the council will vote on it.\n\n“I have never seen a better plan, and we will carry it out,” said Ian Tate.\n\n“My children swim there,” said Jo Voss. “We want figures.”")]
    [InlineData("The king was Charles I of Oster, who reigned until World War I and never came back.\n\nThe US sent a ship, and the US sent another ship in the year after that one.\n\nPart I. was printed in Weyer, and Part II was printed in Oster ten years later.")]
    [InlineData("Jo Voss has run the ferry for forty years. I met him at the landing, in the rain.\n\nWhy did you start?\n\nMy father ran it before me, and I had nothing else that I wanted to do then.\n\nDo you think of stopping?\n\nI think of it every winter when the ice comes, and I forget it in spring.\n\nWhat will become of it?\n\nI have a daughter who wants it.")]
    [InlineData("Q. Why did you start?\n\nA. My father ran it before me, and I had nothing else to do.\n\nQ. Do you think of stopping?\n\nA. I think of it every winter when the ice comes down.")]
    [InlineData("I went down to the river,\n\nI went down in the rain.\n\nMy heart was never so heavy.\n\nI never went down again.")]
    [InlineData("I make this soup in winter.\n\n2 leeks\n\n1 potato\n\nWash the leeks.\n\nChop the potato.\n\nServe the soup hot.")]
    public void Reports_interviews_verses_and_recipes_are_no_columns(string text) => Signed.Read($"The ferry\n\nBy Ann Hale\n\n{text}").ShouldBeEmpty();

    [Theory]
    [InlineData("Remarks by Ann Hale and Ian Tate at the bridge")]
    [InlineData("Remarks by Ann Hale, Ian Tate and Jo Voss")]
    public void Where_several_take_turns_nobody_knows_whose_each_is(string line) => Signed.Read($"The river\n\n{line}\n\n{Body}").ShouldBeEmpty();

    [Fact]
    public void A_text_that_nobody_signs_is_nobodys() => Signed.Read($"The river\n\n{Body}").ShouldBeEmpty();

    [Fact]
    public void A_press_release_is_no_column() =>
        Signed.Read("FOR IMMEDIATE RELEASE\n\nContact: Ann Hale, 555 0100\n\nOSTER — The union today announced a new agreement with the port.\n\n“We are proud of our members,” said Ian Tate. “I thank them all.”\n\nThe agreement runs for three years.\n\n###").ShouldBeEmpty();
}
