using System.Collections.Immutable;
using Parley.Coding;
using Parley.Text;

namespace Parley.Store;

/// <summary>Something that coded statements are read from.</summary>
public interface ICodedSource
{
    /// <summary>The types of statements, the oldest first.</summary>
    ImmutableArray<StatementKind> Kinds { get; }

    /// <summary>The statements of one type.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="wanted">What is wanted of them.</param>
    /// <param name="failure">Why they could not be read; null where they were.</param>
    CodedStatements? Read(StatementKind kind, Wanted wanted, out Diagnostic? failure);

    /// <summary>What people recorded of the values of a variable; none where nothing is recorded of any.</summary>
    ImmutableArray<KnownValue> Known(StatementKind kind, string variable) => [];
}

/// <summary>A value of a variable of which something is recorded.</summary>
/// <param name="Value">The value: a name.</param>
/// <param name="Colour">Its colour as <c>#rrggbb</c>, or null.</param>
/// <param name="Attributes">What is told of it by name, e.g. its type.</param>
public sealed record KnownValue(string Value, string? Colour, ImmutableArray<(string Name, string Value)> Attributes);

/// <summary>A type of statements.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Variables">What is recorded of each statement.</param>
public sealed record StatementKind(string Name, ImmutableArray<Variable> Variables);

/// <summary>What is wanted of statements; what is not is not read.</summary>
/// <param name="Variables">The names of variables; null for all.</param>
/// <param name="Texts">Whether what the statements say is wanted, too.</param>
public sealed record Wanted(IReadOnlySet<string>? Variables = null, bool Texts = false)
{
    /// <summary>Whether a variable is wanted.</summary>
    public bool Has(Variable variable) => Variables?.Contains(variable.Name) != false;
}
