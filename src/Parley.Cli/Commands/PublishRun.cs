using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Parley.Store;
using Parley.Text;
using Parley.Web;
using Parley.Web.Publishing;

namespace Parley.Cli.Commands;

/// <summary>One making of a corpus into a folder of pages.</summary>
internal static class PublishRun
{
    /// <summary>Opens a reading room that only this program reaches, and writes down its pages.</summary>
    public static int Run(CommandHost host, Corpus corpus, string folder)
    {
        using var room = ReadingRoom.Build(new RoomSettings(corpus.Name) { Urls = "http://127.0.0.1:0", Coder = "", Clock = host.Clock, IsPublished = true }, corpus);
        room.StartAsync(host.Stop).GetAwaiter().GetResult();
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(room.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
            var files = new Publication(client, folder).WriteAsync(host.Stop).GetAwaiter().GetResult();
            host.Output.Write(System.Text.Encoding.UTF8.GetBytes($"{files} files: {Path.Combine(folder, "index.html")}\n"));
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (host.Stop.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            host.Report(new Diagnostic("PAR641", $"{folder} cannot be written: {failure.Message}"));
            return ExitCode.NothingDone;
        }
        finally
        {
            room.StopAsync().GetAwaiter().GetResult();
        }
    }
}
