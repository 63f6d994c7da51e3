using System.Text;
using System.Text.Json;
using Parley.Cli;
using Parley.Coding;
using Parley.Coding.Projects;
using Parley.Ingest;
using Parley.Store;
using Parley.Store.Codings;
using Parley.Store.Dna;
using Parley.Store.Search;
using Parley.Web.Search;

namespace Parley.FunctionalTests.Store;

/// <summary>What people coded elsewhere is found like what was read here.</summary>
public sealed class CodedSearchTests(PostgresServer server)
{
    private const string Text = "The mayor said fares must rise. The riders' union called higher fares a tax on the poor. Both want more boats.";

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void A_coded_statement_is_found_by_its_words_its_speaker_its_concept_and_the_concepts_above(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = Imported(place);
        Found(corpus, new("fares")).ShouldBe(["fares must rise", "higher fares a tax on the poor"]);
        Found(corpus, new("") { Speaker = "riders" }).ShouldBe(["Both want more boats", "higher fares a tax on the poor"]);
        Found(corpus, new("") { Concept = "Raise fares" }).ShouldBe(["fares must rise", "higher fares a tax on the poor"]);
        Found(corpus, new("") { Concept = "transport" }).ShouldBe(["Both want more boats", "fares must rise", "higher fares a tax on the poor"], "concepts below it count as well");
        Found(corpus, new("tax") { Concept = "Raise fares", Speaker = "Riders' union", Outlet = "tide" }).ShouldBe(["higher fares a tax on the poor"]);
        Found(corpus, new("fares") { Uncoded = true }).ShouldBeEmpty();
        CorpusInfo.Of(corpus).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void What_two_coders_see_differently_is_disputed(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = Imported(place);
        Found(corpus, new("") { Disputed = true }).ShouldBeEmpty();
        Add(corpus, Project() with { Statements = [Statement(11, "more boats", coder: 1, organization: 12, concept: 21), Statement(12, "more boats", coder: 2, organization: 12, concept: 22)] });
        Found(corpus, new("") { Disputed = true }).ShouldBe(["more boats", "more boats"]);
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Coming_again_changes_nothing_and_facets_count_what_was_coded(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = Imported(place);
        Add(corpus, Project());
        var answer = new CorpusSearch(corpus).Find(new("") { Concept = "transport", WithFacets = true });
        answer.Total.ShouldBe(3);
        answer.Facets.Single(f => f.Name == "concept").Counts.ShouldBe([new("Raise fares", 2), new("Transport", 1)]);
        answer.Facets.Single(f => f.Name == "speaker").Counts.ShouldBe([new("Riders' union", 2), new("City", 1)]);
        answer.Facets.Single(f => f.Name == "outlet").Counts.ShouldBe([new("Tide", 3)]);
        answer.Facets.Single(f => f.Name == "year").Counts.ShouldBe([new("2021", 3)]);
    }

    [Fact]
    public void As_JSON_it_shows_who_coded_it_and_how()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var corpus = Imported(place);
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(SearchJson.Answer(new CorpusSearch(corpus).Find(new("must") { Concept = "Raise fares" }))));
        var statement = json.RootElement.GetProperty("results")[0].GetProperty("statement");
        statement.GetProperty("speaker").GetProperty("name").GetString().ShouldBe("City");
        statement.GetProperty("coded").GetProperty("coder").GetString().ShouldBe("Ada");
        statement.GetProperty("coded").GetProperty("values").GetProperty("agreement").GetString().ShouldBe("1");
        Text[statement.GetProperty("start").GetInt32()..statement.GetProperty("end").GetInt32()].ShouldBe("fares must rise");
    }

    [Fact]
    public void A_dna_is_searched_through_as_it_lies_there()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "debate.dna");
        new DnaWriter("word").Write(path, Project());
        var before = File.ReadAllBytes(path);
        var (code, data, errors) = AddCommandTests.Typed(["search", path, "--speaker", "riders", "--format", "text"]);
        (code, errors).ShouldBe((ExitCode.Done, ""));
        data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        data.ShouldContain("Riders' union: higher fares a tax on the poor [Tide]");
        File.ReadAllBytes(path).ShouldBe(before);
        Directory.GetFiles(folder.Path).ShouldBe([path]);
    }

    private static IEnumerable<string> Found(Corpus corpus, SearchRequest request) =>
        new CorpusSearch(corpus).Find(request).Results.Where(r => r.Statement is not null).Select(r => r.Statement!.Content[0].In(Text)).Order(StringComparer.Ordinal);

    private static Corpus Imported(CorpusPlace place)
    {
        var corpus = place.Open();
        Add(corpus, Project());
        return corpus;
    }

    private static void Add(Corpus corpus, CodingProject project) =>
        new CodingStore(corpus, TimeProvider.System, document => TextArticle.Read(document.Text) with { Title = document.Title, Outlet = document.Source, Published = new DateOnly(2021, 5, 3) }).Add(project);

    private static CodingProject Project() => new(
        new CodingScheme
        {
            Coders = [new Coder(1, "Ada"), new Coder(2, "Ben")],
            Types =
            [
                new CodedType(1, "DNA Statement", Colour.Black,
                [
                    new CodedVariable(1, new("organization", VariableKind.ShortText)), new CodedVariable(2, new("concept", VariableKind.ShortText)), new CodedVariable(3, new("agreement", VariableKind.Boolean)),
                ]),
            ],
            Entities = [new Entity(11, 1, "City"), new Entity(12, 1, "Riders' union"), new Entity(22, 2, "Transport"), new Entity(21, 2, "Raise fares") { Parent = 22 }],
        },
        [new CodedDocument(1, "Fares", Text) { Source = "Tide", Date = 1_620_000_000 }],
        [
            Statement(1, "fares must rise", coder: 1, organization: 11, concept: 21), Statement(2, "higher fares a tax on the poor", coder: 1, organization: 12, concept: 21),
            Statement(3, "Both want more boats", coder: 2, organization: 12, concept: 22),
        ]);

    private static CodedStatement Statement(long id, string words, long coder, long organization, long concept)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new CodedStatement(id, 1, 1, new(start, start + words.Length), coder, [new(1, organization), new(2, concept), new(3, 1)]);
    }
}
