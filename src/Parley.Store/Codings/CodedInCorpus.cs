using System.Collections.Immutable;
using System.Data.Common;
using Parley.Coding;
using Parley.Text;

namespace Parley.Store.Codings;

/// <summary>What networks need of a corpus: what people coded, a type each, what the machine read as one type more, and what each coder says of that as another.</summary>
/// <param name="corpus">Read, not changed.</param>
public sealed class CodedInCorpus(Corpus corpus) : ICodedSource
{
    private readonly Database _database = corpus.Database;
    private readonly ReadStatements _read = new(corpus);

    /// <inheritdoc/>
    public ImmutableArray<StatementKind> Kinds => [.. Types().Select(type => type.Kind), .. _read.Any ? [ReadStatements.Kind] : Array.Empty<StatementKind>(), .. _read.HasCoders ? [ReadStatements.Judgement] : Array.Empty<StatementKind>()];

    /// <inheritdoc/>
    public CodedStatements? Read(StatementKind kind, Wanted wanted, out Diagnostic? failure)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(wanted);
        failure = null;
        return TypeOf(kind) is { } type ? Read(type, wanted) : kind.Name == ReadStatements.Judgement.Name ? _read.Judgements(wanted) : _read.Read(wanted);
    }

    /// <summary>Whether a type is that of what the machine read, else of what people coded elsewhere.</summary>
    public bool IsRead(StatementKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return TypeOf(kind) is null;
    }

    /// <summary>Whether a type holds what each coder says for themselves: to compare coders by, not to draw a debate of, since what two of them coded stands in it twice.</summary>
    public bool IsOfCoders(StatementKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Name == ReadStatements.Judgement.Name && IsRead(kind);
    }

    /// <summary>Whether anything is coded of a type.</summary>
    public bool IsCoded(StatementKind kind) =>
        _database.Number(IsRead(kind) ? "SELECT 1 FROM positions LIMIT 1" : "SELECT 1 FROM coded_statements s WHERE s.type = $1 LIMIT 1", IsRead(kind) ? [] : [TypeOf(kind)!.Id]) is not null;

    private StoredType? TypeOf(StatementKind kind) => Types().FirstOrDefault(type => type.Kind.Name == kind.Name && type.Kind.Variables.SequenceEqual(kind.Variables));

    private List<StoredType> Types()
    {
        var variables = _database.Query("SELECT type, id, name, kind FROM coded_variables ORDER BY id", row => (Type: row.GetInt64(0), Id: row.GetInt64(1), Variable: new Variable(row.GetString(2), (VariableKind)row.GetInt64(3)))).ToLookup(v => v.Type);
        return _database.Query("SELECT id, label FROM coded_types ORDER BY id", row => new StoredType(
            row.GetInt64(0), new StatementKind(row.GetString(1), [.. variables[row.GetInt64(0)].Select(v => v.Variable)]), [.. variables[row.GetInt64(0)].Select(v => v.Id)]));
    }

    private CodedStatements Read(StoredType type, Wanted wanted)
    {
        var documents = Documents();
        var places = documents.Ids.Select((id, place) => (id, place)).ToDictionary(d => (long)d.id, d => d.place);
        var rows = _database.Query("SELECT id, document, first, last, coder FROM coded_statements WHERE type = $1 ORDER BY id",
            row => (Id: (int)row.GetInt64(0), Document: row.GetInt64(1), First: (int)row.GetInt64(2), Last: (int)row.GetInt64(3), Coder: (int)row.GetInt64(4)), type.Id);
        var spans = new CodedSpans([.. rows.Select(r => r.Id)], [.. rows.Select(r => places[r.Document])], [.. rows.Select(r => r.First)], [.. rows.Select(r => r.Last)], [.. rows.Select(r => r.Coder)]);
        var statements = CodedStatements.Of(type.Kind.Name, documents, spans, Columns(type, wanted, rows.Select((r, place) => (r.Id, place)).ToDictionary(r => (long)r.Id, r => r.place)));
        return wanted.Texts ? statements.WithTexts(Texts(statements)) : statements;
    }

    private ImmutableArray<CodedColumn> Columns(StoredType type, Wanted wanted, Dictionary<long, int> places)
    {
        var columns = type.Kind.Variables.Zip(type.VariableIds).Where(v => wanted.Has(v.First)).Select(v => (Id: v.Second, v.First.Kind, Variable: v.First, Values: new int[places.Count], Texts: new List<string>())).ToList();
        columns.ForEach(column => Array.Fill(column.Values, CodedColumn.Missing));
        var byId = columns.ToDictionary(column => column.Id);
        foreach (var id in byId.Keys)
        {
            var texts = byId[id].Texts;
            foreach (var (statement, number, text) in _database.Query("SELECT v.statement, v.number, v.text FROM coded_values v WHERE v.variable = $1", Value, id))
            {
                if (places.TryGetValue(statement, out var place))
                {
                    byId[id].Values[place] = text is null ? number : texts.Count;
                    texts.AddRange(text is null ? [] : [text]);
                }
            }
        }

        return [.. columns.Select(column => Column(column.Variable, column.Id, column.Values, column.Texts))];
    }

    private CodedColumn Column(Variable variable, long id, int[] values, List<string> texts) => variable.Kind switch
    {
        VariableKind.ShortText => Labelled(variable, values, _database.Query("SELECT id, value FROM entities WHERE variable = $1", row => ((int)row.GetInt64(0), row.GetString(1)), id)),
        VariableKind.LongText => Labelled(variable, values, [.. texts.Select((text, place) => (place, text))]),
        _ => new CodedColumn(variable, [.. values], []),
    };

    private static CodedColumn Labelled(Variable variable, int[] values, List<(int Number, string Label)> names)
    {
        string[] labels = [.. names.Select(name => name.Label).Distinct().Order(StringComparer.Ordinal)];
        var places = names.ToDictionary(name => name.Number, name => Array.BinarySearch(labels, name.Label, StringComparer.Ordinal));
        return new CodedColumn(variable, [.. values.Select(value => places.GetValueOrDefault(value, CodedColumn.Missing))], [.. labels]);
    }

    private static (long Statement, int Number, string? Text) Value(DbDataReader row) => (row.GetInt64(0), (int)row.GetInt64(1), row.IsDBNull(2) ? null : row.GetString(2));

    private CodedDocuments Documents()
    {
        var rows = _database.Query("SELECT id, date, title, author, source, section, type FROM coded_documents ORDER BY id",
            row => (Id: (int)row.GetInt64(0), Date: row.GetInt64(1), Title: row.GetString(2), Told: new[] { row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6) }));
        string[] names = ["author", "source", "section", "type"];
        return new CodedDocuments([.. rows.Select(r => r.Id)], [.. rows.Select(r => r.Date)], [.. rows.Select(r => r.Title)], [.. names.Select((name, i) => CodedColumn.OfTexts(name, rows.Select(r => r.Told[i])))]);
    }

    private ImmutableArray<string> Texts(CodedStatements statements)
    {
        var texts = new string[statements.Count];
        var byDocument = Enumerable.Range(0, texts.Length).ToLookup(place => statements.Documents.Ids[statements.Spans.Documents[place]]);
        foreach (var document in new StoredCoding(corpus).Read().Documents)
        {
            foreach (var place in byDocument[(int)document.Id])
            {
                texts[place] = document.Text[statements.Spans.Starts[place]..statements.Spans.Stops[place]];
            }
        }

        return [.. texts];
    }

    private sealed record StoredType(long Id, StatementKind Kind, ImmutableArray<long> VariableIds);
}
