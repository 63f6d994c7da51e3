using Parley.Attribution;

namespace Parley.Tests;

/// <summary>Short names made full, and names that two people share.</summary>
public sealed class SharedNameTests
{
    [Theory]
    [InlineData("Nadia Verne opened the clinic. [Verne] {said} <it was full>.", "Nadia Verne")]
    [InlineData("Dr. Nadia Verne opened the clinic. [Dr. Verne] {said} <it was full>.", "Nadia Verne")]
    [InlineData("Pedro de la Torre opened the clinic. [De la Torre] {said} <it was full>.", "Pedro de la Torre")]
    [InlineData("Ludwig van Aken opened the clinic. [Mr. van Aken] {said} <it was full>.", "Ludwig van Aken")]
    [InlineData("Martin Shaw Jr. opened the clinic. [Mr. Shaw] {said} <it was full>.", "Martin Shaw Jr.")]
    [InlineData("M. Shaw signed first. [Martin Shaw] {said} <it was full>.", "Martin Shaw")]
    [InlineData("Zoë Lindqvist opened the clinic. [Lindqvist] {said} <it was full>.", "Zoë Lindqvist")]
    [InlineData("Mary O’Dowd opened the clinic. [O’Dowd] {said} <it was full>.", "Mary O’Dowd")]
    [InlineData("Anne-Marie Colt opened the clinic. [Colt] {said} <it was full>.", "Anne-Marie Colt")]
    [InlineData("Helen Craig opened the clinic. [Craig] {said} <it was full>.", "Helen Craig")]
    [InlineData("Walter Joyce opened the clinic. [Joyce] {said} <it was full>. [He] {added} <that it was clean>.", "Walter Joyce", "Walter Joyce")]
    public void A_surname_stands_for_the_full_name(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    [Theory]
    [InlineData("Chinese President Wu Lifang came. [Wu] {said} <it was late>.", "Wu Lifang")]
    [InlineData("Former Health Minister Somkit Arunwan denied it. [Somkit] {said} <it was late>.", "Somkit Arunwan")]
    [InlineData("Mayor Lunt Oster came. Pirro Lunt came, too. [Lunt] {said} <it was late>.", "Pirro Lunt")]
    [InlineData("Mayor Rome Adler came. [Officials in Rome] {said} <it was late>.", "Officials in Rome")]
    public void Who_is_told_to_be_a_person_may_go_by_the_first_word(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    [Fact]
    public void The_short_name_is_kept_beside_the_full_one()
    {
        var speaker = Told.Speaker("Nadia Verne opened the clinic. [Verne] {said} <it was full>.")!;
        speaker.Also.ShouldBe(["Verne"]);
        speaker.Via.ShouldBe(SpeakerVia.Name);
        speaker.Kind.ShouldBe(SpeakerKind.Person);
    }

    [Theory]
    [InlineData("[Verne] {said} <it was full>. Only later did Nadia Verne take it back.", "Nadia Verne")]
    [InlineData("[VERNE] {DEFENDS} <CLINIC>\nNadia Verne spoke for an hour.", "Nadia Verne")]
    public void The_full_name_may_come_after(string marked, string name) => Told.Names(marked).ShouldBe([name]);

    [Theory]
    [InlineData("Walter Pike and Helen Pike run the inn. [Mrs. Pike] {said} <it was quiet>.", "Helen Pike")]
    [InlineData("Walter Pike and Helen Pike run the inn. [Mr. Pike] {said} <it was quiet>.", "Walter Pike")]
    [InlineData("Walter Pike and Helen Pike run the inn. [Helen] {said} <it was quiet>.", "Helen Pike")]
    [InlineData("Walter Pike and Helen Pike run the inn. [Helen Pike] {said} <it was quiet>. “Too quiet,” [she] {added}.", "Helen Pike", "Helen Pike")]
    public void A_title_or_a_first_name_tells_two_of_one_surname_apart(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    [Theory]
    [InlineData("Walter Pike and Helen Pike run the inn. [Pike] {said} <it was quiet>.")]
    [InlineData("Helen Pike and Laura Pike run the inn. [Ms. Pike] {said} <it was quiet>.")]
    [InlineData("Helen Pike, Laura Pike and Walter Pike run the inn. [Pike] {said} <it was quiet>.")]
    public void A_surname_that_two_share_names_neither(string marked) => Told.Names(marked).ShouldBe(["-"]);

    [Fact]
    public void Who_shares_only_a_first_name_is_somebody_else() =>
        Told.Names("[Helen Pike] {said} <it was quiet>. [Helen Marsh] {said} <it was loud>.").ShouldBe(["Helen Pike", "Helen Marsh"]);

    [Theory]
    [InlineData("The European Space Agency lost a probe. [ESA] {said} <the battery had failed>.", "European Space Agency")]
    [InlineData("Calder Insurance lost a case. [Calder] {said} <it would appeal>.", "Calder Insurance")]
    [InlineData("The National Farmers Union called a strike. [The union] {said} <milk would spoil>.", "National Farmers Union")]
    [InlineData("The Supreme Court sat late. [The court] {ruled} <the tax void>.", "Supreme Court")]
    public void An_organisation_is_known_by_its_short_form(string marked, string name)
    {
        Told.Names(marked).ShouldBe([name]);
        Told.Speaker(marked)!.Kind.ShouldBe(SpeakerKind.Organization);
    }

    [Fact]
    public void Two_institutions_of_one_noun_are_not_mixed_up() =>
        Told.Names("The National Farmers Union met the Northern Miners Union. [The union] {said} <milk would spoil>.")[0].ShouldNotBe("National Farmers Union");

    [Fact]
    public void A_person_and_a_firm_of_one_name_stay_apart() =>
        Told.Read("[Calder Insurance] {said} <it would appeal>. [Mr. Calder] {said} <he was tired>.").Select(s => s.Speaker!.Kind).ShouldBe([SpeakerKind.Organization, SpeakerKind.Person]);

    [Fact]
    public void One_state_under_two_names_is_one() =>
        Told.Names("[The U.S.] {said} <the treaty stood>. [The United States] {denied} <any breach>.").Distinct().Count().ShouldBe(1);

    [Fact]
    public void An_airport_is_nobody_of_that_first_name() =>
        Told.Names("Carlos International Airport closed.\n[Carlos] {mourned} <the dead>.").ShouldBe(["Carlos"]);
}
