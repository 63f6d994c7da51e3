using System.Collections.Immutable;
using System.Globalization;
using Parley.Coding;
using Parley.Coding.Projects;
using Parley.Text;

namespace Parley.Formats.Codings;

/// <summary>
/// A project out of a table of statements, a row each. Columns that are about the document, the place or the coder are known by their names; each other one is a variable, whose
/// kind its values tell.
/// </summary>
public sealed class TableProject
{
    /// <summary>The table holds nothing that could be taken for statements.</summary>
    public const string NoTable = "PAR440";

    /// <summary>Rows are not used.</summary>
    public const string Unplaced = "PAR441";

    private readonly TableColumns _columns;
    private readonly List<TableRow> _rows;
    private readonly string _type;
    private readonly string _name;
    private readonly Dictionary<string, long> _coders = [];
    private readonly Dictionary<(long, string), long> _entities = [];
    private readonly List<Entity> _made = [];
    private readonly List<string> _unplaced = [];

    private TableProject(TableColumns columns, List<TableRow> rows, string type, string name) => (_columns, _rows, _type, _name) = (columns, rows, type, name);

    /// <summary>Reads a table.</summary>
    /// <param name="rows">The rows, the header first.</param>
    /// <param name="mapping">The meaning of columns whose names do not say it.</param>
    /// <param name="type">The type of statements where the table does not say.</param>
    /// <param name="name">What to call the table.</param>
    /// <returns>The project, or null with the reason why there is none; and what is not used.</returns>
    public static (CodingProject? Project, ImmutableArray<Diagnostic> Notes) Read(IEnumerable<string[]> rows, ILookup<string, string> mapping, string type, string name)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(mapping);
        TableColumns? columns = null;
        var kept = new List<TableRow>();
        foreach (var row in rows.Where(row => row.Any(cell => !string.IsNullOrWhiteSpace(cell))))
        {
            if (columns is null)
            {
                columns = TableColumns.Of(row, mapping);
                continue;
            }

            kept.Add(new TableRow(columns, row));
        }

        if (columns is null || kept.Count == 0 || (columns.Variables.Count == 0 && columns.Place(ColumnMeaning.Text) is null))
        {
            return (null, [new Diagnostic(NoTable, $"{name} holds no table of statements: give it a first line that names its columns, such as title, date, text, person, concept, and a row for each statement")]);
        }

