using Parley.Coding;

namespace Parley.Store.Dna;

/// <summary>Names that occur in a database of Discourse Network Analyzer, in the order of their columns.</summary>
internal static class DnaColumns
{
    /// <summary>A coder's permissions.</summary>
    public static readonly string[] Permissions =
    [
        "PermissionAddDocuments", "PermissionEditDocuments", "PermissionDeleteDocuments", "PermissionImportDocuments", "PermissionAddStatements", "PermissionEditStatements",
        "PermissionDeleteStatements", "PermissionEditAttributes", "PermissionEditRegex", "PermissionEditStatementTypes", "PermissionEditCoders", "PermissionEditCoderRelations",
        "PermissionViewOthersDocuments", "PermissionEditOthersDocuments", "PermissionViewOthersStatements", "PermissionEditOthersStatements",
    ];

    /// <summary>What one coder may do with another's work.</summary>
    public static readonly string[] Rights = ["viewStatements", "editStatements", "viewDocuments", "editDocuments"];

    /// <summary>How a coder wants to see things, with the defaults.</summary>
    public static readonly (string Name, string Default)[] Screen = [("Refresh", "0"), ("FontSize", "14"), ("PopupWidth", "300"), ("ColorByCoder", "0"), ("PopupDecoration", "0"), ("PopupAutoComplete", "1")];

    /// <summary>The kinds of variables with their words and the tables that hold their values.</summary>
    public static readonly (VariableKind Kind, string Word, string Table)[] Kinds =
    [
        (VariableKind.ShortText, "short text", "DATASHORTTEXT"), (VariableKind.LongText, "long text", "DATALONGTEXT"), (VariableKind.Integer, "integer", "DATAINTEGER"), (VariableKind.Boolean, "boolean", "DATABOOLEAN"),
    ];

    /// <summary>The kind that a word names; long text for any other word, since that holds anything.</summary>
    public static VariableKind Kind(string word) => Kinds.Where(kind => kind.Word == word).Select(kind => kind.Kind).FirstOrDefault(VariableKind.LongText);
}
