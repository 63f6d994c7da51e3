using System.Collections.Immutable;

namespace Parley.Coding;

/// <summary>The documents that statements were made in, one place each.</summary>
/// <param name="Ids">Their numbers, all different.</param>
/// <param name="Dates">When they appeared: seconds since 1970-01-01, UTC.</param>
/// <param name="Titles">Their titles.</param>
/// <param name="Columns">What else is recorded of them: <c>author</c>, <c>source</c>, <c>section</c>, <c>type</c>, a value for each document.</param>
public sealed record CodedDocuments(ImmutableArray<int> Ids, ImmutableArray<long> Dates, ImmutableArray<string> Titles, ImmutableArray<CodedColumn> Columns)
{
    /// <summary>The number of documents.</summary>
    public int Count => Ids.Length;

    /// <summary>The names that <see cref="Column"/> knows, whatever is recorded.</summary>
    public static ImmutableArray<string> Names { get; } = ["author", "source", "section", "type", "title", "id"];

    /// <summary>What is recorded of the documents under a name, <c>title</c> and <c>id</c> among them; null where there is none.</summary>
    public CodedColumn? Column(string name) => name switch
    {
        "title" => CodedColumn.OfTexts(name, Titles),
        "id" => CodedColumn.OfTexts(name, Ids.Select(id => id.ToString())),
        _ => Columns.FirstOrDefault(column => column.Variable.Name == name),
    };
}
