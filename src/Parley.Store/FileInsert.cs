using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Parley.Store;

/// <summary>
/// Adds rows to a file by the calls of SQLite itself. The driver's own command looks every value up by the name of its place and makes a reader for an answer that has no rows; with very many rows that
/// takes longer than what the file does.
/// </summary>
internal sealed class FileInsert : IDisposable
{
    private readonly sqlite3 _file;
    private readonly sqlite3_stmt _statement;

    /// <summary>Compiles one <c>INSERT</c> of one row.</summary>
    /// <param name="connection">To the file. It has to stay open for as long as this is used.</param>
    /// <param name="sql">Values are <c>?</c>.</param>
    public FileInsert(SqliteConnection connection, string sql)
    {
        _file = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_file, sql, out _statement));
    }

    /// <summary>Adds one row, inside a transaction.</summary>
    /// <exception cref="SqliteException">The file does not take it.</exception>
    public void Add(object?[] row)
    {
        try
        {
            for (var i = 0; i < row.Length; i++)
            {
                Check(Bind(i + 1, row[i]));
            }

            Check(raw.sqlite3_step(_statement));
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        string text => raw.sqlite3_bind_text(_statement, place, text),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        double number => raw.sqlite3_bind_double(_statement, place, number),
        _ => raw.sqlite3_bind_int64(_statement, place, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _file);
}
