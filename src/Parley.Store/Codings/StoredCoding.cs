using System.Collections.Immutable;
using System.Data.Common;
using Parley.Coding.Projects;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Store.Codings;

/// <summary>What people coded, as a corpus keeps it: read back as it came in, in pieces that fit into memory.</summary>
/// <param name="corpus">Read, not changed.</param>
public sealed class StoredCoding(Corpus corpus)
{
    private const int DocumentsAtOnce = 100;
    private const int StatementsAtOnce = 5000;

    private readonly Database _database = corpus.Database;

    /// <summary>Everything that was coded. Documents and statements are read as they are asked for.</summary>
    public CodingProject Read()
    {
        var scheme = new StoredScheme(_database).Read();
        var links = _database.Query("SELECT source, target FROM statement_links ORDER BY source, target", row => new StatementLink(row.GetInt64(0), row.GetInt64(1)));
        return new CodingProject(scheme, Documents(), Statements(scheme)) { Links = [.. links] };
    }

    private IEnumerable<CodedDocument> Documents()
    {
        const string columns = "d.id, d.title, coalesce(d.text, a.text), d.coder, d.author, d.source, d.section, d.type, d.notes, d.date, d.unit";
        return Pages(
            last => _database.Query($"SELECT {columns} FROM coded_documents d LEFT JOIN articles a ON a.id = d.article WHERE d.id > $1 ORDER BY d.id LIMIT $2", Document, last, DocumentsAtOnce),
            document => document.Id);
    }

    private IEnumerable<CodedStatement> Statements(CodingScheme scheme)
    {
        var places = scheme.Variables.ToDictionary(variable => variable.Id, _ => 0);
        foreach (var type in scheme.Types)
        {
            for (var i = 0; i < type.Variables.Length; i++)
            {
                places[type.Variables[i].Id] = i;
            }
        }

        var widths = scheme.Types.ToDictionary(type => type.Id, type => type.Variables.Length);
        return Pages(last => Statements(last, widths, places), statement => statement.Id);
    }

    private List<CodedStatement> Statements(long after, Dictionary<long, int> widths, Dictionary<long, int> places)
    {
        var statements = _database.Query("SELECT id, type, document, first, last, coder FROM coded_statements WHERE id > $1 ORDER BY id LIMIT $2", Statement, after, StatementsAtOnce);
        if (statements.Count == 0)
        {
            return statements;
        }

        var values = _database.Query("SELECT statement, variable, number, text FROM coded_values WHERE statement > $1 AND statement <= $2 ORDER BY statement, variable",
            row => (Statement: row.GetInt64(0), Value: new CodedValue(row.GetInt64(1), row.GetInt64(2), row.IsDBNull(3) ? null : row.GetString(3))), after, statements[^1].Id);
        var at = 0;
        for (var i = 0; i < statements.Count; i++)
        {
            var own = new CodedValue[widths[statements[i].Type]];
            for (; at < values.Count && values[at].Statement == statements[i].Id; at++)
            {
                own[places[values[at].Value.Variable]] = values[at].Value;
            }

            statements[i] = statements[i] with { Values = [.. own] };
        }

        return statements;
    }

    private static IEnumerable<T> Pages<T>(Func<long, List<T>> next, Func<T, long> number)
    {
        for (var page = next(long.MinValue); page.Count > 0; page = next(number(page[^1])))
        {
            foreach (var row in page)
            {
                yield return row;
            }
        }
    }

    private static CodedDocument Document(DbDataReader row) => new(row.GetInt64(0), row.GetString(1), Packed.Text(row.GetFieldValue<byte[]>(2)))
    {
        Coder = row.GetInt64(3), Author = row.GetString(4), Source = row.GetString(5), Section = row.GetString(6), Type = row.GetString(7), Notes = row.GetString(8),
        Date = row.GetInt64(9), Unit = (OffsetUnit)row.GetInt64(10),
    };

    private static CodedStatement Statement(DbDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), new TextSpan((int)row.GetInt64(3), (int)row.GetInt64(4)), row.GetInt64(5), ImmutableArray<CodedValue>.Empty);
}
