using System.CommandLine;
using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Parley.Coding.Suggestions;
using Parley.Onnx;
using Parley.Store;
using Parley.Text;
using Parley.Web;

namespace Parley.Cli.Commands;

/// <summary><c>parley serve</c>: the reading room in the browser.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:5077";

    private static Argument<string?> CorpusArgument { get; } = new("CORPUS")
    {
        Description = "The corpus: a *.parley file, made where it is missing, or postgres://user:password@host/database. Default: a sample, which may be changed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static Option<string?> UrlsOption { get; } = new("--urls") { Description = $"Where to listen. Default: ASPNETCORE_URLS, else {DefaultUrl}.", HelpName = "URL" };

    private static Option<bool> PublicOption { get; } = new("--public") { Description = "Let other machines in. Whoever comes needs the token that is printed." };

    private static Option<string?> TokenOption { get; } = new("--token") { Description = "The token to ask for. Default with --public: a new one.", HelpName = "WORD" };

    private static Option<string?> ModelOption { get; } = new("--model") { Description = "The folder of the model that reads what is added. Default: the newest that comes with Parley.", HelpName = "DIR" };

    private static Option<string?> PublishOption { get; } = new("--publish") { Description = "Write the pages into FOLDER, to read without this program, and end.", HelpName = "FOLDER" };

    private static Option<bool> NoBrowserOption { get; } = new("--no-browser") { Description = "Open no browser." };

    /// <summary>The command with its options and examples.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Verb(
            "serve",
            "Open the reading room: read, check, code and see a corpus in the browser.",
            "parley serve",
            "parley serve news.parley",
            "parley serve news.parley --urls http://127.0.0.1:8080 --no-browser",
            "parley serve news.parley --public --urls http://0.0.0.0:5077",
            "parley serve news.parley --publish site") { CorpusArgument, UrlsOption, PublicOption, TokenOption, ModelOption, PublishOption, NoBrowserOption };
        command.SetAction(words => Run(host, words));
        return command;
    }

    private static int Run(CommandHost host, ParseResult words)
    {
        var urls = words.GetValue(UrlsOption) ?? (host.Variable("ASPNETCORE_URLS") is { Length: > 0 } given ? given : DefaultUrl);
        if (!words.GetValue(PublicOption) && urls.Split(';').FirstOrDefault(url => !IsLoopback(url)) is { } open)
        {
            host.Report(new Diagnostic("PAR625", $"{open} can be reached from other machines; add --public, so that a token is asked for, or listen on 127.0.0.1"));
            return ExitCode.WrongUsage;
        }

        var token = words.GetValue(TokenOption) ?? (words.GetValue(PublicOption) ? RandomNumberGenerator.GetHexString(32, lowercase: true) : null);
        try
        {
            if (words.GetValue(CorpusArgument) is null && SampleCorpus.Make(SampleCorpus.Place, host.Clock) is { } none)
            {
                host.Report(none);
                return ExitCode.NothingDone;
            }

            using var corpus = Corpus.Open(words.GetValue(CorpusArgument) ?? SampleCorpus.Place, Missing.Make);
            if (words.GetValue(PublishOption) is { } folder)
            {
                return PublishRun.Run(host, corpus, folder);
            }

            var sentences = Sentences(host);
            var settings = new RoomSettings(corpus.Name) { Urls = urls, Token = token, Coder = Environment.UserName, Clock = host.Clock, Reader = Reader(host, words.GetValue(ModelOption)), Sentences = sentences, Understanding = Understanding(sentences) };
            return Serve(host, settings, corpus, opens: host.OutputIsTerminal && !words.GetValue(NoBrowserOption));
        }
        catch (CorpusException failure)
        {
            host.Report(failure.Diagnostic);
            return ExitCode.NothingDone;
        }
    }

    // Loaded when the first article is added.
    private static Lazy<RoomReader>? Reader(CommandHost host, string? asked) => ModelFolder.Find(asked, host.Variable, AppContext.BaseDirectory).Path is not { } folder ? null
        : new Lazy<RoomReader>(() =>
        {
            var model = ReadingModel.Load(folder);
            return new RoomReader(model.Name, model.Reader.Read);
        });

    private static Lazy<Understanding>? Understanding(Lazy<RoomSentences>? sentences) =>
        sentences is null ? null : new Lazy<Understanding>(() => new Understanding(sentences.Value.Encoder.Vector, WordStance.LogOdds));

    // Loaded when somebody first looks for what is like a sentence.
    private static Lazy<RoomSentences>? Sentences(CommandHost host) => SentenceModel.Find(host.Variable, AppContext.BaseDirectory) is not { } folder ? null
        : new Lazy<RoomSentences>(() =>
        {
            var model = SentenceModel.Load(folder);
            return new RoomSentences(model.Name, model.Encoder);
        });

    private static int Serve(CommandHost host, RoomSettings settings, Corpus corpus, bool opens)
    {
        using var room = ReadingRoom.Build(settings, corpus);
        try
        {
            room.StartAsync(host.Stop).GetAwaiter().GetResult();
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException or FormatException or InvalidOperationException)
        {
            host.Report(new Diagnostic("PAR626", $"nothing can listen on {settings.Urls}: {failure.Message} Choose another address with --urls"));
            return ExitCode.NothingDone;
        }

        var addresses = room.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            host.Output.Write(System.Text.Encoding.UTF8.GetBytes($"Now listening on: {address}{(settings.Token is { } token ? $"/?token={token}" : "")}\n"));
        }

        host.Output.Flush();
        if (opens && addresses.FirstOrDefault() is { } first)
        {
            Open(first);
        }

        host.Stop.WaitHandle.WaitOne();
        room.StopAsync().GetAwaiter().GetResult();
        return ExitCode.Done;
    }

    private static bool IsLoopback(string url) => Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) && address.IsLoopback;

    // Where there is no browser, the address that was printed is enough.
    private static void Open(string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or PlatformNotSupportedException)
        {
            Trace.WriteLine(failure.Message);
        }
    }
}
