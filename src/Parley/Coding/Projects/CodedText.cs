using System.Globalization;

namespace Parley.Coding.Projects;

/// <summary>A statement with all that its numbers stand for.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Document">Its document.</param>
/// <param name="Type">Its type.</param>
/// <param name="Coder">Its coder's name.</param>
public sealed record CodedText(CodedStatement Statement, CodedDocument Document, CodedType Type, string Coder)
{
    /// <summary>What it says.</summary>
    public string Text => Statement.Span.In(Document.Text);
}

/// <summary>What the numbers of a scheme stand for.</summary>
/// <param name="scheme">The scheme.</param>
public sealed class SchemeWords(CodingScheme scheme)
{
    private readonly Dictionary<long, CodedType> _types = scheme.Types.ToDictionary(type => type.Id);
    private readonly Dictionary<long, string> _coders = scheme.Coders.ToDictionary(coder => coder.Id, coder => coder.Name);
    private readonly Dictionary<long, string> _entities = scheme.Entities.ToDictionary(entity => entity.Id, entity => entity.Value);

    /// <summary>
    /// The statements of a project, document after document in the order of their numbers, and in each by their place. The statements' numbers are held in memory, of the texts one.
    /// </summary>
    public IEnumerable<(CodedDocument Document, IReadOnlyList<CodedText> Statements)> ByDocument(CodingProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var statements = project.Statements.ToLookup(statement => statement.Document);
        return project.Documents.Select(document => (document, (IReadOnlyList<CodedText>)
            [.. statements[document.Id].OrderBy(s => s.Span).ThenBy(s => s.Id).Select(s => new CodedText(s, document, _types[s.Type], _coders[s.Coder]))]));
    }

    /// <summary>A value as people read it: "0" and "1" for no and yes.</summary>
    public string Of(CodedVariable variable, CodedValue value)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return variable.Variable.Kind switch
        {
            VariableKind.ShortText => _entities[value.Number],
            VariableKind.LongText => value.Text ?? "",
            _ => value.Number.ToString(CultureInfo.InvariantCulture),
        };
    }
}
