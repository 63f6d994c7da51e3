namespace Parley.Tests;

/// <summary>What a sentence says of somebody beside the name.</summary>
public sealed class AppositionTests
{
    [Theory]
    [InlineData("Ada Stoll, the EU’s foreign policy chief, came late.", "foreign policy chief", "EU")]
    [InlineData("Ada Stoll, mayor of Port Ost, came late.", "mayor", "Port Ost")]
    [InlineData("Ada Stoll, chief executive of Oster Holdings, came late.", "chief executive", "Oster Holdings")]
    [InlineData("Ada Stoll, an economist at the University of Carrow, came late.", "economist", "University of Carrow")]
    [InlineData("Ada Stoll, a spokeswoman for the Harbour Board, came late.", "spokeswoman", "Harbour Board")]
    [InlineData("Ada Stoll, a former judge who lives here, came late.", "former judge", null)]
    [InlineData("Ada Stoll, who is a teacher, came late.", "teacher", null)]
    [InlineData("Ada Stoll, their neighbour, came late.", "neighbour", null)]
    [InlineData("Ada Stoll (a beekeeper) came late.", "beekeeper", null)]
    [InlineData("It was late when Ada Stoll — a former judge — came.", "former judge", null)]
    [InlineData("Ada Stoll is a farmer.", "farmer", null)]
    [InlineData("Ada Stoll was the mayor of Port Ost until spring.", "mayor", "Port Ost")]
    [InlineData("Ada Stoll became a judge.", "judge", null)]
    public void Behind_the_name(string text, string role, string? affiliation)
    {
        var office = Named.Only(text, "Ada Stoll").Behind.ShouldNotBeNull();
        (office.Text, office.Affiliation).ShouldBe((role, affiliation));
    }

    [Theory]
    [InlineData("In a talk with Ada Stoll, the mayor said no.")]
    [InlineData("With Ada Stoll, President Marsh made a safe choice.")]
    [InlineData("They met Ada Stoll, Mayor Lund and others.")]
    [InlineData("As Ada Stoll, Lund wage delegate warfare, nobody sleeps.")]
    public void What_stands_behind_a_comma_may_be_somebody_else(string text) => Named.Only(text, "Ada Stoll").Behind.ShouldBeNull();

    [Theory]
    [InlineData("In a talk with Ada Stoll, the mayor, they said no.", "mayor")]
    [InlineData("In a talk with Ada Stoll, the mayor of Port Ost, they said no.", "mayor")]
    public void A_comma_or_a_preposition_closes_what_somebody_is(string text, string role) => Named.Only(text, "Ada Stoll").Behind.ShouldNotBeNull().Text.ShouldBe(role);

    [Theory]
    [InlineData("Norway’s Prime Minister Ada Stoll came late.", "Prime Minister", "Norway")]
    [InlineData("The Sea Trust’s Ada Stoll came late.", "", "Sea Trust")]
    [InlineData("Professor Ada Stoll of Carrow University came late.", "Professor", "Carrow University")]
    [InlineData("Foreign ministry spokeswoman Ada Stoll came late.", "spokeswoman", "Foreign ministry")]
    [InlineData("Fire chief Ada Stoll came late.", "Fire chief", null)]
    [InlineData("It acquitted former Health Minister Ada Stoll of taking bribes.", "former Health Minister", null)]
    [InlineData("They thanked acting Attorney General Ada Stoll.", "acting Attorney General", null)]
    public void Before_the_name_and_for_whom(string text, string role, string? affiliation)
    {
        var office = Named.Only(text, "Ada Stoll").Before.ShouldNotBeNull();
        (office.Text, office.Affiliation).ShouldBe((role, affiliation));
    }

