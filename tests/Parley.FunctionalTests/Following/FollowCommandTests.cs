using Parley.Cli;
using Parley.Cli.Commands;
using Parley.FunctionalTests.Store;
using Parley.Store;

namespace Parley.FunctionalTests.Following;

/// <summary><c>parley add --follow</c>, as typed.</summary>
public sealed class FollowCommandTests(PostgresServer server) : IDisposable
{
    private readonly LocalSite _site = new();

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void A_later_run_asks_only_for_what_is_new(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        _site.Put("/feed", Feed("first", "second"), "application/rss+xml");
        string[] words = ["add", place.Address, "--follow", $"{_site.Root}/feed", "--once", "--no-read"];
        var (code, _, errors) = AddCommandTests.Typed(words);
        code.ShouldBe(ExitCode.Done);
        errors.ShouldContain("2 articles with 0 statements added");

        AddCommandTests.Typed(words).Code.ShouldBe(ExitCode.Done);
        _site.Asked.Last().Has.ShouldNotBeNull();
        _site.Put("/feed", Feed("first", "second", "third"), "application/rss+xml");
        AddCommandTests.Typed(words).Errors.ShouldContain("1 articles with 0 statements added");
        Count(place).ShouldBe(3);
    }

    [Fact]
    public async Task It_goes_on_until_somebody_stops_it()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var stop = new CancellationTokenSource();
        using var screen = new Screen().Stopped(stop.Token);
        _site.Put("/feed", Feed("first"), "application/rss+xml");
        var run = Task.Run(() => Invocation.Run(screen.Host, ["add", place.Address, "--follow", $"{_site.Root}/feed", "--every", "1s", "--no-read"], AddCommand.Create(screen.Host)), TestContext.Current.CancellationToken);
        Until(() => _site.Asked.Count(asked => asked.Path == "/feed") >= 2);
        _site.Put("/feed", Feed("first", "second"), "application/rss+xml");
        var seen = _site.Asked.Count;
        Until(() => _site.Asked.Count >= seen + 2);
        await stop.CancelAsync();
        (await run.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)).ShouldBe(ExitCode.Interrupted);
        screen.Errors.ShouldContain("2 articles with 0 statements added");
        Count(place).ShouldBe(2);
    }

    [Fact]
    public void What_cannot_be_polled_is_said_and_there_has_to_be_something_to_add()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        var (code, _, errors) = AddCommandTests.Typed(["add", place.Address, "--follow", $"{_site.Root}/none", "--once", "--no-read"]);
        code.ShouldBe(ExitCode.NothingDone);
        errors.ShouldContain("PAR562");
        AddCommandTests.Typed(["add", place.Address]).Code.ShouldBe(ExitCode.WrongUsage);
        AddCommandTests.Typed(["add", place.Address, "--follow", "https://news.example", "--every", "soon"]).Code.ShouldBe(ExitCode.WrongUsage);
    }

    public void Dispose() => _site.Dispose();

    private static void Until(Func<bool> holds) => SpinWait.SpinUntil(holds, TimeSpan.FromSeconds(60)).ShouldBeTrue();

    private static long Count(CorpusPlace place)
    {
        using var corpus = Corpus.Open(place.Address);
        return corpus.Database.Number("SELECT count(*) FROM articles")!.Value;
    }

    private static string Feed(params string[] names) =>
        $"""<rss version="2.0"><channel><title>The Coast Chronicle</title>{string.Concat(names.Select(name => $"<item><title>The {name} boat</title><link>https://coast.example/{name}</link><description>The {name} boat sails at eight, the council said on Monday after a long talk.</description></item>"))}</channel></rss>""";
}
