using CsCheck;
using Parley.Linking;

namespace Parley.Tests;

/// <summary>What an actor carries of the articles: roles with their days, counts, and a few examples.</summary>
public sealed class ActorRoleTests
{
    [Fact]
    public void A_role_is_first_and_last_seen_on_the_days_of_its_articles_in_whatever_order_they_come()
    {
        var book = ActorBook.Empty;
        foreach (var (id, day) in new[] { ("c", "2031-07-09"), ("a", "2029-02-01"), ("d", null), ("b", "2030-11-30") })
        {
            book = book.Add(Press.Article(id, day, Press.Person("Tove Aldous", "harbour master", "Lund"))).Book;
        }

        var role = book.Actors.Single().Roles.ShouldHaveSingleItem();
        (role.First, role.Last, role.Articles, role.Evidence).ShouldBe((Press.Day("2029-02-01"), Press.Day("2031-07-09"), 4, "c#1"));
    }

    [Theory]
    [InlineData("defence minister", "Tonga", "minister of defense", "Tonga", 1)]
    [InlineData("Secretary-General", "Tarn League", "secretary general", "the Tarn League", 1)]
    [InlineData("director", "Acme Corp.", "director", "Acme", 1)]
    [InlineData("director", "Acme", "deputy director", "Acme", 2)]
    [InlineData("director", "Acme", "director", null, 2)]
    [InlineData("director", "Acme", "director", "Borealis", 2)]
    public void One_role_in_other_words_is_one(string role, string? whom, string otherRole, string? otherWhom, int roles) =>
        ActorBook.Of([Press.Article("a", "2031-05-01", Press.Person("Tove Aldous", role, whom)), Press.Article("b", "2031-05-02", Press.Person("Tove Aldous", otherRole, otherWhom))])
            .Actors.ShouldHaveSingleItem().Roles.Length.ShouldBe(roles);

    [Fact]
    public void Articles_without_a_day_leave_the_days_unknown()
    {
        var actor = ActorBook.Of([Press.Article("a", null, Press.Person("Tove Aldous", "clerk"))]).Actors.ShouldHaveSingleItem();
        (actor.First, actor.Last, actor.Roles[0].First, actor.Roles[0].Last).ShouldBe((null, null, null, null));
    }

    [Fact]
    public void Whom_a_statement_is_made_to_and_with_whom_it_is_made_are_actors_too()
    {
        var reading = Press.Article("a", "2031-05-01", Press.Person("Tove Aldous"), Press.Person("Mette Lorne"));
        reading = reading with { Statements = [.. reading.Statements.Select(s => s with { Addressee = Press.Organization("Tarn United"), Jointly = [Press.Person("J. R. Halloran")] })] };
        var (book, linked) = ActorBook.Empty.Add(reading);
        book.Actors.Select(a => (a.Name, a.Statements, a.Addressed, a.Articles)).ShouldBe(
            [("Tove Aldous", 1, 0, 1), ("J. R. Halloran", 2, 0, 1), ("Tarn United", 0, 2, 1), ("Mette Lorne", 1, 0, 1)], ignoreOrder: true);
        linked.Statements.ShouldAllBe(s => s.Addressee!.Id == "organization/tarn-united" && s.Jointly[0].Id == "person/jr-halloran");
    }

    [Fact]
    public void A_statement_of_nobody_stays_nobodys()
    {
        var reading = Press.Article("a", "2031-05-01", Press.Person("Tove Aldous"));
        var (book, linked) = ActorBook.Empty.Add(reading with { Statements = [reading.Statements[0] with { Speaker = null }] });
        linked.Statements.ShouldHaveSingleItem().Speaker.ShouldBeNull();
        book.Actors.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_of_one_word_stands_back_behind_a_full_one()
    {
        var articles = Enumerable.Range(0, 5).Select(i => Press.Article($"a{i}", "2031-05-01", Press.Person(i == 0 ? "Tove Aldous" : "Tove M. Aldous", null, null, "Aldous")));
        var actor = ActorBook.Of(articles).Actors.ShouldHaveSingleItem();
        actor.Name.ShouldBe("Tove M. Aldous", "four of five articles");
        actor.Aliases.ShouldBe(["Aldous", "Tove Aldous"]);
    }

    [Theory]
    [InlineData("the Kremlin", "Russia")]
    [InlineData("U.S.", "United States")]
    [InlineData("Tonga", "Tonga")]
    public void A_state_is_called_by_its_name(string name, string shown) =>
        ActorBook.Of([Press.Article("a", null, Press.State(name))]).Actors.ShouldHaveSingleItem().Name.ShouldBe(shown);

    /// <summary>The content of these statements is a line of any text.</summary>
    [Fact]
    public void Examples_are_few_short_and_in_whole_characters() =>
        Gen.OneOf("gale ", "😀", "\t", "字", "x").Array[1, 260].Select(string.Concat).Where(line => line.Trim().Length > 0).Array[1, 6].Sample(lines =>
        {
            var reading = Press.Article("a", null, [.. lines.Select(line => Press.Person(line))]);
            reading = reading with { Statements = [.. reading.Statements.Select(s => s with { Speaker = Press.Person("Tove Aldous") })] };
            var actor = ActorBook.Of([reading]).Actors.ShouldHaveSingleItem();
            actor.Statements.ShouldBe(lines.Length);
            actor.Examples.Length.ShouldBe(Math.Min(3, lines.Length));
            foreach (var (example, line) in actor.Examples.Zip(lines))
            {
                var whole = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                example.Text.Length.ShouldBeLessThanOrEqualTo(161);
                whole.ShouldStartWith(example.Text.TrimEnd('…'), Case.Sensitive);
                (example.Text == whole).ShouldBe(whole.Length <= 160);
                example.Text.EnumerateRunes().ShouldAllBe(rune => rune.Value != 0xFFFD);
            }
        });

    [Fact]
    public void Of_a_thousand_turns_of_phrase_for_one_person_some_are_kept_and_all_articles_counted()
    {
        var actor = ActorBook.Of(Enumerable.Range(0, 200).Select(i => Press.Article($"a{i:000}", "2031-05-01", Press.Person("Tove Aldous", $"envoy number{i}")))).Actors.ShouldHaveSingleItem();
        actor.Articles.ShouldBe(200);
        actor.Roles.Length.ShouldBeInRange(10, 100);
        actor.Roles[0].Role.ShouldBe("envoy number0");
    }
}
