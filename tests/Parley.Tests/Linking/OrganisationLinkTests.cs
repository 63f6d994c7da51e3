using Parley.Attribution;
using Parley.Linking;

namespace Parley.Tests;

/// <summary>Organisations by full name, acronym and what else an article calls them.</summary>
public sealed class OrganisationLinkTests
{
    [Theory]
    [InlineData("Tarn Valley Water Board", "TVWB", 1)]
    [InlineData("Board of Trade and Shipping of Lund", "BTSL", 1)]
    [InlineData("Tarn Valley Water Board", "T.V.W.B.", 1)]
    [InlineData("Tarn Valley", "TV", 2)]
    [InlineData("Tarn Valley Water Board", "TVW", 2)]
    [InlineData("Tarn Valley Water Board", "Water Board", 2)]
    [InlineData("American Music Association", "American Medical Association", 2)]
    [InlineData("National Union of Farmers", "National Union of Fishers", 2)]
    public void An_acronym_is_the_name_that_it_shortens_and_no_other_is(string name, string other, int organisations)
    {
        var (one, two) = (Press.Article("a", "2031-05-01", Press.Organization(name)), Press.Article("b", "2031-05-02", Press.Organization(other)));
        Press.Ids(one, two).Distinct().Count().ShouldBe(organisations);
        Press.Ids(two, one).Distinct().Count().ShouldBe(organisations);
    }

    [Fact]
    public void An_acronym_of_two_organisations_is_neither_where_the_article_does_not_tell()
    {
        var ids = Press.Ids(
            Press.Article("a", "2031-05-01", Press.Organization("TVA")),
            Press.Article("b", "2031-05-02", Press.Organization("Tarn Valley Authority")),
            Press.Article("c", "2031-05-03", Press.Organization("Tove Violin Academy")),
            Press.Article("d", "2031-05-04", Press.Organization("TVA")),
            Press.Article("e", "2031-05-05", Press.Organization("Tove Violin Academy")));
        ids.ShouldBe(["organization/tva", "organization/tva", "organization/tove-violin-academy", "d@tva", "organization/tove-violin-academy"]);
    }

    [Theory]
    [InlineData("Lund Harbour Authority", "Ladies' Hockey Association", 2)]
    [InlineData("Lund Harbour Authority", "Lund Harbour Agency", 1)]
    [InlineData("Lund Harbour Authority", "LHA Board", 1)]
    public void Two_that_articles_shorten_alike_are_one_only_where_their_names_are_alike_too(string name, string other, int organisations) =>
        Press.Ids(Press.Article("a", "2031-05-01", Press.Organization(name, "LHA")), Press.Article("b", "2031-05-02", Press.Organization(other, "LHA"))).Distinct().Count().ShouldBe(organisations);

    [Theory]
    [InlineData("Lund Maritime", "Lund Maritime Museum", 1)]
    [InlineData("LM", "Lund Maritime Museum", 1)]
    [InlineData("Museum", "Lund Maritime Museum", 2)]
    public void What_an_article_also_calls_it_is_its_name_elsewhere_unless_it_is_a_common_word(string alias, string name, int organisations) =>
        Press.Ids(Press.Article("a", "2031-05-01", Press.Organization(name, alias)), Press.Article("b", "2031-05-02", Press.Organization(alias))).Distinct().Count().ShouldBe(organisations);

    [Fact]
    public void The_name_shown_is_the_one_that_most_articles_use_and_the_rest_are_aliases()
    {
        var actor = ActorBook.Of(
        [
            Press.Article("a", "2031-05-01", Press.Organization("Tarn Valley Water Board")),
            Press.Article("b", "2031-05-02", Press.Organization("TVWB")),
            Press.Article("c", "2031-05-03", Press.Organization("TVWB")),
        ]).Actors.ShouldHaveSingleItem();
        (actor.Id, actor.Name).ShouldBe(("organization/tarn-valley-water-board", "TVWB"));
        actor.Aliases.ShouldBe(["Tarn Valley Water Board"]);
    }

    [Theory]
    [InlineData("the French government")]
    [InlineData("a crowd of farmers")]
    public void A_group_is_one_by_its_words_and_never_a_person(string name)
    {
        Speaker Group() => new(name, SpeakerVia.Description) { Kind = SpeakerKind.Group };
        var ids = Press.Ids(Press.Article("a", null, Group()), Press.Article("b", null, Group()), Press.Article("c", null, Press.Person(name)));
        ids[1].ShouldBe(ids[0]);
        ids[2].ShouldNotBe(ids[0]);
    }
}
