using CsCheck;
using Parley.Attribution;
using Parley.Linking;

namespace Parley.Tests;

/// <summary>What people decide about actors counts before what linking found, and touches nobody else.</summary>
public sealed class DecisionTests
{
    private static readonly Reading[] Articles =
    [
        Press.Article("a", "2031-05-01", Press.Person("Tove Aldous", "mayor", "Tarn")),
        Press.Article("b", "2031-05-02", Press.Person("T. Aldous")),
        Press.Article("c", "2031-05-03", Press.Person("Tove Aldous"), Press.Organization("Tarn United")),
        Press.Article("d", "2031-05-04", Press.Person("Mette Lorne")),
    ];

    [Theory]
    [InlineData("person/tove-aldous<person/t-aldous", "person/tove-aldous person/tove-aldous person/tove-aldous organization/tarn-united person/mette-lorne")]
    [InlineData("person/t-aldous<person/tove-aldous", "person/t-aldous person/t-aldous person/t-aldous organization/tarn-united person/mette-lorne")]
    [InlineData("person/t-aldous<person/tove-aldous;person/mette-lorne<person/t-aldous", "person/mette-lorne person/mette-lorne person/mette-lorne organization/tarn-united person/mette-lorne")]
    [InlineData("person/nobody<person/no-one", "person/tove-aldous person/t-aldous person/tove-aldous organization/tarn-united person/mette-lorne")]
    public void Two_who_are_merged_have_the_id_that_stays(string merges, string ids) =>
        Press.Ids(Deciding([.. merges.Split(';').Select(m => m.Split('<')).Select(m => new MergeActors(m[0], m[1]))]), Articles).ShouldBe(ids.Split(' '));

    [Theory]
    [InlineData("Tove Aldous", "c", "other")]
    [InlineData("TOVE ALDOUS", "c", "other")]
    [InlineData("Tove Aldous", "b", "person/tove-aldous")]
    [InlineData("Mette Lorne", "c", "person/tove-aldous")]
    public void A_split_takes_the_articles_that_it_names_and_the_name_that_they_use(string name, string article, string expected)
    {
        var ids = Press.Ids(Deciding(new SplitActor("other", name, [article])), Articles);
        ids.ShouldBe(["person/tove-aldous", "person/t-aldous", expected, "organization/tarn-united", "person/mette-lorne"]);
    }

    [Fact]
    public void The_last_name_given_counts_and_the_old_ones_stay_aliases()
    {
        var book = ActorBook.Of(Articles, Deciding(new RenameActor("person/tove-aldous", "Mayor Aldous"), new RenameActor("person/tove-aldous", "Tove Aldous of Tarn")));
        var actor = book.Actors.Single(a => a.Id == "person/tove-aldous");
        actor.Name.ShouldBe("Tove Aldous of Tarn");
        actor.Aliases.ShouldBe(["Tove Aldous"]);
        book.Actors.Single(a => a.Id == "person/mette-lorne").Name.ShouldBe("Mette Lorne");
    }

    [Fact]
    public void Who_was_merged_carries_the_articles_names_and_days_of_both()
    {
        var actor = ActorBook.Of(Articles, Deciding(new MergeActors("person/tove-aldous", "person/t-aldous"))).Actors.Single(a => a.Id == "person/tove-aldous");
        (actor.Articles, actor.Statements, actor.First, actor.Last).ShouldBe((3, 3, Press.Day("2031-05-01"), Press.Day("2031-05-03")));
        actor.Names.Keys.ShouldBe(["T. Aldous", "Tove Aldous"]);
    }

    [Fact]
    public void Two_who_are_merged_within_one_article_are_one_article_of_it()
    {
        var article = Press.Article("a", "2031-05-01", Press.Person("Tove Aldous"), Press.Person("T. Lund"));
        var actor = ActorBook.Of([article], Deciding(new MergeActors("person/tove-aldous", "person/t-lund"))).Actors.ShouldHaveSingleItem();
        (actor.Articles, actor.Statements).ShouldBe((1, 2));
    }

    [Fact]
    public void People_count_before_the_users_list()
    {
        var begun = Press.Knowing(new KnownActor("Q7", "Tove Aldous", SpeakerKind.Person) { Affiliation = "Lund" }) with { Decisions = ActorDecisions.None.With(new SplitActor("other", "Tove Aldous", ["c"])) };
        var speakers = Articles.Select(a => begun.Add(a).Reading.Statements[0].Speaker!).ToList();
        speakers.Select(s => s.Id).ShouldBe(["Q7", "person/t-aldous", "other", "person/mette-lorne"]);
        speakers[2].Affiliation.ShouldBeNull("what the list knows is of somebody else");
    }

    [Fact]
    public void A_book_that_keeps_no_actors_gives_the_same_ids()
    {
        var begun = Deciding(new MergeActors("person/tove-aldous", "person/t-aldous"));
        Press.Ids(begun with { KeepsActors = false }, Articles).ShouldBe(Press.Ids(begun, Articles));
        ActorBook.Of(Articles, begun with { KeepsActors = false }).Actors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("person/tove-aldous", "person/tove-aldous/sport")]
    [InlineData("person/tove-aldous/sport", "person/tove-aldous")]
    public void A_merge_of_two_of_one_name_holds_whoever_is_read_first(string id, string other)
    {
        Reading[] articles = [Press.Article("a", null, Press.Person("Tove Aldous", "mayor", "Tarn")), Press.Article("b", null, Press.Person("Tove Aldous", "striker", "Tarn United"))];
        Press.Ids(articles).Distinct().Count().ShouldBe(2);
        Press.Ids(Deciding(new MergeActors(id, other)), articles).ShouldBe([id, id]);
        Press.Ids(Deciding(new MergeActors(id, other)), [.. articles.Reverse()]).ShouldBe([id, id]);
    }

    [Fact]
    public void A_merge_of_a_longer_name_takes_in_nobody_else() =>
        new MergeActors("person/tove-aldous-lund", "person/tove-aldous").TakesIn("person/tove-aldous-holm").ShouldBeFalse();

    [Fact]
    public void Decisions_outlive_every_order_of_the_articles()
    {
        Reading[] articles = [.. Articles, Press.Article("e", null, Press.Person("Tove Aldous", "striker", "Tarn United")), Press.Article("f", null, Press.Person("Tove Aldous", "goalkeeper", "Lund"))];
        ActorDecision[] decisions =
        [
            new SplitActor("striker", "Tove Aldous", ["e", "f"]), new RenameActor("striker", "Aldous of Tarn United"),
            new MergeActors("person/tove-aldous", "person/t-aldous"), new RenameActor("person/mette-lorne", "Lorne"),
        ];
        Dictionary<string, string?> Read(IEnumerable<Reading> order) =>
            order.Aggregate((Book: Deciding(decisions), Said: new Dictionary<string, string?>()), (state, article) =>
            {
                var (book, linked) = state.Book.Add(article);
                linked.Statements.ToList().ForEach(s => state.Said[s.Id] = $"{s.Speaker!.Id} {s.Speaker.Name}");
                return (book, state.Said);
            }).Said;
        var first = Read(articles);
        first["e#1"].ShouldBe("striker Aldous of Tarn United");
        Gen.Shuffle(articles).Sample(order => Read(order).OrderBy(p => p.Key).SequenceEqual(first.OrderBy(p => p.Key)), iter: 100);
    }

    private static ActorBook Deciding(params ActorDecision[] decisions) => ActorBook.Empty with { Decisions = decisions.Aggregate(ActorDecisions.None, (all, decision) => all.With(decision)) };
}
