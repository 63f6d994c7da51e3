using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Parley.Ingest.Word;

namespace Parley.Ingest.Tables;

/// <summary>The first sheet of an Excel workbook that names a column for the text.</summary>
internal static class Workbook
{
    private const int LongestCell = 1 << 20;
    private const int MostCells = 2000;
    private const long LongestSheet = 32L << 20;

    public static bool IsOne(ZipArchive archive) => archive.GetEntry("xl/workbook.xml") is not null;

    public static IEnumerable<Intake> Articles(Content content, ZipArchive archive)
    {
        var shared = Office.Read(archive.GetEntry("xl/sharedStrings.xml"), content.Terms, SharedStrings) ?? [];
        var sheets = archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase));
        Intake? failed = null;
        foreach (var sheet in sheets.OrderBy(sheet => sheet.FullName.Length).ThenBy(sheet => sheet.FullName, StringComparer.Ordinal))
        {
            var rows = Office.Read(sheet, content.Terms, reader => Rows(reader, shared)) ?? [];
            var intakes = TableArticles.Read(content.Input, rows, content.Terms);
            if (rows.Count > 1 && Columns.Of(rows[0].Cells, content.Terms.Columns, out _) is not null)
            {
                return intakes;
            }

            failed ??= rows.Count > 0 ? intakes.First() : null;
        }

        return [failed ?? content.Failed(Failures.Empty)];
    }

    private static List<TableRow> Rows(XmlReader reader, List<string> shared)
    {
        var (rows, cells, total) = (new List<TableRow>(), new List<string>(), 0L);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                Put(cells, Column(reader.GetAttribute("r"), cells.Count), Cell(reader, shared));
                total += cells[^1].Length;
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "row" })
            {
                Take(rows, cells);
                cells = [];
            }

            if (total > LongestSheet)
            {
                throw new RefusedException(Failures.TooMuchInside);
            }
        }

        return rows;
    }

    private static void Take(List<TableRow> rows, List<string> cells)
    {
        if (cells.Exists(cell => cell.Length > 0))
        {
            rows.Add(new TableRow(FormattableString.Invariant($":{rows.Count + 1}"), cells));
        }
    }

    private static void Put(List<string> cells, int column, string value)
    {
        while (cells.Count <= column && cells.Count < MostCells)
        {
            cells.Add("");
        }

        cells[Math.Min(column, MostCells - 1)] = value;
    }

    /// <summary>The number of the column in a reference such as <c>AB12</c>, from 0.</summary>
    private static int Column(string? reference, int next)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper))
        {
            column = Math.Min((column * 26) + letter - 'A' + 1, MostCells);
        }

        return column == 0 ? next : column - 1;
    }

    private static string Cell(XmlReader reader, List<string> shared)
    {
        var (type, text) = (reader.GetAttribute("t"), new StringBuilder());
        if (!reader.IsEmptyElement)
        {
            Words(reader, text, type == "inlineStr" ? "t" : "v");
        }

        return type == "s" && int.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? shared.ElementAtOrDefault(index) ?? "" : text.ToString();
    }

    private static List<string> SharedStrings(XmlReader reader)
    {
        var strings = new List<string>();
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                var text = new StringBuilder();
                if (!reader.IsEmptyElement)
                {
                    Words(reader, text, "t");
                }

                strings.Add(text.ToString());
            }
        }

        return strings;
    }

    /// <summary>What stands in the elements of that name below the one that the reader stands on; phonetic hints do not count.</summary>
    private static void Words(XmlReader reader, StringBuilder text, string name)
    {
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh")
            {
                reader.Skip();
            }

            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name && !reader.IsEmptyElement)
            {
                Office.Append(reader, text, LongestCell);
            }
        }
    }
}
