using CsCheck;
using Parley.Actors;
using Parley.Attribution;

namespace Parley.Tests;

/// <summary>Names that are not those of who speaks: things called after people, owners, relatives, who is only addressed.</summary>
public sealed class NamedAfterTests
{
    [Theory]
    [InlineData("The Helen Carver Trust opened its doors. [She] {said} <the hall was warm>.")]
    [InlineData("Henry Stone Hospital opened its doors. [He] {said} <the hall was warm>.")]
    [InlineData("The Walter Pike Foundation opened its doors. [He] {said} <the hall was warm>.")]
    [InlineData("Henry Stone’s wife opened the door. [She] {said} <the hall was warm>.")]
    [InlineData("“Thank you, Henry Stone, for the hall,” the choir sang. [He] {said} <it was warm>.")]
    [InlineData("In Victoria the hall was cold. [He] {said} <it was warm>.")]
    [InlineData("Hurricane Helen hit the coast. [She] {said} <the hall was warm>.")]
    [InlineData("Lake Victoria was calm. [She] {said} <the hall was warm>.")]
    [InlineData("Mount Henry was white. [He] {said} <the hall was warm>.")]
    [InlineData("Nobody lived in Henry Street. [He] {said} <the hall was warm>.")]
    [InlineData("Germany opened the hall. [He] {said} <it was warm>.")]
    public void A_pronoun_is_no_thing_that_is_called_after_somebody(string marked) => Told.Names(marked)[^1].ShouldBe("-");

    [Theory]
    [InlineData("Henry Stone’s brother")]
    [InlineData("Henry Stone’s wife, a nurse,")]
    [InlineData("the Henry Stone campaign")]
    [InlineData("the Henry Stone Hospital")]
    [InlineData("a Henry Stone biographer")]
    [InlineData("a book about Henry Stone")]
    [InlineData("neighbours of Henry Stone")]
    [InlineData("people close to Henry Stone")]
    [InlineData("the office of Henry Stone")]
    public void Who_or_what_has_somebody_s_name_is_not_that_person(string source) => Told.Alone(source)?.Name.ShouldNotBe("Henry Stone");

    [Theory]
    [InlineData("Kallas", "Kaja Kallas", true)]
    [InlineData("Helen", "Helen Carver", true)]
    [InlineData("H. Carver", "Helen Carver", true)]
    [InlineData("van Aken", "Ludwig van Aken", true)]
    [InlineData("Helen Carver", "Helen Ruth Carver", true)]
    [InlineData("Carver", "Helen Carver Jr.", true)]
    [InlineData("Carver", "Carver Mills", false)]
    [InlineData("Ruth Carver", "Helen Carver", false)]
    [InlineData("R. Carver", "Helen Carver", false)]
    [InlineData("Helen Marsh", "Helen Carver", false)]
    [InlineData("Carve", "Helen Carver", false)]
    public void One_person_may_have_both_names(string name, string fuller, bool may) => NameWords.Of(name).MayBePerson(NameWords.Of(fuller)).ShouldBe(may);

    [Theory]
    [InlineData("Calder", "Calder Insurance", true)]
    [InlineData("Calder", "Calder Corp.", true)]
    [InlineData("EU", "European Union", true)]
    [InlineData("BoE", "Bank of England", false)]
    [InlineData("BE", "Bank of England", true)]
    [InlineData("Insurance", "Calder Insurance", false)]
    [InlineData("Calder", "Calder Valley", false)]
    [InlineData("Calder Insurance", "Calder", false)]
    public void One_organisation_may_have_both_names(string name, string fuller, bool may) => NameWords.Of(name).MayBeOrganization(NameWords.Of(fuller)).ShouldBe(may);

    [Fact]
    public void The_nearer_the_mention_the_more_it_weighs() =>
        Candidates.Where(c => c.Sentences < 6).Sample(candidate => (candidate with { Sentences = candidate.Sentences + 1 }).Weight.ShouldBeLessThanOrEqualTo(candidate.Weight));

    [Fact]
    public void A_known_gender_and_the_place_of_the_subject_speak_for_a_candidate_and_being_reported_against() =>
        Candidates.Sample(candidate =>
        {
            (candidate with { IsOfKnownGender = true }).Weight.ShouldBeGreaterThan((candidate with { IsOfKnownGender = false }).Weight);
            (candidate with { IsSubject = true }).Weight.ShouldBeGreaterThan((candidate with { IsSubject = false }).Weight);
            (candidate with { IsReported = true }).Weight.ShouldBeLessThan((candidate with { IsReported = false }).Weight);
            (candidate with { Actor = candidate.Actor with { IsDoubtful = true } }).Weight.ShouldBeLessThan((candidate with { Actor = candidate.Actor with { IsDoubtful = false } }).Weight);
        });

    private static readonly Gen<Candidate> Candidates =
        from sentences in Gen.Int[0, 8]
        from paragraphs in Gen.Int[-1, 5]
        from mentions in Gen.Int[0, 20]
        from flags in Gen.Bool.Array[5]
        select new Candidate(new Actor("Helen Carver", SpeakerKind.Person, []) { IsDoubtful = flags[0] })
        {
            Sentences = sentences,
            SpokeLast = paragraphs < 0 ? null : paragraphs,
            Mentions = mentions,
            IsSubject = flags[1],
            IsReported = flags[2],
            IsNewSince = flags[3],
            IsOfKnownGender = flags[4],
        };
}
