using Parley.Coding;
using Parley.Coding.Projects;
using Parley.Store.Articles;

namespace Parley.Store.Codings;

/// <summary>Takes coded statements into a corpus.</summary>
internal sealed class NewStatements(Database database, SchemeMerge merge, NewDocuments documents, CodingProject stored)
{
    private const int StatementsAtOnce = 1000;

    private readonly Dictionary<long, long> _numbers = [];
    private readonly HashSet<long> _short = [];

    /// <summary>How many were added.</summary>
    public int Added => _numbers.Count - Known;

    /// <summary>How many were there.</summary>
    public int Known { get; private set; }

    /// <summary>Adds those that are not there, then what ties them.</summary>
    public void Add(IEnumerable<CodedStatement> statements, IEnumerable<StatementLink> links)
    {
        _short.UnionWith(database.Query("SELECT id FROM coded_variables WHERE kind = $1", row => row.GetInt64(0), (int)VariableKind.ShortText));
        var known = KnownKeys();
        var numbers = new Numbering(database.Query("SELECT id FROM coded_statements", row => row.GetInt64(0)));
        foreach (var some in statements.Chunk(StatementsAtOnce))
        {
            Keep([.. some.Select(statement => Placed(statement, known, numbers)).OfType<CodedStatement>()]);
        }

        var tied = links.Where(link => _numbers.ContainsKey(link.Source) && _numbers.ContainsKey(link.Target));
        database.Insert("statement_links (source, target)", tied.Select(link => new object?[] { _numbers[link.Source], _numbers[link.Target] }), "ON CONFLICT DO NOTHING");
    }

    /// <summary>Only statements of documents that were there can be there themselves.</summary>
    private Dictionary<ulong, Queue<long>> KnownKeys()
    {
        var keys = new Dictionary<ulong, Queue<long>>();
        foreach (var statement in documents.Known > 0 ? stored.Statements : [])
        {
            if (documents.WasThere(statement.Document))
            {
                var key = StatementKey.Of(statement);
                (keys.TryGetValue(key, out var same) ? same : keys[key] = new()).Enqueue(statement.Id);
            }
        }

        return keys;
    }

    /// <summary>The statement in the corpus's numbers; null where it is there.</summary>
    private CodedStatement? Placed(CodedStatement statement, Dictionary<ulong, Queue<long>> known, Numbering numbers)
    {
        var placed = statement with
        {
            Type = merge.Types[statement.Type],
            Document = documents[statement.Document],
            Coder = merge.Coders[statement.Coder],
            Values = [.. statement.Values.Select(Placed)],
        };
        if (known.TryGetValue(StatementKey.Of(placed), out var same) && same.TryDequeue(out var id))
        {
            _numbers[statement.Id] = id;
            Known++;
            return null;
        }

        return placed with { Id = _numbers[statement.Id] = numbers.Take(statement.Id) };
    }

    private CodedValue Placed(CodedValue value)
    {
        var variable = merge.Variables[value.Variable];
        return new CodedValue(variable, _short.Contains(variable) ? merge.Entities[value.Number] : value.Number, value.Text is null ? null : Plain.Of(value.Text));
    }

    private void Keep(List<CodedStatement> statements)
    {
        database.Insert("coded_statements (id, type, document, first, last, coder)", statements.Select(s => new object?[] { s.Id, s.Type, s.Document, s.Span.Start, s.Span.End, s.Coder }));
        database.Insert("coded_values (statement, variable, number, text)", statements.SelectMany(s => s.Values.OrderBy(v => v.Variable).Select(v => new object?[] { s.Id, v.Variable, v.Number, v.Text })));
    }
}
