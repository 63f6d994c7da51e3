using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Store.Search;

/// <summary>Makes what people coded elsewhere, and an import brought, possible to find: each coded statement beside the article of its document.</summary>
internal sealed class CodedRows(Corpus corpus)
{
    private const int DocumentsAtOnce = 100;

    private readonly Database _database = corpus.Database;
    private readonly CodedVariables _variables = CodedVariables.Of(corpus.Database);

    /// <summary>Adds the rows that are not there.</summary>
    public void Add()
    {
        var writer = new SearchWriter(_database);
        for (long last = long.MinValue; Documents(last) is { Count: > 0 } documents; last = documents[^1].Id)
        {
            var statements = Statements(last, documents[^1].Id);
            var values = Values(last, documents[^1].Id);
            writer.Add([.. documents.Where(document => statements.Contains(document.Id)).Select(document => new SearchedArticle(document.Article.Id, document.Article.Published, Rows(document, statements[document.Id], values)))]);
        }
    }

    private static IReadOnlyList<SearchRow> Rows(Document document, IEnumerable<Coded> statements, ILookup<long, Value> values)
    {
        var outlet = SearchRow.OutletMark(document.Article.Outlet);
        var all = statements.ToList();
        var disputed = all.GroupBy(s => s.Span).Where(same => same.Select(s => s.Coder).Distinct().Count() > 1 && same.Select(s => string.Join(' ', values[s.Id].Select(v => v.Entity))).Distinct().Count() > 1).Select(same => same.Key).ToHashSet();
        return [.. all.Select(s => new SearchRow(SearchNumber.Coded(s.Id), Words.Line(s.Span.In(document.Text)), SearchRow.Names(Speakers(values[s.Id])), outlet, MarksOf(values[s.Id], disputed.Contains(s.Span)))
        {
            SpeakerName = Speakers(values[s.Id]).FirstOrDefault(),
            OutletName = document.Article.Outlet,
        })];
    }

    private static IEnumerable<string> Speakers(IEnumerable<Value> values) => values.Where(value => value is { IsSpeaker: true, Name.Length: > 0 }).Select(value => value.Name);

    private static string MarksOf(IEnumerable<Value> values, bool isDisputed) => string.Join(' ', values.Where(value => value.IsConcept).Select(value => Marks.OfEntity(value.Entity))
        .Prepend(Marks.Coded).Concat(isDisputed ? [Marks.Disputed] : []));

    private List<Document> Documents(long after) => _database.Query(
        """
        SELECT d.id, coalesce(d.text, a.text), a.id, a.name, a.published, a.outlet FROM coded_documents d JOIN articles a ON a.id = d.article WHERE d.id > $1 ORDER BY d.id LIMIT $2
        """,
        row => new Document(row.GetInt64(0), Packed.Text(row.GetFieldValue<byte[]>(1)), new DocumentArticle(row.GetInt64(2), StoredReadings.Day(row, 4), StoredReadings.Text(row, 5))),
        after, DocumentsAtOnce);

    private ILookup<long, Coded> Statements(long after, long last) => _database.Query(
        """
        SELECT s.id, s.document, s.first, s.last, s.coder FROM coded_statements s JOIN coded_documents d ON d.id = s.document
        WHERE s.document > $1 AND s.document <= $2 AND NOT EXISTS (SELECT 1 FROM search_rows r WHERE r.article = d.article AND r.number = -1 - s.id) ORDER BY s.first, s.last, s.id
        """,
        row => new Coded(row.GetInt64(0), row.GetInt64(1), new TextSpan((int)row.GetInt64(2), (int)row.GetInt64(3)), row.GetInt64(4)),
        after, last).ToLookup(s => s.Document);

    private ILookup<long, Value> Values(long after, long last) => _database.Query(
        """
        SELECT v.statement, v.variable, e.id, e.value FROM coded_statements s JOIN coded_values v ON v.statement = s.id JOIN entities e ON e.id = v.number AND e.variable = v.variable
        WHERE s.document > $1 AND s.document <= $2 ORDER BY v.statement, v.variable
        """,
        row => (Statement: row.GetInt64(0), Value: new Value(row.GetInt64(2), row.GetString(3)) { IsSpeaker = _variables.IsSpeaker(row.GetInt64(1)), IsConcept = _variables.IsConcept(row.GetInt64(1)) }),
        after, last).ToLookup(v => v.Statement, v => v.Value);

    private sealed record DocumentArticle(long Id, DateOnly? Published, string? Outlet);

    private sealed record Document(long Id, string Text, DocumentArticle Article);

    private sealed record Coded(long Id, long Document, TextSpan Span, long Coder);

    private sealed record Value(long Entity, string Name)
    {
        public bool IsSpeaker { get; init; }

        public bool IsConcept { get; init; }
    }
}
