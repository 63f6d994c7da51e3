using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Parley.Coding.Projects;
using Parley.Text;

namespace Parley.Formats.Codings;

/// <summary>
/// Reads an archive of REFI-QDA. Where its codes are types and variables as <see cref="QdaWriter"/> writes them, the statements are read as they were; in any other project each coding of a
/// selection is a statement of the type "Coded passage" whose one variable is the code.
/// </summary>
internal sealed class QdaReader
{
    private const int MostCharacters = 1 << 25;
    private const int DeepestCode = 100;

    private readonly BoundedZip _zip;
    private readonly XElement _root;
    private readonly QdaCodes _codes;
    private readonly Dictionary<string, long> _coders = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Name, string Text)> _notes;
    private readonly List<CodedDocument> _documents = [];
    private readonly List<CodedStatement> _statements = [];
    private readonly List<string> _skipped = [];

    private QdaReader(BoundedZip zip, XElement root)
    {
        (_zip, _root, _codes) = (zip, root, QdaCodes.Read(root.Element(QdaNames.Space + "CodeBook")?.Element(QdaNames.Space + "Codes"), DeepestCode));
        _notes = Elements(root, "Notes", "Note").DistinctBy(Id).ToDictionary(Id, note => (note.Attribute("name")?.Value ?? "", note.Element(QdaNames.Space + "PlainTextContent")?.Value ?? ""), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the project.</summary>
    public static (CodingProject Project, ImmutableArray<Diagnostic> Notes) Read(BoundedZip zip, string name)
    {
        using var stream = zip.Find(zip.Names.First(entry => entry.EndsWith(".qde", StringComparison.OrdinalIgnoreCase)))!;
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
        var reader = new QdaReader(zip, XElement.Load(xml));
        var project = reader.Project();
        return (project, reader._skipped.Count == 0 ? [] : [new Diagnostic(CodedTables.NotText, $"{reader._skipped.Count} sources of {name} are no text and are left out; the first is {reader._skipped[0]}")]);
    }

    private CodingProject Project()
    {
        foreach (var user in Elements(_root, "Users", "User"))
        {
            _coders.TryAdd(Id(user), _coders.Count + 1);
        }

        var coders = Elements(_root, "Users", "User").DistinctBy(Id, StringComparer.OrdinalIgnoreCase).Select(user => new Coder(_coders[Id(user)], user.Attribute("name")?.Value ?? "")).ToImmutableArray();
        var about = Elements(_root, "Variables", "Variable").DistinctBy(Id).ToDictionary(Id, variable => variable.Attribute("name")?.Value ?? "", StringComparer.OrdinalIgnoreCase);
        foreach (var source in _root.Element(QdaNames.Space + "Sources")?.Elements() ?? [])
        {
            if (source.Name.LocalName == "TextSource" && Text(source) is { } text)
            {
                Source(source, TextRuler.Of(text), about);
            }
            else
            {
                _skipped.Add(source.Attribute("name")?.Value ?? Id(source));
            }
        }

        var scheme = SchemeMending.Mend(_codes.Scheme() with { Coders = coders }, new HashSet<long>(), new MendingLog());
        return new CodingProject(scheme, _documents, _statements);
    }

    private string? Text(XElement source)
    {
        if (source.Element(QdaNames.Space + "PlainTextContent") is { } content)
        {
            return content.Value;
        }

        var path = source.Attribute("plainTextPath")?.Value;
        using var stream = path is not null && path.StartsWith("internal://", StringComparison.OrdinalIgnoreCase) ? _zip.Find($"sources/{path["internal://".Length..]}") : null;
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private void Source(XElement source, TextRuler ruler, Dictionary<string, string> about)
    {
        var told = source.Elements(QdaNames.Space + "VariableValue").GroupBy(value => about.GetValueOrDefault(value.Element(QdaNames.Space + "VariableRef")?.Attribute("targetGUID")?.Value ?? "", ""))
            .ToDictionary(group => group.Key, group => group.First().Elements().Last().Value);
        var document = new CodedDocument(_documents.Count + 1, source.Attribute("name")?.Value ?? "", ruler.Text)
        {
            Coder = Coder(source), Notes = source.Element(QdaNames.Space + "Description")?.Value ?? "", Author = told.GetValueOrDefault("author", ""), Source = told.GetValueOrDefault("source", ""),
            Section = told.GetValueOrDefault("section", ""), Type = told.GetValueOrDefault("type", ""),
            Date = CodedDate.Parse(told.GetValueOrDefault("date", "")) ?? CodedDate.Parse(source.Attribute("creationDateTime")?.Value ?? "") ?? 0,
        };
        _documents.Add(document);
        foreach (var selection in source.Elements(QdaNames.Space + "PlainTextSelection"))
        {
            Selection(selection, document.Id, Span(ruler, Place(selection, "startPosition"), Place(selection, "endPosition")));
        }

        // What is said of the source as a whole is said of its whole text.
        Selection(source, document.Id, Span(ruler, 0, ruler.Characters));
    }

    private void Selection(XElement selection, long document, TextSpan? span)
    {
        var codes = selection.Elements(QdaNames.Space + "Coding").Select(coding => (Code: coding.Element(QdaNames.Space + "CodeRef")?.Attribute("targetGUID")?.Value ?? "", Coder: Coder(coding, selection))).ToList();
        var notes = selection.Elements(QdaNames.Space + "NoteRef").Select(note => _notes.GetValueOrDefault(note.Attribute("targetGUID")?.Value ?? "")).Where(note => note.Text is not null).ToList();
        foreach (var (type, coder, values) in span is null ? [] : _codes.Coded(codes, notes))
        {
            _statements.Add(new CodedStatement(_statements.Count + 1, type, document, span!.Value, coder, values));
        }
    }

    private static TextSpan? Span(TextRuler ruler, int start, int end)
    {
        var (first, last) = (ruler.Unit(start, OffsetUnit.Characters), ruler.Unit(end, OffsetUnit.Characters));
        return first < last ? new TextSpan(first, last) : null;
    }

    private static int Place(XElement selection, string name) => int.TryParse(selection.Attribute(name)?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var place) ? place : 0;

    private long Coder(params ReadOnlySpan<XElement> elements)
    {
        foreach (var element in elements)
        {
            if (element.Attribute("creatingUser")?.Value is { } user && _coders.TryGetValue(user, out var coder))
            {
                return coder;
            }
        }

        return Coding.Projects.Coder.Administrator;
    }

    private static IEnumerable<XElement> Elements(XElement root, string list, string name) => root.Element(QdaNames.Space + list)?.Elements(QdaNames.Space + name) ?? [];

    private static string Id(XElement element) => element.Attribute("guid")?.Value ?? "";
}
