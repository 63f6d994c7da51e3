namespace Parley.Store.Dna;

/// <summary>The tables of a database of Discourse Network Analyzer 3, which 3.1.2 opens.</summary>
internal static class DnaSchema
{
    /// <summary>The version that a database without one says it is of.</summary>
    public const string Version = "3.1.2";

    private const string Colours = "Red INTEGER NOT NULL DEFAULT 0 CHECK (Red BETWEEN 0 AND 255), Green INTEGER NOT NULL DEFAULT 0 CHECK (Green BETWEEN 0 AND 255), Blue INTEGER NOT NULL DEFAULT 0 CHECK (Blue BETWEEN 0 AND 255)";

    /// <summary>One statement of SQL for each table.</summary>
    public static readonly string[] Tables =
    [
        "CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL)",
        $"""
        CREATE TABLE CODERS(ID INTEGER NOT NULL PRIMARY KEY, {Short("Name")}, {Colours}, Refresh INTEGER NOT NULL DEFAULT 0 CHECK (Refresh BETWEEN 0 AND 9999),
        FontSize INTEGER NOT NULL DEFAULT 14 CHECK (FontSize BETWEEN 1 AND 99), {Short("Password")}, PopupWidth INTEGER DEFAULT 300 CHECK (PopupWidth BETWEEN 100 AND 9999),
        {Flag("ColorByCoder", 0)}, {Flag("PopupDecoration", 0)}, {Flag("PopupAutoComplete", 1)}, {string.Join(", ", DnaColumns.Permissions.Select(name => Flag(name, 1)))})
        """,
        $"""
        CREATE TABLE DOCUMENTS(ID INTEGER NOT NULL PRIMARY KEY, {Short("Title")}, Text TEXT NOT NULL, Coder INTEGER, {Empty("Author")}, {Empty("Source")}, {Empty("Section")},
        Notes TEXT NOT NULL DEFAULT '', {Empty("Type")}, Date INTEGER NOT NULL, {Refers("Coder", "CODERS")})
        """,
        $"CREATE TABLE STATEMENTTYPES(ID INTEGER NOT NULL PRIMARY KEY, {Short("Label")}, {Colours})",
        $"""
        CREATE TABLE VARIABLES(ID INTEGER NOT NULL PRIMARY KEY, {Short("Variable")}, DataType TEXT NOT NULL DEFAULT 'short text'
        CHECK (DataType = 'boolean' OR DataType = 'integer' OR DataType = 'long text' OR DataType = 'short text'), StatementTypeId INTEGER, {Refers("StatementTypeId", "STATEMENTTYPES")}, UNIQUE (Variable, StatementTypeId))
        """,
        $"""
        CREATE TABLE VARIABLELINKS(ID INTEGER NOT NULL PRIMARY KEY, SourceVariableId INTEGER, TargetVariableId INTEGER, CHECK (TargetVariableId != SourceVariableId),
        {Refers("SourceVariableId", "VARIABLES")}, {Refers("TargetVariableId", "VARIABLES")})
        """,
        $"CREATE TABLE REGEXES(Label TEXT PRIMARY KEY CHECK (LENGTH(Label) < 191), {Colours})",
        $"""
        CREATE TABLE CODERRELATIONS(ID INTEGER NOT NULL PRIMARY KEY, Coder INTEGER CHECK (Coder > 0), OtherCoder INTEGER CHECK (OtherCoder > 0),
        {string.Join(", ", DnaColumns.Rights.Select(name => Flag(name, 1)))}, CHECK (Coder != OtherCoder), {Refers("Coder", "CODERS")}, {Refers("OtherCoder", "CODERS")})
        """,
        $"""
        CREATE TABLE STATEMENTS(ID INTEGER NOT NULL PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER NOT NULL CHECK (Start >= 0), Stop INTEGER NOT NULL CHECK (Stop >= 0),
        Coder INTEGER, CHECK (Start < Stop), {Refers("StatementTypeId", "STATEMENTTYPES")}, {Refers("Coder", "CODERS")}, {Refers("DocumentId", "DOCUMENTS")})
        """,
        Values("DATABOOLEAN", "Value INTEGER NOT NULL DEFAULT 1"),
        Values("DATAINTEGER", "Value INTEGER NOT NULL DEFAULT 0"),
        $"""
        CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL, {Empty("Value")}, Red INTEGER CHECK (Red BETWEEN 0 AND 255), Green INTEGER CHECK (Green BETWEEN 0 AND 255),
        Blue INTEGER CHECK (Blue BETWEEN 0 AND 255), ChildOf INTEGER CHECK (ChildOf > 0), UNIQUE (VariableId, Value), {Refers("ChildOf", "ENTITIES")}, {Refers("VariableId", "VARIABLES")})
        """,
        Values("DATASHORTTEXT", "Entity INTEGER NOT NULL", Refers("Entity", "ENTITIES") + ", "),
        Values("DATALONGTEXT", "Value TEXT DEFAULT ''"),
        $"CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL, {Short("AttributeVariable")}, UNIQUE (VariableId, AttributeVariable), {Refers("VariableId", "VARIABLES")})",
        $"""
        CREATE TABLE ATTRIBUTEVALUES(ID INTEGER PRIMARY KEY NOT NULL, EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL, {Empty("AttributeValue")},
        UNIQUE (EntityId, AttributeVariableId), {Refers("EntityId", "ENTITIES")}, {Refers("AttributeVariableId", "ATTRIBUTEVARIABLES")})
        """,
    ];

    private static string Short(string name) => $"{name} TEXT NOT NULL CHECK (LENGTH({name}) < 191)";

    private static string Empty(string name) => $"{name} TEXT NOT NULL DEFAULT '' CHECK (LENGTH({name}) < 191)";

    private static string Flag(string name, int value) => $"{name} INTEGER NOT NULL DEFAULT {value} CHECK ({name} BETWEEN 0 AND 1)";

    private static string Refers(string column, string table) => $"FOREIGN KEY({column}) REFERENCES {table}(ID) ON DELETE CASCADE";

    private static string Values(string table, string value, string more = "") =>
        $"CREATE TABLE {table}(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, {value}, {Refers("StatementId", "STATEMENTS")}, {Refers("VariableId", "VARIABLES")}, {more}UNIQUE (StatementId, VariableId))";
}
