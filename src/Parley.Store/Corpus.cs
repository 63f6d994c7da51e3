using System.Buffers.Binary;
using Parley.Store.Search;

namespace Parley.Store;

/// <summary>What to do where there is no corpus yet.</summary>
public enum Missing
{
    /// <summary>Say so.</summary>
    Refuse,

    /// <summary>Make one. A file of zero bytes, as a killed program leaves it, is made one as well.</summary>
    Make,
}

/// <summary>A corpus: articles, their statements, and what people made of them; one <c>*.parley</c> file or a database of PostgreSQL. For one thread at a time.</summary>
public sealed class Corpus : IDisposable
{
    // "PARL": how a file of Parley is told from another one of SQLite.
    private const int ApplicationId = 0x5041524C;
    private const int PageSize = 8192;

    private readonly Address _address;

    private Corpus(Address address, Database database)
    {
        _address = address;
        Database = database;
    }

    /// <summary>The connection.</summary>
    public Database Database { get; }

    /// <summary>The address as it may be shown: without a password.</summary>
    public string Name => _address.Shown;

    /// <summary>The file, where it is one.</summary>
    public string? File => _address.File;

    /// <summary>Opens a corpus and brings its tables forward to this version.</summary>
    /// <param name="address">A file, or <c>postgres://…</c>.</param>
    /// <param name="missing">What to do where there is none.</param>
    /// <exception cref="CorpusException">It is not there, is no corpus, or a later version wrote it; the code says which.</exception>
    public static Corpus Open(string address, Missing missing = Missing.Refuse)
    {
        ArgumentNullException.ThrowIfNull(address);
        var place = Address.Of(address);
        if (place.File is { } file && missing == Missing.Refuse && !System.IO.File.Exists(file))
        {
            throw new CorpusException(CorpusException.NotOpened, $"there is no corpus {file}; `parley add {file} INPUT…` makes one");
        }

        try
        {
            return Open(place, missing);
        }
        catch (Exception failure) when (failure is not CorpusException && DatabaseFault.Of(failure, place.Shown) is not null)
        {
            throw DatabaseFault.Of(failure, place.Shown)!;
        }
    }

    /// <summary>Whether there is no article in it.</summary>
    public bool IsEmpty => Database.Number("SELECT 1 FROM articles LIMIT 1") is null;

    /// <summary>Of its tables.</summary>
    public int Version => VersionOf(_address, Database);

    /// <summary>Whether an address is that of a corpus: a server, or a file that is called or says so.</summary>
    public static bool Is(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (Address.IsServer(address) || address.EndsWith(".parley", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (!System.IO.File.Exists(address))
        {
            return false;
        }

        using var file = new FileStream(address, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var start = new byte[72];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && BinaryPrimitives.ReadInt32BigEndian(start.AsSpan(68)) == ApplicationId;
    }

    /// <summary>One more connection to the same corpus, for another thread.</summary>
    public Corpus Again() => Open(_address, Missing.Refuse);

    /// <inheritdoc/>
    public void Dispose() => Database.Dispose();

    private static Corpus Open(Address address, Missing missing)
    {
        var database = address.Connect(missing == Missing.Refuse);
        try
        {
            Prepare(address, database, missing);
            return new Corpus(address, database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static void Prepare(Address address, Database database, Missing missing)
    {
        var version = VersionOf(address, database);
        if (database.IsFile)
        {
            database.Script($"PRAGMA page_size = {PageSize}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA mmap_size = 4294967296; PRAGMA temp_store = MEMORY;");
        }

        var steps = Migration.All(database.Dialect);
        if (version > steps.Count)
        {
            throw new CorpusException(CorpusException.TooNew, $"{address.Shown} was written by a later version of Parley (its tables are at {version}, this program knows {steps.Count}); install that version or a later one");
        }

        if (version == 0 && missing == Missing.Refuse)
        {
            throw new CorpusException(CorpusException.NotOpened, $"{address.Shown} holds no corpus yet; `parley add {address.Shown} INPUT…` makes one");
        }

        if (version < steps.Count)
        {
            Migrate(address, database, steps);
        }
    }

    // All steps in one transaction, looked at anew inside it: another program may have been quicker.
    private static void Migrate(Address address, Database database, IReadOnlyList<Migration> steps) => database.InTransaction(() =>
    {
        if (!database.IsFile)
        {
            database.Script("SELECT pg_advisory_xact_lock(1346459212)");
        }

        var before = VersionOf(address, database);
        foreach (var step in steps.Skip(before))
        {
            database.Script(step.Sql);
            database.Script(database.IsFile
                ? $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {step.Number}"
                : $"CREATE TABLE IF NOT EXISTS parley (version bigint NOT NULL); DELETE FROM parley; INSERT INTO parley VALUES ({step.Number})");
        }

        if (before is > 0 and < SearchIndex.Version)
        {
            SearchIndex.Fill(new Corpus(address, database));
        }
    });

    private static int VersionOf(Address address, Database database)
    {
        if (!database.IsFile)
        {
            return database.Number("SELECT count(*) FROM information_schema.tables WHERE table_name = 'parley' AND table_schema = current_schema()") == 0
                ? 0
                : (int)(database.Number("SELECT max(version) FROM parley") ?? 0);
        }

        if (database.Number("PRAGMA application_id") != ApplicationId && database.Number("SELECT count(*) FROM sqlite_master") > 0)
        {
            throw new CorpusException(CorpusException.NoCorpus, $"{address.Shown} is a database, but no corpus of Parley");
        }

        return (int)(database.Number("PRAGMA user_version") ?? 0);
    }
}
