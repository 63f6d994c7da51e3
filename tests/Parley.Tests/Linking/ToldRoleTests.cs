using CsCheck;
using Parley.Attribution;
using Parley.Linking;

namespace Parley.Tests.Linking;

/// <summary>What an actor's page says that somebody is.</summary>
public sealed class ToldRoleTests
{
    [Fact]
    public void Abbreviations_capitals_and_plurals_are_one_role()
    {
        var told = ToldRole.Together(
            [new("Sen.", null, "2006-03-01", "2006-05-01", 30), new("Senator", null, "2006-02-01", "2006-04-01", 4), new("SENS.", null, "2006-06-01", "2006-06-01", 1), new("Senators", null, null, null, 2)], SpeakerKind.Person);
        told.ShouldBe([new ToldRole("Senator", null, "2006-02-01", "2006-06-01", 37)]);
    }

    [Fact]
    public void What_is_said_without_an_affiliation_is_of_the_one_most_often_said_with_it() =>
        ToldRole.Together([new("Sen.", null, "2006-01-01", "2006-01-01", 9), new("Sen.", "Idaho", "2006-02-01", "2006-02-01", 1), new("Senator", "U.S.", "2006-03-01", "2006-03-01", 3)], SpeakerKind.Person)
            .ShouldBe([new ToldRole("Senator", "U.S.", "2006-01-01", "2006-03-01", 12), new ToldRole("Senator", "Idaho", "2006-02-01", "2006-02-01", 1)]);

    [Theory]
    [InlineData("Gov.", "Governor")]
    [InlineData("former Rep.", "former Representative")]
    [InlineData("Attorney General", "Attorney General")]
    [InlineData("Majority Leader", "Majority Leader")]
    [InlineData("spokesman for the Rev. Hale", "spokesman for the Rev. Hale")]
    public void Roles_are_written_out(string written, string told) => ToldRole.Together([new(written, null, null, null, 1)], SpeakerKind.Person).Single().Role.ShouldBe(told);

    [Fact]
    public void Many_people_stay_many() => ToldRole.Together([new("lawmakers", "Connecticut", null, null, 1)], SpeakerKind.Group).Single().Role.ShouldBe("lawmakers");

    [Fact]
    public void Roles_of_other_affiliations_and_none_at_all_stay_apart()
    {
        ToldRole.Together([new(null, "Harbour Board", null, null, 2), new("chair", null, null, null, 1)], SpeakerKind.Person).Length.ShouldBe(2);
        ToldRole.Together([], SpeakerKind.Person).ShouldBeEmpty();
    }

    [Fact]
    public void No_statement_is_lost_and_told_again_nothing_changes()
    {
        string?[] names = ["Sen.", "Senator", "SENATORS", "mayor", "Mayor", "", null], affiliations = ["U.S.", "United States", "Ohio", null];
        var role = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 3], Gen.Int[1, 9], (name, of, count) => new ToldRole(names[name], affiliations[of], $"2006-0{count}-01", $"2006-0{count}-02", count));
        role.List[0, 12].Sample(roles =>
        {
            var told = ToldRole.Together(roles, SpeakerKind.Person);
            told.Sum(one => one.Statements).ShouldBe(roles.Sum(one => one.Statements));
            ToldRole.Together(told, SpeakerKind.Person).ShouldBe(told);
        });
    }
}
