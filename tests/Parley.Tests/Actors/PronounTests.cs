using Parley.Attribution;

namespace Parley.Tests;

/// <summary>Whom "he", "she", "it", "they" and "who" mean: what gender, number, nearness and standing in the sentence tell, and what they do not.</summary>
public sealed class PronounTests
{
    [Theory]
    [InlineData("Helen Carver met Robert Ames on the ferry. [She] {said} <the crossing was rough>.", "Helen Carver")]
    [InlineData("Helen Carver met Robert Ames on the ferry. [He] {said} <the crossing was rough>.", "Robert Ames")]
    [InlineData("Mrs. Tolland met Mr. Orrin in the lobby. [She] {said} <the lease had run out>.", "Tolland")]
    [InlineData("Councilwoman Brill sat beside Quarrel. [She] {said} <the lease had run out>.", "Brill")]
    [InlineData("Sarah Ost, a teacher, heard Daniel Roe, a baker, speak. “It was short,” [he] {said}.", "Daniel Roe")]
    public void Gender_tells_two_people_apart(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    [Theory]
    [InlineData("The harbour board met Karen Sloane. [She] {said} <the berth was taken>.", "Karen Sloane")]
    [InlineData("Portugal sent Karen Sloane to the talks. [She] {said} <the berth was taken>.", "Karen Sloane")]
    [InlineData("[Danish officials] {said} <the pier had sunk>. Peter Vance runs the pier. [He] {said} <it still stood>.", "Danish officials", "Peter Vance")]
    public void He_and_she_are_never_an_organisation_a_state_or_many(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    [Theory]
    [InlineData("Thomas Reed bought the mill in spring.\nIt burned in June.\nNobody was hurt.\nThe roof fell in.\nThe walls stood.\nMichael Orr rebuilt it. [He] {said} <it cost a fortune>.", "Michael Orr")]
    [InlineData("Michael Orr rebuilt the mill in spring.\nIt burned in June.\nNobody was hurt.\nThe roof fell in.\nThe walls stood.\nThomas Reed bought it. [He] {said} <it cost a fortune>.", "Thomas Reed")]
    public void Of_two_the_one_who_was_just_named_is_meant(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    [Theory]
    [InlineData("[Thomas Reed] {said} <the mill was lost>. “We had no pump,” [he] {added}.", "Thomas Reed", "Thomas Reed")]
    [InlineData("[Thomas Reed] {said} <Michael Orr had lit the fire>. [He] {added} <that the pump had failed>.", "Thomas Reed", "Thomas Reed")]
    [InlineData("“The mill is lost,” [Thomas Reed] {said}.\n“We had no pump,” [he] {said}.\n“We had no water,” [he] {said}.", "Thomas Reed", "Thomas Reed", "Thomas Reed")]
    public void Who_speaks_goes_on_speaking(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    [Theory]
    [InlineData("Helen Carver came in. She sat down. She took off her gloves.\nIt was late.\nShe poured the tea.\nShe said nothing for a while.\nNobody asked.\nThen she stood up.\nThe clock struck. “Well,” [she] {said}.", "Helen Carver")]
    [InlineData("Robert Ames saw Thomas Reed at the door. Reed was late. He took off his coat and he sat down. He ate. He yawned. “Well,” [he] {said}.", "Thomas Reed")]
    public void Who_was_just_called_she_is_as_near_as_if_the_name_stood_there(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    [Theory]
    [InlineData("Helen Carver wrote about the mill. A woman sat at the gate. The woman would not leave. [She] {said} <it was hers>.", "A woman")]
    [InlineData("Robert Ames waited. A reporter from Oster phoned on Monday. [He] {said} <the mill was sold>.", "A reporter from Oster")]
    public void Who_has_no_name_may_be_meant_too(string marked, string not)
    {
        var speaker = Told.Speaker(marked);
        (speaker is null || speaker.Name == not).ShouldBeTrue(speaker?.Name);
    }

    [Theory]
    [InlineData("Mayor Soltan denied it. His lawyer, Premla Vass, said little. [She] {said} <that it was late>.", "Premla Vass")]
    [InlineData("Mayor Soltan denied it. She and her lawyer, Premla Vass, said little. [He] {said} <that it was late>.", "Premla Vass")]
    public void Who_was_called_he_is_no_she(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    [Theory]
    [InlineData("Thomas Reed was tired. Running against Robert Ames in May, [he] {said} <little>.", "Thomas Reed")]
    [InlineData("Thomas Reed was tired. After meeting Robert Ames in May, [he] {said} <little>.", "Thomas Reed")]
    [InlineData("Thomas Reed was tired. Seeing that Robert Ames was late, [he] {said} <little>.", "Robert Ames")]
    public void Whom_a_clause_without_a_subject_names_is_not_who_acts(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    [Theory]
    [InlineData("[Thomas Reed] {said} <Michael Orr and Robert Ames had left, and Ames was late>.\n“We had no pump,” [he] {added}.", "Thomas Reed", "Thomas Reed")]
    public void Who_adds_something_spoke_before(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    [Theory]
    [InlineData("Robert Ames met Thomas Reed. Ames told [him] {said} <to go>.", "Robert Ames")]
    [InlineData("Robert Ames met Thomas Reed. Ames had never called [him] {said} <a liar>.", "Robert Ames")]
    [InlineData("Robert Ames met Thomas Reed. Ames left, telling [him] {said} <to go>.", "Robert Ames")]
    [InlineData("Helen Carver met Ruth Mayer. Carver wanted to see [her] {said} <go>.", "Helen Carver")]
    public void Who_acts_is_not_the_object_of_what_they_do(string marked, string not)
    {
        var statement = Told.Read(marked).ShouldHaveSingleItem();
        statement.Speaker?.Name.ShouldNotBe(not);
        statement.Candidates.ShouldNotContain(c => c.Name == not);
    }

    [Theory]
    [InlineData("Robert Ames was in Oster. Ames said police told [him] {said} <to go>.")]
    [InlineData("Robert Ames was in Oster. Ames looked behind [him] {said} <and left>.")]
    public void Who_acts_may_be_meant_in_another_clause_or_place(string marked) => Told.Names(marked).ShouldBe(["Robert Ames"]);

    [Theory]
    [InlineData("[Laura Finch] {said} <rents would fall>. [Kevin Hobbs] {said} <they would rise>. [She] {called} <him a dreamer>.", "Laura Finch", "Kevin Hobbs", "Laura Finch")]
    [InlineData("[Laura Finch] {said} <rents would fall>. [Kevin Hobbs] {said} <they would rise>. [He] {called} <her a dreamer>.", "Laura Finch", "Kevin Hobbs", "Kevin Hobbs")]
    public void In_a_dispute_each_keeps_their_own_pronoun(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    [Theory]
    [InlineData("Robert Ames came home. The choir sang on Harbour Day. [He] {said} <it was late>.")]
    [InlineData("Robert Ames came home. Grant University was shut. [He] {said} <it was late>.")]
    [InlineData("Robert Ames came home. Lewis Symphony was played. [He] {said} <it was late>.")]
    [InlineData("Robert Ames came home. South Carrow was dark. [He] {said} <it was late>.")]
    public void What_is_called_after_people_is_no_he(string marked)
    {
        var statement = Told.Read(marked).ShouldHaveSingleItem();
        (statement.Speaker?.Name ?? "Robert Ames").ShouldBe("Robert Ames");
        statement.Candidates.ShouldAllBe(c => c.Name == "Robert Ames");
    }

    [Fact]
    public void Whom_a_text_is_about_may_have_but_one_name() =>
        Told.Names("Quarrel trained at dawn. Quarrel swam twice a day. Nobody saw Quarrel in the town. [He] {said} <the water was cold>.").ShouldBe(["Quarrel"]);

    [Fact]
    public void A_word_with_a_capital_that_stands_but_once_is_nobody_to_whom_he_looks_back() =>
        Told.Names("Quarrel burned at dawn. The smoke was thick. [He] {said} <the water was cold>.").ShouldBe(["-"]);

    [Fact]
    public void What_pronouns_have_shown_of_one_helps_with_the_others() =>
        Told.Names("[Quill Tarn] {said} <the pump was old>. [She] {said} <it had failed twice>. [She] {said} <it would fail again>.\nRobert Ames came with Quill Tarn at noon. [He] {said} <the pump was new>.")
            .ShouldBe(["Quill Tarn", "Quill Tarn", "Quill Tarn", "Robert Ames"]);

    [Theory]
    [InlineData("George Lamb and Henry Stone shared a taxi. [He] {said} <the fare was a scandal>.", "George Lamb", "Henry Stone")]
    [InlineData("Before George Lamb there was Henry Stone. “I do not miss it,” [he] {said}.", "George Lamb", "Henry Stone")]
    [InlineData("Alice Dean called Ruth Mayer at dawn. [She] {said} <the line was bad>.", "Alice Dean", "Ruth Mayer")]
    public void Two_who_fit_are_candidates_and_neither_is_named(string marked, params string[] names)
    {
        var statement = Told.Read(marked).ShouldHaveSingleItem();
        statement.Speaker.ShouldBeNull();
        statement.Candidates.Select(c => c.Name).ShouldBe(names, ignoreOrder: true);
        statement.Candidates.ShouldAllBe(c => c.Score > 0 && c.Score < 1);
    }

    [Fact]
    public void Who_is_of_the_wrong_gender_is_no_candidate() =>
        Told.Read("George Lamb, Ruth Mayer and Henry Stone shared a taxi. [He] {said} <the fare was a scandal>.")[0].Candidates.ShouldNotContain(c => c.Name == "Ruth Mayer");

    [Theory]
    [InlineData("“Ask Henry Stone about it,” [she] {said}.")]
    [InlineData("“Ask Alice Dean about it,” the clerk said. “[He] {knows} <nothing>.”")]
    [InlineData("Nobody came. [He] {said} <the hall was cold>.")]
    [InlineData("The hall in Bremen was cold. [He] {said} <so>.")]
    [InlineData("Reuters rang twice. [She] {said} <the hall was cold>.")]
    [InlineData("[You] {said} <it would hold>, Henry Stone.")]
    [InlineData("Henry Stone left. [We] {think} <it will hold>.")]
    [InlineData("Henry Stone left. [This] {says} <a lot>.")]
    public void A_pronoun_without_anybody_who_fits_is_nobody(string marked) => Told.Names(marked).ShouldBe(["-"]);

    [Fact]
    public void Someone_named_only_later_is_not_meant() =>
        Told.Names("[He] {said} <the hall was cold>. Henry Stone came an hour later.").ShouldBe(["-"]);

    [Fact]
    public void Someone_named_an_age_ago_is_not_meant()
    {
        var between = string.Join('\n', Enumerable.Repeat("The tide came in and went out again.", 12));
        Told.Names($"Henry Stone opened the hall.\n{between}\n[He] {{said}} <the hall was cold>.").ShouldBe(["-"]);
    }

    [Theory]
    [InlineData("[The Labor Department] {said} <wages rose>. [It] {expects} <more of the same>.", "Labor Department", "Labor Department")]
    [InlineData("[Norway] {said} <the border was open>. [It] {denied} <any delay>.", "Norway", "Norway")]
    [InlineData("[Residents] {said} <the water was brown>. [They] {blamed} <the works>.", "Residents", "Residents")]
    [InlineData("[Ukrainians] {say} <the lights are out>. [They] {blame} <the storm>.", "Ukrainians", "Ukrainians")]
    [InlineData("[Greenpeace] {said} <the reef was dying>. [They] {urged} <a ban>.", "Greenpeace", "Greenpeace")]
    public void It_is_one_body_and_they_are_many_or_a_body(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    [Theory]
    [InlineData("[Henry Stone] {said} <the hall was cold>. [It] {says} <nothing of heat>.")]
    [InlineData("[Henry Stone] {said} <the hall was cold>. [They] {say} <it is warm>.")]
    [InlineData("[Residents] {said} <the water was brown>. [It] {says} <nothing of salt>.")]
    [InlineData("[Residents] {said} <the water was brown>.\nThe works closed.\nA year went by.\nRain fell. [They] {blamed} <the drought>.")]
    public void It_is_nobody_who_is_a_person_and_they_are_not_one(string marked) => Told.Names(marked)[^1].ShouldBe("-");

    [Theory]
    [InlineData("Julia Marn, [who] {said} <the fence was hers>, sued.", "Julia Marn")]
    [InlineData("The judge heard Simon Pell, [who] {denied} <the theft>.", "Simon Pell")]
    [InlineData("The judge, [who] {doubted} <the alibi>, adjourned.", "The judge")]
    [InlineData("The Labor Department in Oslo, [which] {expects} <a rise>, was silent.", "-")]
    public void Who_is_the_name_right_before(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    [Fact]
    public void A_pronoun_is_told_apart_from_a_name() =>
        Told.Read("[Helen Carver] {said} <no>. [She] {said} <never>.").Select(s => s.Speaker!.Via).ShouldBe([SpeakerVia.Name, SpeakerVia.Pronoun]);

    [Theory]
    [InlineData("He himself")]
    [InlineData("He also")]
    [InlineData("But he")]
    [InlineData("— he")]
    public void A_pronoun_with_an_intensifier_or_a_joining_word_is_one(string source) =>
        Told.Names($"Robert Ames came early. [{source}] {{said}} <so>.").ShouldBe(["Robert Ames"]);
}
