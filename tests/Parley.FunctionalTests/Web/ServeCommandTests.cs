using System.Net.Sockets;
using System.Text;
using Parley.Cli;
using Parley.Cli.Commands;
using Parley.FunctionalTests.Store;

namespace Parley.FunctionalTests.Web;

/// <summary><c>parley serve</c>, as typed.</summary>
public sealed class ServeCommandTests
{
    [Fact]
    public async Task It_says_where_it_listens_answers_there_and_ends_when_told_to()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        var served = Serve(stop.Token, Path.Combine(folder.Path, "new.parley"), "--urls", "http://127.0.0.1:0");
        var address = await AddressAsync(served.Output);
        using var client = new HttpClient();
        (await client.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken)).ShouldContain("Nothing is in this corpus yet");
        await stop.CancelAsync();
        (await served.Code).ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task To_other_machines_it_opens_only_with_a_token()
    {
        using var folder = new TemporaryFolder();
        var corpus = Path.Combine(folder.Path, "new.parley");
        var refused = Serve(CancellationToken.None, corpus, "--urls", "http://0.0.0.0:0");
        (await refused.Code).ShouldBe(ExitCode.WrongUsage);
        refused.Error.ToString().ShouldContain("PAR625");

        using var stop = new CancellationTokenSource();
        var open = Serve(stop.Token, corpus, "--urls", "http://127.0.0.1:0", "--public");
        var address = await AddressAsync(open.Output);
        using var client = new HttpClient();
        (await client.GetAsync(new Uri(address.Split("?")[0]), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
        (await client.GetAsync(new Uri(address), TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeTrue();
        await stop.CancelAsync();
        await open.Code;
    }

    [Fact]
    public async Task An_address_that_is_taken_is_said_in_one_line()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var served = Serve(CancellationToken.None, Path.Combine(folder.Path, "new.parley"), "--urls", $"http://{other.LocalEndpoint}");
        (await served.Code).ShouldBe(ExitCode.NothingDone);
        served.Error.ToString().ShouldContain("PAR626");
        served.Error.ToString().Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task What_is_no_corpus_is_not_opened()
    {
        using var folder = new TemporaryFolder();
        var served = Serve(CancellationToken.None, folder.File("notes.txt", ["Buy bread, and many other things that make this no database."]), "--urls", "http://127.0.0.1:0");
        (await served.Code).ShouldBe(ExitCode.NothingDone);
        served.Error.ToString().ShouldContain("PAR40");
    }

    private static (Task<int> Code, MemoryStream Output, StringWriter Error) Serve(CancellationToken stop, params string[] words)
    {
        var (output, error) = (new MemoryStream(), new StringWriter { NewLine = "\n" });
        var host = new CommandHost { Output = Stream.Synchronized(output), Error = error, Stop = stop };
        return (Task.Run(() => Invocation.Run(host, ["serve", .. words, "--no-browser"], ServeCommand.Create(host)), TestContext.Current.CancellationToken), output, error);
    }

    private static async Task<string> AddressAsync(MemoryStream output)
    {
        for (var i = 0; i < 400; i++)
        {
            if (Encoding.UTF8.GetString(output.ToArray()) is var said && said.EndsWith('\n'))
            {
                return said.Split('\n')[0].Replace("Now listening on: ", "", StringComparison.Ordinal);
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("it does not say where it listens");
    }
}
