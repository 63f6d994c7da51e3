using CsCheck;
using Parley.Attribution;

namespace Parley.Tests;

/// <summary>What a source alone tells, in an article of one sentence.</summary>
public sealed class SourceNameTests
{
    [Theory]
    [InlineData("Ann Hale", "Ann Hale")]
    [InlineData("Ann Hale’s", "Ann Hale")]
    [InlineData("Ann Hale,", "Ann Hale")]
    [InlineData("Ann Hale, a fisher from Port Ost,", "Ann Hale")]
    [InlineData("Ursula von der Leyen", "Ursula von der Leyen")]
    [InlineData("J. R. Ost", "J. R. Ost")]
    [InlineData("U.S. Secretary of State Pete Hegseth", "Pete Hegseth")]
    [InlineData("Secretary of Homeland Security Ann Hale", "Ann Hale")]
    [InlineData("the Secretary of the Treasury, Ann Hale", "Ann Hale")]
    [InlineData("A spokeswoman, Petra Lind,", "Petra Lind")]
    [InlineData("Her colleague in Port Anselm, Jonas Weir,", "Jonas Weir")]
    [InlineData("Bank of England Governor Ann Hale", "Ann Hale")]
    [InlineData("the fisher Ann Hale", "Ann Hale")]
    [InlineData("harbour pilot Ann Hale", "Ann Hale")]
    [InlineData("the Gazette’s Ann Hale", "Ann Hale")]
    [InlineData("the mayor’s deputy, Ann Hale,", "Ann Hale")]
    [InlineData("Republican Ann Hale", "Ann Hale")]
    [InlineData("Stephen King", "Stephen King")]
    [InlineData("Theresa May", "Theresa May")]
    [InlineData("@quay_cat", "@quay_cat")]
    [InlineData("Professor Ann Hale of Carrow University", "Ann Hale")]
    [InlineData("Senator Ann Hale of Ohio", "Ann Hale")]
    [InlineData("the party chairwoman, Representative Ann Hale of New York,", "Ann Hale")]
    [InlineData("Teal Baker", "Teal Baker")]
    [InlineData("One of the pilots, Ann Hale,", "Ann Hale")]
    [InlineData("The other pilot, his cousin Ann Hale, 40,", "Ann Hale")]
    [InlineData("A former candidate -- Ann Hale, who lost --", "Ann Hale")]
    [InlineData("Ann Hale, the Customs and Harbour Protection commissioner,", "Ann Hale")]
    [InlineData("Oster MP Ann Hale")]
    [InlineData("the late science fiction and fantasy author Ann Hale")]
    [InlineData("Mr. Lund’s son, filmmaker Ann Hale (“The Fog”),")]
    [InlineData("Acme CEO Masayo Son", "Masayo Son")]
    [InlineData("PC Ann Hale")]
    [InlineData("Det Insp Ann Hale")]
    [InlineData("Cllr Ann Hale")]
    [InlineData("the Rt Hon Ann Hale MP")]
    [InlineData("Dr Ann Hale MBE, a surgeon,")]
    [InlineData("NASA Administrator Ann Hale")]
    [InlineData("Gazette Editor-in-Chief Ann Hale")]
    [InlineData("minister of mines and energy Ann Hale", "Ann Hale")]
    [InlineData("Estonia’s Chief of Navy Staff Admiral Ann Hale", "Ann Hale")]
    [InlineData("National Pilots’ Council chairman Ann Hale", "Ann Hale")]
    [InlineData("Police and Crime Commissioner Ann Hale", "Ann Hale")]
    [InlineData("The Leader of Carrow Council, Councillor Ann Hale,", "Ann Hale")]
    [InlineData("Norwegian politicians and Ann Hale", "Ann Hale")]
    [InlineData("Ann Hale’s annual climate statement", "Ann Hale")]
    [InlineData("a letter from Ann Hale", "Ann Hale")]
    public void A_person_is_named_without_role_and_title(string source, string name = "Ann Hale")
    {
        Told.Alone(source)!.Name.ShouldBe(name);
        Told.Alone(source)!.Kind.ShouldBe(SpeakerKind.Person);
    }