    [Theory]
    [InlineData("The mayor, Ada Stoll, came late.", "mayor", null)]
    [InlineData("The Sea Trust’s chair, Dr Ada Stoll, came late.", "chair", "Sea Trust")]
    [InlineData("It was late when the mayor of Port Ost, Ada Stoll, came.", "mayor", "Port Ost")]
    [InlineData("A spokeswoman for the Harbour Board, Ada Stoll, came late.", "spokeswoman", "Harbour Board")]
    [InlineData("The skipper of the ferry, Ada Stoll, came late.", "skipper of the ferry", null)]
    [InlineData("They sued its chairwoman, Ada Stoll.", "chairwoman", null)]
    [InlineData("Later Oxbow’s chief executive, Ada Stoll, came.", "chief executive", "Oxbow")]
    [InlineData("Its director, Ada Stoll, urged residents to leave.", "director", null)]
    [InlineData("Its director, Ada Stoll, 61, urged residents to leave.", "director", null)]
    [InlineData("Her neighbour, Ada Stoll, a judge, came late.", "judge", null)]
    public void Before_the_name_between_commas(string text, string role, string? affiliation)
    {
        var office = Named.Only(text, "Ada Stoll").Behind.ShouldNotBeNull();
        (office.Text, office.Affiliation).ShouldBe((role, affiliation));
    }

    [Theory]
    [InlineData("Ada Stoll, 61, came late.", 61, "")]
    [InlineData("Ada Stoll (61) came late.", 61, "")]
    [InlineData("Ada Stoll, 61, a surgeon, came late.", 61, "surgeon")]
    [InlineData("They found Ada Stoll, 9.", 9, "")]
    [InlineData("Ada Stoll, a 61-year-old surgeon, came late.", 61, "61-year-old surgeon")]
    public void An_age_is_read_with_and_without_a_role(string text, int age, string role)
    {
        var office = Named.Only(text, "Ada Stoll").Behind.ShouldNotBeNull();
        (office.Age, office.Text).ShouldBe((age, role));
    }

    [Theory]
    [InlineData("Ada Stoll, Emil Lund and the mayor came late.")]
    [InlineData("Ada Stoll, 2024, is a print.")]
    [InlineData("Ada Stoll, 61 times a winner of nothing, came late.")]
    [InlineData("Ada Stoll, which nobody knew, came late.")]
    [InlineData("Ada Stoll, said the mayor, came late.")]
    [InlineData("Ada Stoll, on a boat, came late.")]
    [InlineData("Ada Stoll came late. The mayor was early.")]
    [InlineData("Ada Stoll — a judge has ruled it.")]
    [InlineData("Ada Stoll was late.")]
    [InlineData("The mayor left, Ada Stoll and Emil Lund did not.")]
    [InlineData("The harbour, Ada Stoll, was full.")]
    [InlineData("The mayor saw the ferry, Ada Stoll, come late.")]
    [InlineData("Ada Stoll,\nThe mayor came late.")]
    [InlineData("They found Ada Stoll,\nA judge came late.")]
    public void What_is_no_apposition(string text) => Named.Only(text, "Ada Stoll").Behind.ShouldBeNull();

    [Fact]
    public void What_follows_an_age_in_the_next_paragraph_is_another_story()
    {
        var office = Named.Only("They found Ada Stoll, 61,\nThe judge came late.", "Ada Stoll").Behind.ShouldNotBeNull();
        (office.Age, office.Text).ShouldBe((61, ""));
    }

    [Fact]
    public void Only_who_can_speak_has_an_office()
    {
        Named.Only("Norway, a former judge, is large.", "Norway").Behind.ShouldBeNull();
        Named.Only("The Harbour Board, the mayor’s friend, met.", "Harbour Board").Behind.ShouldBeNull();
    }

    [Fact]
    public void Whose_office_is_told_is_a_person()
    {
        Named.ShouldBeFound("They met [person Quill], a judge.");
        Named.ShouldBeFound("They met the skipper [person Quill] there.");
        Named.ShouldBeFound("They met [person Quill], 61.");
    }
}
