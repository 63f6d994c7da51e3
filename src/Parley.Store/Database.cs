using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Parley.Store;

/// <summary>
/// One connection to the database of a corpus, for one thread at a time. SQL is written so that SQLite and PostgreSQL both take it; values are
/// <c>$1</c>, <c>$2</c>, …. Answers are read whole before the next question, since PostgreSQL answers one at a time.
/// </summary>
public sealed class Database : IDisposable
{
    private const int KeptCommands = 200;
    private const int RowsAtOnce = 100;

    private readonly DbConnection _connection;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileInsert> _inserts = new(StringComparer.Ordinal);
    private DbTransaction? _transaction;

    internal Database(DbConnection connection, Dialect dialect)
    {
        _connection = connection;
        Dialect = dialect;
    }

    /// <summary>Whether it is a file of SQLite, else PostgreSQL.</summary>
    public bool IsFile => Dialect == Dialect.Sqlite;

    internal Dialect Dialect { get; }

    /// <summary>Does what <paramref name="sql"/> says.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>All rows of the answer.</summary>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var reader = Prepared(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The number that is the first row's first value, as of <c>count(*)</c> or <c>RETURNING id</c>; null where there is no row or no value.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value) : null;

    /// <summary>The text that is the first row's first value; null where there is no row or no value.</summary>
    public string? Text(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteScalar() as string;

    /// <summary>Adds rows, many at a time where the database is far away.</summary>
    /// <param name="table">The table, with its columns: <c>concepts (id, name)</c>.</param>
    /// <param name="rows">As many values as columns, in their order.</param>
    /// <param name="ending">What follows the values: <c>ON CONFLICT DO NOTHING</c>.</param>
    public void Insert(string table, IEnumerable<object?[]> rows, string ending = "")
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (_connection is SqliteConnection file)
        {
            InTransaction(() => Insert(file, table, rows, ending));
            return;
        }

        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            Execute($"INSERT INTO {table} VALUES {Places(some.Length, some[0].Length)} {ending}", some.SelectMany(row => row).ToArray());
        }
    }

    private void Insert(SqliteConnection file, string table, IEnumerable<object?[]> rows, string ending)
    {
        FileInsert? insert = null;
        foreach (var row in rows)
        {
            insert ??= Kept(file, $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Repeat('?', row.Length))}) {ending}");
            insert.Add(row);
        }
    }

    private FileInsert Kept(SqliteConnection file, string sql)
    {
        if (!_inserts.TryGetValue(sql, out var insert))
        {
            insert = new FileInsert(file, sql);
            _inserts[sql] = insert;
        }

        return insert;
    }

    /// <summary>Numbers for new rows, each above all that the table has; to be used in the same transaction.</summary>
    public IReadOnlyList<long> NewIds(string table, int count)
    {
        if (!IsFile)
        {
            return Query("SELECT nextval(pg_get_serial_sequence($1, 'id')) FROM generate_series(1, $2)", row => row.GetInt64(0), table, count);
        }

        var last = Number($"SELECT max(id) FROM {table}") ?? 0;
        return [.. Enumerable.Range(1, count).Select(i => last + i)];
    }

    /// <summary>Does all of <paramref name="work"/> or, where it throws, nothing. One that runs inside another is a part of it.</summary>
    public void InTransaction(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (_transaction is not null)
        {
            work();
            return;
        }

        // Immediate: two who write wait for each other at the beginning, not in the middle where one of them would have to give up.
        using var transaction = _connection is SqliteConnection file ? file.BeginTransaction(deferred: false) : _connection.BeginTransaction();
        _transaction = transaction;
        try
        {
            work();
            transaction.Commit();
        }
        finally
        {
            _transaction = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        _connection.Dispose();
    }

    /// <summary>Several statements at once, without values; not kept.</summary>
    internal void Script(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        command.ExecuteNonQuery();
    }

    private static string Places(int rows, int width) =>
        string.Join(", ", Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", Enumerable.Range((row * width) + 1, width).Select(i => $"${i}"))})"));

    private DbCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        var command = Kept(sql, values.Length);
        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
            if (command.Parameters[i] is NpgsqlParameter far)
            {
                // Words go as they are written, and the server makes of them what their place asks for: a text, or a vector of words.
                far.NpgsqlDbType = values[i] is string ? NpgsqlDbType.Unknown : Kind(values[i]);
            }
        }

        return command;
    }

    private static NpgsqlDbType Kind(object? value) => value switch
    {
        long or int => NpgsqlDbType.Bigint,
        double => NpgsqlDbType.Double,
        byte[] => NpgsqlDbType.Bytea,
        _ => NpgsqlDbType.Unknown,
    };

    private DbCommand Kept(string sql, int values)
    {
        if (_commands.TryGetValue(sql, out var kept))
        {
            return kept;
        }

        if (_commands.Count >= KeptCommands)
        {
            Forget();
        }

        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= values; i++)
        {
            // PostgreSQL's own placeholders are positions, those of SQLite names.
            command.Parameters.Add(IsFile ? new SqliteParameter { ParameterName = $"${i}" } : new NpgsqlParameter());
        }

        if (IsFile)
        {
            // Else it is compiled anew whenever it runs, which takes longer than what it does.
            command.Transaction = _transaction;
            command.Prepare();
        }

        _commands[sql] = command;
        return command;
    }

    private void Forget()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        foreach (var insert in _inserts.Values)
        {
            insert.Dispose();
        }

        _commands.Clear();
        _inserts.Clear();
    }
}
