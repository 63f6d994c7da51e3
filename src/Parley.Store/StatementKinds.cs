namespace Parley.Store;

/// <summary>Which type of statements is meant.</summary>
public static class StatementKinds
{
    /// <summary>The type of a name or, where none is given, the first that has the variables, else the first; null where there is none.</summary>
    /// <param name="source">What statements are read from.</param>
    /// <param name="name">The type's name, or null.</param>
    /// <param name="variables">What is to be recorded of its statements or their documents.</param>
    public static StatementKind? KindOf(this ICodedSource source, string? name, IReadOnlySet<string> variables)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(variables);
        return name is not null
            ? source.Kinds.FirstOrDefault(kind => kind.Name == name)
            : source.Kinds.FirstOrDefault(kind => variables.All(variable => kind.Variables.Any(one => one.Name == variable) || Coding.CodedDocuments.Names.Contains(variable))) ?? source.Kinds.FirstOrDefault();
    }
}
