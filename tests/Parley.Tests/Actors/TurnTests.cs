using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Tests;

/// <summary>Who "I" is, whose turn it is, and who is told.</summary>
public sealed class TurnTests
{
    [Theory]
    [InlineData("<“[I] {believe} the count was fair,”> [Ruth Mayer] {said}.", "Ruth Mayer", "Ruth Mayer")]
    [InlineData("[Ruth Mayer] {said}: <“[I] {fear} it will flood.”>", "Ruth Mayer", "Ruth Mayer")]
    [InlineData("Ruth Mayer came in. <“[I] {fear} it will flood,”> [she] {said}.", "Ruth Mayer", "Ruth Mayer")]
    public void I_in_a_quotation_is_who_is_quoted(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    [Fact]
    public void I_in_a_quotation_of_nobody_is_nobody() => Told.Names("By Ruth Mayer\n\n“[I] {fear} <it will flood>.”").ShouldBe(["-"]);

    [Theory]
    [InlineData("RUTH MAYER: The roof leaked.\nIAN TATE: [I] {think} <it was the gutter>.", "IAN TATE")]
    [InlineData("Mayer: The roof leaked.\nTate: It did. And [I] {think} <it was the gutter>.", "Tate")]
    public void In_a_transcript_I_is_the_name_before_the_colon(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    [Theory]
    [InlineData("Mayer: The roof leaked.\nTate: It did.\n[I] {think} <it was the gutter>.\nMayer: No.", "Ian Tate")]
    [InlineData("Mayer: The roof leaked.\n[I] {think} <it was the gutter>.\nTate: It did.\nMayer: No.", "Ruth Mayer")]
    public void A_turn_goes_on_until_the_next_name(string marked, string name) => Told.Names("Ruth Mayer met Ian Tate.\n" + marked).ShouldBe([name]);

    [Fact]
    public void One_name_with_a_colon_is_no_turn() => Told.Names("Ruth Mayer left.\nMayer: a life.\n[I] {think} <it was the gutter>.").ShouldBe(["-"]);

    [Theory]
    [InlineData("Hi all! It's Mayer here. [I] {think} <it will rain>.", "Mayer")]
    [InlineData("This is Ruth Mayer and welcome back. [I] {think} <it will rain>.", "Ruth Mayer")]
    [InlineData("Ruth Mayer here, and the boat is ready. [I] {think} <it will rain>.", "Ruth Mayer")]
    [InlineData("Welcome. I'm your host as always, Ruth Mayer. [I] {think} <it will rain>.", "Ruth Mayer")]
    [InlineData("Look, this is Ruth Mayer! [I] {think} <it will rain>.", "-")]
    [InlineData("It's Ruth Mayer who left. [I] {think} <it will rain>.", "-")]
    public void Who_says_hello_is_I(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    [Theory]
    [InlineData("Senator Ruth Mayer spoke on the Ian Tate Harbour Act. Below are the senator's remarks:\n\nThank you. [I] {believe} <the dam is dry>.", "Ruth Mayer")]
    [InlineData("Ian Tate came.\n\nThe full text of Ruth Mayer's letter:\n\n[I] {believe} <the dam is dry>.", "Ruth Mayer")]
    [InlineData("Ruth Mayer and Ian Tate sent a letter, which follows below. The text of the letter:\n\n[I] {believe} <the dam is dry>.", "-")]
    [InlineData("Ruth Mayer spoke. She named two things:\n\n[I] {believe} <the dam is dry>.", "-")]
    [InlineData("[I] {believe} <the dam is dry>.\n\nBelow are Ruth Mayer's remarks:\n\nThank you.", "-")]
    public void Whose_words_are_announced_is_I_behind_the_colon(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    [Theory]
    [InlineData("Is it far, Ruth Mayer?\n\nNo. [I] {think} <it is near>.", "Ruth Mayer")]
    [InlineData("Is it far from Ruth Mayer?\n\nNo. [I] {think} <it is near>.", "-")]
    [InlineData("“Is it far, Ruth Mayer?”\n\nNo. [I] {think} <it is near>.", "-")]
    public void Who_is_asked_by_name_answers(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    private const string Tale = "By Ruth Mayer\n\n“Robert, come,” the pilot said.\n\n“Not now,” I said.\n\nThe pilot left.\n\n“Wait,” I said. [I] {knew} <it would rain>.";

    [Theory]
    [InlineData("", "", "Robert")]
    [InlineData("The pilot left", "Robert left", "Ruth Mayer")]
    [InlineData("Robert, come", "That is him", "Ruth Mayer")]
    [InlineData("“Not now,” I said.", "Nobody came.", "Ruth Mayer")]
    [InlineData("“Wait,”", "“Wait, Anna,”", "Ruth Mayer")]
    public void A_tale_is_told_by_whom_the_others_call_by_name_and_nobody_speaks_of(string what, string instead, string name) =>
        Told.Names(what.Length == 0 ? Tale : Tale.Replace(what, instead, StringComparison.Ordinal)).ShouldBe([name]);

    [Fact]
    public void Two_authors_of_a_byline_are_not_one_I() =>
        Told.Read("[I] {think} <the gutter leaked>. Ruth Mayer and Ian Tate wrote this.", article => article with { Byline = ["Ruth Mayer", "Ian Tate"] })[0].Speaker.ShouldBeNull();

    [Fact]
    public void A_byline_of_somebody_whom_the_text_never_names_gives_no_name_that_is_not_there() =>
        Told.Read("[I] {think} <the gutter leaked>.", article => article with { Byline = ["Ruth Mayer"] })[0].Speaker.ShouldBeNull();

    [Fact]
    public void In_an_interview_A_is_the_same_person_throughout() =>
        Told.Names("We talked to Ruth Mayer last week.\n\nQ: Was it cold?\n\n[A]: <It was.>\n\nQ: And wet?\n\n[A]: <Very.>").ShouldBe(["Ruth Mayer", "Ruth Mayer"]);

    [Theory]
    [InlineData("Ruth Mayer built the dam.\n\n((TG)) Did it leak?\n\n(([RM])) <[I] {think} it did>.", "Ruth Mayer", "Ruth Mayer")]
    [InlineData("Ruth Mayer and Rolf Moss built the dam.\n\n((TG)) Did it leak?\n\n[RM]: <[I] {think} it did>.", "RM", "RM")]
    [InlineData("Ruth Mayer built the dam.\n\nTG: Did it leak?\n\n[RM]: <[I] {think} it did>.", "Ruth Mayer", "Ruth Mayer")]
    public void Letters_before_a_turn_stand_for_the_one_person_who_has_them(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    private const string Talk = "The Gazette interviewed the engineer Ruth Mayer about the dam that Ian Tate had built.\n\nHow old is it?\n\nIt is old. [I] {think} <it leaks>.\n\nDo [you] {know} <where>?\n\n[I] {believe} <at the foot>. It may be worse.\n\nMr. Tate {says} <it is dry>.\n\nIs it?\n\n[I] {doubt} <that>.";

    [Fact]
    public void In_an_interview_without_names_before_the_turns_who_was_spoken_to_answers() =>
        Told.Names(Talk).ShouldBe(["Ruth Mayer", "Ruth Mayer", "Ruth Mayer", "Ruth Mayer"]);

    [Theory]
    [InlineData("interviewed the engineer", "knew the engineer")]
    [InlineData("about the dam that", "and interviewed")]
    [InlineData("Is it?", "It is.")]
    public void Questions_alone_make_nobody_the_one_who_answers(string what, string instead) =>
        Told.Names(Talk.Replace(what, instead, StringComparison.Ordinal)).ShouldBe(["-", "-", "-", "-"]);

    [Fact]
    public void In_an_interview_who_asks_is_not_who_answers() =>
        Told.Names("We spoke to Ruth Mayer.\n\nHow old is it?\n\nVery.\n\nWhere does it leak?\n\nAt the foot.\n\n[I] {hear} <it is worse>; is it?\n\nNo.").ShouldBe(["-"]);

    [Fact]
    public void In_an_interview_of_whom_the_text_does_not_tell_A_is_nobody() =>
        Told.Names("Ruth Mayer and Ian Tate were both there.\n\nQ: Was it cold?\n\n[A]: <It was.>").ShouldBe(["-"]);

    [Theory]
    [InlineData("[Ian Tate] {told} The Harbour Gazette in May <that the dam leaked>.", "Harbour Gazette")]
    [InlineData("[Ian Tate] {told} Ruth Mayer <that the dam leaked>.", "Ruth Mayer")]
    [InlineData("Ruth Mayer ran the dam. [Ian Tate] {warned} Mayer <that it leaked>.", "Ruth Mayer")]
    [InlineData("[Ian Tate] {assured} the European Commission <that the dam was dry>.", "European Commission")]
    [InlineData("[Ian Tate] {told} a parliamentary committee on Friday <that the dam leaked>.", "a parliamentary committee")]
    [InlineData("[Ian Tate] {told} lawmakers <that the dam leaked>.", "lawmakers")]
    [InlineData("[Ian Tate] {reminded} residents at the meeting <that the dam leaked>.", "residents")]
    public void Who_is_told_is_found_behind_the_verb(string marked, string name)
    {
        var statement = Told.Read(marked).ShouldHaveSingleItem();
        statement.Speaker!.Name.ShouldBe("Ian Tate");
        statement.Addressee?.Name.ShouldBe(name);
        statement.Addressee.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("[Ian Tate] {told} <of a leak in the dam>.")]
    [InlineData("[Ian Tate] {told} her <that the dam leaked>.")]
    [InlineData("“The dam leaks,” [Ian Tate] {said} on Friday.")]
    [InlineData("<“The dam leaks,”> [Ian Tate] {said} in Bremen.")]
    [InlineData("[Ian Tate] {said} <Ruth Mayer had lied>.")]
    [InlineData("[Ian Tate] {denied} <it> to the end.")]
    [InlineData("[Ian Tate] {warned} <Ruth Mayer would resign>.")]
    public void What_is_said_to_nobody_has_no_addressee(string marked) => Told.Read(marked)[0].Addressee.ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void An_article_without_a_word_names_nobody(string text)
    {
        var article = Given.Article(text);
        ImmutableArray<Statement> statements = [new Statement("a#0", new Parley.Text.TextSpan(0, 3), null, [new Parley.Text.TextSpan(1, 2)])];
        Parley.Actors.Speakers.Name(article, Parley.Language.Tokenized.From(article), statements).ShouldBe(statements);
    }

    [Fact]
    public void A_statement_without_a_source_has_no_speaker()
    {
        var article = Given.Article("Ruth Mayer said the dam leaked.");
        var statement = new Statement("a#0", null, new Parley.Text.TextSpan(11, 15), [new Parley.Text.TextSpan(16, 30)]);
        Parley.Actors.Speakers.Name(article, Parley.Language.Tokenized.From(article), [statement])[0].Speaker.ShouldBeNull();
    }
}
