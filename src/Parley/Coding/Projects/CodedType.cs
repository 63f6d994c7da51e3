using System.Collections.Immutable;

namespace Parley.Coding.Projects;

/// <summary>A type of statement: what is recorded of each statement of it.</summary>
/// <param name="Id">A number.</param>
/// <param name="Label">Its name.</param>
/// <param name="Colour">The colour of its statements.</param>
/// <param name="Variables">What is recorded, in the order of their numbers.</param>
public sealed record CodedType(long Id, string Label, Colour Colour, ImmutableArray<CodedVariable> Variables);

/// <summary>A variable of a type of statement.</summary>
/// <param name="Id">A number, unique over all types.</param>
/// <param name="Variable">Its name and what its values are.</param>
public sealed record CodedVariable(long Id, Variable Variable)
{
    /// <summary>What is told of each entity of the variable, in the order of their numbers; none but short text has any.</summary>
    public ImmutableArray<AttributeVariable> Attributes { get; init; } = [];
}

/// <summary>Something told of each entity of a variable: its type, an alias, notes.</summary>
/// <param name="Id">A number, unique over all variables.</param>
/// <param name="Name">Its name.</param>
public sealed record AttributeVariable(long Id, string Name);

/// <summary>Two variables that belong together; kept for Discourse Network Analyzer, which has a place for it and no use.</summary>
public sealed record VariableLink(long Source, long Target);

/// <summary>A value of a short-text variable: a person, an organisation, a concept.</summary>
/// <param name="Id">A number, unique over all variables.</param>
/// <param name="Variable">The number of its variable.</param>
/// <param name="Value">The value; the empty one stands for none.</param>
public sealed record Entity(long Id, long Variable, string Value)
{
    /// <summary>The colour; null where nobody chose one.</summary>
    public Colour? Colour { get; init; }

    /// <summary>The number of the entity of the same variable that this one is a kind or part of.</summary>
    public long? Parent { get; init; }

    /// <summary>What is told of it, as many as the variable has <see cref="CodedVariable.Attributes"/>.</summary>
    public ImmutableArray<string> Attributes { get; init; } = [];
}

/// <summary>A pattern whose matches are highlighted in texts.</summary>
/// <param name="Pattern">A regular expression, without regard to case.</param>
/// <param name="Colour">The colour of the matches.</param>
public sealed record Highlight(string Pattern, Colour Colour);
