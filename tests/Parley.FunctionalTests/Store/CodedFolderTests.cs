using Parley.Cli;
using Parley.Cli.Commands;
using Parley.Store.History;

namespace Parley.FunctionalTests.Store;

/// <summary>A coded corpus as text, brought in; and the sample that is one.</summary>
public sealed class CodedFolderTests(PostgresServer server)
{
    private const string Article = """{"id":"a1","title":"Fares","text":"Fares must rise, the board said.","statements":[{"id":"a1#1","type":"indirect","content":[{"start":0,"end":15}],"source":{"start":17,"end":26},"cue":{"start":27,"end":31},"speaker":{"id":"group/board","name":"the board","kind":"group"}}]}""";
    private const string Concept = """{"concept":"Higher fares","definition":"Fares should rise.","for":["Fares must rise."],"against":["Nobody can pay that."]}""";
    private const string Under = """{"concept":"Fares at night","parent":"Higher fares"}""";
    private const string Coded = """{"at":"2026-11-26T07:00:10Z","who":"anna","statement":"a1#1","concept":"Higher fares","agreement":1}""";
    private const string Noted = """{"at":"2026-11-26T07:00:20Z","who":"anna","statement":"a1#1","aspect":"memo","value":"said twice"}""";

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void A_folder_comes_in_with_who_decided_what_and_when_and_only_once(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var folder = Folder([Article], [Concept, Under], [Coded, Noted]);
        Import(place.Address, folder.Path).ShouldBe((ExitCode.Done, $"parley: 1 articles with 1 statements, 2 concepts and 2 decisions added to {Shown(place)}\n"));
        Import(place.Address, folder.Path).Said.ShouldStartWith("parley: 0 articles with 0 statements, 0 concepts and 0 decisions added");

        using var corpus = place.Open();
        var log = new DecisionLog(corpus, TimeProvider.System);
        var first = log.Latest(10)[^1];
        log.Events(first.Id).ShouldHaveSingleItem().ShouldBe(new DecisionEvent("made", "anna", "2026-11-26T07:00:10.0000000Z"));
        corpus.Database.Text("SELECT c.name FROM positions p JOIN concepts c ON c.id = p.concept WHERE p.coder = $1 AND p.agreement = 1", "anna").ShouldBe("Higher fares");
        corpus.Database.Text("SELECT p.name FROM concepts c JOIN concepts p ON p.id = c.parent WHERE c.name = $1", "Fares at night").ShouldBe("Higher fares");
        corpus.Database.Query("SELECT example FROM concept_examples ORDER BY number", row => row.GetString(0)).ShouldBe(["for: Fares must rise.", "against: Nobody can pay that."]);
    }

    [Theory]
    [InlineData("""{"at":"2026-11-26T07:00:10Z","who":"anna","statement":"a1#9","concept":"Higher fares","agreement":1}""", "a1#9")]
    [InlineData("""{"at":"2026-11-26T07:00:10Z","who":"anna","statement":"a1#1","concept":"Lower fares","agreement":1}""", "Lower fares")]
    [InlineData("""{"at":"yesterday","who":"anna","statement":"a1#1","concept":"Higher fares","agreement":1}""", "yesterday")]
    [InlineData("""{"at":"2026-11-26T07:00:10Z","statement":"a1#1","concept":"Higher fares"}""", "who")]
    [InlineData("""{"at":"2026-11-26T07:00:10Z","who":"anna",""", "decisions.jsonl:2")]
    [InlineData("[]", "decisions.jsonl:2")]
    public void Of_a_folder_with_a_broken_line_nothing_comes_in_and_the_line_is_named(string broken, string told)
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var folder = Folder([Article], [Concept], [Coded, broken]);
        var (code, said) = Import(place.Address, folder.Path);
        code.ShouldBe(ExitCode.NothingDone);
        said.ShouldContain("PAR444");
        said.ShouldContain("decisions.jsonl:2");
        said.ShouldContain(told);
        using var corpus = place.Open();
        corpus.Database.Number("SELECT count(*) FROM articles").ShouldBe(0);
    }

    [Fact]
    public void A_folder_of_articles_is_read_without_the_coded_corpora_in_it()
    {
        using var folder = new TemporaryFolder();
        folder.File("a.txt", ["Fares must rise, the board said."]);
        Directory.CreateDirectory(Path.Combine(folder.Path, "coded"));
        folder.File("coded/articles.jsonl", [Article]);
        folder.File("coded/codebook.jsonl", [Concept]);
        using var files = new IngestFixture();
        IngestFixture.Read(folder.Path).ShouldHaveSingleItem().Article!.Text.ShouldContain("Fares");
    }

    [Fact]
    public void The_sample_shows_a_debate_with_many_voices_on_both_sides()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        SampleCorpus.Make(place.Address, TimeProvider.System).ShouldBeNull();
        using var corpus = place.Open();
        corpus.Database.Number("SELECT count(*) FROM articles").ShouldBe(105);
        corpus.Database.Number("SELECT count(DISTINCT statement) FROM positions WHERE coder = 'first coder'")!.Value.ShouldBeGreaterThanOrEqualTo(350);
        corpus.Database.Number("SELECT count(DISTINCT statement) FROM positions WHERE coder = 'second coder'")!.Value.ShouldBeGreaterThanOrEqualTo(40);
        corpus.Database.Number("SELECT count(DISTINCT p.actor) FROM positions q JOIN statements s ON s.id = q.statement JOIN speakers p ON p.id = s.speaker")!.Value.ShouldBeGreaterThanOrEqualTo(25);
        corpus.Database.Number("SELECT count(*) FROM (SELECT concept FROM positions GROUP BY concept HAVING count(DISTINCT agreement) = 2) sided")!.Value.ShouldBeGreaterThanOrEqualTo(9);
    }

    [Fact]
    public void A_sample_that_somebody_changed_is_left_as_it_is()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        place.Open().Dispose();
        SampleCorpus.Make(place.Address, TimeProvider.System).ShouldBeNull();
        using var corpus = place.Open();
        corpus.Database.Number("SELECT count(*) FROM articles").ShouldBe(0);
    }

    private static TemporaryFolder Folder(string[] articles, string[] codebook, string[] decisions)
    {
        var folder = new TemporaryFolder();
        folder.File("articles.jsonl", articles);
        folder.File("codebook.jsonl", codebook);
        folder.File("decisions.jsonl", decisions);
        return folder;
    }

    private static (int Code, string Said) Import(string corpus, string folder)
    {
        using var screen = new Screen();
        var code = Invocation.Run(screen.Host, ["import", corpus, folder], ImportCommand.Create(screen.Host));
        return (code, screen.Errors);
    }

    private static string Shown(CorpusPlace place)
    {
        using var corpus = place.Open();
        return corpus.Name;
    }

}
