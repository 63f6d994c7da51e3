using Parley.Attribution;

namespace Parley.Tests;

/// <summary>Many, joint, unnamed and borrowed voices: who stands behind a source that is not one person's name.</summary>
public sealed class SourceKindTests
{
    [Theory]
    [InlineData("Carla Voss and Ian Tate", "Carla Voss", "Ian Tate")]
    [InlineData("Carla Voss, Ian Tate and Ruth Mayer", "Carla Voss", "Ian Tate", "Ruth Mayer")]
    [InlineData("Both Carla Voss and Ian Tate", "Carla Voss", "Ian Tate")]
    [InlineData("Carla Voss, D-Ohio, and Ian Tate, R-Texas,", "Carla Voss", "Ian Tate")]
    [InlineData("France and Germany", "France", "Germany")]
    [InlineData("Carla Voss and the Sea Trust’s Ian Tate", "Carla Voss", "Ian Tate")]
    [InlineData("NATO and the European Union", "NATO", "European Union")]
    [InlineData("Mayor Carla Voss and Senator Ian Tate", "Carla Voss", "Ian Tate")]
    [InlineData("Countries like China, Iran and Russia", "China", "Iran", "Russia")]
    [InlineData("the Namibian and South African governments", "Namibian government", "South African government")]
    public void Who_speak_together_are_each_named(string source, params string[] names)
    {
        var statement = Told.Read($"[{source}] {{said}} <the dam was sound>.")[0];
        statement.Jointly.Insert(0, statement.Speaker!).Select(s => s.Name).ShouldBe(names);
    }

