using System.Collections.Immutable;

namespace Parley.Coding.Projects;

/// <summary>What one scheme has that another lacks, row by row, in the other's numbers.</summary>
public sealed record SchemeAdditions
{
    /// <summary>Coders.</summary>
    public ImmutableArray<Coder> Coders { get; init; } = [];

    /// <summary>Relations between coders.</summary>
    public ImmutableArray<CoderRelation> Relations { get; init; } = [];

    /// <summary>Types, with their variables and attributes.</summary>
    public ImmutableArray<CodedType> Types { get; init; } = [];

    /// <summary>Attributes of variables that were there, by the variable.</summary>
    public ImmutableArray<(long Variable, AttributeVariable Attribute)> Attributes { get; init; } = [];

    /// <summary>Entities; what is told of them is in <see cref="Told"/>.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>What is told of entities, where it is something: the entity, the attribute and the value.</summary>
    public ImmutableArray<(long Entity, long Attribute, string Value)> Told { get; init; } = [];

    /// <summary>Variables that belong together.</summary>
    public ImmutableArray<VariableLink> VariableLinks { get; init; } = [];

    /// <summary>Patterns to highlight.</summary>
    public ImmutableArray<Highlight> Highlights { get; init; } = [];

    /// <summary>Settings.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Settings { get; init; } = [];
}
