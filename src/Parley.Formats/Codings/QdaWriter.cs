using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Parley.Coding;
using Parley.Coding.Projects;

namespace Parley.Formats.Codings;

/// <summary>
/// A project as an archive of REFI-QDA (<c>.qdpx</c>), which MAXQDA, NVivo, ATLAS.ti and QualCoder read. A type of statements is a code, its variables are codes below it, and their
/// values codes below these; a statement is a selection with a coding for each value.
/// </summary>
public sealed class QdaWriter
{
    private static readonly DateTimeOffset Packed = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly CodingProject _project;
    private readonly SchemeWords _words;
    private readonly ILookup<long, Entity> _entities;
    private readonly List<(string Id, string Name, string Text)> _notes = [];

    private QdaWriter(CodingProject project) =>
        (_project, _words, _entities) = (project, new SchemeWords(project.Scheme), project.Scheme.Entities.ToLookup(entity => entity.Variable));

    /// <summary>Writes a project.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="project">The project.</param>
    public static void Write(Stream output, CodingProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var writer = new QdaWriter(project);
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var document in project.Documents)
        {
            using var source = new StreamWriter(Entry(archive, $"sources/{Source(document)}.txt"), new UTF8Encoding(false));
            source.Write(TextRuler.Of(document.Text).Text);
        }

        using var entry = Entry(archive, QdaNames.Project);
        using var xml = XmlWriter.Create(entry, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        writer.Project(xml);
    }

