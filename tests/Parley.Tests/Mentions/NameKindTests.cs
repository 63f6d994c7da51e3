namespace Parley.Tests;

/// <summary>Which words of a sentence are names, and of whom or what.</summary>
public sealed class NameKindTests
{
    [Theory]
    [InlineData("The vote was lost, [person Marta Quill] said.")]
    [InlineData("Yesterday [person Ada Stoll] resigned.")]
    [InlineData("[person Jean-Luc Marchand] and [person Ingrid Voss] disagreed.")]
    [InlineData("A letter came from [person Ursula von der Heide] in spring.")]
    [InlineData("The song is by [person Maria de la Cruz].")]
    [InlineData("Skipper [person Tomas Havel] slept.")]
    [InlineData("Dr. [person Okafor] operated at dawn.")]
    [InlineData("The judges wrote to Mrs. [person Lindqvist].")]
    [InlineData("The novel by [person Stephen King] sold well.")]
    [InlineData("Its author, [person Theresa May], was absent.")]
    [InlineData("Voters liked [person Will Brandt] less.")]
    [InlineData("Farmers cheered Republican [person Ann Hale].")]
    [InlineData("Farmers cheered German [person Greta Roth].")]
    [InlineData("[person King Harald] opened the bridge.")]
    [InlineData("Skipper [person Tim Cook] slept. [person Cook] snored.")]
    [InlineData("The cook woke [person Ada Weaver]. [person Weaver] swore at Mr. [person Weaver].")]
    [InlineData("Nonetheless, [person Ada Stoll] resigned.")]
    [InlineData("Then Pfc. [person Heather Lind] sang.")]
    [InlineData("U.S. Senators [person Saxen Voss] and [person Ann Hale] voted for the [person Hale] amendment.")]
    [InlineData("Then [person Heather Jordan] sang in [state Jordan], and [person Jordan] danced.")]
    [InlineData("The choir sang for [person Pope Francis].")]
    [InlineData("Then former secretary of State [person Ada Stoll] sang.")]
    [InlineData("They asked Clinton Chief of Staff [person Ada Stoll] and White House Chief of Staff [person Emil Lund] in.")]
    [InlineData("They asked Mr. [person Lund] of the [organization Harbour Board] in.")]
    [InlineData("They asked Representative [person Peter T. King] of [place New Oster] in.")]
    [InlineData("President [person Marsh] slept. Then [name Marsh] founded a council. Its job is to sing.")]
    public void Of_persons(string marked) => Named.ShouldBeFound(marked);

    [Theory]
    [InlineData("The [organization Harbour Board] met.")]
    [InlineData("It was banned by the [organization Ministry of Fisheries].")]
    [InlineData("The [organization Department of Health and Human Services] closed two wards.")]
    [InlineData("The [organization House of Representatives] adjourned.")]
    [InlineData("It was signed by the [organization U.S. Department of Justice] in May.")]
    [InlineData("The [organization Department of Homeland Security] hired divers.")]
    [InlineData("A letter from the [organization Office of the Attorney General] came late.")]
    [InlineData("The [organization Council of Economic Advisers] met twice.")]
    [InlineData("They asked House of Lords Speaker [person Tom Reed] in.")]
    [InlineData("They asked Secretary of State [person Ann Hale] in.")]
    [InlineData("The shares of [organization Oster Shipping Inc.] fell.")]
    [InlineData("They sued the ferry company [organization Northern Line] twice.")]
    [InlineData("They sued [organization Marsh & Penn Partners] twice.")]
    [InlineData("A study by the [organization University of Carrow] found lead.")]
    [InlineData("The [organization Bank of England] waited.")]
    [InlineData("The [organization European Union] voted.")]
    [InlineData("It was reported by [organization Reuters] at noon.")]
    [InlineData("The [organization Carrow Gazette] printed it.")]
    [InlineData("It was in today's [organization Washington Post] again.")]
    [InlineData("They sued [organization Marshall County] twice.")]
    [InlineData("The [organization Kingfisher] ran aground.")]
    [InlineData("The [organization National Federation of Teachers] met.")]
    [InlineData("They asked the [organization Oster Conference of Mayors] twice.")]
    [InlineData("The [organization Brotherly Order of Pilots] met.")]
    [InlineData("The [organization Centers for Harbour Control and Prevention] closed.")]
    [InlineData("[organization Sailors Against Plastic] marched.")]
    [InlineData("They asked [organization Nurses Without Pay] twice.")]
    [InlineData("They sued [organization Marsh & Penn] twice.")]
    [InlineData("They sued [organization Wells Fargo] twice.")]
    [InlineData("[organization Scotland Yard] is looking for the boat.")]
    [InlineData("[organization Hamas] agreed.")]
    [InlineData("The [organization Food and Drug Administration] met.")]
    [InlineData("They asked [organization Oster Customs and Harbour Protection] twice.")]
    [InlineData("A chemist of the [organization Science and Technology Directorate of the Department of Energy] came.")]
    [InlineData("[organization Americans for Clean Harbours] marched.")]
    [InlineData("They asked [organization Citizens for Weyer] twice.")]
    [InlineData("The [organization Oster Committee for a Clean Harbour] met.")]
    [InlineData("It stood in the Oster-based [organization Hale Gazette] again.")]
    [InlineData("The fee went to [organization Yale] alone.")]
    public void Of_organisations(string marked) => Named.ShouldBeFound(marked);