    [Theory]
    [InlineData("Carla Voss of Ridge and Field")]
    [InlineData("Carla Voss, a friend of Ian Tate")]
    [InlineData("Carla Voss, D-Ohio,")]
    [InlineData("Carla Voss (R-Texas)")]
    [InlineData("Carla Voss, who married Ian Tate,")]
    public void Who_is_only_mentioned_with_the_speaker_does_not_speak(string source)
    {
        var statement = Told.Read($"[{source}] {{said}} <the dam was sound>.")[0];
        statement.Speaker!.Name.ShouldBe("Carla Voss");
        statement.Jointly.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Senators Carla Voss and Ian Tate", "Senator")]
    [InlineData("Senators Carla Voss (D-Ohio) and Ian Tate (R-Texas)", "Senator")]
    [InlineData("Harbour pilots Carla Voss, Ruth Mayer and Ian Tate", "pilot")]
    public void A_title_of_several_is_that_of_each(string source, string role)
    {
        var statement = Told.Read($"[{source}] {{said}} <the dam was sound>.")[0];
        statement.Jointly.Insert(0, statement.Speaker!).ShouldAllBe(s => s.Role!.EndsWith(role, StringComparison.Ordinal));
    }

    [Fact]
    public void One_who_is_named_twice_in_a_source_speaks_once() =>
        Told.Read("Carla Voss arrived. [Voss and Carla Voss] {said} <the dam was sound>.")[0].Jointly.ShouldBeEmpty();

    [Theory]
    [InlineData("The Estonian people", "Estonians")]
    [InlineData("the American public", "Americans")]
    [InlineData("the French people", "French people")]
    public void The_people_of_a_state_are_a_group_by_its_name(string source, string name) =>
        Told.Alone(source).ShouldNotBeNull().ShouldSatisfyAllConditions(s => s.Name.ShouldBe(name), s => s.Kind.ShouldBe(SpeakerKind.Group));

    [Theory]
    [InlineData("the founders of Calder Insurance", "founders of Calder Insurance")]
    [InlineData("economists at the University of Carrow", "economists at the University of Carrow")]
    [InlineData("nearly all Republican senators", "Republican senators")]
    [InlineData("supporters of Carla Voss, who came by boat,", "supporters of Carla Voss")]
    [InlineData("NATO leaders", "NATO leaders")]
    [InlineData("American oil companies", "American oil companies")]
    [InlineData("Omani planners", "Omani planners")]
    [InlineData("Many Palestinians interviewed in Gaza", "Palestinians")]
    [InlineData("many Americans", "Americans")]
    [InlineData("Most Congressmen", "Congressmen")]
    [InlineData("People in the United States", "People in the United States")]
    public void Many_are_a_group_by_the_name_that_says_who_they_are(string source, string name) =>
        Told.Alone(source).ShouldNotBeNull().ShouldSatisfyAllConditions(s => s.Name.ShouldBe(name), s => s.Kind.ShouldBe(SpeakerKind.Group));

    [Theory]
    [InlineData("some Republican senators")]
    [InlineData("two economists at the University of Carrow")]
    [InlineData("NATO officials")]
    [InlineData("Local police")]
    [InlineData("Climate scientists")]
    [InlineData("officers assigned to guard Carla Voss")]
    [InlineData("Many residents")]
    [InlineData("Minority and women voters")]
    [InlineData("people in Weyer")]
    [InlineData("the young people")]
    [InlineData("some American people")]
    public void Other_people_are_no_group(string source) => (Told.Alone(source)?.Kind ?? SpeakerKind.Unnamed).ShouldBe(SpeakerKind.Unnamed);

    [Theory]
    [InlineData("a spokesman for the Finance Ministry", "spokesman", "Finance Ministry")]
    [InlineData("a spokeswoman for Calder Insurance", "spokeswoman", "Calder Insurance")]
    [InlineData("a spokesman for the Supreme Court", "spokesman", "Supreme Court")]
    [InlineData("a NATO spokesperson", "spokesperson", "NATO")]
    [InlineData("an adviser to the Labor Department", "adviser", "Labor Department")]
    [InlineData("a lawyer for Greenpeace", "lawyer", "Greenpeace")]
    public void A_nameless_voice_of_an_organisation_is_unnamed_and_belongs_to_it(string source, string role, string affiliation)
    {
        var speaker = Told.Alone(source)!;
        (speaker.Kind, speaker.Name, speaker.Affiliation).ShouldBe((SpeakerKind.Unnamed, source, affiliation));
        speaker.Role!.ShouldStartWith(role);
    }

    [Theory]
    [InlineData("Calder Insurance spokeswoman Ida Moore", "Ida Moore", "Calder Insurance")]
    [InlineData("Ida Moore, a spokeswoman for Calder Insurance,", "Ida Moore", "Calder Insurance")]
    [InlineData("Ida Moore, the Finance Ministry’s spokeswoman,", "Ida Moore", "Finance Ministry")]
    [InlineData("White House spokesman Ian Tate", "Ian Tate", "White House")]
    [InlineData("former White House counsel Ian Tate", "Ian Tate", "White House")]
    [InlineData("World Bank president Carla Voss", "Carla Voss", "World Bank")]
    [InlineData("a Pentagon spokesman, Ian Tate,", "Ian Tate", "Pentagon")]
    [InlineData("French Foreign Minister Carla Voss", "Carla Voss", "France")]
    [InlineData("Harvard University economist Ruth Mayer", "Ruth Mayer", "Harvard University")]
    [InlineData("Ruth Mayer, an economist at Harvard University,", "Ruth Mayer", "Harvard University")]
    public void A_named_voice_is_the_person_with_whom_they_speak_for(string source, string name, string affiliation)
    {
        var speaker = Told.Alone(source)!;
        (speaker.Kind, speaker.Name, speaker.Affiliation).ShouldBe((SpeakerKind.Person, name, affiliation));
    }

    [Fact]
    public void What_was_said_of_a_person_once_holds_for_the_whole_article()
    {
        var statements = Told.Read("[Ida Moore, a spokeswoman for Calder Insurance,] {said} <no claim was lost>.\n“None,” [Moore] {repeated}.\n“Not one,” [she] {said}.");
        statements.ShouldAllBe(s => s.Speaker!.Name == "Ida Moore" && s.Speaker.Role == "spokeswoman" && s.Speaker.Affiliation == "Calder Insurance");
    }

    [Theory]
    [InlineData("Berlin", "Germany")]
    [InlineData("Tokyo", "Japan")]
    [InlineData("The White House", "United States")]
    [InlineData("The Kremlin", "Russia")]
    [InlineData("The Elysee", "France")]
    public void A_capital_that_speaks_is_its_state(string source, string state)
    {
        var speaker = Told.Alone(source)!;
        (speaker.Kind, speaker.Affiliation).ShouldBe((SpeakerKind.State, state));
    }

    [Theory]
    [InlineData("Experts in Vienna")]
    [InlineData("two people familiar with the matter")]
    [InlineData("a senior diplomat")]
    [InlineData("One resident")]
    [InlineData("Some analysts")]
    [InlineData("Critics of the plan")]
    [InlineData("police")]
    [InlineData("a witness")]
    [InlineData("several European officials")]
    [InlineData("an aide")]
    public void Who_stays_anonymous_has_no_name_but_words(string source)
    {
        var speaker = Told.Alone(source)!;
        (speaker.Kind, speaker.Via).ShouldBe((SpeakerKind.Unnamed, SpeakerVia.Description));
        source.ShouldStartWith(speaker.Name);
    }

    [Fact]
    public void A_person_whom_the_article_names_is_not_the_anonymous_one() =>
        Told.Names("Diplomat Ian Tate left the hall. [A diplomat] {said} <the talks had failed>.").ShouldBe(["A diplomat"]);

    [Theory]
    [InlineData("Carla Voss’s lawyer")]
    [InlineData("Carla Voss’s office")]
    [InlineData("a friend of Carla Voss")]
    [InlineData("the brother of Carla Voss")]
    [InlineData("supporters of Carla Voss")]
    [InlineData("Carla Voss supporters")]
    [InlineData("an aide to Carla Voss")]
    [InlineData("a memo seen by Carla Voss")]
    [InlineData("a spokesman for mayor Carla Voss")]
    public void Who_only_belongs_to_somebody_is_not_that_person(string source) => Told.Alone(source)?.Name.ShouldNotBe("Carla Voss");

    [Theory]
    [InlineData("the weather")]
    [InlineData("Nine in ten")]
    [InlineData("an old map")]
    [InlineData("the silence")]
    [InlineData("A red sky")]
    [InlineData("—")]
    [InlineData("’s")]
    public void A_thing_is_nobody(string source) => Told.Alone(source).ShouldBeNull();

    [Theory]
    [InlineData("Surgeon Ruth Mayer and pilot Ian Tate met. [The pilot] {said} <fog was near>.", "Ian Tate")]
    [InlineData("Surgeon Ruth Mayer and pilot Ian Tate met. [The doctor] {said} <fog was near>.", "Ruth Mayer")]
    [InlineData("Ruth Mayer, 38, and Ian Tate, 71, met. [The 38-year-old] {said} <fog was near>.", "Ruth Mayer")]
    [InlineData("Senator Ruth Mayer met Senator Ian Tate. [Ms. Mayer] {said} <no>. [The senator] {added} <never>.", "Ruth Mayer", "Ruth Mayer")]
    [InlineData("German Chancellor Carla Voss met French President Ian Tate. [The chancellor] {said} <no>.", "Carla Voss")]
    [InlineData("German President Carla Voss met French President Ian Tate. [The French president] {said} <no>.", "Ian Tate")]
    public void A_description_picks_the_one_whose_office_or_age_it_is(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    [Fact]
    public void Those_whom_a_description_fits_are_candidates_of_equal_weight()
    {
        var statement = Told.Read("Senator Ruth Mayer met Senator Ian Tate. [The senator] {said} <no>.")[0];
        statement.Speaker.ShouldBeNull();
        statement.Candidates.Select(c => (c.Name, c.Score)).ShouldBe([("Ruth Mayer", 0.5), ("Ian Tate", 0.5)]);
    }
}