    [Theory]
    [InlineData("Mr. Hale", "Hale")]
    [InlineData("Mr Hale", "Hale")]
    [InlineData("Dr Hale", "Hale")]
    [InlineData("Ms Hale", "Hale")]
    [InlineData("Secretary Hegseth", "Hegseth")]
    [InlineData("Mr. King", "King")]
    public void A_title_with_a_surname_is_a_title(string source, string name)
    {
        Told.Alone(source)!.Name.ShouldBe(name);
        Told.Alone(source)!.Via.ShouldBe(SpeakerVia.Title);
    }

    [Theory]
    [InlineData("the Bank of England", "Bank of England", SpeakerKind.Organization)]
    [InlineData("The Sea Trust", "Sea Trust", SpeakerKind.Organization)]
    [InlineData("the Sea Trust’s yearly report", "Sea Trust", SpeakerKind.Organization)]
    [InlineData("a 2031 FBI memo seen by the Gazette", "FBI", SpeakerKind.Organization)]
    [InlineData("A poll of 1,500 voters conducted by the Sea Trust", "Sea Trust", SpeakerKind.Organization)]
    [InlineData("data released by the Harbour Board", "Harbour Board", SpeakerKind.Organization)]
    [InlineData("its parent company, Oster Holdings,", "Oster Holdings", SpeakerKind.Organization)]
    [InlineData("Sweden’s brochure", "Sweden", SpeakerKind.State)]
    [InlineData("the homelessness charity Lantern", "Lantern", SpeakerKind.Organization)]
    [InlineData("SoftBoat", "SoftBoat", SpeakerKind.Organization)]
    [InlineData("Robocorp, a maker of boats,", "Robocorp", SpeakerKind.Organization)]
    [InlineData("Oxbow Properties", "Oxbow Properties", SpeakerKind.Organization)]
    [InlineData("Swedish police", "Swedish police", SpeakerKind.Organization)]
    [InlineData("Estonia’s military", "Estonia’s military", SpeakerKind.Organization)]
    [InlineData("Canada", "Canada", SpeakerKind.State)]
    [InlineData("The Netherlands", "Netherlands", SpeakerKind.State)]
    [InlineData("Ottawa", "Ottawa", SpeakerKind.State)]
    [InlineData("US", "US", SpeakerKind.State)]
    [InlineData("NATO", "NATO", SpeakerKind.Organization)]
    [InlineData("the ferry company Northern Line", "Northern Line", SpeakerKind.Organization)]
    [InlineData("the European Union", "European Union", SpeakerKind.Organization)]
    [InlineData("The Ministry of Fisheries", "Ministry of Fisheries", SpeakerKind.Organization)]
    [InlineData("Norway", "Norway", SpeakerKind.State)]
    [InlineData("Moscow", "Moscow", SpeakerKind.State)]
    [InlineData("the Kremlin", "Kremlin", SpeakerKind.State)]
    [InlineData("Downing Street", "Downing Street", SpeakerKind.State)]
    [InlineData("Ukrainians", "Ukrainians", SpeakerKind.Group)]
    [InlineData("Republicans", "Republicans", SpeakerKind.Group)]
    public void Organisations_states_and_groups_are_told_apart(string source, string name, SpeakerKind kind)
    {
        Told.Alone(source)!.Name.ShouldBe(name);
        Told.Alone(source)!.Kind.ShouldBe(kind);
    }

    [Fact]
    public void A_seat_of_government_speaks_for_its_state() =>
        Told.Alone("the Kremlin")!.Affiliation.ShouldBe("Russia");

