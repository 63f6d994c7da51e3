using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Parley.Formats.Codings;

/// <summary>
/// A workbook of one sheet (Office Open XML), written as it goes. Texts are texts, never formulas. A cell of Excel holds 32,767 characters, and a sheet 1,048,576 rows: what is
/// longer is cut.
/// </summary>
public static class WorkbookWriter
{
    private const int LongestCell = 32_767;
    private const int MostRows = 1_048_576;
    private static readonly DateTimeOffset Packed = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Name, string Xml)[] Parts =
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Statements" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
    ];

    /// <summary>Writes a sheet.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="isNumber">Whether a column holds numbers.</param>
    /// <returns>How many cells and rows were cut.</returns>
    public static int Write(Stream output, IReadOnlyList<string> header, IEnumerable<string?[]> rows, IReadOnlyList<bool> isNumber)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, xml) in Parts)
        {
            using var writer = new StreamWriter(Entry(archive, name), new UTF8Encoding(false));
            writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{xml}");
        }

        using var sheet = Entry(archive, "xl/worksheets/sheet1.xml");
        using var cells = XmlWriter.Create(sheet, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        cells.WriteStartElement("worksheet", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        cells.WriteStartElement("sheetData");
        var cut = Row(cells, [.. header], _ => false);
        foreach (var (row, number) in rows.Select((row, number) => (row, number + 2)))
        {
            cut += number > MostRows ? 1 : Row(cells, row, i => isNumber[i]);
        }

        cells.WriteEndElement();
        cells.WriteEndElement();
        return cut;
    }

    private static Stream Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Packed; // the same statements give the same file
        return entry.Open();
    }

    private static int Row(XmlWriter cells, string?[] row, Func<int, bool> isNumber)
    {
        var cut = 0;
        cells.WriteStartElement("row");
        for (var i = 0; i < row.Length; i++)
        {
            cells.WriteStartElement("c");
            if (row[i] is { Length: > 0 } text)
            {
                cut += text.Length > LongestCell ? 1 : 0;
                Cell(cells, text.Length > LongestCell ? text[..LongestCell] : text, isNumber(i));
            }

            cells.WriteEndElement();
        }

        cells.WriteEndElement();
        return cut;
    }

    private static void Cell(XmlWriter cells, string text, bool isNumber)
    {
        if (isNumber && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            cells.WriteElementString("v", text);
            return;
        }

        cells.WriteAttributeString("t", "inlineStr");
        cells.WriteStartElement("is");
        cells.WriteStartElement("t");
        cells.WriteAttributeString("xml", "space", null, "preserve");
        cells.WriteString(Escaped(text));
        cells.WriteEndElement();
        cells.WriteEndElement();
    }

    /// <summary>What XML has not, and what looks as if it were that, is written as <c>_x000D_</c>.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (isPair)
            {
                escaped.Append(text[i++]).Append(text[i]);
            }
            else if (char.IsSurrogate(text[i]))
            {
                escaped.Append('\uFFFD');
            }
            else if ((text[i] == '_' && text.AsSpan(i).StartsWith("_x")) || text[i] == '\r' || !XmlConvert.IsXmlChar(text[i]))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            }
            else
            {
                escaped.Append(text[i]);
            }
        }

        return escaped.ToString();
    }
}
