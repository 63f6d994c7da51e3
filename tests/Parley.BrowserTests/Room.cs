using System.Diagnostics;

namespace Parley.BrowserTests;

/// <summary>A reading room in a process of its own, as <c>parley serve</c> opens it, over a corpus of its own.</summary>
internal sealed class Room : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly string _folder;
    private Process? _server;

    private Room(string folder) => _folder = folder;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    private string Corpus => Path.Combine(_folder, "debate.parley");

    /// <summary>Opens a room over the sample debate.</summary>
    public static Task<Room> OfSampleAsync() => OpenAsync(Path.Combine(Root, "samples", "debate"));

    /// <summary>Opens a room over articles and concepts as lines of JSON.</summary>
    public static async Task<Room> OfAsync(IEnumerable<string> articles, IEnumerable<string> concepts, IEnumerable<string>? decisions = null)
    {
        var folder = Directory.CreateTempSubdirectory("parley-debate").FullName;
        await File.WriteAllLinesAsync(Path.Combine(folder, "articles.jsonl"), articles, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(Path.Combine(folder, "codebook.jsonl"), concepts, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(Path.Combine(folder, "decisions.jsonl"), decisions ?? [], TestContext.Current.CancellationToken);
        try
        {
            return await OpenAsync(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Ends the server as a power cut would: without a word.</summary>
    public async Task KillAsync()
    {
        _server!.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync(TestContext.Current.CancellationToken);
        _server.Dispose();
        _server = null;
    }

    /// <summary>Starts the server again where it was.</summary>
    public Task RestartAsync() => StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await KillAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<Room> OpenAsync(string coded)
    {
        var room = new Room(Directory.CreateTempSubdirectory("parley-room").FullName);
        using (var import = Run(["import", room.Corpus, coded]))
        {
            var said = await import.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await import.WaitForExitAsync(TestContext.Current.CancellationToken);
            import.ExitCode.ShouldBe(0, said);
        }

        await room.StartAsync();
        return room;
    }

    private async Task StartAsync()
    {
        _server = Run(["serve", Corpus, "--urls", Address.GetLeftPart(UriPartial.Authority), "--no-browser"]);
        _server.ErrorDataReceived += (_, _) => { };
        _server.BeginErrorReadLine();
        var line = await _server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        line.ShouldNotBeNull().ShouldStartWith(Listening);
        Address = new Uri(line[Listening.Length..]);
    }

    private static Process Run(IEnumerable<string> words) =>
        Process.Start(new ProcessStartInfo(Program, words) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;

    private static string Root { get; } = Above(AppContext.BaseDirectory);

    // Built with the tests, in the same configuration.
    private static string Program => Path.Combine(Root, "artifacts", "bin", "Parley.Cli", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "Parley.Cli");

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "Parley.slnx")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
