using Parley.Coding.Projects;
using Parley.Store.Articles;
using Parley.Store.Search;
using Parley.Text;

namespace Parley.Store.Codings;

/// <summary>What an import brought.</summary>
/// <param name="Documents">New documents.</param>
/// <param name="Statements">New statements.</param>
/// <param name="Entities">New entities.</param>
/// <param name="KnownDocuments">Documents that were there already.</param>
/// <param name="KnownStatements">Statements that were there already.</param>
public sealed record CodingCounts(int Documents, int Statements, int Entities, int KnownDocuments, int KnownStatements);

/// <summary>
/// Takes what people coded into a corpus, all of it or nothing. What is there already is found again: a document by all that is recorded of it, a statement by its document, type,
/// span, coder and values; of several that are equal, as many are there afterwards as in the larger of both.
/// </summary>
/// <param name="corpus">Where it is kept.</param>
/// <param name="clock">For the time at which articles came in.</param>
/// <param name="toArticle">Makes an article, with the same text, of a document.</param>
public sealed class CodingStore(Corpus corpus, TimeProvider clock, Func<CodedDocument, Article> toArticle)
{
    private readonly Database _database = corpus.Database;
    private long _done;

    /// <summary>Called after each document and statement with how many there were so far.</summary>
    public Action<long> Progress { get; init; } = _ => { };

    /// <summary>Takes a project in.</summary>
    /// <param name="project">Whole, as a reader gives it.</param>
    public CodingCounts Add(CodingProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var counts = new CodingCounts(0, 0, 0, 0, 0);
        _database.InTransaction(() =>
        {
            var stored = new StoredCoding(corpus).Read();
            var merge = SchemeMerge.Of(stored.Scheme, project.Scheme);
            new StoredScheme(_database).Add(merge.New);
            var documents = new NewDocuments(corpus, new BatchStore(corpus, clock), toArticle, merge);
            documents.Add(project.Documents.Select(Counted));
            var statements = new NewStatements(_database, merge, documents, stored);
            statements.Add(project.Statements.Select(Counted), project.Links);
            new CodedRows(corpus).Add();
            counts = new CodingCounts(documents.Added, statements.Added, merge.New.Entities.Length, documents.Known, statements.Known);
        });
        return counts;
    }

    private T Counted<T>(T item)
    {
        Progress(++_done);
        return item;
    }
}
