using Parley.Attribution;
using Parley.Linking;

namespace Parley.Tests;

public sealed class KnownActorsTests
{
    private static readonly KnownActor Varga = new("Q900001", "Ilse Varga", SpeakerKind.Person) { Aliases = ["Ilse Varga-Holt", "Varga"], Affiliation = "Keller Bay", From = Press.Day("2029-01-01"), To = Press.Day("2031-12-31"), Roles = ["harbour minister"] };

    [Theory]
    [InlineData("Ilse Varga")]
    [InlineData("Ilse Varga-Holt")]
    [InlineData("Varga")]
    [InlineData("ILSE VARGA")]
    public void The_list_gives_id_and_name_to_all_names_that_it_has(string name)
    {
        var (book, reading) = Press.Knowing(Varga).Add(Press.Article("a", "2031-05-01", Press.Person(name)));
        var speaker = reading.Statements[0].Speaker!;
        (speaker.Id, speaker.Name, speaker.Affiliation).ShouldBe(("Q900001", "Ilse Varga", "Keller Bay"));
        book.Actors.ShouldHaveSingleItem().Name.ShouldBe("Ilse Varga");
    }

    [Fact]
    public void What_the_article_says_of_an_affiliation_counts_before_the_list() =>
        Press.Knowing(Varga).Add(Press.Article("a", "2031-05-01", Press.Person("Ilse Varga", "envoy", "Acme"))).Reading.Statements[0].Speaker!.Affiliation.ShouldBe("Acme");

    [Fact]
    public void An_affiliation_holds_in_its_time_only() =>
        Press.Knowing(Varga).Add(Press.Article("a", "2040-05-01", Press.Person("Ilse Varga"))).Reading.Statements[0].Speaker!.ShouldSatisfyAllConditions(
            s => s.Id.ShouldBe("Q900001"), s => s.Affiliation.ShouldBeNull());

    [Fact]
    public void Two_of_one_name_in_the_list_are_told_apart_by_affiliation_then_by_time()
    {
        var other = new KnownActor("Q900002", "Ilse Varga", SpeakerKind.Person) { Affiliation = "Acme", From = Press.Day("2035-01-01") };
        var ids = Press.Ids(
            Press.Knowing(Varga, other),
            Press.Article("a", "2031-05-01", Press.Person("Ilse Varga", "director", "Acme")),
            Press.Article("b", "2030-05-01", Press.Person("Ilse Varga")),
            Press.Article("c", "2036-05-01", Press.Person("Ilse Varga")),
            Press.Article("d", "2033-05-01", Press.Person("Ilse Varga")));
        ids[..3].ShouldBe(["Q900002", "Q900001", "Q900002"]);
        ids[3].ShouldNotBeOneOf("Q900001", "Q900002");
    }

    [Fact]
    public void Offices_of_the_list_name_their_holder() =>
        Press.Knowing(Varga).Add(Press.Article("a", "2031-05-01", Press.Unnamed("the Keller Bay harbour minister", "harbour minister", "Keller Bay"))).Reading.Statements[0].Speaker!.Id.ShouldBe("Q900001");

    [Fact]
    public void A_surname_with_an_office_of_the_list_is_its_holder()
    {
        var begun = Press.Knowing(Varga with { Aliases = [] });
        Press.Ids(begun, Press.Article("a", "2031-05-01", Press.Person("Varga", "harbour minister", "Keller Bay"))).ShouldBe(["Q900001"]);
        Press.Ids(begun, Press.Article("a", "2041-05-01", Press.Person("Varga", "harbour minister", "Keller Bay"))).ShouldNotContain("Q900001");
        Press.Ids(begun, Press.Article("a", "2031-05-01", Press.Person("Varga"))).ShouldNotContain("Q900001");
    }

    [Theory]
    [InlineData(190)]
    [InlineData(2)]
    public void Names_of_any_length_and_script_are_found_again(int words)
    {
        var name = string.Join(' ', Enumerable.Repeat("نور الهدى", words / 2));
        Press.Ids(Press.Knowing(new KnownActor("Q900003", name, SpeakerKind.Person)), Press.Article("a", null, Press.Person(name))).ShouldBe(["Q900003"]);
    }

    [Fact]
    public void A_hundred_thousand_are_found_each_by_its_own_name()
    {
        var builder = new KnownActors.Builder();
        for (var i = 0; i < 100_000; i++)
        {
            builder.Add(new KnownActor($"Q{i}", $"Ann{i % 317} Hale{i}", SpeakerKind.Person));
        }

        var known = builder.Build();
        foreach (var i in Enumerable.Range(0, 1000).Select(i => i * 99))
        {
            known.Named($"Ann{i % 317} Hale{i}").ShouldHaveSingleItem().Id.ShouldBe($"Q{i}");
        }

        known.Named("Ann316 Hale7").ShouldBeEmpty();
    }
}
