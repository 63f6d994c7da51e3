using Parley.Attribution;
using Parley.Linking;

namespace Parley.Tests;

/// <summary>Who is one and who is two, over articles about people whom nobody ever met.</summary>
public sealed class LinkingTests
{
    [Theory]
    [InlineData("Ilse Varga", "Ilse Varga")]
    [InlineData("Ilse Varga", "ILSE VARGA")]
    [InlineData("Ilse Varga", "Ilse M. Varga")]
    [InlineData("J. D. Orrin", "JD Orrin")]
    [InlineData("Zoë Núñez", "Zoe Nunez")]
    public void One_person_in_two_articles_is_one_actor(string one, string other)
    {
        var ids = Press.Ids(Press.Article("a", "2031-05-01", Press.Person(one)), Press.Article("b", "2031-05-02", Press.Person(other)));
        ids[0].ShouldNotBeNull();
        ids[1].ShouldBe(ids[0]);
    }

    [Theory]
    [InlineData("Ilse Varga", "Otto Varga")]
    [InlineData("Ilse Varga", "Varga")]
    [InlineData("Varga", "Varga")]
    [InlineData("Rolf Stein", "Rolf Stein Jr.")]
    [InlineData("I. Varga", "Ilse Varga")]
    public void A_surname_makes_nobody_one(string one, string other)
    {
        var ids = Press.Ids(Press.Article("a", "2031-05-01", Press.Person(one)), Press.Article("b", "2031-05-02", Press.Person(other)));
        ids[1].ShouldNotBe(ids[0]);
    }

    [Theory]
    [InlineData("striker", "Keller Rovers", "finance minister", "Tonga")]
    [InlineData("prime minister", "Samoa", "foreign minister", "Tonga")]
    [InlineData("mayor", "Keller Bay", "mayor", "North Keller")]
    public void Two_of_one_name_whose_lives_do_not_go_together_stay_two(string role, string whom, string otherRole, string otherWhom)
    {
        var ids = Press.Ids(
            Press.Article("a", "2031-05-01", Press.Person("Ilse Varga", role, whom)),
            Press.Article("b", "2031-05-02", Press.Person("Ilse Varga", otherRole, otherWhom)),
            Press.Article("c", "2031-05-03", Press.Person("Ilse Varga", role, whom)),
            Press.Article("d", "2031-05-04", Press.Person("Ilse Varga")));
        ids[1].ShouldNotBe(ids[0]);
        ids[2].ShouldBe(ids[0]);
        ids[3].ShouldBe("d@ilse-varga", "nothing tells whom the last article means");
    }

    [Theory]
    [InlineData("prime minister", "Estonia", "foreign policy chief", "EU")]
    [InlineData("former actor", null, "governor", "Ohio")]
    [InlineData("senator", null, "candidate", null)]
    [InlineData("spokesman", "Acme", "spokesman", "Borealis")]
    public void A_career_is_one_life(string role, string? whom, string laterRole, string? laterWhom)
    {
        var ids = Press.Ids(Press.Article("a", "2031-05-01", Press.Person("Ilse Varga", role, whom)), Press.Article("b", "2033-05-02", Press.Person("Ilse Varga", laterRole, laterWhom)));
        ids[1].ShouldBe(ids[0]);
    }

    [Fact]
    public void Nobody_speaks_for_more_than_a_lifetime() =>
        Press.Ids(Press.Article("a", "1901-05-01", Press.Person("Ilse Varga")), Press.Article("b", "2001-05-02", Press.Person("Ilse Varga"))).Distinct().Count().ShouldBe(2);

    [Fact]
    public void What_one_article_calls_by_two_full_names_is_one_elsewhere()
    {
        var ids = Press.Ids(
            Press.Article("a", "2031-05-01", Press.Person("Ilse Varga-Holt", null, null, "Ilse Varga")),
            Press.Article("b", "2031-05-02", Press.Person("Ilse Varga")));
        ids[1].ShouldBe(ids[0]);
    }

