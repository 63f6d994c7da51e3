using Parley.Attribution;
using Parley.Linking;

namespace Parley.Tests;

/// <summary>People of one name over a run of articles: when they are one, when two, and when nobody can tell.</summary>
public sealed class NamesakeTests
{
    [Fact]
    public void One_person_stays_one_over_years_of_articles_and_spellings()
    {
        string[] spellings = ["Åse Lindqvist", "Ase Lindqvist", "ÅSE LINDQVIST", "Åse K. Lindqvist"];
        var articles = Enumerable.Range(0, 40).Select(i => Press.Article($"n{i:00}", $"{2020 + (i / 4)}-0{1 + (i % 4)}-11", Press.Person(spellings[i % 4]))).ToArray();
        var actor = ActorBook.Of(articles).Actors.ShouldHaveSingleItem();
        (actor.Id, actor.Articles, actor.First, actor.Last).ShouldBe(("person/ase-lindqvist", 40, Press.Day("2020-01-11"), Press.Day("2029-04-11")));
        actor.Names.Values.Sum().ShouldBe(40);
    }

    [Theory]
    [InlineData("goalkeeper", "Tarn United", "mayor", "Tarn", 2)]
    [InlineData("violinist", null, "virologist", null, 2)]
    [InlineData("ambassador", "France", "ambassador", "Japan", 2)]
    [InlineData("governor", "Ohio", "governor", "Texas", 2)]
    [InlineData("retired goalkeeper", "Tarn United", "mayor", "Tarn", 1)]
    [InlineData("player", "Norland Party", "senator", "Norland Party", 1)]
    [InlineData("nurse", null, "spokeswoman", "Tarn Health Board", 1)]
    [InlineData("coach", "Tarn United", "director", "Lund Athletic", 1)]
    [InlineData("finance minister", "Tonga", "prime minister", "Tonga", 1)]
    [InlineData("striker", "Tarn United", null, null, 1)]
    public void Only_what_cannot_be_one_life_makes_two(string? role, string? whom, string? otherRole, string? otherWhom, int people)
    {
        var (one, other) = (Press.Article("a", "2031-05-01", Press.Person("Tove Aldous", role, whom)), Press.Article("b", "2031-06-01", Press.Person("Tove Aldous", otherRole, otherWhom)));
        Press.Ids(one, other).Distinct().Count().ShouldBe(people);
        Press.Ids(other, one).Distinct().Count().ShouldBe(people, "the order of the articles does not matter");
    }

    [Fact]
    public void A_later_article_goes_to_the_namesake_with_whom_it_has_more_in_common()
    {
        var ids = Press.Ids(
            Press.Article("a", "2031-05-01", Press.Person("Tove Aldous", "striker", "Tarn United")),
            Press.Article("b", "2031-05-02", Press.Person("Tove Aldous", "finance minister", "Tonga")),
            Press.Article("c", "2031-05-03", Press.Person("Tove Aldous", null, "Tarn United")),
            Press.Article("d", "2031-05-04", Press.Person("Tove Aldous", "minister", "Tonga")),
            Press.Article("e", "2031-05-05", Press.Person("Tove Aldous", "resident", "Lund")));
        ids.ShouldBe(["person/tove-aldous", "person/tove-aldous/tonga", "person/tove-aldous", "person/tove-aldous/tonga", "e@tove-aldous"]);
    }

    [Theory]
    [InlineData("1931-01-01", "2001-12-31", 1)]
    [InlineData("1930-12-31", "2001-01-01", 2)]
    [InlineData(null, "2001-01-01", 1)]
    public void A_career_spans_seventy_years_at_most(string? day, string later, int people)
    {
        var (one, other) = (Press.Article("a", day, Press.Person("Tove Aldous")), Press.Article("b", later, Press.Person("Tove Aldous")));
        Press.Ids(one, other).Distinct().Count().ShouldBe(people);
        Press.Ids(other, one).Distinct().Count().ShouldBe(people);
    }

    [Theory]
    [InlineData("mayor", "Keller Bay", "mayor", "Keller Bay", true)]
    [InlineData("minister of fisheries", "Tonga", "fisheries minister", "Tonga", true)]
    [InlineData("mayor", "Keller Bay", "mayor", "North Keller", false)]
    [InlineData("mayor", "Keller Bay", "coroner", "Keller Bay", false)]
    [InlineData("mayor", null, "mayor", null, false)]
    [InlineData(null, "Keller Bay", null, "Keller Bay", false)]
    public void A_surname_tells_who_it_is_only_with_one_office_in_one_place(string? role, string? whom, string? otherRole, string? otherWhom, bool same)
    {
        var ids = Press.Ids(Press.Article("a", "2031-05-01", Press.Person("Aldous", role, whom)), Press.Article("b", "2031-06-01", Press.Person("Aldous", otherRole, otherWhom)));
        (ids[0] == ids[1]).ShouldBe(same);
    }

    [Fact]
    public void Within_one_article_a_surname_is_one_person()
    {
        var ids = Press.Ids(Press.Article("a", "2031-05-01", Press.Person("Aldous"), Press.State("Tonga"), Press.Person("Aldous")));
        (ids[0], ids[2]).ShouldBe(("a@aldous", "a@aldous"));
    }

    [Fact]
    public void A_name_without_a_letter_is_nobody_elsewhere()
    {
        foreach (var kind in Enum.GetValues<SpeakerKind>())
        {
            var nameless = new Speaker("…", SpeakerVia.Name) { Kind = kind };
            Press.Ids(Press.Article("a", null, nameless), Press.Article("b", null, nameless)).ShouldBeUnique();
        }
    }

    [Fact]
    public void Nothing_read_and_nothing_said_give_no_actors()
    {
        ActorBook.Of([]).Actors.ShouldBeEmpty();
        var (book, reading) = ActorBook.Empty.Add(Press.Article("a", "2031-05-01"));
        book.Actors.ShouldBeEmpty();
        reading.Statements.ShouldBeEmpty();
        ActorBook.Of([Press.Article("a", "2031-05-01", Press.Unnamed("a diplomat"), Press.Unnamed("two officials"))]).Actors.ShouldBeEmpty("who has no name is no actor");
    }

    [Theory]
    [InlineData("a senior diplomat", "a senior diplomat", SpeakerVia.Description, false)]
    [InlineData("a senior diplomat", "another senior diplomat", SpeakerVia.Description, false)]
    [InlineData("the diplomat", "the diplomat", SpeakerVia.Description, true)]
    [InlineData("a senior diplomat", "a senior diplomat", SpeakerVia.Pronoun, true)]
    [InlineData("her lawyer", "her lawyer", SpeakerVia.Description, true)]
    [InlineData("the diplomat", "the pilot", SpeakerVia.Description, false)]
    public void Of_the_nameless_only_the_one_spoken_of_goes_on(string one, string other, SpeakerVia via, bool same)
    {
        var ids = Press.Ids(Press.Article("a", "2031-05-01", Press.Unnamed(one), Press.Unnamed(other, via: via)), Press.Article("b", "2031-05-01", Press.Unnamed(one)));
        (ids[0] == ids[1]).ShouldBe(same);
        ids[2].ShouldNotBe(ids[0]);
    }
}
