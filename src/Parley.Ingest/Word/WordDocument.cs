using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Parley.Ingest.Word;

/// <summary>The paragraphs of a Word document: its body without footnotes, comments, and what was struck out.</summary>
internal sealed class WordDocument
{
    private const int LongestParagraph = 4 << 20;

    /// <summary>What Word keeps beside the text: moved or replaced text, and drawings for old versions.</summary>
    private static readonly HashSet<string> Silent = ["del", "moveFrom", "Fallback", "instrText", "rt", "footnotePr", "sectPr", "tblPr", "rPr", "comment"];

    private readonly Dictionary<string, string> styles;
    private readonly List<string> paragraphs = [];
    private readonly HashSet<int> headings = [];
    private readonly Stack<(StringBuilder Text, bool IsHeading)> open = new();

    private WordDocument(Dictionary<string, string> styles) => this.styles = styles;

    public static bool IsOne(ZipArchive archive) => Part(archive) is not null;

    /// <exception cref="RefusedException">It is broken, or too much.</exception>
    public static DocumentParts Read(ZipArchive archive, Terms terms)
    {
        var document = new WordDocument(Office.Read(archive.GetEntry("word/styles.xml"), terms, Styles) ?? []);
        _ = Office.Read(Part(archive), terms, document.Body);
        var about = Office.Read(archive.GetEntry("docProps/core.xml"), terms, Properties) ?? [];
        return new DocumentParts(document.paragraphs, document.headings, about.GetValueOrDefault("title"), about.GetValueOrDefault("creator"), about.GetValueOrDefault("created"), about.GetValueOrDefault("language"));
    }

    /// <summary><c>word/document.xml</c>, which some programs number.</summary>
    private static ZipArchiveEntry? Part(ZipArchive archive) => archive.GetEntry("word/document.xml")
        ?? archive.Entries.FirstOrDefault(entry => entry.FullName.StartsWith("word/document", StringComparison.OrdinalIgnoreCase) && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase));

    private List<string> Body(XmlReader reader)
    {
        while (reader.Read())
        {
            while (reader.NodeType == XmlNodeType.Element && Silent.Contains(reader.LocalName))
            {
                reader.Skip();
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                Begin(reader);
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "p" })
            {
                End();
            }
        }

        return paragraphs;
    }

    private void Begin(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" when !reader.IsEmptyElement:
                open.Push((new StringBuilder(), false));
                break;
            case "pStyle" when open.TryPop(out var paragraph):
                open.Push(paragraph with { IsHeading = IsTitle(reader.GetAttribute("val", reader.NamespaceURI)) });
                break;
            case "t" when !reader.IsEmptyElement:
                Office.Append(reader, open.TryPeek(out var inside) ? inside.Text : new StringBuilder(), LongestParagraph);
                break;
            case "tab" or "br" or "cr" when open.TryPeek(out var line):
                line.Text.Append(' ');
                break;
            case "noBreakHyphen" when open.TryPeek(out var word):
                word.Text.Append('-');
                break;
        }
    }

    private void End()
    {
        if (!open.TryPop(out var paragraph) || Tidy.Spaces(paragraph.Text.ToString()) is not { Length: > 0 } text)
        {
            return;
        }

        if (paragraph.IsHeading)
        {
            headings.Add(paragraphs.Count);
        }

        paragraphs.Add(text);
    }

    /// <summary>Word's own styles have English names in every language, but ids that are translated.</summary>
    private bool IsTitle(string? style) => style is not null && styles.GetValueOrDefault(style, style).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() is "title" or "heading1";

    private static Dictionary<string, string> Styles(XmlReader reader)
    {
        var (names, id) = (new Dictionary<string, string>(), "");
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "style")
            {
                id = reader.GetAttribute("styleId", reader.NamespaceURI) ?? "";
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "name")
            {
                names.TryAdd(id, reader.GetAttribute("val", reader.NamespaceURI) ?? "");
            }
        }

        return names;
    }

    private static Dictionary<string, string> Properties(XmlReader reader)
    {
        var (values, name) = (new Dictionary<string, string>(), "");
        while (reader.Read())
        {
            name = reader.NodeType == XmlNodeType.Element ? reader.LocalName : name;
            if (reader.NodeType == XmlNodeType.Text)
            {
                values.TryAdd(name, reader.Value);
            }
        }

        return values;
    }
}