    [Theory]
    [InlineData("U.S. Secretary of State Pete Hegseth", "Secretary of State", "U.S.")]
    [InlineData("NATO Secretary General Ann Hale", "Secretary General", "NATO")]
    [InlineData("Senate Majority Leader Ann Hale", "Majority Leader", "Senate")]
    [InlineData("Bank of England Governor Ann Hale", "Governor", "Bank of England")]
    [InlineData("German Defense Minister Ann Hale", "Defense Minister", "Germany")]
    [InlineData("EU foreign policy chief Ann Hale", "foreign policy chief", "EU")]
    [InlineData("Ann Hale, the EU’s foreign policy chief,", "foreign policy chief", "EU")]
    [InlineData("Ann Hale, a former Estonian prime minister known for her songs,", "former Estonian prime minister", "Estonia")]
    [InlineData("Ann Hale, chief executive of Acme,", "chief executive", "Acme")]
    [InlineData("Ann Hale, a spokeswoman for the Acme Group,", "spokeswoman", "Acme Group")]
    [InlineData("Ann Hale, an expert on trade at the libertarian Oster Institute,", "expert on trade", "Oster Institute")]
    [InlineData("Ann Hale, 61, head of the cooperative,", "head of the cooperative", null)]
    [InlineData("Acme spokeswoman Ann Hale", "spokeswoman", "Acme")]
    [InlineData("the fisher Ann Hale", "fisher", null)]
    [InlineData("rival Ann Hale", null, null)]
    public void Role_and_affiliation_come_from_what_stands_around_the_name(string source, string? role, string? affiliation)
    {
        var speaker = Told.Alone(source)!;
        speaker.Name.ShouldBe(source.Contains("Ann Hale", StringComparison.Ordinal) ? "Ann Hale" : "Pete Hegseth");
        speaker.Role.ShouldBe(role);
        speaker.Affiliation.ShouldBe(affiliation);
    }

    [Theory]
    [InlineData("a spokesman for Acme", "a spokesman for Acme", "spokesman", "Acme")]
    [InlineData("an Acme spokesman", "an Acme spokesman", "spokesman", "Acme")]
    [InlineData("A senior official", "A senior official", "senior official", null)]
    [InlineData("NATO officials", "NATO officials", "officials", "NATO")]
    [InlineData("officials in Kyiv, who asked not to be named", "officials in Kyiv", "officials in Kyiv", null)]
    [InlineData("The Secretary of State", "The Secretary of State", "Secretary of State", null)]
    [InlineData("Governor of the Bank of England", "Governor of the Bank of England", "Governor", "Bank of England")]
    [InlineData("two residents", "two residents", "residents", null)]
    public void Who_is_only_described_is_unnamed(string source, string name, string role, string? affiliation)
    {
        var speaker = Told.Alone(source)!;
        speaker.Kind.ShouldBe(SpeakerKind.Unnamed);
        speaker.Via.ShouldBe(SpeakerVia.Description);
        (speaker.Name, speaker.Role, speaker.Affiliation).ShouldBe((name, role, affiliation));
    }

    [Theory]
    [InlineData("he")]
    [InlineData("They")]
    [InlineData("a report published on Monday")]
    [InlineData("five percent")]
    [InlineData("The study")]
    [InlineData("it")]
    [InlineData("“")]
    public void A_lone_pronoun_or_a_thing_is_nobody(string source) => Told.Alone(source).ShouldBeNull();

    [Fact]
    public void Two_who_speak_together_are_two()
    {
        var statement = Told.Read("[Mara Vega and Otto Holt] {said} <the plan was dead>.")[0];
        statement.Speaker!.Name.ShouldBe("Mara Vega");
        statement.Jointly.Select(s => s.Name).ShouldBe(["Otto Holt"]);
    }

    [Theory]
    [InlineData("Jo Marsh {told} Reuters on Monday", "Reuters", SpeakerKind.Organization)]
    [InlineData("Jo Marsh {told} the inquiry", "the inquiry", SpeakerKind.Unnamed)]
    [InlineData("Jo Marsh {said} to Ida Brecht", "Ida Brecht", SpeakerKind.Person)]
    [InlineData("Jo Marsh {told} reporters", "reporters", SpeakerKind.Unnamed)]
    public void Who_is_told_is_the_addressee(string opening, string name, SpeakerKind kind)
    {
        var statement = Told.Read(opening.Replace("Jo Marsh", "[Jo Marsh]", StringComparison.Ordinal) + " <that the tide was late>. Ida Brecht is a pilot.")[0];
        statement.Speaker!.Name.ShouldBe("Jo Marsh");
        (statement.Addressee!.Name, statement.Addressee.Kind).ShouldBe((name, kind));
    }

    [Fact]
    public void Who_is_not_told_is_no_addressee() =>
        Told.Read("[Jo Marsh] {said} <that the tide was late>.")[0].Addressee.ShouldBeNull();
}
