namespace Parley.Coding;

/// <summary>What is recorded of each statement of a type: person, organization, concept, agreement, or whatever a project asks.</summary>
/// <param name="Name">Its name, as people gave it.</param>
/// <param name="Kind">What its values are.</param>
public sealed record Variable(string Name, VariableKind Kind);

/// <summary>What the values of a variable are, as in Discourse Network Analyzer.</summary>
public enum VariableKind
{
    /// <summary>An entity: a name out of a list, with a colour and attributes.</summary>
    ShortText,

    /// <summary>Free text.</summary>
    LongText,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>Yes (1) or no (0).</summary>
    Boolean,
}
