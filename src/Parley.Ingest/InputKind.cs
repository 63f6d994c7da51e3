using Parley.Text;

namespace Parley.Ingest;

/// <summary>What an input can be read as.</summary>
public enum InputKind
{
    /// <summary>Plain text: <c>.txt</c>, and what is nothing else.</summary>
    Text,

    /// <summary>Markdown: <c>.md</c>, <c>.markdown</c>.</summary>
    Markdown,

    /// <summary>A saved or fetched web page.</summary>
    Html,

    /// <summary>One article a line: an object with <c>text</c>.</summary>
    JsonLines,

    /// <summary>A PDF with a text layer.</summary>
    Pdf,

    /// <summary>A Word document (Office Open XML).</summary>
    Docx,

    /// <summary>Rich Text Format.</summary>
    Rtf,

    /// <summary>A feed: RSS, Atom or JSON Feed.</summary>
    Feed,

    /// <summary>A web archive: WARC.</summary>
    Warc,

    /// <summary>A mailbox (mbox) or one message (EML).</summary>
    Mail,

    /// <summary>A table of articles: values separated by commas, semicolons or tabs.</summary>
    Csv,

    /// <summary>A table of articles as an Excel workbook.</summary>
    Xlsx,

    /// <summary>A ZIP archive of any of these.</summary>
    Zip,
}

/// <summary>The kinds by the names that people type: <c>text</c>, <c>markdown</c>, <c>html</c>, <c>jsonl</c>, <c>pdf</c> and so on.</summary>
public static class InputKinds
{
    private static readonly Dictionary<string, InputKind> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = InputKind.Text,
        ["markdown"] = InputKind.Markdown,
        ["html"] = InputKind.Html,
        ["jsonl"] = InputKind.JsonLines,
        ["pdf"] = InputKind.Pdf,
        ["docx"] = InputKind.Docx,
        ["rtf"] = InputKind.Rtf,
        ["feed"] = InputKind.Feed,
        ["warc"] = InputKind.Warc,
        ["mbox"] = InputKind.Mail,
        ["eml"] = InputKind.Mail,
        ["csv"] = InputKind.Csv,
        ["xlsx"] = InputKind.Xlsx,
        ["zip"] = InputKind.Zip,
    };

    /// <summary>Every name, for a message: <c>text, markdown, html …</c></summary>
    public static string Names { get; } = string.Join(", ", Named.Keys);

    /// <summary>The kind of that name; or null and, in <paramref name="failure"/>, why not (PAR012).</summary>
    public static InputKind? Parse(string name, out Diagnostic? failure)
    {
        var known = Named.TryGetValue(name, out var kind);
        failure = known ? null : Failures.KindUnknown(name);
        return known ? kind : null;
    }

    /// <summary>The name that a user would type for <paramref name="kind"/>.</summary>
    internal static string Name(InputKind kind) => Named.First(named => named.Value == kind).Key;
}
