using Parley.Language;
using Parley.Mentions;

namespace Parley.Tests;

/// <summary>What a phrase without a name says of somebody.</summary>
public sealed class OfficePhraseTests
{
    [Theory]
    [InlineData("a spokesman for Acme", "spokesman", "spokesman", "Acme")]
    [InlineData("an Acme spokesman", "spokesman", "spokesman", "Acme")]
    [InlineData("Acme’s spokesman", "spokesman", "spokesman", "Acme")]
    [InlineData("the Norwegian ambassador", "ambassador", "ambassador", "Norway")]
    [InlineData("Norway’s ambassador to Chad", "ambassador", "ambassador", "Norway")]
    [InlineData("the governor of the Bank of England", "governor", "governor", "Bank of England")]
    [InlineData("Bank of England Governor", "Governor", "governor", "Bank of England")]
    [InlineData("House of Representatives Speaker", "Speaker", "speaker", "House of Representatives")]
    [InlineData("U.S. Department of Homeland Security Deputy Secretary", "Deputy Secretary", "secretary", "U.S. Department of Homeland Security")]
    [InlineData("a Department of Justice official", "official", "official", "Department of Justice")]
    [InlineData("University of Lund Professor", "Professor", "professor", "University of Lund")]
    [InlineData("New York Mayor", "Mayor", "mayor", "New York")]
    [InlineData("the new Ferry Union chief", "new Ferry Union chief", "chief", "Ferry Union")]
    [InlineData("Ranking Member", "Ranking Member", "member", null)]
    [InlineData("the President’s nominee", "nominee", "nominee", null)]
    [InlineData("Senate Majority Leader", "Majority Leader", "leader", "Senate")]
    [InlineData("the Secretary of Health and Human Services", "Secretary of Health and Human Services", "secretary", null)]
    [InlineData("two senior officials", "senior officials", "official", null)]
    [InlineData("the head of the cooperative", "head of the cooperative", "head", null)]
    [InlineData("the minister’s spokeswoman", "spokeswoman", "spokeswoman", null)]
    [InlineData("the government official", "government official", "official", null)]
    [InlineData("a London-based trader", "London-based trader", "trader", null)]
    [InlineData("Gov.", "Gov.", "governor", null)]
    [InlineData("a deputy campaign manager", "deputy campaign manager", "manager", null)]
    [InlineData("the student union president of Weyer", "student union president", "president", "Weyer")]
    [InlineData("Rear Admiral", "Rear Admiral", "admiral", null)]
    [InlineData("the director of the Federal Bureau of Harbours", "director", "director", "Federal Bureau of Harbours")]
    [InlineData("the Oster Prize-winning former Acme director", "Oster Prize-winning former Acme director", "director", "Acme")]
    [InlineData("the volcanologist", "volcanologist", "volcanologist", null)]
    public void Role_noun_and_affiliation_are_told_apart(string phrase, string role, string head, string? affiliation)
    {
        var office = Read(phrase).ShouldNotBeNull();
        (office.Text, office.Head, office.Affiliation).ShouldBe((role, head, affiliation));
    }

    [Theory]
    [InlineData("the minister’s house")]
    [InlineData("the harbour")]
    [InlineData("the executive council")]
    [InlineData("patient advocacy groups")]
    [InlineData("a private research firm")]
    [InlineData("a boat with a skipper")]
    [InlineData("the")]
    [InlineData("Mr.")]
    [InlineData("the House of Representatives")]
    [InlineData("the Department of Justice")]
    [InlineData("")]
    public void A_phrase_about_no_person_is_no_office(string phrase) => Read(phrase).ShouldBeNull();

    [Theory]
    [InlineData("61-year-old", 61)]
    [InlineData("9-year-old", 9)]
    [InlineData("-year-old", null)]
    [InlineData("ten-year-old", null)]
    [InlineData("-5-year-old", null)]
    [InlineData("99999999999-year-old", null)]
    [InlineData("year-old", null)]
    [InlineData("61", null)]
    public void Years_of_age_in_a_word(string word, int? age) => OfficePhrase.AgeOf(word).ShouldBe(age);

    [Theory]
    [InlineData("the 61-year-old", 61)]
    [InlineData("a 44-year-old fisher from Carrow", 44)]
    [InlineData("a fisher", null)]
    public void The_age_in_a_phrase(string phrase, int? age) => Read(phrase).ShouldNotBeNull().Age.ShouldBe(age);

    [Theory]
    [InlineData("the Defence Minister", "the Defense Minister")]
    [InlineData("a Labour councilor", "a Labor councillor")]
    [InlineData("a programme director", "a program director")]
    public void British_and_American_spellings_are_one_office(string british, string american) =>
        Read(british)!.Words.ShouldBe(Read(american)!.Words);

    [Theory]
    [InlineData("the mayor", true)]
    [InlineData("a nurse", true)]
    [InlineData("the 61-year-old", false)]
    [InlineData("her rival", false)]
    [InlineData("a friend of the mayor", false)]
    public void An_age_or_a_tie_to_somebody_is_no_standing(string phrase, bool isStanding) => Read(phrase).ShouldNotBeNull().IsStanding.ShouldBe(isStanding);

    private static Office? Read(string phrase)
    {
        var words = Named.Words(phrase);
        return OfficePhrase.Read(words, new TokenRange(0, words.Count));
    }
}
