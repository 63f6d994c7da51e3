using Parley.Store;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.FunctionalTests.Store;

/// <summary>A corpus of an earlier version opens as one of this, with all that is in it.</summary>
public sealed class MigrationTests(PostgresServer server)
{
    private const int Slim = 4;

    private const string Wire =
        "The ferry between Sorrel and the islands will run twice a day from March, the council of the coast said on Tuesday after a long debate. Fares stay as they are until the summer. "
        + "Fishers who had asked for a later boat were told to wait for the new pier, which opens in autumn if the money from the state comes in time.";

    /// <summary>Bands were longer, and articles held a signature too.</summary>
    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Reprints_of_articles_that_were_kept_earlier_are_known(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using (var corpus = place.Open())
        {
            Keep(corpus, Article("first", Wire));
            Aged(corpus.Database, Slim);
        }

        using var now = Corpus.Open(place.Address);
        now.Version.ShouldBe(Migration.All(now.Database.Dialect).Count);
        now.Database.Number("SELECT max(band) FROM bands")!.Value.ShouldBeLessThanOrEqualTo(int.MaxValue);
        var arrival = new BatchStore(now, TimeProvider.System).Sift([Article("reprint", $"SORREL (CN) — {Wire} By our staff.")])[0];
        (arrival.Kind, arrival.Original).ShouldBe((ArrivalKind.Copy, "first"));
        new StoredReadings(now).All().ShouldHaveSingleItem().Reading.Article.Text.ShouldBe(Wire);
        Keep(now, Article("second", "Something else happened in the harbour today, and nobody saw it."));
        CorpusInfo.Of(now).Faults.ShouldBeEmpty();
    }

    // As the step before left it.
    private static void Aged(Database database, int step)
    {
        string[] later = ["search_days", "search_names", "search_rows", "vector_places", "vector_blocks", "vector_models"];
        foreach (var sql in (string[])
        [
            .. later.Select(table => $"DROP TABLE {table}"),
            .. database.IsFile ? ["DROP TABLE search_terms"] : Array.Empty<string>(),
            "DROP TABLE feeds",
            "ALTER TABLE articles ADD COLUMN signature " + (database.IsFile ? "BLOB" : "bytea"),
            "CREATE INDEX articles_of_batch ON articles (batch)",
            "CREATE INDEX copies_of_batch ON copies (batch)",
            "UPDATE bands SET band = band + 2147483648 * (1 + band % 1000)",
            database.IsFile ? $"PRAGMA user_version = {step - 1}" : $"UPDATE parley SET version = {step - 1}",
        ])
        {
            database.Execute(sql);
        }
    }

    private static Article Article(string id, string text) => new(id, text, [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)]);

    private static void Keep(Corpus corpus, Article article)
    {
        var store = new BatchStore(corpus, TimeProvider.System);
        store.Keep([new ReadArrival(store.Sift([article])[0], new Reading(article, [], []), null)], []);
    }
}
