using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Parley.FunctionalTests.Store;

/// <summary>A private server of PostgreSQL in a temporary folder, for as long as the tests run. Where PostgreSQL is not installed there is none, and tests that need it are skipped.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string User = "parley";
    private readonly string _folder = Directory.CreateTempSubdirectory("parley-postgres").FullName;
    private readonly int _port = FreePort();
    private readonly bool _runs;
    private int _databases;

    public PostgresServer() => _runs = Programs() && Start();

    /// <summary>Why there is no server.</summary>
    public static string Absent => "PostgreSQL is not installed, or does not start here";

    /// <summary>The address of a new, empty database; null where there is no server.</summary>
    public string? NewDatabase()
    {
        if (!_runs)
        {
            return null;
        }

        var name = $"corpus{Interlocked.Increment(ref _databases)}";
        using var server = new Npgsql.NpgsqlConnection($"Host=127.0.0.1;Port={_port};Username={User};Database=postgres;Pooling=false");
        server.Open();
        using var create = new Npgsql.NpgsqlCommand($"CREATE DATABASE {name}", server);
        create.ExecuteNonQuery();
        return $"postgres://{User}@127.0.0.1:{_port}/{name}";
    }

    public void Dispose()
    {
        if (_runs)
        {
            Run("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private static bool Programs() => new[] { "initdb", "pg_ctl", "postgres" }.All(program =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program))));

    private bool Start()
    {
        // The server refuses to be root; the account that its package makes is there where the package is.
        if (IsRoot && Ended("chown", "postgres", _folder) != 0)
        {
            return false;
        }

        var settings = $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=32MB";
        return Run("initdb", "-D", Data, "-U", User, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync") == 0
            && Run("pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(_folder, "log"), "-o", settings, "start") == 0;
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static int Run(string program, params string[] words) =>
        IsRoot ? Ended("runuser", ["-u", "postgres", "--", program, .. words]) : Ended(program, words);

    private static int Ended(string program, params string[] words)
    {
        // What a server inherits as its output stays open: so it gets none of ours.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. words]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
