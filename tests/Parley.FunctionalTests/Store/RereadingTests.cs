using Parley.Attribution;
using Parley.Store;
using Parley.Store.Articles;
using Parley.Store.History;
using Parley.Text;

namespace Parley.FunctionalTests.Store;

/// <summary>A new reading of what is there: what people decided lies over it, and the earlier reading is kept.</summary>
public sealed class RereadingTests(PostgresServer server)
{
    private const string Text = "“Fares stay as they are,” said Lise Amand. The mayor denied that a boat was sold. Nobody in Sorrel believes that the pier opens in autumn.";

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Decisions_lie_over_the_statement_that_overlaps_most(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        var article = new Article("ferry", Text, [new Block(new TextSpan(0, Text.Length), BlockKind.Paragraph)]);
        Keep(corpus, new Reading(article, [Said("ferry#1", "Fares stay as they are"), Said("ferry#2", "a boat was sold"), Said("ferry#3", "the pier opens in autumn")], []), "en-old");
        var ids = Shown(corpus);
        var log = new DecisionLog(corpus, TimeProvider.System);
        var concept = corpus.Database.Number("INSERT INTO concepts (name) VALUES ('Fares') RETURNING id")!.Value;
        log.Decide("anna", Positions.Verdict(ids[0].Id, concept, "anna", "1"));
        log.Decide("anna", Positions.Verdict(ids[2].Id, concept, "anna", "0"));

        var rereading = new Rereading(corpus, TimeProvider.System);
        rereading.Due("en-old", 0, 10).ShouldBeEmpty();
        var due = rereading.Due("en-new", 0, 10).ShouldHaveSingleItem();
        rereading.Keep(due, new Reading(article, [Said("ferry#1", "that a boat was sold"), Said("ferry#2", "Fares stay as they")], []), "en-new");

        var shown = Shown(corpus);
        shown.Select(one => one.Content).ShouldBe(["the pier opens in autumn", "that a boat was sold", "Fares stay as they"]);
        shown[2].Id.ShouldBe(ids[0].Id);
        shown[0].Id.ShouldBe(ids[2].Id);
        corpus.Database.Query("SELECT statement, agreement FROM positions ORDER BY statement", row => (row.GetInt64(0), row.GetInt64(1))).ShouldBe([(ids[0].Id, 1L), (ids[2].Id, 0L)]);
        corpus.Database.Query("SELECT s.content FROM statements s JOIN readings r ON r.id = s.reading WHERE r.model = 'en-old' ORDER BY s.content", row => Content(row.GetString(0)))
            .ShouldBe(["Fares stay as they are", "a boat was sold", "the pier opens in autumn"], ignoreOrder: true);
        new StoredReadings(corpus).All().ShouldHaveSingleItem().Model.ShouldBe("en-new");
        rereading.Due("en-new", 0, 10).ShouldBeEmpty();
        CorpusInfo.Of(corpus).Faults.ShouldBeEmpty();

        log.UndoLast("anna");
        corpus.Database.Number("SELECT count(*) FROM positions").ShouldBe(1);
    }

    [Fact]
    public void Articles_that_nobody_read_are_due_and_those_with_given_statements_are_not()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var corpus = place.Open();
        var article = new Article("ferry", Text, [new Block(new TextSpan(0, Text.Length), BlockKind.Paragraph)]);
        Keep(corpus, new Reading(article, [], []), null);
        Keep(corpus, new Reading(article with { Id = "given", Text = $"Otherwise. {Text}" }, [Said("given#1", "Fares stay")], []), null);
        new Rereading(corpus, TimeProvider.System).Due("en-new", 0, 10).Count.ShouldBe(1);
    }

    private static Statement Said(string id, string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Statement(id, null, null, [new TextSpan(start, start + words.Length)]) { Speaker = new Speaker("Lise Amand", SpeakerVia.Name) { Id = "person/lise-amand", Kind = SpeakerKind.Person } };
    }

    private static string Content(string spans) => SpanText.Spans(spans)[0].In(Text);

    private static List<(long Id, string Content)> Shown(Corpus corpus) =>
        corpus.Database.Query("SELECT id, content FROM shown_statements ORDER BY number", row => (row.GetInt64(0), Content(row.GetString(1))));

    private static void Keep(Corpus corpus, Reading reading, string? model)
    {
        var store = new BatchStore(corpus, TimeProvider.System);
        store.Keep([new ReadArrival(store.Sift([reading.Article], keepsCopies: true)[0], reading, model)], []);
    }
}
