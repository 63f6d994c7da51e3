using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using Parley.Text;

namespace Parley.Store.Dna;

/// <summary>
/// A database of Discourse Network Analyzer 2 or 3, open for reading. It may be anybody's: only what tables hold is read, a column that is missing is taken
/// for its default, and no view, trigger or virtual table of it ever runs.
/// </summary>
public sealed class DnaDatabase : IDisposable
{
    /// <summary>The file is no database of Discourse Network Analyzer 2 or 3.</summary>
    public const string NoDatabase = "PAR430";

    /// <summary>The database is damaged.</summary>
    public const string Damaged = "PAR431";

    private const int HeaderLength = 100;

    private static readonly string[] Needed = ["CODERS", "DOCUMENTS", "STATEMENTTYPES", "VARIABLES", "STATEMENTS"];

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, HashSet<string>> _columns;

    private readonly string _path;

    private DnaDatabase(string path, SqliteConnection connection, Dictionary<string, HashSet<string>> columns) => (_path, _connection, _columns) = (path, connection, columns);

    /// <summary>2 or 3: the first number of the version of the program that made it.</summary>
    public int Generation { get; private init; }

    /// <summary>Opens a file, which is not changed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="failure">Why it could not be opened; null where it was.</param>
    public static DnaDatabase? Open(string path, out Diagnostic? failure)
    {
        try
        {
            failure = Refusal(path);
            return failure is null ? Opened(path, out failure) : null;
        }
        catch (SqliteException broken)
        {
            failure = Fault(path, broken);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            failure = new Diagnostic("PAR011", $"{path} cannot be read ({problem.Message})");
        }

        return null;
    }

    private static Diagnostic Fault(string path, SqliteException broken) =>
        new(Damaged, $"{path} is damaged or in use ({broken.Message}); close the program that has it open, or take an earlier copy of it");

    /// <summary>Whether there is such a table.</summary>
    internal bool Has(string table) => _columns.ContainsKey(table);

    /// <summary>The rows of a table: each column, or where it or its value is missing the default beside it.</summary>
    /// <param name="table">Its name; one that is not there has no rows.</param>
    /// <param name="rest">What comes after the table's name in the query.</param>
    /// <param name="columns">Names and defaults, as SQL.</param>
    internal IEnumerable<SqliteDataReader> Rows(string table, string rest, params (string Name, string Default)[] columns) =>
        Has(table) ? Query($"SELECT {string.Join(", ", columns.Select(column => Cell(table, column)))} FROM \"{table}\" {rest}") : [];

    /// <summary>The rows that a query gives; one reader, which moves on.</summary>
    /// <exception cref="CorpusException">The file is damaged.</exception>
    internal IEnumerable<SqliteDataReader> Query(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var rows = Guarded(command.ExecuteReader);
        while (Guarded(rows.Read))
        {
            yield return rows;
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException broken)
        {
            var fault = Fault(_path, broken);
            throw new CorpusException(fault.Code, fault.Message, broken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private string Cell(string table, (string Name, string Default) column) =>
        _columns[table].Contains(column.Name) ? $"COALESCE(\"{column.Name}\", {column.Default})" : column.Default;

    /// <summary>Why a file cannot be such a database, by how it begins.</summary>
    private static Diagnostic? Refusal(string path)
    {
        var start = Start(path);
        return start switch
        {
            { Length: 0 } => new(NoDatabase, $"{path} is empty, not a database of Discourse Network Analyzer"),
            [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, (byte)'<', ..] => new(NoDatabase, $"{path} looks like a file of Discourse Network Analyzer 1, which is XML; open it with version 2 and save it as a database first"),
            _ when !start.AsSpan().StartsWith("SQLite format 3\0"u8) => new(NoDatabase, $"{path} is no database of Discourse Network Analyzer 2 or 3"),
            _ => null,
        };
    }

    private static byte[] Start(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var start = new byte[HeaderLength];
        return start[..file.ReadAtLeast(start, HeaderLength, throwOnEndOfStream: false)];
    }

    private static DnaDatabase? Opened(string path, out Diagnostic? failure)
    {
        var connection = new SqliteConnection(Address(path));
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON");
            var columns = Tables(connection);
            var database = new DnaDatabase(path, connection, columns) { Generation = Generated(connection, columns) };
            failure = database.Generation is 2 or 3 && Needed.All(database.Has) ? null
                : new Diagnostic(NoDatabase, $"{path} is a SQLite database, but not one of Discourse Network Analyzer 2 or 3");
            if (failure is null)
            {
                return database;
            }
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }

        connection.Dispose();
        return null;
    }

    // A database in WAL mode whose log is gone would have one made beside it, and nothing is written where people keep their files.
    private static string Address(string path)
    {
        var full = Path.GetFullPath(path);
        var isLogged = Start(full) is { Length: HeaderLength } start && BinaryPrimitives.ReadUInt16BigEndian(start.AsSpan(18)) == 0x0202;
        var name = isLogged && !File.Exists(full + "-wal") ? $"file:{Uri.EscapeDataString(full).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1" : full;
        return new SqliteConnectionStringBuilder { DataSource = name, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();
    }

    private static Dictionary<string, HashSet<string>> Tables(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.sql LIKE 'CREATE TABLE%'";
        using var rows = command.ExecuteReader();
        var tables = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        while (rows.Read())
        {
            var table = rows.GetString(0);
            (tables.TryGetValue(table, out var columns) ? columns : tables[table] = new(StringComparer.OrdinalIgnoreCase)).Add(rows.GetString(1));
        }

        return tables;
    }

    private static int Generated(SqliteConnection connection, Dictionary<string, HashSet<string>> columns)
    {
        if (!columns.TryGetValue("SETTINGS", out var settings) || !settings.IsSupersetOf(["Property", "Value"]))
        {
            return 0;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Value FROM SETTINGS WHERE Property = 'version'";
        return command.ExecuteScalar() is string { Length: > 0 } version && (version.Length == 1 || version[1] == '.') ? version[0] - '0' : 0;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
