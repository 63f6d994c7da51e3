using Microsoft.Data.Sqlite;

namespace Parley.Store.Dna;

/// <summary>Puts rows into tables; the statement of each table is prepared once.</summary>
internal sealed class DnaInserts(SqliteConnection connection)
{
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    /// <summary>Puts in a row of as many values as the table has columns.</summary>
    public void Row(string table, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(table, out var command))
        {
            command = _commands[table] = Prepared(table, values.Length);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Runs SQL that gives nothing back.</summary>
    public void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepared(string table, int count)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(0, count).Select(i => $"${i}"))})";
        for (var i = 0; i < count; i++)
        {
            command.Parameters.Add(new SqliteParameter($"${i}", null));
        }

        return command;
    }
}
