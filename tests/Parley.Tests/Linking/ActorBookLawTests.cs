using CsCheck;
using Parley.Attribution;
using Parley.Linking;

namespace Parley.Tests;

/// <summary>What holds of linking whatever the articles.</summary>
public sealed class ActorBookLawTests
{
    private static readonly Gen<Speaker> Speakers =
        from name in Gen.OneOf("Ilse Varga", "Ilse M. Varga", "Otto Varga", "Varga", "Acme", "Acme Corp.", "KBFA", "Keller Bay Fishing Association", "the Kremlin", "Russia", "a man", "…", "Rolf Stein", "ROLF STEIN")
        from kind in Gen.Enum<SpeakerKind>()
        from role in Gen.OneOf("", "mayor", "striker", "finance minister", "spokesman")
        from whom in Gen.OneOf("", "Tonga", "Samoa", "Acme")
        from via in Gen.Enum<SpeakerVia>()
        from also in Gen.OneOf("Varga", "KBFA").Array[0, 1]
        select new Speaker(name, via) { Kind = kind, Role = role.Length > 0 ? role : null, Affiliation = whom.Length > 0 ? whom : null, Also = [.. also] };

    private static readonly Gen<Reading[]> Articles =
        Gen.Select(Speakers.Array[0, 5], Gen.Int[0, 3]).Array[0, 8].Select(all => all.Select((a, i) => Press.Article($"article-{i}", a.Item2 == 0 ? null : $"203{a.Item2}-05-01", a.Item1)).ToArray());

    [Fact]
    public void The_book_of_a_set_of_articles_does_not_depend_on_their_order() =>
        Gen.Select(Articles, Gen.Int).Sample((articles, seed) =>
        {
            var shuffled = articles.ToArray();
            new Random(seed).Shuffle(shuffled);
            Shape(ActorBook.Of(shuffled)).ShouldBe(Shape(ActorBook.Of(articles)));
        });

    [Fact]
    public void Ids_stay_when_articles_are_added() =>
        Gen.Select(Articles, Articles).Sample((articles, more) =>
        {
            var before = Press.Ids(articles);
            Press.Ids([.. articles, .. more])[..before.Length].ShouldBe(before);
        });

    [Fact]
    public void Every_speaker_has_an_id_and_every_actor_a_statement() =>
        Articles.Sample(articles =>
        {
            Press.Ids(articles).ShouldAllBe(id => !string.IsNullOrWhiteSpace(id));
            var book = ActorBook.Of(articles);
            book.Actors.ShouldAllBe(a => a.Articles > 0 && a.Statements + a.Addressed > 0 && a.Kind != SpeakerKind.Unnamed && a.Examples.Length > 0);
            book.Actors.Select(a => a.Id).ShouldBeUnique();
        });

    [Fact]
    public void Only_speakers_change_and_their_place_in_the_text_does_not() =>
        Articles.Sample(articles =>
        {
            foreach (var reading in articles)
            {
                var linked = ActorBook.Empty.Add(reading).Reading;
                linked.Article.ShouldBe(reading.Article);
                linked.Statements.Select(s => s with { Speaker = null }).ShouldBe(reading.Statements.Select(s => s with { Speaker = null }));
                linked.Statements.Select(s => s.Speaker! with { Id = null }).ShouldBe(reading.Statements.Select(s => s.Speaker!));
            }
        });

    [Fact]
    public void Decisions_win_whatever_the_order_of_the_articles() =>
        Gen.Select(Articles, Gen.Int).Sample((articles, seed) =>
        {
            Reading[] all =
            [
                .. articles,
                Press.Article("one", "2031-05-01", Press.Person("Lena Hauk", "striker")),
                Press.Article("two", "2031-05-02", Press.Person("Lena Hauk", "mayor", "Tonga")),
                Press.Article("three", "2031-05-03", Press.Person("L. Hauk")),
                Press.Article("four", "2031-05-04", Press.Person("Lena Hauk")),
            ];
            new Random(seed).Shuffle(all);
            var decided = ActorDecisions.None
                .With(new SplitActor("player", "Lena Hauk", ["one", "four"]))
                .With(new SplitActor("mayor", "Lena Hauk", ["two"]))
                .With(new MergeActors("mayor", "person/l-hauk"))
                .With(new RenameActor("player", "Lena Hauk (player)"));
            var (book, found) = (ActorBook.Empty with { Decisions = decided }, new Dictionary<string, Speaker>());
            foreach (var reading in all)
            {
                (book, var linked) = book.Add(reading);
                found[reading.Article.Id] = linked.Statements.FirstOrDefault()?.Speaker!;
            }

            (found["one"].Id, found["four"].Id, found["two"].Id, found["three"].Id).ShouldBe(("player", "player", "mayor", "mayor"));
            found["one"].Name.ShouldBe("Lena Hauk (player)");
            book.Actors.Single(a => a.Id == "player").Name.ShouldBe("Lena Hauk (player)");
            book.Actors.Single(a => a.Id == "mayor").Articles.ShouldBe(2);
        });

    [Fact]
    public void Of_two_decisions_the_later_one_counts()
    {
        var decided = ActorDecisions.None.With(new SplitActor("x", "Lena Hauk", ["a"])).With(new MergeActors("person/lena-hauk", "x"));
        Press.Ids(ActorBook.Empty with { Decisions = decided }, Press.Article("a", null, Press.Person("Lena Hauk"))).ShouldBe(["person/lena-hauk"]);
    }

    private static string[] Shape(ActorBook book) =>
        [.. book.Actors.Select(a => $"{a.Id}|{a.Name}|{a.Kind}|{a.Articles}|{a.Statements}|{a.First}|{a.Last}|{string.Join(';', a.Aliases)}|{string.Join(';', a.Roles)}|{string.Join(';', a.Examples)}")];
}
