using System.Data.Common;

namespace Parley.FunctionalTests.Store;

/// <summary>Rows go in as they are, the same into a file and into a server.</summary>
public sealed class DatabaseTests(PostgresServer server)
{
    private const string Kept = "memos (id, subject, author, written_at, text)";

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Any_number_of_rows_comes_out_as_it_went_in(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        var rows = Enumerable.Range(1, 250).Select(i => new object?[] { i % 2 == 0 ? i : (long)i, $"article {i}", i % 3 == 0 ? null : "", "2026-03-01", i % 5 == 0 ? "Łódź 😀" : new string('x', i) }).ToList();
        corpus.Database.Insert(Kept, rows);
        corpus.Database.Insert(Kept, []);

        var read = corpus.Database.Query("SELECT id, subject, author, written_at, text FROM memos ORDER BY id", row => string.Join('|', row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? "none" : row.GetString(2), row.GetString(3), row.GetString(4)));
        read.ShouldBe(rows.Select(row => string.Join('|', row[0], row[1], row[2] ?? "none", row[3], row[4])));
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Numbers_with_fractions_and_bytes_are_kept(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        corpus.Database.Insert("batches (id, stored_at, articles, statements, copies)", [[1, "2026-03-01", 1, 0, 1]]);
        corpus.Database.Insert("articles (id, batch, name, hash, text, length, blocks)", [[1L, 1L, "first", new byte[] { 0, 255, 7 }, Array.Empty<byte>(), 0, ""]]);
        corpus.Database.Insert("copies (batch, article, name, hash, likeness)", [[1L, 1L, "second", new byte[] { 1 }, 0.75]]);

        corpus.Database.Query("SELECT hash, text FROM articles", row => Convert.ToHexString(row.GetFieldValue<byte[]>(0)) + Convert.ToHexString(row.GetFieldValue<byte[]>(1))).ShouldBe(["00FF07"]);
        corpus.Database.Query("SELECT likeness FROM copies", row => row.GetDouble(0)).ShouldBe([0.75]);
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void What_is_there_already_stays_where_that_is_asked_for(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        corpus.Database.Insert("search_names (id, name)", [[1L, "first"]]);
        corpus.Database.Insert("search_names (id, name)", [[1L, "other"], [2L, "second"]], "ON CONFLICT DO NOTHING");
        corpus.Database.Query("SELECT name FROM search_names ORDER BY id", row => row.GetString(0)).ShouldBe(["first", "second"]);
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void A_row_that_is_not_taken_takes_those_before_it_along(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        Should.Throw<DbException>(() => corpus.Database.Insert("search_names (id, name)", [[1L, "first"], [2L, "second"], [1L, "again"]]));
        Should.Throw<DbException>(() => corpus.Database.Insert("joint_speakers (statement, number, speaker)", [[77L, 0L, 88L]]));
        corpus.Database.Number("SELECT count(*) FROM search_names").ShouldBe(0);

        corpus.Database.Insert("search_names (id, name)", [[1L, "first"]]);
        corpus.Database.Text("SELECT name FROM search_names").ShouldBe("first");
    }
}