    [Fact]
    public void Who_has_no_name_is_nobody_elsewhere()
    {
        var ids = Press.Ids(
            Press.Article("a", "2031-05-01", Press.Unnamed("a senior official"), Press.Unnamed("a senior official", via: SpeakerVia.Pronoun), Press.Unnamed("a senior official")),
            Press.Article("b", "2031-05-02", Press.Unnamed("a senior official")));
        ids[1].ShouldBe(ids[0], "he is the one before");
        ids.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void An_organisation_is_known_by_name_form_and_acronym()
    {
        var ids = Press.Ids(
            Press.Article("a", null, Press.Organization("Keller Bay Fishing Association", "KBFA")),
            Press.Article("b", null, Press.Organization("KBFA")),
            Press.Article("c", null, Press.Organization("the Keller Bay Fishing Association")),
            Press.Article("d", null, Press.Organization("Acme Corp."), Press.Organization("Acme")));
        ids.ShouldBe([ids[0], ids[0], ids[0], ids[3], ids[3]]);
        ids[3].ShouldNotBe(ids[0]);
        Press.Ids(Press.Article("b", null, Press.Organization("KBFA")), Press.Article("a", null, Press.Organization("Keller Bay Fishing Association"))).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("Russia", "Moscow")]
    [InlineData("Russia", "the Kremlin")]
    [InlineData("United States", "U.S.")]
    public void A_state_is_one_by_whatever_stands_for_it(string name, string other) =>
        Press.Ids(Press.Article("a", null, Press.State(name)), Press.Article("b", null, Press.State(other))).Distinct().ShouldHaveSingleItem();

    [Fact]
    public void Well_known_acronyms_of_two_letters_are_known() =>
        Press.Ids(Press.Article("a", null, Press.Organization("U.N.")), Press.Article("b", null, Press.Organization("United Nations"))).Distinct().ShouldHaveSingleItem();

    [Fact]
    public void Kinds_do_not_mix() =>
        Press.Ids(Press.Article("a", null, Press.Person("Ilse Varga")), Press.Article("b", null, Press.Organization("Ilse Varga"))).Distinct().Count().ShouldBe(2);

    [Theory]
    [InlineData("the German defence minister", "defence minister", "Germany", "2025-02-13", "Boris Pistorius")]
    [InlineData("Germany’s minister of defense", "minister of defense", "Germany", "2022-06-01", "Christine Lambrecht")]
    [InlineData("the NATO secretary-general", "secretary-general", "NATO", "2025-02-13", "Mark Rutte")]
    [InlineData("the U.S. president", "president", "U.S.", "2016-10-05", "Barack Obama")]
    [InlineData("the EU’s top diplomat", "top diplomat", "EU", "2025-02-13", "Kaja Kallas")]
    [InlineData("the embattled British prime minister", "prime minister", "United Kingdom", "2022-10-01", "Liz Truss")]
    [InlineData("the president of the United States", "president", "United States", "2016-10-05", "Barack Obama")]
    [InlineData("the director of the FBI", "director", "FBI", "2016-10-05", "James Comey")]
    public void An_office_is_its_holder_on_the_day_of_the_article(string described, string role, string whom, string day, string name)
    {
        var (book, reading) = ActorBook.Empty.Add(Press.Article("a", day, Press.Unnamed(described, role, whom)));
        var speaker = reading.Statements.ShouldHaveSingleItem().Speaker.ShouldNotBeNull();
        (speaker.Name, speaker.Kind, speaker.Role).ShouldBe((name, SpeakerKind.Person, role));
        book.Add(Press.Article("b", day, Press.Person(name))).Reading.Statements[0].Speaker!.Id.ShouldBe(speaker.Id);
    }

    [Theory]
    [InlineData("the former German defence minister", "defence minister", "Germany", "2025-02-13")]
    [InlineData("a German defence minister", "defence minister", "Germany", "2025-02-13")]
    [InlineData("the then-German defence minister", "defence minister", "Germany", "2025-02-13")]
    [InlineData("the German defence minister", "defence minister", "Germany", null)]
    [InlineData("the German defence minister", "defence minister", "Germany", "1955-02-13")]
    [InlineData("the defence minister", "defence minister", null, "2025-02-13")]
    [InlineData("the German minister", "minister", "Germany", "2025-02-13")]
    [InlineData("the German president of the football union", "president", "Germany", "2025-02-13")]
    [InlineData("the U.S. president at the time", "president", "U.S.", "2025-02-13")]
    [InlineData("the German Rowing president", "president", "Germany", "2025-02-13")]
    public void Where_an_office_does_not_tell_who_nobody_is_named(string described, string role, string? whom, string? day) =>
        ActorBook.Empty.Add(Press.Article("a", day, Press.Unnamed(described, role, whom))).Reading.Statements[0].Speaker!.Kind.ShouldBe(SpeakerKind.Unnamed);

    [Theory]
    [InlineData("Trump", "President", "2025-02-13", "person/donald-trump")]
    [InlineData("Merz", "Chancellor", "2025-08-13", "person/friedrich-merz")]
    [InlineData("Cantwell", "Sen.", "2025-08-13", "person/maria-cantwell")]
    [InlineData("Scott", "Sen.", "2025-08-13", "a@scott")]
    [InlineData("Merz", "Chancellor", "2015-08-13", "a@merz")]
    public void A_title_and_a_surname_mean_the_only_holder_on_that_day(string surname, string role, string day, string id) =>
        Press.Ids(Press.Article("a", day, Press.Person(surname, role))).ShouldBe([id]);

    [Fact]
    public void A_title_with_a_surname_is_the_holder_of_the_office()
    {
        var ids = Press.Ids(
            Press.Article("a", "2016-10-05", Press.Person("Obama", "President")),
            Press.Article("b", "2016-10-06", Press.Person("Barack Obama")),
            Press.Article("c", "2016-10-06", Press.Person("Obama", "plumber")));
        ids[1].ShouldBe(ids[0]);
        ids[2].ShouldNotBe(ids[0]);
    }

    [Fact]
    public void An_actor_carries_what_articles_say_with_dates_and_evidence()
    {
        var book = ActorBook.Of([
            Press.Article("b", "2033-01-09", Press.Person("Ilse Varga", "EU commissioner", "EU", "Varga"), Press.Person("Ilse Varga", "EU commissioner", "EU", "Varga")),
            Press.Article("a", "2031-05-01", Press.Person("Ilse Varga", "mayor", "Keller Bay")),
            Press.Article("c", "2033-03-02", Press.Person("Ilse M. Varga", "EU commissioner", "EU"))]);
        var actor = book.Actors.ShouldHaveSingleItem();
        (actor.Id, actor.Name, actor.Kind, actor.Articles, actor.Statements).ShouldBe(("person/ilse-varga", "Ilse Varga", SpeakerKind.Person, 3, 4));
        (actor.First, actor.Last).ShouldBe((Press.Day("2031-05-01"), Press.Day("2033-03-02")));
        actor.Aliases.ShouldBe(["Ilse M. Varga", "Varga"], ignoreOrder: true);
        actor.Roles.Select(r => (r.Role, r.Affiliation, r.First, r.Last, r.Articles, r.Evidence)).ShouldBe([
            ("mayor", "Keller Bay", Press.Day("2031-05-01"), Press.Day("2031-05-01"), 1, "a#1"),
            ("EU commissioner", "EU", Press.Day("2033-01-09"), Press.Day("2033-03-02"), 2, "b#1")]);
        actor.Examples.Select(e => e.Statement).ShouldBe(["a#1", "b#1", "b#2"]);
    }
}
