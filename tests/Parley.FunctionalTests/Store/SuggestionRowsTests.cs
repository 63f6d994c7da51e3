using System.Text.Json.Nodes;
using Parley.Cli;
using Parley.Cli.Commands;
using Parley.Coding.Suggestions;
using Parley.Store;
using Parley.Store.Codings;
using Parley.Store.History;

namespace Parley.FunctionalTests.Store;

/// <summary>What suggestions are learnt from and made for, on both databases; and <c>parley code</c>.</summary>
public sealed class SuggestionRowsTests(PostgresServer server)
{
    private static readonly string[] Texts =
    [
        "The fares of the ferry must rise.", "Higher fares are a disaster for the islands.", "The ferry needs higher fares.", "A new school would be a great success.", "The school must not close.", "It rained all day.",
    ];

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void The_codebook_and_what_people_coded_come_out_with_the_texts(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = Filled(place);
        var rows = new SuggestionRows(corpus);

        rows.Codebook().Select(c => c.Name).ShouldBe(["Higher fares", "New school"]);
        rows.Codebook()[0].Examples.ShouldBe([new ConceptExample("Fares must rise.", true), new ConceptExample("Nobody can pay that.", false)]);
        rows.Coded().Select(c => (c.Text, c.Agreement)).ShouldBe([(Texts[0], true), (Texts[3], true)]);
        rows.Uncoded(0, 100).Select(s => (s.Name, s.Text)).ShouldBe([("a1#1", Texts[1]), ("a2#2", Texts[2]), ("a4#4", Texts[4]), ("a5#5", Texts[5])]);
        rows.UncodedCount().ShouldBe(4);
        rows.Statement(-1).ShouldBeNull();
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Proposals_take_the_place_of_proposals_and_leave_decisions_alone(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = Filled(place);
        var rows = new SuggestionRows(corpus);
        var (uncoded, concept) = (rows.Uncoded(0, 100), rows.Codebook()[0].Id);
        var coded = rows.Coded();

        rows.Propose(uncoded.Select(s => s.Id), [new(uncoded[0].Id, concept, false, 0.75), new(uncoded[1].Id, concept, null, 0.5)]);
        rows.Propose(uncoded.Select(s => s.Id), [new(uncoded[0].Id, concept, true, 0.9)]);

        corpus.Database.Query("SELECT statement, agreement, confidence FROM positions WHERE coder IS NULL", row => (row.GetInt64(0), row.GetInt64(1), row.GetDouble(2))).ShouldBe([(uncoded[0].Id, 1L, 0.9)]);
        rows.Coded().ShouldBe(coded);
        rows.Uncoded(0, 100).ShouldBe(uncoded);
    }

    [Fact]
    public async Task The_suggester_learns_what_people_decide_and_only_then()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var corpus = Filled(place);
        using var suggester = new Suggester(corpus.Again, new Understanding(WordCount.Vector, WordStance.LogOdds));
        var rows = new SuggestionRows(corpus);
        var statement = rows.Uncoded(0, 100)[1];
        suggester.For(corpus, statement.Id).ShouldBeEmpty();

        await suggester.LearnAsync();
        var learnt = suggester.Learnt.ShouldNotBeNull();
        learnt.Decisions.ShouldBe(2);
        var before = suggester.For(corpus, statement.Id);
        before[0].Concept.ShouldBe("Higher fares");
        await suggester.LearnAsync();
        suggester.Learnt.ShouldBeSameAs(learnt);

        new DecisionLog(corpus, TimeProvider.System).Decide("anna", Positions.Verdict(rows.Uncoded(0, 100)[0].Id, before[0].ConceptId, "anna", "0"));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => suggester.LearnAsync()));
        suggester.Learnt!.Decisions.ShouldBe(3);
    }

    [Fact]
    public void Code_proposes_positions_once_and_leaves_the_corpus_alone_on_a_dry_run()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        Filled(place).Dispose();

        var (dry, proposed) = Code(place.Address, "--min-confidence", "0.2", "--dry-run");
        Positions().ShouldBe(0);
        Code(place.Address, "--min-confidence", "0.2").Lines.ShouldBe(proposed);
        Positions().ShouldBe(proposed.Length);
        Code(place.Address, "--min-confidence", "0.2").Lines.ShouldBe(proposed);
        Positions().ShouldBe(proposed.Length);

        dry.ShouldBe(ExitCode.Done);
        var first = JsonNode.Parse(proposed[0])!;
        (first["statement"]!.GetValue<string>(), first["concept"]!.GetValue<string>()).ShouldBe(("a1#1", "Higher fares"));
        first["why"]!.AsArray()[0]!["text"]!.GetValue<string>().ShouldBe(Texts[0]);
        Code(place.Address, "--limit", "1", "--min-confidence", "0").Lines.Length.ShouldBe(1);

        long? Positions()
        {
            using var corpus = place.Open();
            return corpus.Database.Number("SELECT count(*) FROM positions WHERE coder IS NULL");
        }
    }

    [Fact]
    public void A_corpus_without_a_codebook_cannot_be_coded()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        place.Open().Dispose();
        using var screen = new Screen();
        Invocation.Run(screen.Host, ["code", place.Address], CodeCommand.Create(screen.Host)).ShouldBe(ExitCode.NothingDone);
        screen.Errors.ShouldContain("PAR580");
    }

    private static (int Code, string[] Lines) Code(string corpus, params string[] options)
    {
        using var screen = new Screen();
        var code = Invocation.Run(screen.Host, ["code", corpus, .. options], CodeCommand.Create(screen.Host));
        code.ShouldBe(ExitCode.Done, screen.Errors);
        return (code, screen.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static Corpus Filled(CorpusPlace place)
    {
        place.Open().Dispose();
        using var folder = new TemporaryFolder();
        folder.File("articles.jsonl", Texts.Select((text, i) => $$"""{"id":"a{{i}}","text":"{{text}}","statements":[{"id":"a{{i}}#{{i}}","type":"indirect","content":[{"start":0,"end":{{text.Length}}}]}]}"""));
        folder.File("codebook.jsonl",
        [
            """{"concept":"Island life","definition":"What it is like on the islands."}""",
            """{"concept":"Higher fares","parent":"Island life","definition":"The fares of the ferry should rise.","for":["Fares must rise."],"against":["Nobody can pay that."]}""",
            """{"concept":"New school","parent":"Island life","definition":"The islands should get a new school."}""",
        ]);
        folder.File("decisions.jsonl",
        [
            """{"at":"2026-11-26T07:00:10Z","who":"anna","statement":"a0#0","concept":"Higher fares","agreement":1}""",
            """{"at":"2026-11-26T07:00:20Z","who":"anna","statement":"a3#3","concept":"New school","agreement":1}""",
        ]);
        using var screen = new Screen();
        Invocation.Run(screen.Host, ["import", place.Address, folder.Path], ImportCommand.Create(screen.Host)).ShouldBe(ExitCode.Done, screen.Errors);
        return Corpus.Open(place.Address);
    }
}
