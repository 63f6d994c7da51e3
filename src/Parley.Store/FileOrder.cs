using Microsoft.Data.Sqlite;

namespace Parley.Store;

/// <summary>
/// Puts a corpus file in order when most of it is new: every batch leaves a piece of the index of words, and rows that come in any order leave pages half filled. Both take a tenth of the file, and
/// make questions slower. PostgreSQL does the like by itself.
/// </summary>
public sealed class FileOrder
{
    // A large file would be written anew for longer than anybody waits, and grows little by little.
    private const long MostBytes = 512L << 20;
    private const long LeastBytes = 1L << 20;
    private const int Busy = 5;
    private const int Locked = 6;

    private readonly Database _database;
    private readonly long _before;

    private FileOrder(Database database) => (_database, _before) = (database, database.IsFile ? Size(database) : 0);

    /// <summary>Notes how large a corpus is, before it is added to.</summary>
    public static FileOrder Of(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new FileOrder(corpus.Database);
    }

    /// <summary>Puts it in order where at least half of it was added since; not where somebody else is writing. One who is killed meanwhile leaves it as it was.</summary>
    public void Restore()
    {
        if (!_database.IsFile || Size(_database) is var size && (size < 2 * _before || size is < LeastBytes or > MostBytes))
        {
            return;
        }

        try
        {
            _database.Script("INSERT INTO search (search) VALUES ('optimize')");

            // The new file is made beside the old one, not in memory.
            _database.Script("PRAGMA temp_store = FILE; VACUUM; PRAGMA temp_store = MEMORY; PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException other) when (other.SqliteErrorCode is Busy or Locked)
        {
            // Whoever adds next will do it.
        }
    }

    private static long Size(Database database) => database.Number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") ?? 0;
}
