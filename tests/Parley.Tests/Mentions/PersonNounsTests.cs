using Parley.Mentions;

namespace Parley.Tests;

/// <summary>Nouns for what people are, first names, and states: what is known of a word alone.</summary>
public sealed class PersonNounsTests
{
    [Theory]
    [InlineData("officials", "official")]
    [InlineData("women", "woman")]
    [InlineData("fishermen", "fisherman")]
    [InlineData("secretaries", "secretary")]
    [InlineData("actresses", "actress")]
    [InlineData("people", "person")]
    [InlineData("children", "child")]
    [InlineData("wives", "wife")]
    [InlineData("seismologists", "seismologist")]
    [InlineData("official", null)]
    [InlineData("actress", null)]
    [InlineData("boats", null)]
    [InlineData("s", null)]
    [InlineData("", null)]
    public void Plurals_of_persons_have_a_singular(string plural, string? singular) => PersonNouns.SingularOf(plural).ShouldBe(singular);

    [Theory]
    [InlineData("mayor", true)]
    [InlineData("gov.", true)]
    [InlineData("volcanologist", true)]
    [InlineData("lighthousekeeper", true)]
    [InlineData("61-year-old", true)]
    [InlineData("harbour", false)]
    [InlineData("german", false)]
    [InlineData("woman’s", false)]
    [InlineData("year-old", false)]
    public void Who_is_a_person_by_the_noun_or_its_ending(string noun, bool isPerson) => PersonNouns.Contains(noun).ShouldBe(isPerson);

    [Theory]
    [InlineData("lawmaker", "senator", true)]
    [InlineData("senator", "lawmaker", false)]
    [InlineData("diplomat", "ambassador", true)]
    [InlineData("lawyer", "attorney", true)]
    [InlineData("attorney", "lawyer", true)]
    [InlineData("leader", "president", true)]
    [InlineData("spokesman", "spokeswoman", false)]
    [InlineData("spokesperson", "spokeswoman", true)]
    [InlineData("fisher", "fisher", true)]
    [InlineData("fisher", "senator", false)]
    public void A_wider_noun_takes_in_a_narrower_one(string wide, string narrow, bool takesIn) => PersonNouns.TakesIn(wide, narrow).ShouldBe(takesIn);

    [Theory]
    [InlineData("spokeswoman", "Female")]
    [InlineData("tugboatwoman", "Female")]
    [InlineData("king", "Male")]
    [InlineData("helmsman", "Male")]
    [InlineData("mrs.", "Female")]
    [InlineData("judge", "Unknown")]
    [InlineData("german", "Unknown")]
    [InlineData("oman", "Unknown")]
    public void Some_nouns_tell_a_gender(string noun, string gender) => PersonNouns.GenderOf(noun).ToString().ShouldBe(gender);

    [Theory]
    [InlineData("ada", "Female")]
    [InlineData("emil", "Male")]
    [InlineData("zoë", "Female")]
    [InlineData("josé", "Male")]
    [InlineData("łukasz", "Male")]
    [InlineData("søren", "Male")]
    [InlineData("karl-emil", "Male")]
    [InlineData("wexcombe", "Unknown")]
    [InlineData("-", "Unknown")]
    [InlineData("", "Unknown")]
    public void First_names_tell_a_gender_with_and_without_accents(string name, string gender) => FirstNames.GenderOf(name).ToString().ShouldBe(gender);

    [Theory]
    [InlineData("U.S.", "United States")]
    [InlineData("Great Britain", "United Kingdom")]
    [InlineData("German", "Germany")]
    [InlineData("South Korean", "South Korea")]
    [InlineData("Kremlin", "Russia")]
    [InlineData("Oslo", "Norway")]
    [InlineData("Brussels", "Belgium")]
    [InlineData("germany", null)]
    [InlineData("Wexcombe", null)]
    [InlineData("", null)]
    public void Names_adjectives_and_seats_belong_to_a_state(string word, string? state) => States.Of(word).ShouldBe(state);

    [Theory]
    [InlineData("Danes", "Denmark")]
    [InlineData("Britons", "United Kingdom")]
    [InlineData("Danish", null)]
    [InlineData("Denmark", null)]
    public void A_people_is_no_state_but_belongs_to_one(string word, string? state) => States.OfPeople(word).ShouldBe(state);
}
