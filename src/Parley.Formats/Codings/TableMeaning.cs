namespace Parley.Formats.Codings;

/// <summary>What a column of a table of statements may be, other than a variable.</summary>
internal enum ColumnMeaning
{
    /// <summary>The value of a variable.</summary>
    Variable,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>A number or name that a document's rows share.</summary>
    Document,

    /// <summary>The document's title.</summary>
    Title,

    /// <summary>The document's date.</summary>
    Date,

    /// <summary>The document's author.</summary>
    Author,

    /// <summary>The document's source.</summary>
    Source,

    /// <summary>The document's section.</summary>
    Section,

    /// <summary>The document's type.</summary>
    DocumentType,

    /// <summary>Notes on the document.</summary>
    Notes,

    /// <summary>The document's whole text.</summary>
    DocumentText,

    /// <summary>What the statement says.</summary>
    Text,

    /// <summary>Where the statement begins, in UTF-16 units.</summary>
    Start,

    /// <summary>Behind its last unit.</summary>
    End,

    /// <summary>The coder's name.</summary>
    Coder,

    /// <summary>The statement's number.</summary>
    Id,

    /// <summary>The statement's type.</summary>
    StatementType,
}

/// <summary>What the name of a column says that it holds: our own names, those of Discourse Network Analyzer, and those of spreadsheets.</summary>
internal static class TableMeaning
{
    private static readonly Dictionary<string, ColumnMeaning> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["-"] = ColumnMeaning.None,
        ["document"] = ColumnMeaning.Document, ["document_id"] = ColumnMeaning.Document, ["article"] = ColumnMeaning.Document,
        ["title"] = ColumnMeaning.Title, ["document_title"] = ColumnMeaning.Title,
        ["date"] = ColumnMeaning.Date, ["time"] = ColumnMeaning.Date, ["published"] = ColumnMeaning.Date,
        ["author"] = ColumnMeaning.Author, ["document_author"] = ColumnMeaning.Author,
        ["source"] = ColumnMeaning.Source, ["document_source"] = ColumnMeaning.Source, ["outlet"] = ColumnMeaning.Source,
        ["section"] = ColumnMeaning.Section, ["document_section"] = ColumnMeaning.Section,
        ["type"] = ColumnMeaning.DocumentType, ["document_type"] = ColumnMeaning.DocumentType,
        ["notes"] = ColumnMeaning.Notes, ["document_notes"] = ColumnMeaning.Notes,
        ["document_text"] = ColumnMeaning.DocumentText,
        ["text"] = ColumnMeaning.Text, ["quote"] = ColumnMeaning.Text, ["quotation"] = ColumnMeaning.Text,
        ["start"] = ColumnMeaning.Start, ["start_position"] = ColumnMeaning.Start,
        ["end"] = ColumnMeaning.End, ["stop"] = ColumnMeaning.End, ["stop_position"] = ColumnMeaning.End,
        ["coder"] = ColumnMeaning.Coder,
        ["id"] = ColumnMeaning.Id, ["statement_id"] = ColumnMeaning.Id,
        ["statement_type"] = ColumnMeaning.StatementType,
    };

    /// <summary>Whether a name is one of these.</summary>
    public static bool IsKnown(string name) => Names.ContainsKey(name);

    /// <summary>The meaning of a column, and of a variable its name.</summary>
    public static (ColumnMeaning Meaning, string Name) Of(string header, ILookup<string, string> mapping)
    {
        var name = mapping[header].LastOrDefault() ?? header.Trim();
        return name.StartsWith("variable ", StringComparison.Ordinal)
            ? (ColumnMeaning.Variable, name["variable ".Length..])
            : Names.TryGetValue(name, out var meaning) ? (meaning, name) : (name.Length == 0 ? ColumnMeaning.None : ColumnMeaning.Variable, name);
    }
}
