using Microsoft.Data.Sqlite;
using Parley.Store;
using Parley.Store.Articles;
using Parley.Store.History;
using Parley.Store.Search;

namespace Parley.FunctionalTests.Store;

/// <summary>Files of earlier versions go on working.</summary>
public sealed class OlderCorpusTests(PostgresServer server)
{
    [Fact]
    public void A_corpus_with_the_first_index_of_words_is_found_through_as_before()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using (var corpus = place.Open())
        {
            Keep(corpus, Invented.FerryFares(), Invented.Hearing(), Invented.Silence());
            var concept = corpus.Database.Number("INSERT INTO concepts (name) VALUES ($1) RETURNING id", "Fares")!.Value;
            new DecisionLog(corpus, TimeProvider.System).Decide("anna", Positions.Verdict(2, concept, "anna", "1"));
        }

        SearchRequest[] requests = [new("fares") { WithFacets = true }, new("") { Concept = "fares" }, new("") { Uncoded = true, Limit = 100 }, new("ship*") { Speaker = "havel" }];
        var before = Answers(place.Address, requests);
        var older = Older(place.Address, version: 2);
        Answers(older, requests).ShouldBe(before);
        using var migrated = Corpus.Open(older);
        CorpusInfo.Of(migrated).Faults.ShouldBeEmpty();
        Keep(migrated, Invented.FerryFares() with { Article = Invented.FerryFares().Article with { Id = "again", Url = null, Text = "Boats again, and nothing else.", Blocks = [] }, Statements = [] });
        new CorpusSearch(migrated).Find(new("again")).Results.Select(r => r.Article.Id).ShouldBe(["again"]);
    }

    private static List<string> Answers(string address, SearchRequest[] requests)
    {
        using var corpus = Corpus.Open(address);
        return [.. requests.Select(request => new CorpusSearch(corpus).Find(request)).Select(answer =>
            $"{answer.Total}: {string.Join(' ', answer.Results.Select(r => r.Statement?.Id ?? r.Article.Id))}; {string.Join(' ', answer.Facets.SelectMany(f => f.Counts.Select(c => $"{f.Name} {c.Name} {c.Count}")))}")];
    }

    private static void Keep(Corpus corpus, params Reading[] readings)
    {
        var store = new BatchStore(corpus, TimeProvider.System);
        store.Keep([.. store.Sift([.. readings.Select(r => r.Article)]).Zip(readings, (arrival, reading) => new ReadArrival(arrival, reading, null))], []);
    }

    /// <summary>The same corpus as an earlier version left it: its tables, and of every row what they had columns for.</summary>
    private static string Older(string address, int version)
    {
        var older = $"{address}.{version}.parley";
        using var connection = new SqliteConnection($"Data Source={older};Pooling=false");
        connection.Open();
        Run(connection, string.Concat(Migration.All(Dialect.Sqlite).Take(version).Select(step => step.Sql)) + $"PRAGMA application_id = 1346458188; PRAGMA user_version = {version}; ATTACH '{address}' AS newer;");
        var tables = Names(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'");
        Run(connection, "BEGIN; PRAGMA defer_foreign_keys = 1; " + string.Concat(tables.Select(table =>
        {
            var columns = string.Join(", ", Names(connection, $"SELECT name FROM pragma_table_info('{table}') INTERSECT SELECT name FROM pragma_table_info('{table}', 'newer')"));
            return $"INSERT INTO {table} ({columns}) SELECT {columns} FROM newer.{table};";
        })) + "INSERT INTO search (rowid, words, speaker, outlet, marks) VALUES (6500000000000000000, 'left over', '', '', ''); COMMIT; DETACH newer;");
        return older;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<string> Names(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var names = new List<string>();
        while (rows.Read())
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }
}
