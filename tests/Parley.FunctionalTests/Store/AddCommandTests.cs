using System.Diagnostics;
using System.Text.Json;
using Parley.Cli;
using Parley.Cli.Commands;
using Parley.Store;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.FunctionalTests.Store;

/// <summary><c>parley add</c>, <c>export</c> and <c>info</c>, as typed.</summary>
public sealed class AddCommandTests(PostgresServer server)
{
    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Articles_with_statements_come_out_as_they_were_added(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var folder = new TemporaryFolder();
        var lines = new[] { Invented.FerryFares(), Invented.Hearing(), Invented.Silence() }.Select(KeptReading.Json).ToList();
        var input = folder.File("given.jsonl", lines);

        Typed(["add", place.Address, input]).ShouldBe((0, "", $"parley: 3 articles with 12 statements added to {Shown(place)}; 0 were there already, 0 reprints linked\n"));
        var exported = Typed(["export", place.Address, "--to", "jsonl"]);
        exported.Code.ShouldBe(0);
        var readAs = exported.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        readAs.Select(WithoutIds).ShouldBe(lines.Select(WithoutIds));

        Typed(["add", place.Address, input]).Errors.ShouldContain("0 articles with 0 statements added");
        Typed(["export", place.Address, "--to", "jsonl"]).Data.ShouldBe(exported.Data);
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Export_into_an_empty_corpus_and_out_again_is_identity(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var second = new CorpusPlace(kind, server);
        using var folder = new TemporaryFolder();
        var input = folder.File("given.jsonl", [KeptReading.Json(Invented.FerryFares()), KeptReading.Json(Invented.Hearing())]);
        Typed(["add", place.Address, input]).Code.ShouldBe(0);
        var once = Path.Combine(folder.Path, "once.jsonl");
        Typed(["export", place.Address, "--to", "jsonl", "--out", once]).ShouldBe((0, "", ""));
        Typed(["add", second.Address, once]).Code.ShouldBe(0);
        Typed(["export", second.Address, "--to", "jsonl"]).Data.ShouldBe(File.ReadAllText(once));
    }

    [Fact]
    public void A_bad_line_is_named_and_the_others_are_kept()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var folder = new TemporaryFolder();
        var input = folder.File("mixed.jsonl", ["""{"text":"The first text of the day is long enough."}""", "{no json", """{"text":"The last one."}"""]);
        var (code, _, errors) = Typed(["add", place.Address, input, "--no-read"]);
        code.ShouldBe(ExitCode.SomeFailed);
        errors.ShouldContain("PAR020");
        errors.ShouldContain("2 articles with 0 statements added");
    }

    [Fact]
    public void Info_says_what_is_there()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var folder = new TemporaryFolder();
        Typed(["info", place.Address]).Errors.ShouldContain("PAR400");
        Typed(["add", place.Address, folder.File("given.jsonl", [KeptReading.Json(Invented.FerryFares())])]).Code.ShouldBe(0);
        using var info = JsonDocument.Parse(Typed(["info", place.Address, "--format", "json"]).Data);
        info.RootElement.GetProperty("counts").GetProperty("articles").GetInt32().ShouldBe(1);
        info.RootElement.GetProperty("counts").GetProperty("statements").GetInt32().ShouldBe(6);
        info.RootElement.GetProperty("sound").GetBoolean().ShouldBeTrue();
        Typed(["info", place.Address]).Data.ShouldContain("The Coast Chronicle (1)");
        using (var corpus = Corpus.Open(place.Address))
        {
            corpus.Database.Execute("DELETE FROM search WHERE rowid = (SELECT max(id) FROM search_docsize)");
        }

