namespace Parley.Tests;

/// <summary>Who "I" and "you" are in hearings without names before the turns, and in letters.</summary>
public sealed class HearingTests
{
    private const string Opening = "We will hear Harbour Board against Tate. Ms. Mayer.\n\nMay it please the Court. The dam was sound, and ";

    [Fact]
    public void Who_was_called_on_speaks_in_turn_with_the_bench() =>
        Told.Names(Opening + "[I] {think} <it still is>.\n\nHow do [you] {know} <that>?\n\n[I] {believe} <it was measured>.\n\n[I] {wonder} <who measured it>?")
            .ShouldBe(["Mayer", "Mayer", "Mayer", "-"]);

    [Fact]
    public void Who_is_addressed_only_later_was_meant_from_the_beginning() =>
        Told.Names("Your Honors, [I] {think} <the dam was sound>.\n\nMr. Tate, did it leak?\n\nNo. [I] {believe} <it was dry>.").ShouldBe(["Tate", "Tate"]);

    [Fact]
    public void A_second_advocate_takes_the_floor() =>
        Told.Names(Opening + "[I] {think} <it is>.\n\nThank you. Mr. Tate.\n\nYour Honor, [I] {think} <it is not>.").ShouldBe(["Mayer", "Tate"]);

    [Fact]
    public void Who_is_given_the_floor_and_says_thanks_has_it_without_addressing_a_court() =>
        Told.Names("In the case of Tate against the Harbour Board, for the board: Ruth Mayer and Ian Tate. Ms. Mayer?\n\nThank you. [I] {say} <the dam was sound>.\n\nWho measured it?\n\n[I] {say} <it was dry>.").ShouldBe(["Ruth Mayer", "Ruth Mayer"]);

    [Fact]
    public void A_judge_who_is_addressed_by_name_is_you() =>
        Told.Names(Opening + "[I] {agree} <with that>.\n\nWhy?\n\nIt was dry, Justice Holt. As [you] {said}, <dry>.").ShouldBe(["Mayer", "Holt"]);

    [Fact]
    public void What_advocates_are_quoted_as_saying_makes_no_hearing() =>
        Told.Names("By Ruth Mayer\n\n“Your Honor,” said Ian Tate.\n\n[I] {think} <he lied>.").ShouldBe(["Ruth Mayer"]);

    [Theory]
    [InlineData("Dear Hanna,\n\n[I] {think} <it will rain>.\n\nLove,\n\nOskar", "Oskar")]
    [InlineData("Dear Hanna,\n\n[I] {think} <it will rain>.\n\nSincerely, Oskar Emil Brandt", "Oskar Emil Brandt")]
    [InlineData("Dear Hanna,\n\n[I] {think} <it will rain>.\n\nLuv,\n\nOskar Brandt\n\nP.S. Bring a coat.", "Oskar Brandt")]
    [InlineData("[Dear Hanna]{:} <It will rain.>\n\nYours,\n\nOskar Brandt", "Oskar Brandt")]
    [InlineData("Dear Hanna,\n\nAs [you] {say}, <it will rain>.\n\nYours,\n\nOskar Brandt", "Hanna")]
    public void A_letter_is_written_by_who_signs_it_to_whom_it_greets(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    [Fact]
    public void Who_writes_is_no_he() =>
        Told.Names("Dear Hanna,\n\n[I] {think} <it will rain>. Peter was here. [He] {said} <it would>.\n\nYours,\n\nOskar Brandt").ShouldBe(["Oskar Brandt", "Peter"]);
}
