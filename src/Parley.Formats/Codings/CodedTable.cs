using System.Collections.Immutable;
using System.Globalization;
using Parley.Coding;
using Parley.Coding.Projects;

namespace Parley.Formats.Codings;

/// <summary>Coded statements as a table: a row each, first where it stands, then what was coded. Variables of one name share a column, whatever their type.</summary>
public sealed class CodedTable
{
    private static readonly string[] About =
    [
        "statement_id", "statement_type", "date", "document_id", "document_title", "document_author", "document_source", "document_section", "document_type", "coder", "start", "end", "text",
    ];

    private readonly CodingProject _project;
    private readonly SchemeWords _words;
    private readonly Dictionary<string, int> _places;

    /// <summary>The table of a project.</summary>
    public CodedTable(CodingProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        (_project, _words) = (project, new SchemeWords(project.Scheme));
        var names = project.Scheme.Variables.Select(variable => variable.Variable.Name).Distinct().ToList();
        _places = names.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => About.Length + pair.place);

        // A variable that is called as one of the first columns gets a name of its own.
        Header = [.. About, .. names.Select(name => About.Contains(name) || TableMeaning.IsKnown(name) ? $"variable {name}" : name)];
        IsNumber = [.. About.Select(name => name is "statement_id" or "document_id" or "start" or "end"), .. names.Select(name => project.Scheme.Variables.Where(v => v.Variable.Name == name).All(v => v.Variable.Kind is VariableKind.Integer or VariableKind.Boolean))];
    }

    /// <summary>The names of the columns.</summary>
    public ImmutableArray<string> Header { get; }

    /// <summary>Whether a column holds whole numbers; the others hold texts.</summary>
    public ImmutableArray<bool> IsNumber { get; }

    /// <summary>The rows, as many cells as columns; null where a statement's type has no such variable.</summary>
    public IEnumerable<string?[]> Rows =>
        from pair in _words.ByDocument(_project)
        from statement in pair.Statements
        select Row(statement);

    private string?[] Row(CodedText statement)
    {
        var row = new string?[Header.Length];
        Place(statement).CopyTo(row, 0);
        foreach (var (variable, value) in statement.Type.Variables.Zip(statement.Statement.Values))
        {
            row[_places[variable.Variable.Name]] = _words.Of(variable, value);
        }

        return row;
    }

    private static string[] Place(CodedText statement)
    {
        var (document, span) = (statement.Document, statement.Statement.Span);
        return
        [
            Number(statement.Statement.Id), statement.Type.Label, CodedDate.Of(document.Date), Number(document.Id), document.Title, document.Author, document.Source, document.Section, document.Type,
            statement.Coder, Number(span.Start), Number(span.End), statement.Text,
        ];
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