        Typed(["info", place.Address]).Code.ShouldBe(ExitCode.SomeFailed);
    }

    [Fact]
    public void Inputs_that_come_slowly_are_kept_as_they_come()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var folder = new TemporaryFolder();
        using var screen = new Screen(clock: new HurryingClock());
        var input = folder.File("slow.jsonl", Enumerable.Range(0, 4).Select(i => $$"""{"id":"n{{i}}","text":"{{Filler(i)}}"}"""));
        Invocation.Run(screen.Host, ["add", place.Address, input, "--no-read"], AddCommand.Create(screen.Host)).ShouldBe(ExitCode.Done);
        screen.Errors.ShouldContain("4 articles with 0 statements added");
        ArticlesOfBatches(place).ShouldBe([1, 1, 1, 1]);
    }

    /// <summary>A program that is killed after minutes of reading has not read for nothing.</summary>
    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void A_batch_that_takes_long_to_read_is_kept_in_parts(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        var kept = new List<string>();
        using (var corpus = place.Open())
        {
            var process = new ProcessBatch(corpus, new HurryingClock()) { Watch = new BatchWatch { Kept = news => kept.AddRange(news.Readings.Select(reading => reading.Article.Id)) } };
            var offers = new[] { "a", "b", "c", "b" }.Select((id, i) => new Offer(id, new Article(id, Filler(i % 3 == 0 ? 0 : i), []), article => new Outcome(new Reading(article, [], []), null)));
            process.Run([.. offers], CancellationToken.None).ShouldBe(BatchEnd.Done);
        }

        kept.ShouldBe(["a", "b", "c"]);
        ArticlesOfBatches(place).ShouldBe([1, 1, 1, 0]);
        using var again = place.Open();
        again.Database.Number("SELECT count(*) FROM copies JOIN articles ON articles.id = article WHERE articles.name = 'a'").ShouldBe(1);
    }

    /// <summary>The program itself, killed again and again while it writes.</summary>
    [Fact]
    public void Killed_at_any_moment_it_loses_nothing_and_doubles_nothing()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var calm = new CorpusPlace(PlaceKind.Sqlite, server);
        using var folder = new TemporaryFolder();
        var input = folder.File("many.jsonl", Enumerable.Range(0, 3000).Select(i => $$"""{"id":"n{{i}}","text":"{{Filler(i)}}"}"""));
        Typed(["add", calm.Address, input, "--no-read"]).Code.ShouldBe(0);

        var stored = 0L;
        foreach (var milliseconds in new[] { 250, 450, 600, 800, 1000 })
        {
            using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Parley.Cli.dll"), "add", place.Address, input, "--no-read"]) { RedirectStandardError = true, UseShellExecute = false })!;
            program.WaitForExit(milliseconds);
            program.Kill();
            program.WaitForExit();
            using var corpus = place.Open();
            CorpusInfo.Of(corpus).Faults.ShouldBeEmpty();
            corpus.Database.Number("SELECT count(*) FROM articles")!.Value.ShouldBeGreaterThanOrEqualTo(stored);
            stored = corpus.Database.Number("SELECT count(*) FROM articles")!.Value;
        }

        Typed(["add", place.Address, input, "--no-read"]).Code.ShouldBe(0);
        Typed(["export", place.Address, "--to", "jsonl"]).Data.ShouldBe(Typed(["export", calm.Address, "--to", "jsonl"]).Data);
    }

    [Fact]
    public void A_corpus_that_was_filled_at_once_takes_less_room_and_is_the_same()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var other = new CorpusPlace(PlaceKind.Sqlite, server);
        using var folder = new TemporaryFolder();
        var chance = new Random(7);
        string Said() => string.Join(' ', Enumerable.Range(0, 60).Select(_ => $"w{chance.Next(3000)}"));
        var articles = Enumerable.Range(0, 4000).Select(i => new Article($"n{i}", $"{Said()} only{i}", []) { Published = new DateOnly(2000, 1, 1).AddDays(chance.Next(3000)) }).ToList();
        Typed(["add", place.Address, folder.File("many.jsonl", articles.Select(a => $$"""{"id":"{{a.Id}}","published":"{{a.Published:O}}","text":"{{a.Text}}"}""")), "--no-read"]).Code.ShouldBe(0);
        using (var corpus = other.Open())
        {
            var store = new BatchStore(corpus, TimeProvider.System);
            foreach (var some in articles.Chunk(500))
            {
                store.Keep([.. store.Sift(some).Select(arrival => new ReadArrival(arrival, new Reading(arrival.Article, [], []), null))], []);
            }
        }

        using var filled = place.Open();
        CorpusInfo.Of(filled).Faults.ShouldBeEmpty();
        Typed(["search", place.Address, "only120", "--format", "json"]).Data.ShouldContain("\"id\":\"n120\"");
        ((double)new FileInfo(place.Address).Length).ShouldBeLessThan(0.9 * new FileInfo(other.Address).Length);
    }

    /// <summary>An hour passes whenever somebody looks.</summary>
    private sealed class HurryingClock : TimeProvider
    {
        private long _hours;

        public override long GetTimestamp() => Interlocked.Increment(ref _hours) * 3600 * TimestampFrequency;
    }

    internal static (int Code, string Data, string Errors) Typed(string[] words)
    {
        using var screen = new Screen();
        var code = Invocation.Run(screen.Host, words, AddCommand.Create(screen.Host), ExportCommand.Create(screen.Host), InfoCommand.Create(screen.Host), SearchCommand.Create(screen.Host));
        return (code, screen.Data, screen.Errors);
    }

    private static List<long> ArticlesOfBatches(CorpusPlace place)
    {
        using var corpus = place.Open();
        return corpus.Database.Query("SELECT articles FROM batches ORDER BY id", row => row.GetInt64(0));
    }

    // Words that no other number has, so that no two are alike.
    private static string Filler(int number) => string.Join(' ', Enumerable.Range(0, 60).Select(i => $"w{(number * 61) + i}"));

    private static string Shown(CorpusPlace place) => place.Address.Replace("parley@", "", StringComparison.Ordinal);

    // Speakers get ids when they come into a corpus.
    private static string WithoutIds(string line)
    {
        var article = System.Text.Json.Nodes.JsonNode.Parse(line)!;
        foreach (var statement in article["statements"]!.AsArray())
        {
            var speakers = (statement!["jointly"]?.AsArray() ?? []).Append(statement["speaker"]).Append(statement["addressee"]);
            speakers.ToList().ForEach(speaker => speaker?.AsObject().Remove("id"));
        }

        return article.ToJsonString();
    }
}
