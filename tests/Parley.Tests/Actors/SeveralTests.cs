namespace Parley.Tests;

/// <summary>Whom "it", "they", "who" and phrases for several mean.</summary>
public sealed class SeveralTests
{
    private static string[] All(string marked) => [.. Told.Read(marked)[^1] is { } last ? last.Jointly.Insert(0, last.Speaker!).Select(s => s?.Name ?? "-") : []];

    [Theory]
    [InlineData("Calder Insurance raised its rates in May, and [it] {promised} <better service>.", "Calder Insurance")]
    [InlineData("Calder Insurance raised its rates. On Friday [they] {promised} <better service>.", "Calder Insurance")]
    [InlineData("This is a way for the United States to meet the goal [it] {pledged} <to reach>.", "United States")]
    public void It_goes_on_with_the_organisation_that_acts(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    [Theory]
    [InlineData("Calder Insurance and the Harbour Board met, where [it] {said} <so>.")]
    [InlineData("The Clean Harbour Act is old. [It] {says} <so>.")]
    public void It_is_nobody_where_several_act_or_none(string marked) => Told.Names(marked).ShouldBe(["-"]);

    [Theory]
    [InlineData("[The Sea Trust] {offered} <help>. [The group] {said} <so>.", "Sea Trust", "Sea Trust")]
    [InlineData("[The Sea Trust] {offered} <help> to the Harbour Board. [The group] {said} <so>.", "Sea Trust", "The group")]
    [InlineData("Carla Voss met [the Sea Trust’s Ian Tate], who {said} <so>. [The group] {said} <so>.", "Ian Tate", "The group")]
    public void The_group_is_the_organisation_that_has_just_spoken(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    [Theory]
    [InlineData("[Carla Voss and Ian Tate] {wrote} <a letter>. [They] {said} <the dam leaked>.")]
    [InlineData("Carla Voss slept. [She and Ian Tate] {said} <the dam leaked>.")]
    [InlineData("[Two senators: Carla Voss and Ian Tate] {said} <the dam leaked>.")]
    [InlineData("Senators Carla Voss and Ian Tate came. Later [both men] {said} <the dam leaked>.", "-")]
    [InlineData("Senator Carla Voss came with Senator Ian Tate. Mayor Ruth Mayer left. [The senators] {said} <the dam leaked>.")]
    [InlineData("President Carla Voss and President Ian Tate came. Ruth Mayer left. [The two presidents] {said} <the dam leaked>.")]
    [InlineData("[Critics of the dam, like Senators Carla Voss, of Oster, and Ian Tate, of Weyer,] {said} <it leaked>.")]
    public void Who_was_named_one_by_one_is_meant_together(string marked, string? nobody = null) => All(marked).ShouldBe(nobody is null ? ["Carla Voss", "Ian Tate"] : ["both men"]);

    [Theory]
    [InlineData("[Mr. Voss and Mr. Tate] {said} <the dam leaked>, which [the senators] {called} <a scandal>.", "Voss", "Tate")]
    [InlineData("Voss is a farmer. [Mr. Voss and Mr. Tate] {said} <the dam leaked>, which [the senators] {called} <a scandal>.", "the senators")]
    [InlineData("[Mr. Voss] {said} <the dam leaked>, which [the senators] {called} <a scandal>.", "the senators")]
    public void Who_spoke_together_are_called_what_nothing_contradicts(string marked, params string[] names) => All(marked).ShouldBe(names);

    private const string Running = "Candidate Carla Voss was asleep in Oster.\n\nShe slept.\n\nCarla Voss will speak in Weyer.\n\n[The campaign] {says} <so>.";

    [Theory]
    [InlineData("", "", "Carla Voss’s campaign")]
    [InlineData("Candidate", "Nurse", "The campaign")]
    [InlineData("speak in", "meet Ian Tate in", "The campaign")]
    public void The_campaign_is_that_of_the_candidate_whom_the_text_is_about(string what, string instead, string name) =>
        Told.Names(what.Length == 0 ? Running : Running.Replace(what, instead, StringComparison.Ordinal)).ShouldBe([name]);

    [Theory]
    [InlineData("Carla Voss and Ian Tate agree. [Both] {said} <so>.", "Carla Voss", "Ian Tate")]
    [InlineData("Carla Voss and Ian Tate agree. [Both candidates] {said} <so>.", "Carla Voss", "Ian Tate")]
    [InlineData("Hugh Voss and Ian Tate agree. [Both men] {said} <so>.", "Hugh Voss", "Ian Tate")]
    [InlineData("Hugh Voss and Ian Tate agree. [The two] {said} <so>.", "Hugh Voss", "Ian Tate")]
    [InlineData("The Harbour Board and the Sea Trust were asked. [The groups] {said} <so>.", "Harbour Board", "Sea Trust")]
    [InlineData("Carla Voss and Ian Tate left early. [They] {said} <so>.", "Carla Voss", "Ian Tate")]
    [InlineData("France and Spain, two kingdoms, [which together] {said} <so>.", "France", "Spain")]
    [InlineData("Carla Voss and Ian Tate, [who] {have} <said so>.", "Carla Voss", "Ian Tate")]
    public void Two_whom_an_and_has_just_joined_are_meant_by_both(string marked, params string[] names) => All(marked).ShouldBe(names);

    [Theory]
    [InlineData("Carla Voss, Ruth Mayer and Ian Tate agree. [Both] {said} <so>.", "Both")]
    [InlineData("Voters Carla Voss and Ian Tate like a candidate. [Both candidates] {said} <so>.", "Both candidates")]
    [InlineData("Carla Voss and Ian Tate met fishers. [They] {said} <so>.", "-")]
    [InlineData("Carla Voss and Ian Tate agree. [Both banks] {said} <so>.", "Both banks")]
    [InlineData("Carla Voss and Ian Tate, [who] {has} <said so>.", "Ian Tate")]
    public void Both_are_not_any_two(string marked, params string[] names) => All(marked).ShouldBe(names);

    [Theory]
    [InlineData("[Labour hopefuls former mayor Carla Voss and former judge Ian Tate] {said} <so>.", "Carla Voss", "Ian Tate")]
    [InlineData("[Carla Voss and Oster Post editor Ian Tate] {said} <so>.", "Carla Voss", "Ian Tate")]
    [InlineData("[Advisers to candidates - Carla Voss, Governor Ian Tate, Ruth Mayer -] {said} <so>.", "Advisers to candidates")]
    [InlineData("[Critics, including 51 Harbour Board employees,] {said} <so>.", "Critics")]
    [InlineData("[Critics, including some who wrote to the Harbour Board,] {said} <so>.", "Critics")]
    public void Of_several_in_one_source_those_speak_who_are_not_only_whose_they_are(string marked, params string[] names) => All(marked).ShouldBe(names);

    [Fact]
    public void Four_of_a_trade_are_a_crowd() =>
        All("Senator Carla Voss, Senator Ian Tate, Senator Ruth Mayer and Senator Hugh Lund came. [The senators] {said} <so>.").ShouldBe(["The senators"]);

    [Theory]
    [InlineData("Carla Voss, the head of the Northern Line, [who] {said} <so>.", "Carla Voss")]
    [InlineData("Voss is a lawyer [who] {said} <so>. Carla Voss is 40.", "Carla Voss")]
    [InlineData("The paper asked a doctor in Oster [who] {said} <so>.", "a doctor in Oster")]
    public void Who_is_whom_the_clause_describes(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    [Theory]
    [InlineData("[The county's coroner] {says} <it was a fall>.\n\nCarla Voss says she will look again.", "Carla Voss")]
    [InlineData("[The Oster coroner] {says} <it was a fall>.\n\nBut coroner Carla Voss did not say where.", "Carla Voss")]
    [InlineData("[A coroner] {says} <it was a fall>.\n\nCarla Voss says she will look again.", "A coroner")]
    [InlineData("[The county's coroner] {says} <it was a fall>.\n\nSenator Carla Voss says she will look again.", "The county's coroner")]
    [InlineData("Carla Voss came. [The county's coroner] {says} <it was a fall>.\n\nVoss says she will look again.", "The county's coroner")]
    public void A_title_may_be_explained_in_the_next_paragraph(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    [Theory]
    [InlineData("Calder Holm was fined in May. A judge found forged papers.\n\n[The bank] {said} <it was sorry>.", "Calder Holm")]
    [InlineData("Calder Holm and Weyer Brandt were fined.\n\n[The bank] {said} <it was sorry>.", "The bank")]
    public void A_firm_is_named_again_by_what_it_is(string marked, string name)
    {
        marked = "The company Calder Holm is old. The company Weyer Brandt is older.\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\n" + marked;
        Told.Names(marked).ShouldBe([name]);
    }

    [Theory]
    [InlineData("his wife and current mayor Carla Voss", "Carla Voss")]
    [InlineData("its “harbour reporter” Carla Voss", "Carla Voss")]
    public void A_name_that_ends_a_long_phrase_is_who_speaks(string source, string name) => Told.Alone(source)!.Name.ShouldBe(name);

    [Fact]
    public void A_full_name_in_a_headline_tells_who_the_surname_is() =>
        Told.Names("Hillary Craig Goes After Her Rival Again\n\nFor an hour Craig spoke. [Craig] {said} <so>. “Why?” [she] {asked} <so>.").ShouldBe(["Hillary Craig", "Hillary Craig"]);
}