        var project = new TableProject(columns, kept, type, name);
        var made = project.Project();
        return (made, project.Notes());
    }

    private ImmutableArray<Diagnostic> Notes() => _unplaced.Count == 0
        ? []
        : [new Diagnostic(Unplaced, $"{_unplaced.Count} rows of {_name} are not used, since their words are not in the text of their document; the first is \"{(_unplaced[0].Length > 60 ? _unplaced[0][..60] : _unplaced[0])}\"")];

    private CodingProject Project()
    {
        foreach (var name in _rows.Select(row => row[ColumnMeaning.Coder]).Where(name => name.Length > 0).Distinct())
        {
            _coders.Add(name, _coders.Count + 1);
        }

        var types = Types();
        var documents = new Dictionary<string, TableDocument>();
        var texts = Texts();
        var statements = new List<CodedStatement>();
        var numbers = new Numbering([]);
        foreach (var row in _rows)
        {
            var key = DocumentKey(row);
            if (!documents.TryGetValue(key, out var document))
            {
                document = documents[key] = new TableDocument(documents.Count + 1, row, texts.GetValueOrDefault(key), WhoCoded(row));
            }

            var type = types[TypeName(row)];
            if (Span(row, type, document) is { } span)
            {
                statements.Add(new CodedStatement(numbers.Take(row.Number(ColumnMeaning.Id) ?? 0), type.Type.Id, document.Id, span, WhoCoded(row), [.. type.Type.Variables.Zip(type.Places, (variable, place) => Value(variable, row.Value(place)))]));
            }
        }

        var scheme = new CodingScheme
        {
            Coders = [.. _coders.Select(coder => new Coder(coder.Value, coder.Key))], Types = [.. types.Values.Select(type => type.Type)], Entities = [.. _made],
        };
        return new CodingProject(SchemeMending.Mend(scheme, new HashSet<long>(), new MendingLog()), [.. documents.Values.Select(document => document.Whole(_name))], [.. statements.OrderBy(s => s.Id)]);
    }

    private long WhoCoded(TableRow row) => _coders.GetValueOrDefault(row[ColumnMeaning.Coder], Coder.Administrator);

    private string TypeName(TableRow row) => row[ColumnMeaning.StatementType] is { Length: > 0 } name ? name : _type;

    /// <summary>Rows of one number are of one document; without numbers, rows of one title, date and source.</summary>
    private static string DocumentKey(TableRow row) => row[ColumnMeaning.Document] is { Length: > 0 } number
        ? number
        : string.Join('\n', row[ColumnMeaning.Title], row[ColumnMeaning.Date], row[ColumnMeaning.Source], row[ColumnMeaning.Author]);

    private Dictionary<string, string> Texts()
    {
        var texts = new Dictionary<string, string>();
        foreach (var row in _rows.Where(row => row[ColumnMeaning.DocumentText].Length > 0))
        {
            texts.TryAdd(DocumentKey(row), row[ColumnMeaning.DocumentText]);
        }

        return texts;
    }

    private Dictionary<string, (CodedType Type, ImmutableArray<int> Places)> Types()
    {
        var types = new Dictionary<string, (CodedType, ImmutableArray<int>)>();
        var number = 0L;
        foreach (var rows in _rows.GroupBy(TypeName))
        {
            var used = _columns.Variables.Where(column => rows.Any(row => row.Value(column.Place).Length > 0)).ToList();
            var variables = used.Select(column => new CodedVariable(++number, new Variable(column.Name, Kind(rows.Select(row => row.Value(column.Place)))))).ToImmutableArray();
            types[rows.Key] = (new CodedType(types.Count + 1, rows.Key, new Colour(239, 208, 51), variables), [.. used.Select(column => column.Place)]);
        }

        return types;
    }

    private static VariableKind Kind(IEnumerable<string> cells)
    {
        var values = cells.Where(cell => cell.Length > 0).Distinct().Take(5000).ToList();
        return values switch
        {
            _ when values.TrueForAll(value => Truth(value) is not null) => VariableKind.Boolean,
            _ when values.TrueForAll(value => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) => VariableKind.Integer,
            _ when values.TrueForAll(ShortText.Fits) => VariableKind.ShortText,
            _ => VariableKind.LongText,
        };
    }

    private static int? Truth(string value) => value.ToUpperInvariant() switch
    {
        "1" or "TRUE" or "YES" or "AGREE" or "AGREEMENT" or "SUPPORT" => 1,
        "0" or "FALSE" or "NO" or "DISAGREE" or "DISAGREEMENT" or "OPPOSE" => 0,
        _ => null,
    };

    /// <summary>Where a row says nothing of what was said, its values stand for it.</summary>
    private TextSpan? Span(TableRow row, (CodedType Type, ImmutableArray<int> Places) type, TableDocument document)
    {
        var (words, start, end) = (TextRuler.Of(row[ColumnMeaning.Text]).Text, row.Number(ColumnMeaning.Start), row.Number(ColumnMeaning.End));
        var values = words.Length == 0 && start is null ? string.Join(" · ", type.Places.Select(row.Value).Where(value => value.Length > 0)) : "";
        var span = document.Place(words.Length == 0 && values.Length > 0 ? values : words.Length == 0 && end is null ? "…" : words, start, end);
        if (span is null or { Length: 0 })
        {
            _unplaced.Add(words);
        }

        return span is { Length: > 0 } ? span : null;
    }

    private CodedValue Value(CodedVariable variable, string cell) => variable.Variable.Kind switch
    {
        VariableKind.ShortText => new(variable.Id, EntityOf(variable.Id, cell)),
        VariableKind.LongText => new(variable.Id, 0, cell),
        VariableKind.Boolean => new(variable.Id, cell.Length == 0 ? 1 : Truth(cell) ?? 1),
        _ => new(variable.Id, int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0),
    };

    private long EntityOf(long variable, string value)
    {
        if (!_entities.TryGetValue((variable, value), out var id))
        {
            id = _entities[(variable, value)] = _made.Count + 1;
            _made.Add(new Entity(id, variable, value) { Colour = Colour.Black });
        }

        return id;
    }
}
