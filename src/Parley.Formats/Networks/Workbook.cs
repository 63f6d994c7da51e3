using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Parley.Formats.Pictures;

namespace Parley.Formats.Networks;

/// <summary>A sheet of a spreadsheet.</summary>
/// <param name="Name">Its name, made fit for Excel where it is not.</param>
/// <param name="Rows">Cells row by row: numbers are <see cref="double"/> or <see cref="int"/>, all else is text and never a formula.</param>
public sealed record WorkbookSheet(string Name, IEnumerable<IEnumerable<object?>> Rows);

/// <summary>Sheets as one XLSX (Office Open XML, ECMA-376), the first row and column of each in view while one scrolls. The same sheets give the same bytes.</summary>
public static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int LongestName = 31;
    private const int LongestText = 32_767;
    private const string Forbidden = @"[]:*?/\";

    // The oldest moment that a ZIP archive knows: the clock is no part of the data.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The most rows that a sheet can have.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>The most columns that a sheet can have.</summary>
    public const int MostColumns = 16_384;

    /// <summary>Writes the file; the stream stays open.</summary>
    public static void Write(Stream stream, IReadOnlyList<WorkbookSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var names = Names(sheets);
        Part(archive, "[Content_Types].xml", xml => WriteKinds(xml, sheets.Count));
        Part(archive, "_rels/.rels", xml => WriteRelations(xml, [("rId1", "officeDocument", "xl/workbook.xml")]));
        Part(archive, "xl/workbook.xml", xml => WriteBook(xml, names));
        Part(archive, "xl/_rels/workbook.xml.rels", xml => WriteRelations(xml, [.. Enumerable.Range(1, sheets.Count).Select(i => ($"rId{i}", "worksheet", $"worksheets/sheet{i}.xml"))]));
        for (var i = 0; i < sheets.Count; i++)
        {
            Part(archive, $"xl/worksheets/sheet{i + 1}.xml", xml => WriteSheet(xml, sheets[i]));
        }
    }

    /// <summary>At most 31 characters, none of <c>[]:*?/\</c>, no apostrophe at an end, no two alike without regard to case.</summary>
    private static List<string> Names(IReadOnlyList<WorkbookSheet> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. sheets.Select(sheet =>
        {
            var name = new string([.. PictureText.OneLine(sheet.Name).Select(c => Forbidden.Contains(c, StringComparison.Ordinal) ? ' ' : c)]).Trim(' ', '\'');
            name = name.Length == 0 ? "Sheet" : name;
            var free = name[..Math.Min(LongestName, name.Length)];
            for (var i = 2; !taken.Add(free); i++)
            {
                free = $"{name[..Math.Min(LongestName - 6, name.Length)]} {i}";
            }

            return free;
        })];
    }

    private static void Part(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Timeless;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void WriteKinds(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", Package + "content-types");
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Kinds + "sheet.main+xml"));
        for (var i = 1; i <= sheets; i++)
        {
            Element(xml, "Override", ("PartName", $"/xl/worksheets/sheet{i}.xml"), ("ContentType", Kinds + "worksheet+xml"));
        }

        xml.WriteEndElement();
    }

    private static void WriteRelations(XmlWriter xml, ImmutableArray<(string Id, string Type, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", Package + "relationships");
        foreach (var (id, type, target) in relations)
        {
            Element(xml, "Relationship", ("Id", id), ("Type", $"{Relations}/{type}"), ("Target", target));
        }

        xml.WriteEndElement();
    }

    private static void WriteBook(XmlWriter xml, List<string> names)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < names.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", names[i]);
            xml.WriteAttributeString("sheetId", $"{i + 1}");
            xml.WriteAttributeString("r", "id", Relations, $"rId{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter xml, WorkbookSheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        Element(xml, "pane", ("xSplit", "1"), ("ySplit", "1"), ("topLeftCell", "B2"), ("state", "frozen"), ("activePane", "bottomRight"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        foreach (var row in sheet.Rows)
        {
            xml.WriteStartElement("row", Main);
            foreach (var cell in row)
            {
                WriteCell(xml, cell);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, object? cell)
    {
        xml.WriteStartElement("c", Main);
        if (cell is int or double { } and not (double.NaN or double.PositiveInfinity or double.NegativeInfinity))
        {
            xml.WriteElementString("v", Main, XmlFile.Number(Convert.ToDouble(cell, null)));
        }
        else if (cell?.ToString() is { Length: > 0 } text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(PictureText.ForXml(text.Length > LongestText ? text[..LongestText] : text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
