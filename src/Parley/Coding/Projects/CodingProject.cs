using System.Collections.Immutable;

namespace Parley.Coding.Projects;

/// <summary>Everything that people coded: by what scheme, in which documents, and the statements.</summary>
/// <param name="Scheme">Who codes what, and how.</param>
/// <param name="Documents">The documents, in the order of their numbers; read anew each time.</param>
/// <param name="Statements">The statements, in the order of their numbers; read anew each time.</param>
public sealed record CodingProject(CodingScheme Scheme, IEnumerable<CodedDocument> Documents, IEnumerable<CodedStatement> Statements)
{
    /// <summary>Statements tied to each other.</summary>
    public ImmutableArray<StatementLink> Links { get; init; } = [];
}

/// <summary>Who codes what, and how.</summary>
public sealed record CodingScheme
{
    /// <summary>The coders, in the order of their numbers.</summary>
    public ImmutableArray<Coder> Coders { get; init; } = [];

    /// <summary>What each may do with the others' work.</summary>
    public ImmutableArray<CoderRelation> Relations { get; init; } = [];

    /// <summary>The types of statements, in the order of their numbers.</summary>
    public ImmutableArray<CodedType> Types { get; init; } = [];

    /// <summary>The entities of all short-text variables, in the order of their numbers.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>Variables that belong together.</summary>
    public ImmutableArray<VariableLink> VariableLinks { get; init; } = [];

    /// <summary>Patterns to highlight, in the order of their letters.</summary>
    public ImmutableArray<Highlight> Highlights { get; init; } = [];

    /// <summary>What a database says of itself: version and date.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Settings { get; init; } = [];

    /// <summary>All variables, type after type.</summary>
    public IEnumerable<CodedVariable> Variables => Types.SelectMany(type => type.Variables);
}
