using Parley.Mentions;

namespace Parley.Tests;

/// <summary>What stands before a name and belongs to it, and how the name stands in its sentence.</summary>
public sealed class NameBoundsTests
{
    [Theory]
    [InlineData("They met German Defense Minister Anke Roth.", "Anke Roth", "German Defense Minister Anke Roth")]
    [InlineData("They met U.S. Secretary of State Otto Marsh.", "Otto Marsh", "U.S. Secretary of State Otto Marsh")]
    [InlineData("They met the EU foreign policy chief Kaja Ostberg.", "Kaja Ostberg", "EU foreign policy chief Kaja Ostberg")]
    [InlineData("They met the retired harbour pilot Emil Lund.", "Emil Lund", "retired harbour pilot Emil Lund")]
    [InlineData("They met US Senator Emil Lund.", "Emil Lund", "US Senator Emil Lund")]
    [InlineData("They met Ada Stoll.", "Ada Stoll", "Ada Stoll")]
    [InlineData("They said nurse Ada Stoll left.", "Ada Stoll", "nurse Ada Stoll")]
    [InlineData("They left the harbour with skipper Ada Stoll.", "Ada Stoll", "skipper Ada Stoll")]
    [InlineData("The mayor\nAda Stoll left.", "Ada Stoll", "Ada Stoll")]
    [InlineData("They crossed the bridge Ada Stoll had built.", "Ada Stoll", "Ada Stoll")]
    public void Titles_and_roles_before_a_name_are_of_its_extent(string text, string name, string extent)
    {
        var mention = Named.Only(text, name);
        Named.Words(text).Text(mention.Extent).ShouldBe(extent);
    }

    [Theory]
    [InlineData("They met Mr. Ostberg.", "Ostberg", true)]
    [InlineData("They met Senator Ostberg.", "Ostberg", true)]
    [InlineData("They met Senator Kaja Ostberg.", "Kaja Ostberg", false)]
    [InlineData("They met Ostberg.", "Ostberg", false)]
    [InlineData("They met the skipper Ostberg.", "Ostberg", false)]
    public void A_title_with_a_surname_alone(string text, string name, bool hasTitle) => Named.Only(text, name).HasTitle.ShouldBe(hasTitle);

    [Theory]
    [InlineData("“We trust Ada Stoll,” he said.", true)]
    [InlineData("“We trust you,” Ada Stoll said.", false)]
    [InlineData("\"We trust Ada Stoll,\" he said.", true)]
    [InlineData("They trust Ada Stoll.", false)]
    public void A_name_between_quotation_marks_is_quoted(string text, bool isQuoted) => Named.Only(text, "Ada Stoll").IsQuoted.ShouldBe(isQuoted);

    [Theory]
    [InlineData("Ada Stoll left.", true)]
    [InlineData("The mayor Ada Stoll left.", true)]
    [InlineData("It rained. Mayor Ada Stoll left.", true)]
    [InlineData("It rained when Ada Stoll left.", true)]
    [InlineData("It rained, and the old mayor, Ada Stoll, left.", true)]
    [InlineData("“It rained,” Ada Stoll said.", true)]
    [InlineData("They said Ada Stoll had left.", true)]
    [InlineData("They met Ada Stoll.", false)]
    [InlineData("They sailed with Ada Stoll.", false)]
    [InlineData("They sailed with the mayor Ada Stoll.", false)]
    [InlineData("Ada Stoll’s boat sank.", false)]
    [InlineData("They like the boat of Ada Stoll.", false)]
    public void Who_acts_stands_where_a_subject_does(string text, bool isSubject) => Named.Only(text, "Ada Stoll").IsSubject.ShouldBe(isSubject);

    [Theory]
    [InlineData("They saw a letter by Ada\nStoll.", "Ada|Stoll")]
    [InlineData("They saw Ada  Stoll.", "Ada  Stoll")]
    [InlineData("They saw Ada\tStoll.", "Ada Stoll")]
    public void A_name_is_written_as_the_text_has_it_on_one_line(string text, string names) =>
        string.Join('|', Named.In(text).Select(m => m.Text)).ShouldBe(names);

    [Theory]
    [InlineData("They saw Mr. Ostberg.", "Male")]
    [InlineData("They saw Mrs. Ostberg.", "Female")]
    [InlineData("They saw Ada Ostberg.", "Female")]
    [InlineData("They saw Emil Ostberg.", "Male")]
    [InlineData("They saw the spokesman Ada Ostberg.", "Female")]
    [InlineData("They saw spokeswoman Ostberg.", "Female")]
    [InlineData("They saw Queen Ostberg.", "Female")]
    [InlineData("They saw King Ostberg.", "Male")]
    [InlineData("They saw Ostberg, her husband.", "Male")]
    [InlineData("They saw Ostberg, a grandmother of six.", "Female")]
    [InlineData("They saw Ostberg, a judge.", "Unknown")]
    [InlineData("They saw Ostberg.", "Unknown")]
    [InlineData("They saw Norway.", "Unknown")]
    [InlineData("They saw the Harbour Board.", "Unknown")]
    public void Gender_is_told_by_title_then_first_name_then_role(string text, string gender) =>
        Named.In(text).ShouldHaveSingleItem().Gender.ToString().ShouldBe(gender);

    [Fact]
    public void Genders_agree_unless_both_are_known_and_differ()
    {
        Gender[] all = [Gender.Unknown, Gender.Female, Gender.Male];
        foreach (var (one, other) in all.SelectMany(one => all.Select(other => (one, other))))
        {
            one.Agree(other).ShouldBe(other.Agree(one));
            one.Agree(other).ShouldBe(one.Or(other) == other.Or(one));
        }
    }
}
