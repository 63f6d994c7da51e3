namespace Parley.Tests;

/// <summary>Titles that no name stands beside, and organisations that small letters name.</summary>
public sealed class TitleTests
{
    [Theory]
    [InlineData("[Ida Brecht] {said} <the wall was old>.\n[The Oster governor] {blamed} <the rain>.", "Ida Brecht", "Ida Brecht")]
    [InlineData("Democrat Ida Brecht met Republican Tomas Havel on the quay.\n[The GOP nominee] {promised} <a new wall>.", "Tomas Havel")]
    [InlineData("[Tomas Havel] {said} <no>.\n[The former governor] {blamed} <the rain>.", "Tomas Havel", "Tomas Havel")]
    [InlineData("[Tomas Havel] {said} <no>.\n[The Utah Republican] {blamed} <the rain>.", "Tomas Havel", "Tomas Havel")]
    [InlineData("[Tomas Havel] {said} <no>. Ida Brecht left. [Officials] {said} <yes>.\n[The former governor] {blamed} <the rain>.", "Tomas Havel", "Officials", "The former governor")]
    [InlineData("[Tomas Havel] {said} <no>. [The former governor] {blamed} <the rain>. Ida Brecht left. [Officials] {said} <yes>.\n[The former governor] {said} <no>.", "Tomas Havel", "Tomas Havel", "Officials", "Tomas Havel")]
    [InlineData("Sens. Ida Brecht (Ky.) and Tomas Havel (Fla.) met.\n[The Florida senator] {blamed} <the rain>.", "Tomas Havel")]
    [InlineData("Sen. Ida Brecht, D-Ohio, met Sen. Tomas Havel, R-Texas.\n[The Ohio senator] {blamed} <the rain>.", "Ida Brecht")]
    [InlineData("Senator Ida Brecht of Vermont met Senator Tomas Havel of New York.\n[The New York senator] {blamed} <the rain>.", "Tomas Havel")]
    public void A_title_means_the_person_in_focus(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    [Theory]
    [InlineData("[Ida Brecht] {said} <the wall was old>.\n[The officer] {blamed} <the rain>.")]
    [InlineData("Surgeon Ida Brecht {said} <the wall was old>.\n[The Oster governor] {blamed} <the rain>.")]
    [InlineData("Democrat Ida Brecht was on the quay.\n[The Republican nominee] {promised} <a new wall>.")]
    [InlineData("Ida Brecht left after [the Labour frontrunner] {promised} <a new wall>.")]
    [InlineData("President Ida Brecht met Tomas Havel.\n[The Danish president] {blamed} <the rain>.")]
    [InlineData("Ida Brecht rose.\n[The Oster Post Pollster average] {showed} <that>.")]
    [InlineData("[Ida Brecht] {said} <the wall was old>.\n* * *\n[The Oster governor] {blamed} <the rain>.")]
    public void A_title_that_fits_nobody_in_focus_names_nobody(string marked) => Told.Names(marked)[^1].ShouldNotBe("Ida Brecht");

    [Theory]
    [InlineData("Ida Brecht was late. [Brecht’s campaign] {said} <the train stood>.", "Ida Brecht’s campaign")]
    [InlineData("Ida Brecht was late. [Her campaign] {said} <the train stood>.", "Ida Brecht’s campaign")]
    [InlineData("The Carrow Campaign Centre was late. [The Brecht campaign] {said} <the train stood>.", "Brecht campaign")]
    [InlineData("The Brecht administration was late.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\n[The administration] {said} <the train stood>.", "Brecht administration")]
    [InlineData("Nobody at the OHA answered. [The agency] {said} <the train stood>.", "OHA")]
    [InlineData("Nobody at the OHA or the BLM answered. [The agency] {said} <the train stood>.", "agency")]
    [InlineData("Ida Brecht was late. A man from Ida Brecht’s campaign wept.\n[The campaign] {said} <the train stood>.", "Ida Brecht’s campaign")]
    [InlineData("[The city of Oster] {demanded} <a wall>. [The city] {sent} <a letter>.", "city of Oster", "city of Oster")]
    [InlineData("[The nonpartisan Commission on Fair Harbours] {found} <a leak>.", "Commission on Fair Harbours")]
    [InlineData("The Oster Post broke the story. [The newspaper] {said} <the wall was old>.", "Oster Post")]
    [InlineData("A note came from the Oster Harbour Police, [which] {said} <the wall was old>.", "Oster Harbour Police")]
    public void An_organisation_speaks_under_its_own_name(string marked, params string[] names) => Told.Names(marked).Select(name => name.StartsWith("The ", StringComparison.Ordinal) ? name[4..] : name).ShouldBe(names, Case.Insensitive);

    [Theory]
    [InlineData("Ida Brecht and Otto Marsh ran. [The campaign] {said} <the train stood>.")]
    [InlineData("Ida Brecht’s campaign met Otto Marsh’s campaign.\n[The campaign] {said} <the train stood>.")]
    public void The_campaign_of_one_of_two_is_left_open(string marked) => Told.Read(marked)[0].Speaker?.Kind.ShouldBe(Attribution.SpeakerKind.Unnamed);

    [Fact]
    public void In_a_new_section_a_surname_is_that_of_the_one_it_names_in_full() =>
        Told.Names("Emil Lund builds hulls.\n[Lund] {said} <wood was dear>.\n* * *\nMinister Greta Lund came by train.\n[Lund] {said} <it was late>.").ShouldBe(["Emil Lund", "Greta Lund"]);

    [Fact]
    public void A_surname_in_a_headline_is_that_of_the_first_whom_the_text_names() =>
        Told.Names("[Lund] Says Old Harbour Wall Will Not Hold\nEmil Lund builds hulls.\nHis sister Greta Lund sells them.")[0].ShouldBe("Emil Lund");
}
