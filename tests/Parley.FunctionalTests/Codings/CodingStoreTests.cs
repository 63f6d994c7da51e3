using CsCheck;
using Parley.Coding.Projects;
using Parley.FunctionalTests.Dna;
using Parley.FunctionalTests.Store;
using Parley.Ingest;
using Parley.Store;
using Parley.Store.Codings;

namespace Parley.FunctionalTests.Codings;

public sealed class CodingStoreTests(PostgresServer server)
{
    [Theory]
    [InlineData(PlaceKind.Sqlite, 40)]
    [InlineData(PlaceKind.Postgres, 3)]
    public void What_comes_in_comes_out_with_its_numbers(PlaceKind kind, int tries) => AnyProject.Over(AnyProject.Plain).Sample(project =>
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        var counts = Add(corpus, project);
        (counts.Documents, counts.Statements).ShouldBe((project.Documents.Count(), project.Statements.Count()));
        ProjectText.Of(new StoredCoding(corpus).Read()).ShouldBe(ProjectText.Of(project));
    }, iter: tries, threads: 1);

    [Theory]
    [InlineData(PlaceKind.Sqlite, 30)]
    [InlineData(PlaceKind.Postgres, 2)]
    public void What_comes_again_changes_nothing(PlaceKind kind, int tries) => AnyProject.Over(AnyProject.Plain).Sample(project =>
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        Add(corpus, project);
        var again = Add(corpus, project);
        (again.Documents, again.Statements, again.Entities).ShouldBe((0, 0, 0));
        (again.KnownDocuments, again.KnownStatements).ShouldBe((project.Documents.Count(), project.Statements.Count()));
        ProjectText.Of(new StoredCoding(corpus).Read()).ShouldBe(ProjectText.Of(project));
    }, iter: tries, threads: 1);

    /// <summary>Two teams' files in one corpus: each statement is there, with its own values, whatever numbers they share.</summary>
    [Fact]
    public void Two_projects_keep_their_statements_in_one_corpus() => Gen.Select(AnyProject.Over(AnyProject.Plain), AnyProject.Over(AnyProject.Plain)).Sample((one, other) =>
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var corpus = place.Open();
        Add(corpus, one);
        Add(corpus, other);
        var both = Said(new WholeCoding(corpus).Read());
        Said(one).Concat(Said(other)).ShouldBeSubsetOf(both);
    }, iter: 30, threads: 1);

    [Fact]
    public void A_project_that_breaks_off_leaves_nothing() => AnyProject.Over(AnyProject.Plain).Sample(project =>
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var corpus = place.Open();
        Should.Throw<InvalidOperationException>(() => Add(corpus, project with { Statements = project.Statements.Concat(Broken()) }));
        corpus.Database.Number("SELECT (SELECT count(*) FROM coded_documents) + (SELECT count(*) FROM coders) + (SELECT count(*) FROM articles)").ShouldBe(0);
    }, iter: 5, threads: 1);

    private static IEnumerable<CodedStatement> Broken() => Enumerable.Range(0, 1).Select<int, CodedStatement>(_ => throw new InvalidOperationException());

    private static CodingCounts Add(Corpus corpus, CodingProject project) =>
        new CodingStore(corpus, TimeProvider.System, document => TextArticle.Read(document.Text) with { Title = document.Title }).Add(project);

    private static List<string> Said(CodingProject project)
    {
        var words = new SchemeWords(project.Scheme);
        return [.. words.ByDocument(project).SelectMany(pair => pair.Statements).Select(s => $"{s.Document.Title}|{s.Type.Label}|{s.Text}|{s.Coder}|{string.Join('|', s.Type.Variables.Zip(s.Statement.Values, words.Of))}")];
    }
}
