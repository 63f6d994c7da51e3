using System.IO.Compression;
using System.Text;

namespace Parley.FunctionalTests;

/// <summary>Invented archives, and the documents that are archives inside.</summary>
internal static class Packed
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>A Word document with that body and, where given, those properties.</summary>
    public static byte[] Docx(string body, string properties = "") => Zip(
        ("[Content_Types].xml", Xml("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")),
        ("word/document.xml", Xml($"<w:document xmlns:w=\"{Word}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>{body}</w:body></w:document>")),
        ("word/styles.xml", Xml($"<w:styles xmlns:w=\"{Word}\"><w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>")),
        ("docProps/core.xml", Xml($"<p:core xmlns:p=\"x\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">{properties}</p:core>")));

    /// <summary>One paragraph of a Word document.</summary>
    public static string Paragraph(string text, string? style = null) =>
        $"<w:p>{(style is null ? "" : $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>")}<w:r><w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    /// <summary>A workbook of one sheet; its strings are shared.</summary>
    public static byte[] Xlsx(params string[][] rows)
    {
        var shared = rows.SelectMany(row => row).Distinct().ToList();
        var cells = rows.Select((row, r) => $"<row>{string.Concat(row.Select((cell, c) => $"<c r=\"{(char)('A' + c)}{r + 1}\" t=\"s\"><v>{shared.IndexOf(cell)}</v></c>"))}</row>");
        return Zip(
            ("xl/workbook.xml", Xml($"<workbook xmlns=\"{Sheet}\"/>")),
            ("xl/sharedStrings.xml", Xml($"<sst xmlns=\"{Sheet}\">{string.Concat(shared.Select(text => $"<si><t>{System.Security.SecurityElement.Escape(text)}</t></si>"))}</sst>")),
            ("xl/worksheets/sheet1.xml", Xml($"<worksheet xmlns=\"{Sheet}\"><sheetData>{string.Concat(cells)}</sheetData></worksheet>")));
    }

    private static byte[] Xml(string text) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text);
}
