using System.Globalization;
using System.Text;
using System.Xml;

namespace Parley.Formats.Codings;

/// <summary>The cells of the first sheet of a workbook (Office Open XML), as text. Formulas are not computed; what was computed last is read.</summary>
internal static class WorkbookReader
{
    private const int MostColumns = 16_384;

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <summary>The rows, one after the other; a row that is left out is not there.</summary>
    public static IEnumerable<string[]> Read(BoundedZip zip, Stream workbook)
    {
        var shared = Shared(zip);
        using var sheet = zip.Find(SheetName(zip, workbook)) ?? throw new InvalidDataException("the workbook has no sheet");
        using var xml = XmlReader.Create(sheet, Safe);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                yield return Row(xml, shared);
            }
        }
    }

    private static string SheetName(BoundedZip zip, Stream workbook)
    {
        var id = "";
        using (var xml = XmlReader.Create(workbook, Safe))
        {
            while (id.Length == 0 && xml.Read())
            {
                id = xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } ? xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? "" : "";
            }
        }

        using var relations = zip.Find("xl/_rels/workbook.xml.rels");
        if (relations is null || id.Length == 0)
        {
            return "xl/worksheets/sheet1.xml";
        }

        using var related = XmlReader.Create(relations, Safe);
        while (related.Read())
        {
            if (related is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && related.GetAttribute("Id") == id && related.GetAttribute("Target") is { } target)
            {
                return target.StartsWith('/') ? target : $"xl/{target}";
            }
        }

        return "xl/worksheets/sheet1.xml";
    }

    private static List<string> Shared(BoundedZip zip)
    {
        var strings = new List<string>();
        using var stream = zip.Find("xl/sharedStrings.xml");
        using var xml = stream is null ? null : XmlReader.Create(stream, Safe);
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                strings.Add(Text(xml));
            }
        }

        return strings;
    }

    private static string[] Row(XmlReader xml, List<string> shared)
    {
        var cells = new List<string>();
        using var row = xml.ReadSubtree();
        while (row.Read())
        {
            if (row is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var (place, kind) = (Column(row.GetAttribute("r")) ?? cells.Count, row.GetAttribute("t"));
            while (cells.Count < place)
            {
                cells.Add("");
            }

            cells.Add(Cell(row, kind, shared));
        }

        return [.. cells];
    }

    private static string Cell(XmlReader row, string? kind, List<string> shared)
    {
        using var cell = row.ReadSubtree();
        var text = Value(cell);
        return kind switch
        {
            "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < shared.Count ? shared[number] : "",
            "b" => text == "1" ? "1" : "0",
            "e" => "",
            _ => text,
        };
    }

    /// <summary>The text of all <c>v</c> and <c>t</c> inside; not of formulas and not of what only tells how to say it.</summary>
    private static string Value(XmlReader cell)
    {
        var text = new StringBuilder();
        string? inside = null;
        while (cell.Read())
        {
            inside = cell.NodeType switch
            {
                XmlNodeType.Element when !cell.IsEmptyElement => cell.LocalName,
                XmlNodeType.EndElement => null,
                _ => inside,
            };
            if (inside is "v" or "t" && cell.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                text.Append(cell.Value);
            }
        }

        return Unescaped(text.ToString());
    }

    private static string Text(XmlReader xml)
    {
        using var item = xml.ReadSubtree();
        return Value(item);
    }

    /// <summary>Office writes characters that XML has not as <c>_x000D_</c>.</summary>
    private static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? System.Text.RegularExpressions.Regex.Replace(text, "_x([0-9A-Fa-f]{4})_", match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
        : text;

    /// <summary>The column of <c>AB12</c>, counted from 0.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper))
        {
            column = Math.Min((column * 26) + letter - 'A' + 1, MostColumns);
        }

        return column > 0 ? column - 1 : null;
    }
}
