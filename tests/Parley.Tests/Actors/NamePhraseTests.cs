using CsCheck;
using Parley.Actors;
using Parley.Attribution;

namespace Parley.Tests;

public sealed class NamePhraseTests
{
    [Theory]
    [InlineData("Ann Hale", "Ann Hale")]
    [InlineData("ANN HALE", "ANN HALE")]
    [InlineData("Ann Hale’s", "Ann Hale")]
    [InlineData("Ann Hale,", "Ann Hale")]
    [InlineData("Ann Hale, a fisher from Port Ost,", "Ann Hale")]
    [InlineData("the Bank of England", "Bank of England")]
    [InlineData("The Sea Trust", "Sea Trust")]
    [InlineData("Ursula von der Leyen", "Ursula von der Leyen")]
    [InlineData("J. R. Ost", "J. R. Ost")]
    [InlineData("Hale and Ito", "Hale and Ito")]
    public void A_name_is_a_run_of_capitalised_words_held_together_by_particles(string source, string name)
    {
        NamePhrase.Speaker(source)!.Name.ShouldBe(name);
        NamePhrase.Speaker(source)!.Role.ShouldBeNull();
        NamePhrase.Speaker(source)!.Via.ShouldBe(SpeakerVia.Name);
    }

    [Theory]
    [InlineData("U.S. Secretary of State Pete Hegseth", "Pete Hegseth", "U.S. Secretary of State", SpeakerVia.Name)]
    [InlineData("Secretary of Homeland Security Ann Hale", "Ann Hale", "Secretary of Homeland Security", SpeakerVia.Name)]
    [InlineData("the Secretary of the Treasury, Ann Hale", "Ann Hale", "Secretary of the Treasury", SpeakerVia.Name)]
    [InlineData("A spokeswoman, Petra Lind,", "Petra Lind", "spokeswoman", SpeakerVia.Name)]
    [InlineData("Her colleague in Port Anselm, Jonas Weir,", "Jonas Weir", "colleague in Port Anselm", SpeakerVia.Name)]
    [InlineData("Bank of England Governor Ann Hale", "Ann Hale", "Bank of England Governor", SpeakerVia.Name)]
    [InlineData("Prime Minister Ann Hale", "Ann Hale", "Prime Minister", SpeakerVia.Name)]
    [InlineData("the fisher Ann Hale", "Ann Hale", "fisher", SpeakerVia.Name)]
    [InlineData("Mr. Hale", "Hale", "Mr.", SpeakerVia.Title)]
    [InlineData("Secretary Hegseth", "Hegseth", "Secretary", SpeakerVia.Title)]
    [InlineData("President von der Leyen", "von der Leyen", "President", SpeakerVia.Name)]
    public void A_role_before_the_name_is_kept_apart(string source, string? name, string? role, SpeakerVia via) =>
        NamePhrase.Speaker(source).ShouldBe(name is null ? null : new Speaker(name, via) { Role = role });

    [Theory]
    [InlineData("he")]
    [InlineData("They")]
    [InlineData("WHO")]
    [InlineData("the Defense Minister")]
    [InlineData("The Secretary of State")]
    [InlineData("the Minister for Foreign Affairs")]
    [InlineData("Governor of the Bank of England")]
    [InlineData("economists at the University of Carrow")]
    [InlineData("a spokesman for Acme")]
    [InlineData("a report published on Monday")]
    [InlineData("officials in Kyiv, who asked not to be named")]
    [InlineData("the president")]
    [InlineData("The president")]
    [InlineData("A fisher")]
    [InlineData("officials")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("“")]
    public void A_pronoun_or_an_office_is_nobodys_name(string source) => NamePhrase.Speaker(source).ShouldBeNull();

    [Fact]
    public void Whatever_the_source_the_name_is_taken_from_it() =>
        Given.AnyText.Sample(source =>
        {
            if (NamePhrase.Speaker(source) is { } speaker)
            {
                speaker.Name.ShouldNotBeEmpty();
                string.Join(' ', source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldContain(speaker.Name);
            }
        });
}
