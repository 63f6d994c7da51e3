namespace Parley.Coding.Projects;

/// <summary>Somebody who codes.</summary>
/// <param name="Id">A number; coder 1 is the administrator.</param>
/// <param name="Name">The name, which several may share.</param>
public sealed record Coder(long Id, string Name)
{
    /// <summary>The administrator's number.</summary>
    public const long Administrator = 1;

    /// <summary>The colour of the coder's statements.</summary>
    public Colour Colour { get; init; }

    /// <summary>The digest of the password, as Discourse Network Analyzer keeps it; empty where there is none.</summary>
    public string Password { get; init; } = "";

    /// <summary>What the coder may do.</summary>
    public CoderPermissions Permissions { get; init; } = CoderPermissions.All;

    /// <summary>How the coder wants to see things.</summary>
    public CoderScreen Screen { get; init; } = new();
}

/// <summary>How a coder wants to see things; Parley itself takes no notice of it.</summary>
public sealed record CoderScreen
{
    /// <summary>Seconds between two looks at the database; unused by any version.</summary>
    public int Refresh { get; init; }

    /// <summary>Size of the text, in points, from 1 to 99.</summary>
    public int FontSize { get; init; } = 14;

    /// <summary>Width of the window in which a statement is coded, in pixels.</summary>
    public int PopupWidth { get; init; } = 300;

    /// <summary>Whether that window has a frame and buttons.</summary>
    public bool PopupDecoration { get; init; }

    /// <summary>Whether values are completed while they are typed.</summary>
    public bool PopupAutoComplete { get; init; } = true;

    /// <summary>Whether statements are coloured by coder and not by type.</summary>
    public bool ColourByCoder { get; init; }
}

/// <summary>What a coder may do, in the order of Discourse Network Analyzer's columns.</summary>
[Flags]
public enum CoderPermissions
{
    /// <summary>Nothing but look at what is the coder's own.</summary>
    None = 0,

    /// <summary>Add documents.</summary>
    AddDocuments = 1,

    /// <summary>Change documents.</summary>
    EditDocuments = 1 << 1,

    /// <summary>Remove documents.</summary>
    DeleteDocuments = 1 << 2,

    /// <summary>Bring in documents from files.</summary>
    ImportDocuments = 1 << 3,

    /// <summary>Add statements.</summary>
    AddStatements = 1 << 4,

    /// <summary>Change statements.</summary>
    EditStatements = 1 << 5,

    /// <summary>Remove statements.</summary>
    DeleteStatements = 1 << 6,

    /// <summary>Change entities and their attributes.</summary>
    EditAttributes = 1 << 7,

    /// <summary>Change the patterns that are highlighted.</summary>
    EditRegex = 1 << 8,

    /// <summary>Change statement types.</summary>
    EditStatementTypes = 1 << 9,

    /// <summary>Change coders.</summary>
    EditCoders = 1 << 10,

    /// <summary>Change whose work a coder sees.</summary>
    EditCoderRelations = 1 << 11,

    /// <summary>See other coders' documents.</summary>
    ViewOthersDocuments = 1 << 12,

    /// <summary>Change other coders' documents.</summary>
    EditOthersDocuments = 1 << 13,

    /// <summary>See other coders' statements.</summary>
    ViewOthersStatements = 1 << 14,

    /// <summary>Change other coders' statements.</summary>
    EditOthersStatements = 1 << 15,

    /// <summary>Everything.</summary>
    All = (1 << 16) - 1,
}

/// <summary>What one coder may do with another's work.</summary>
/// <param name="Coder">Who.</param>
/// <param name="Other">Whose work.</param>
/// <param name="Rights">What.</param>
public sealed record CoderRelation(long Coder, long Other, CoderRights Rights);

/// <summary>What one coder may do with another's work.</summary>
[Flags]
public enum CoderRights
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>See the statements.</summary>
    ViewStatements = 1,

    /// <summary>Change the statements.</summary>
    EditStatements = 2,

    /// <summary>See the documents.</summary>
    ViewDocuments = 4,

    /// <summary>Change the documents.</summary>
    EditDocuments = 8,

    /// <summary>Everything.</summary>
    All = 15,
}
