using Microsoft.Data.Sqlite;
using Parley.Store;

namespace Parley.FunctionalTests.Store;

/// <summary>Opening a corpus, wherever it lies.</summary>
public sealed class CorpusTests(PostgresServer server)
{
    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void A_new_place_becomes_an_empty_corpus_that_opens_again(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        place.Open().Dispose();
        using var corpus = Corpus.Open(place.Address);
        corpus.Database.Number("SELECT count(*) FROM articles").ShouldBe(0);
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite, "PRAGMA user_version = 9999")]
    [InlineData(PlaceKind.Postgres, "UPDATE parley SET version = 9999")]
    public void A_corpus_of_a_later_version_is_refused(PlaceKind kind, string age)
    {
        using var place = new CorpusPlace(kind, server);
        using (var corpus = place.Open())
        {
            corpus.Database.Execute(age);
        }

        Should.Throw<CorpusException>(() => Corpus.Open(place.Address)).Code.ShouldBe("PAR401");
        Should.Throw<CorpusException>(place.Open).Code.ShouldBe("PAR401");
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Where_there_is_no_corpus_reading_one_makes_none(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        Should.Throw<CorpusException>(() => Corpus.Open(place.Address)).Code.ShouldBe("PAR400");
        Should.Throw<CorpusException>(() => Corpus.Open(place.Address)).Code.ShouldBe("PAR400");
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void What_fails_in_a_transaction_leaves_nothing(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        Should.Throw<InvalidOperationException>(() => corpus.Database.InTransaction(() =>
        {
            corpus.Database.Execute("INSERT INTO concepts (name) VALUES ($1)", "Fares");
            throw new InvalidOperationException();
        }));
        corpus.Database.Number("SELECT count(*) FROM concepts").ShouldBe(0);
        corpus.Database.Number("INSERT INTO concepts (name) VALUES ($1) RETURNING id", "Fares").ShouldNotBeNull();
    }

    [Fact]
    public void A_file_of_zero_bytes_becomes_a_corpus()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        File.WriteAllBytes(place.Address, []);
        Should.Throw<CorpusException>(() => Corpus.Open(place.Address)).Code.ShouldBe("PAR400");
        place.Open().Dispose();
        Corpus.Open(place.Address).Dispose();
    }

    [Fact]
    public void Files_of_other_programs_are_refused_and_left_as_they_are()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        File.WriteAllText(place.Address, new string('a', 5000));
        Should.Throw<CorpusException>(place.Open).Code.ShouldBe("PAR402");
        File.ReadAllText(place.Address).ShouldBe(new string('a', 5000));
        File.Delete(place.Address);
        using (var other = new SqliteConnection($"Data Source={place.Address};Pooling=false"))
        {
            other.Open();
            using var table = other.CreateCommand();
            table.CommandText = "CREATE TABLE letters (letter)";
            table.ExecuteNonQuery();
        }

        var before = File.ReadAllBytes(place.Address);
        Should.Throw<CorpusException>(place.Open).Code.ShouldBe("PAR402");
        File.ReadAllBytes(place.Address).ShouldBe(before);
    }

    [Fact]
    public void A_file_in_no_folder_is_a_fault_with_a_code() =>
        Should.Throw<CorpusException>(() => Corpus.Open("/no/such/folder/news.parley", Missing.Make)).Code.ShouldBe("PAR400");

    [Fact]
    public void A_password_is_not_shown()
    {
        var failure = Should.Throw<CorpusException>(() => Corpus.Open("postgres://someone:secret@127.0.0.1:1/news"));
        failure.Code.ShouldBe("PAR403");
        failure.Message.ShouldNotContain("secret");
    }
}
