using Microsoft.Data.Sqlite;
using Npgsql;

namespace Parley.Store;

/// <summary>Where a corpus lies: a file, or a database that <c>postgres://user:password@host:port/database?schema=name</c> names.</summary>
/// <param name="Shown">For messages: without the password.</param>
/// <param name="File">The file; null where it is a server.</param>
/// <param name="Server">How to reach the server; null where it is a file.</param>
internal sealed record Address(string Shown, string? File, NpgsqlConnectionStringBuilder? Server)
{
    private const int DefaultPort = 5432;

    public static Address Of(string written) =>
        IsServer(written) ? OfServer(written) : new Address(written, written, null);

    /// <summary>Whether it names a server.</summary>
    public static bool IsServer(string written) =>
        written.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || written.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <summary>A new connection, not open yet.</summary>
    public Database Connect(bool readOnly) =>
        Server is { } server
            ? new Database(Opened(new NpgsqlConnection(server.ConnectionString)), Dialect.Postgres)
            : new Database(Opened(new SqliteConnection(OfFile(readOnly).ConnectionString)), Dialect.Sqlite);

    private static T Opened<T>(T connection)
        where T : System.Data.Common.DbConnection
    {
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Not the pool: a file stays open in it after the corpus is closed.
    private SqliteConnectionStringBuilder OfFile(bool readOnly) => new()
    {
        DataSource = File,
        Mode = readOnly ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate,
        Pooling = false,
        DefaultTimeout = 60,
        ForeignKeys = true,
    };

    private static Address OfServer(string written)
    {
        if (!Uri.TryCreate(written, UriKind.Absolute, out var uri) || uri.AbsolutePath.Length < 2)
        {
            throw new CorpusException(CorpusException.NotOpened, "the address of the corpus is not of the form postgres://user:password@host:port/database");
        }

        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host.Length > 0 ? uri.Host : "localhost",
            Port = uri.Port > 0 ? uri.Port : DefaultPort,
            Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]),
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            Pooling = false,
        };
        foreach (var (name, value) in Asked(uri))
        {
            builder[name == "schema" ? "Search Path" : name] = value;
        }

        return new Address($"postgres://{builder.Host}:{builder.Port}/{builder.Database}", null, builder);
    }

    private static IEnumerable<(string Name, string Value)> Asked(Uri uri) =>
        from part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        let pair = part.Split('=', 2)
        select (Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "");
}
