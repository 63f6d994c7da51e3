using CsCheck;
using Parley.Coding.Suggestions;

namespace Parley.Tests.Coding;

/// <summary>Agreement told by words alone.</summary>
public sealed class WordStanceTests
{
    [Theory]
    [InlineData("Build dams", 1)]
    [InlineData("Carbon tax", 1)]
    [InlineData("Ban beauty contests", -1)]
    [InlineData("Golf courses should be banned", -1)]
    [InlineData("Golf courses should not be banned", 1)]
    [InlineData("Cruise ships are harmful", -1)]
    [InlineData("Cruise ships are not harmful", 1)]
    [InlineData("We should not build dams", -1)]
    [InlineData("Term limits", 1)]
    [InlineData("We should limit night flights", -1)]
    [InlineData("Stop the ban on scooters", 1)]
    [InlineData("Night trains. Stop flying", 1)]
    [InlineData("Measures against smog", 1)]
    [InlineData("We are against tolls", -1)]
    [InlineData("Against tolls", -1)]
    [InlineData("", 1)]
    public void A_concept_wants_more_of_its_matter_or_less(string concept, int side) => ConceptSide.Of(concept).ShouldBe(side);

    [Theory]
    [InlineData("a wonderful success", "it is not a wonderful success")]
    [InlineData("reduces poverty and crime", "reduces freedom and justice")]
    [InlineData("will prevent a disaster", "will lead to a disaster")]
    [InlineData("brings peace", "undermines peace")]
    [InlineData("nobody suffers", "everybody suffers")]
    [InlineData("makes heating affordable", "makes heating costly")]
    [InlineData("the law is constitutional", "the law is unconstitutional")]
    [InlineData("low emissions", "high emissions")]
    [InlineData("encourages kindness", "encourages crime")]
    public void What_lessens_the_bad_is_good_and_what_is_denied_is_turned_round(string good, string bad)
    {
        Sentiment.Of(good).ShouldBeGreaterThan(0);
        Sentiment.Of(bad).ShouldBeLessThan(0);
    }

    [Fact]
    public void Praise_agrees_with_a_concept_and_disagrees_with_its_opposite()
    {
        WordStance.LogOdds("Night trains", "Night trains are a great success").ShouldBeGreaterThan(0.3);
        WordStance.LogOdds("Abolish night trains", "Night trains are a great success").ShouldBeLessThan(-0.3);
    }

    [Theory]
    [InlineData("Free markets", "Central planning ruins a country")]
    [InlineData("More prisons", "Probation is a failure")]
    [InlineData("Ban cars from the old town", "Trams are cheap and clean")]
    public void Who_speaks_against_the_opposite_speaks_for_the_concept(string concept, string statement)
    {
        WordStance.LogOdds(concept, statement).ShouldBeGreaterThan(0);
        Opposites.Of(concept, statement).ShouldBe(-1);
    }

    [Theory]
    [InlineData("Free markets", "Markets fare worse under regulation")]
    [InlineData("Cheaper bread", "Central planning ruins a country")]
    [InlineData("More prisons", "Imprisonments are cruel")]
    [InlineData("Free markets", "")]
    public void What_is_named_first_is_what_is_spoken_of(string concept, string statement) => Opposites.Of(concept, statement).ShouldBe(1);

    [Fact]
    public void Words_that_tell_nothing_leave_it_open() => Math.Abs(WordStance.LogOdds("Night trains", "The train leaves at nine")).ShouldBeLessThan(0.2);

    [Fact]
    public void Any_text_gets_an_answer_that_is_never_too_sure() =>
        Gen.Select(Gen.String, Gen.String).Sample((concept, statement) => Math.Abs(WordStance.LogOdds(concept, statement)).ShouldBeLessThan(1.5));
}
