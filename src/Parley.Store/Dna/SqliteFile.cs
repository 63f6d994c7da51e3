using SQLitePCL;

namespace Parley.Store.Dna;

/// <summary>
/// A file of SQLite, open for reading, without the layers of ADO.NET: what is read of it are numbers by the million. For one thread at a time.
/// </summary>
internal sealed class SqliteFile : IDisposable
{
    private const int BusyMilliseconds = 5000;

    private readonly sqlite3 _connection;

    static SqliteFile() => Batteries_V2.Init();

    private SqliteFile(sqlite3 connection) => _connection = connection;

    /// <summary>Opens a file, which is not changed.</summary>
    /// <exception cref="SqliteFailure">It is no file of SQLite, or cannot be read.</exception>
    public static SqliteFile Open(string path)
    {
        var code = raw.sqlite3_open_v2(path, out var connection, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_NOMUTEX, null);
        var file = new SqliteFile(connection);
        try
        {
            file.Check(code);
            file.Check(raw.sqlite3_busy_timeout(connection, BusyMilliseconds));
            file.Each("PRAGMA trusted_schema = OFF", _ => { });
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Runs <paramref name="row"/> for each row of the answer.</summary>
    /// <exception cref="SqliteFailure">The file is damaged, or has no such table.</exception>
    public void Each(string sql, Action<SqliteRow> row)
    {
        Check(raw.sqlite3_prepare_v2(_connection, sql, out var statement));
        using (statement)
        {
            int code;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                row(new SqliteRow(statement));
            }

            Check(code == raw.SQLITE_DONE ? raw.SQLITE_OK : code);
        }
    }

    /// <summary>The rows of the answer, each made into something.</summary>
    public List<T> All<T>(string sql, Func<SqliteRow, T> read)
    {
        var rows = new List<T>();
        Each(sql, row => rows.Add(read(row)));
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new SqliteFailure(raw.sqlite3_errmsg(_connection).utf8_to_string());
        }
    }
}

/// <summary>The row that an answer has come to; columns are counted from 0.</summary>
internal readonly struct SqliteRow(sqlite3_stmt statement)
{
    public int Int(int column) => raw.sqlite3_column_int(statement, column);

    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? "";
}

/// <summary>What SQLite says is wrong.</summary>
internal sealed class SqliteFailure(string message) : Exception(message);