    [Theory]
    [InlineData("They went against [person Ada Stoll] without a word.")]
    [InlineData("They told the [organization Ministry of Health] and [person Ada Stoll].")]
    [InlineData("They told the [organization Treasury] and the [organization Harbour Board].")]
    [InlineData("They told [person Ada Stoll] and [organization Harbour Board] of it.")]
    [InlineData("They waited for [person Ada Stoll] and wept.")]
    public void Small_words_between_two_names_do_not_make_one_of_them(string marked) => Named.ShouldBeFound(marked);

    [Theory]
    [InlineData("[organization NATO] agreed.")]
    [InlineData("The talks between [organization OPEC] and [organization IATA] failed.")]
    [InlineData("The fee went to [organization AT&T] alone.")]
    [InlineData("Nobody at the [organization NFU] answered.")]
    [InlineData("The doctors of [organization UNICEF] came.")]
    public void Of_organisations_by_their_letters(string marked) => Named.ShouldBeFound(marked);

    [Theory]
    [InlineData("[state Norway] signed.")]
    [InlineData("[state North Dakota] sued, and [state Vermont] did not.")]
    [InlineData("It sails to [state South Korea] and the [state United States].")]
    [InlineData("[state Moscow] objected, and the [state Kremlin] sulked.")]
    [InlineData("[state Downing Street] declined to comment.")]
    [InlineData("She moved to the [state U.S.] in May.")]
    [InlineData("The tariffs of the [state US] hurt us all.")]
    [InlineData("The grain from [state Burkina Faso] arrived.")]
    [InlineData("The grain from [state Trinidad and Tobago] arrived.")]
    [InlineData("The snow fell on [state Bosnia and Herzegovina] at night.")]
    [InlineData("They left [state Norway] and [state Sweden] on time.")]
    public void Of_states_and_the_seats_of_their_governments(string marked) => Named.ShouldBeFound(marked);

    [Theory]
    [InlineData("[group Ukrainians] voted.")]
    [InlineData("Most [group Danes] stayed at home.")]
    [InlineData("[group Republicans] walked out before [group Democrats] spoke.")]
    [InlineData("Two [group South Koreans] were hurt.")]
    [InlineData("They met [group Georgia Republicans]. Many [group Republicans] sang.")]
    [InlineData("[group Tories] and [group Greens] abstained.")]
    public void Of_peoples_and_the_members_of_parties(string marked) => Named.ShouldBeFound(marked);

    [Theory]
    [InlineData("The ferry sank near [place Port Anselm] on Monday.")]
    [InlineData("The rain fell in [place Wexcombe].")]
    [InlineData("It rained across northern [place Carrowshire].")]
    [InlineData("They have friends in [place Port Anselm] and [place Charlotte].")]
    [InlineData("[place WEXCOMBE] — The ferry sank at noon.")]
    [InlineData("[place CARROW] — The ferry sank at noon.")]
    [InlineData("[place CARROW] (Wire) — The ferry sank at noon.")]
    public void Of_places(string marked) => Named.ShouldBeFound(marked);

    [Theory]
    [InlineData("The report names [name Quill] twice.")]
    [InlineData("The account [name @quay_cat] was closed.")]
    [InlineData("The bids came from [name Vantor] alone.")]
    public void Of_whom_the_text_does_not_tell(string marked) => Named.ShouldBeFound(marked);

    [Theory]
    [InlineData("The mayor opened the harbour on the first Monday in March.")]
    [InlineData("Yesterday the boats came home.")]
    [InlineData("Surprisingly, nobody came. Swimming is forbidden.")]
    [InlineData("Officials refused. Residents wept. Women marched.")]
    [InlineData("German officials met French farmers and Republican senators.")]
    [InlineData("They asked the Utah Republican and an Ohio Democrat in.")]
    [InlineData("“When will it end?” he asked. “I know.” And then: No.")]
    [InlineData("Boats came home at dusk. The boats were empty.")]
    [InlineData("The boats were empty. Boats came home at dusk.")]
    [InlineData("However, in April and on Sunday they may march.")]
    [InlineData("The Secretary of State and the Foreign Minister left.")]
    [InlineData("Let us see. Thank you. Oh, well. Yeah, right. Dear Sir,")]
    [InlineData("")]
    [InlineData("... — “” () 12 3.5 %")]
    public void What_is_nobodys_name(string text) => Named.ShouldBeFound(text);

    [Theory]
    [InlineData("Quill left early. They saw Quill at noon.", 2)]
    [InlineData("Ferries stopped. The ferries were old.", 0)]
    public void A_lone_word_that_opens_a_sentence_is_what_it_is_elsewhere(string text, int names) => Named.In(text).Length.ShouldBe(names);

    [Theory]
    [InlineData("Harbour Board Sues Northern Line Over Lost Crane")]
    [InlineData("Stoll Wins Carrow Vote as Lund Concedes")]
    [InlineData("STORM SINKS FERRY")]
    public void In_a_heading_capitals_hold_no_words_together(string heading)
    {
        Named.In(heading + "\nNothing else was said.").ShouldAllBe(m => m.Name.Length == 1);
        Named.In(heading + "\nNothing else was said.").ShouldAllBe(m => m.Before == null && m.Behind == null);
    }

    [Fact]
    public void A_name_ends_with_its_sentence_and_its_paragraph()
    {
        Named.ShouldBeFound("They blamed [person Ada Stoll]. [person Emil Lund] disagreed.");
        Named.ShouldBeFound("They blamed the [organization Harbour Board] of\n[person Emil Lund] and others.");
        Named.ShouldBeFound("A list: [person Ada Stoll]\n[person Emil Lund]\n[state Norway]");
    }
}
