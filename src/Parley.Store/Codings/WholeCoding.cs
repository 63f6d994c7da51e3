using System.Data.Common;
using Parley.Coding;
using Parley.Coding.Projects;
using Parley.Store.Articles;

namespace Parley.Store.Codings;

/// <summary>
/// All that was coded in a corpus as one project: by people, and by the machine as a type of its own, <c>Statement</c>, of a coder called Parley. Articles that nobody coded are
/// documents as well.
/// </summary>
/// <param name="corpus">Read, not changed.</param>
public sealed class WholeCoding(Corpus corpus)
{
    private const string Reader = "Parley";
    private const int ArticlesAtOnce = 100;

    private static readonly Colour Blue = new(90, 140, 200);

    private readonly Database _database = corpus.Database;

    /// <summary>The project, whole. Documents and statements are read as they are asked for.</summary>
    public CodingProject Read()
    {
        var stored = new StoredCoding(corpus).Read();
        var scheme = SchemeMending.Mend(stored.Scheme, new HashSet<long>(), new MendingLog());
        var read = new ReadStatements(corpus);
        var documents = Documents();
        var (rows, coder) = (read.Any ? read.Rows() : [], scheme.Coders.Max(c => c.Id) + 1);
        if (rows.Count == 0)
        {
            return stored with { Scheme = scheme, Documents = stored.Documents.Concat(Articles(documents, Coder.Administrator)) };
        }

        var type = Type(scheme);
        var entities = Entities(scheme, type, rows);
        var whole = SchemeMending.Mend(
            scheme with { Coders = scheme.Coders.Add(new Coder(coder, Reader) { Colour = Blue }), Types = scheme.Types.Add(type), Entities = [.. scheme.Entities, .. entities.Values] }, new HashSet<long>(), new MendingLog());
        var first = (_database.Number("SELECT max(id) FROM coded_statements") ?? 0) + 1;
        var statements = rows.Select((row, place) => new CodedStatement(
            first + place, type.Id, documents[row.Article], new(row.Content[0].Start, row.Content[^1].End), coder, [.. type.Variables.Zip(row.Values, (variable, value) => variable.Variable.Kind == VariableKind.Boolean
                ? new CodedValue(variable.Id, row.Agreement == 0 ? 0 : 1)
                : new CodedValue(variable.Id, entities[(variable.Id, value)].Id))]));
        return stored with { Scheme = whole, Documents = stored.Documents.Concat(Articles(documents, coder)), Statements = stored.Statements.Concat(statements) };
    }

    private static CodedType Type(CodingScheme scheme)
    {
        var variable = scheme.Variables.Select(v => v.Id).DefaultIfEmpty().Max();
        return new CodedType(scheme.Types.Select(t => t.Id).DefaultIfEmpty().Max() + 1, ReadStatements.Kind.Name, Blue, [.. ReadStatements.Kind.Variables.Select(v => new CodedVariable(++variable, v))]);
    }

    private static Dictionary<(long Variable, string Value), Entity> Entities(CodingScheme scheme, CodedType type, List<ReadRow> rows)
    {
        var number = scheme.Entities.Select(e => e.Id).DefaultIfEmpty().Max();
        return type.Variables.Where(variable => variable.Variable.Kind == VariableKind.ShortText)
            .SelectMany((variable, place) => rows.Select(row => row.Values[place]).Distinct().Order(StringComparer.Ordinal), (variable, value) => (variable.Id, value))
            .ToDictionary(key => key, key => new Entity(++number, key.Id, key.value) { Colour = Colour.Black });
    }

    /// <summary>The number of the document of each article: of the one that was coded where it has just that text, else a new one.</summary>
    private Dictionary<long, long> Documents()
    {
        var documents = new Dictionary<long, long>();
        _database.Query("SELECT article, id FROM coded_documents WHERE article IS NOT NULL AND text IS NULL ORDER BY id", row => documents.TryAdd(row.GetInt64(0), row.GetInt64(1)));
        var next = _database.Number("SELECT max(id) FROM coded_documents") ?? 0;
        foreach (var article in _database.Query("SELECT id FROM articles ORDER BY id", row => row.GetInt64(0)))
        {
            next += documents.TryAdd(article, next + 1) ? 1 : 0;
        }

        return documents;
    }

    private IEnumerable<CodedDocument> Articles(Dictionary<long, long> documents, long coder)
    {
        const string uncoded = "NOT EXISTS (SELECT 1 FROM coded_documents d WHERE d.article = a.id AND d.text IS NULL)";
        for (var last = 0L; ;)
        {
            var page = _database.Query($"SELECT a.id, a.title, a.text, a.byline, a.outlet, a.published, a.url FROM articles a WHERE a.id > $1 AND {uncoded} ORDER BY a.id LIMIT $2", Article, last, ArticlesAtOnce);
            foreach (var (id, document) in page)
            {
                yield return document with { Id = documents[id], Coder = coder };
                last = id;
            }

            if (page.Count == 0)
            {
                yield break;
            }
        }
    }

    private static (long Id, CodedDocument Document) Article(DbDataReader row) => (row.GetInt64(0), new CodedDocument(0, ReadStatements.Text(row, 1), Packed.Text(row.GetFieldValue<byte[]>(2)))
    {
        Author = string.Join(", ", StoredJson.Words(row.IsDBNull(3) ? null : row.GetString(3))), Source = ReadStatements.Text(row, 4), Date = ReadStatements.Seconds(ReadStatements.Text(row, 5)), Notes = ReadStatements.Text(row, 6),
    });
}
