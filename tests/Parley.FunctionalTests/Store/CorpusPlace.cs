using Microsoft.Data.Sqlite;
using Parley.Store;

[assembly: AssemblyFixture(typeof(Parley.FunctionalTests.Store.PostgresServer))]

namespace Parley.FunctionalTests.Store;

/// <summary>The kinds of place that a corpus may lie in.</summary>
public enum PlaceKind
{
    /// <summary>A file.</summary>
    Sqlite,

    /// <summary>A database of a server.</summary>
    Postgres,
}

/// <summary>A place for one test's corpus, with nothing in it.</summary>
internal sealed class CorpusPlace : IDisposable
{
    private readonly string? _folder;

    public CorpusPlace(PlaceKind kind, PostgresServer server)
    {
        if (kind == PlaceKind.Sqlite)
        {
            _folder = Directory.CreateTempSubdirectory("parley-corpus").FullName;
            Address = Path.Combine(_folder, "news.parley");
        }
        else
        {
            Address = server.NewDatabase()!;
            Assert.SkipWhen(Address is null, PostgresServer.Absent);
        }
    }

    public string Address { get; }

    public Corpus Open() => Corpus.Open(Address, Missing.Make);

    public void Dispose()
    {
        if (_folder is not null)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