    private static Stream Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Packed; // the same project gives the same file
        return entry.Open();
    }

    private void Project(XmlWriter xml)
    {
        Begin(xml, "Project", ("name", "Parley"), ("origin", "Parley"));
        Begin(xml, "Users");
        foreach (var coder in _project.Scheme.Coders)
        {
            Empty(xml, "User", ("guid", QdaNames.Id("coder", coder.Id)), ("name", coder.Name));
        }

        xml.WriteEndElement();
        CodeBook(xml);
        Begin(xml, "Variables");
        foreach (var name in QdaNames.About)
        {
            Empty(xml, "Variable", ("guid", QdaNames.Id("about", name)), ("name", name), ("typeOfVariable", "Text"));
        }

        xml.WriteEndElement();
        Begin(xml, "Sources");
        foreach (var (document, statements) in _words.ByDocument(_project))
        {
            Source(xml, document, statements);
        }

        xml.WriteEndElement();
        Notes(xml);
        xml.WriteEndElement();
    }

    private void CodeBook(XmlWriter xml)
    {
        Begin(xml, "CodeBook");
        Begin(xml, "Codes");
        foreach (var type in _project.Scheme.Types)
        {
            Begin(xml, "Code", ("guid", QdaNames.Id("type", type.Id)), ("name", type.Label), ("isCodable", "true"), ("color", type.Colour.ToString()));
            Text(xml, "Description", QdaNames.Type);
            foreach (var variable in type.Variables)
            {
                Variable(xml, variable);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Variable(XmlWriter xml, CodedVariable variable)
    {
        Begin(xml, "Code", ("guid", QdaNames.Id("variable", variable.Id)), ("name", variable.Variable.Name), ("isCodable", "false"));
        Text(xml, "Description", QdaNames.Kinds.First(kind => kind.Kind == variable.Variable.Kind).Word);
        switch (variable.Variable.Kind)
        {
            case VariableKind.ShortText:
                var children = _entities[variable.Id].ToLookup(entity => entity.Parent ?? 0);
                Entities(xml, children, 0);
                break;
            case VariableKind.Boolean or VariableKind.Integer:
                foreach (var number in Numbers(variable))
                {
                    Empty(xml, "Code", ("guid", NumberId(variable, number)), ("name", number.ToString(CultureInfo.InvariantCulture)), ("isCodable", "true"));
                }

                break;
        }

        xml.WriteEndElement();
    }

    // Parents lie in no circle, so this ends; an empty value is no code.
    private static void Entities(XmlWriter xml, ILookup<long, Entity> children, long parent)
    {
        foreach (var entity in children[parent])
        {
            if (entity.Value.Length == 0)
            {
                Entities(xml, children, entity.Id);
                continue;
            }

            Begin(xml, "Code", ("guid", QdaNames.Id("entity", entity.Id)), ("name", entity.Value), ("isCodable", "true"), ("color", entity.Colour?.ToString()));
            Entities(xml, children, entity.Id);
            xml.WriteEndElement();
        }
    }

    private IEnumerable<long> Numbers(CodedVariable variable) => variable.Variable.Kind == VariableKind.Boolean
        ? [0, 1]
        : _project.Statements.SelectMany(statement => statement.Values).Where(value => value.Variable == variable.Id).Select(value => value.Number).Distinct().Order();

    private void Source(XmlWriter xml, CodedDocument document, IReadOnlyList<CodedText> statements)
    {
        var ruler = TextRuler.Of(document.Text);
        Begin(xml, "TextSource", ("guid", Source(document)), ("name", document.Title), ("plainTextPath", $"internal://{Source(document)}.txt"), ("creatingUser", QdaNames.Id("coder", document.Coder)));
        if (document.Notes.Length > 0)
        {
            Text(xml, "Description", document.Notes);
        }

        foreach (var statement in statements)
        {
            Selection(xml, statement, ruler);
        }

        string[] about = [document.Author, document.Source, document.Section, document.Type, CodedDate.Of(document.Date)];
        foreach (var (name, value) in QdaNames.About.Zip(about).Where(pair => pair.Second.Length > 0))
        {
            Begin(xml, "VariableValue");
            Empty(xml, "VariableRef", ("targetGUID", QdaNames.Id("about", name)));
            Text(xml, "TextValue", value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Selection(XmlWriter xml, CodedText statement, TextRuler ruler)
    {
        var (start, end) = ruler.Offsets(statement.Statement.Span, OffsetUnit.Characters);
        var (coder, id) = (QdaNames.Id("coder", statement.Statement.Coder), statement.Statement.Id);
        Begin(xml, "PlainTextSelection", ("guid", QdaNames.Id("statement", id)), ("name", $"statement {id}"), ("startPosition", $"{start}"), ("endPosition", $"{end}"), ("creatingUser", coder));
        Coding(xml, $"{id} type", QdaNames.Id("type", statement.Type.Id), coder);
        var notes = new List<string>();
        foreach (var (variable, value) in statement.Type.Variables.Zip(statement.Statement.Values))
        {
            if (variable.Variable.Kind == VariableKind.LongText && value.Text is { Length: > 0 } text)
            {
                notes.Add(QdaNames.Id("note", $"{id} {variable.Id}"));
                _notes.Add((notes[^1], variable.Variable.Name, text));
            }
            else if (Code(variable, value) is { } code)
            {
                Coding(xml, $"{id} {variable.Id}", code, coder);
            }
        }

        notes.ForEach(note => Empty(xml, "NoteRef", ("targetGUID", note)));
        xml.WriteEndElement();
    }

    private string? Code(CodedVariable variable, CodedValue value) => variable.Variable.Kind switch
    {
        VariableKind.ShortText => _words.Of(variable, value).Length > 0 ? QdaNames.Id("entity", value.Number) : null,
        VariableKind.LongText => null,
        _ => NumberId(variable, variable.Variable.Kind == VariableKind.Boolean ? Math.Sign(value.Number) & 1 : value.Number),
    };

    private void Notes(XmlWriter xml)
    {
        Begin(xml, "Notes");
        foreach (var (id, name, text) in _notes)
        {
            Begin(xml, "Note", ("guid", id), ("name", name));
            Text(xml, "PlainTextContent", text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Source(CodedDocument document) => QdaNames.Id("document", document.Id);

    private static string NumberId(CodedVariable variable, long number) => QdaNames.Id("number", $"{variable.Id} {number}");

    private static void Coding(XmlWriter xml, string id, string code, string coder)
    {
        Begin(xml, "Coding", ("guid", QdaNames.Id("coding", id)), ("creatingUser", coder));
        Empty(xml, "CodeRef", ("targetGUID", code));
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(name, QdaNames.Space.NamespaceName);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                xml.WriteAttributeString(attribute, Plain(value));
            }
        }
    }

    private static void Empty(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(xml, name, attributes);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, QdaNames.Space.NamespaceName, Plain(text));

    /// <summary>Without what XML has not.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            plain.Append(isPair || XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            _ = isPair ? plain.Append(text[++i]) : plain;
        }

        return plain.ToString();
    }
}
