using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Parley.Coding.Projects;
using Parley.Text;

namespace Parley.Store.Dna;

/// <summary>Writes a project as a database of Discourse Network Analyzer 3, in one go: the file is there whole, or not at all.</summary>
/// <param name="password">A password for coders who have none; null where they are to have none.</param>
public sealed class DnaWriter(string? password)
{
    /// <summary>Texts were cut to what the database holds.</summary>
    public const string Cut = "PAR433";

    /// <summary>The format has no place for something.</summary>
    public const string NoPlace = "PAR434";

    /// <summary>Coders have no password, and nobody can log in as they.</summary>
    public const string NoPassword = "PAR435";

    private readonly List<string> _cut = [];
    private readonly List<string> _closed = [];
    private readonly Dictionary<long, (TextRuler Ruler, OffsetUnit Unit)> _rulers = [];

    /// <summary>What the file does not hold as the project does.</summary>
    public IEnumerable<Diagnostic> Notes
    {
        get
        {
            if (_cut.Count > 0)
            {
                yield return new(Cut, $"{_cut.Count} texts were cut to {ShortText.Limit} characters, which is all that the database holds; the first is {_cut[0]}");
            }

            if (_closed.Count > 0)
            {
                yield return new(NoPassword, $"nobody can log in as {string.Join(", ", _closed)}, who have no password; give them one with --password WORD");
            }
        }
    }

    /// <summary>Writes a project; a file that is there is replaced.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path, CodingProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var begun = $"{path}.part";
        File.Delete(begun);
        try
        {
            using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(begun), Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, ForeignKeys = false }.ToString()))
            {
                connection.Open();
                Fill(new DnaInserts(connection), project);
            }

            File.Move(begun, path, overwrite: true);
        }
        finally
        {
            File.Delete(begun);
        }
    }

    private void Fill(DnaInserts inserts, CodingProject project)
    {
        inserts.Execute("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
        Array.ForEach(DnaSchema.Tables, inserts.Execute);
        Coders(inserts, project.Scheme);
        Scheme(inserts, project.Scheme);
        Entities(inserts, project.Scheme);
        Documents(inserts, project.Documents);
        Statements(inserts, project);
        inserts.Execute("COMMIT");
    }

    private void Coders(DnaInserts inserts, CodingScheme scheme)
    {
        foreach (var coder in scheme.Coders)
        {
            var screen = coder.Screen;
            inserts.Row("CODERS",
            [
                coder.Id, Short(coder.Name, "a coder's name"), coder.Colour.Red, coder.Colour.Green, coder.Colour.Blue, screen.Refresh, Math.Clamp(screen.FontSize, 1, 99), Password(coder), Math.Clamp(screen.PopupWidth, 100, 9999),
                screen.ColourByCoder, screen.PopupDecoration, screen.PopupAutoComplete, .. DnaColumns.Permissions.Select((_, bit) => (object)((int)coder.Permissions >> bit & 1)),
            ]);
        }

        foreach (var (relation, number) in scheme.Relations.Select((relation, place) => (relation, place + 1)))
        {
            inserts.Row("CODERRELATIONS", [number, relation.Coder, relation.Other, .. DnaColumns.Rights.Select((_, bit) => (object)((int)relation.Rights >> bit & 1))]);
        }
    }

    private string Password(Coder coder)
    {
        if (!DnaPassword.IsDigest(coder.Password) && password is not null)
        {
            return DnaPassword.Digest(password, RandomNumberGenerator.GetBytes(DnaPassword.SaltLength));
        }

        if (!DnaPassword.IsDigest(coder.Password))
        {
            _closed.Add(coder.Name);
        }

        return ShortText.Cut(coder.Password);
    }

    private void Scheme(DnaInserts inserts, CodingScheme scheme)
    {
        foreach (var (property, value) in Settings(scheme))
        {
            inserts.Row("SETTINGS", [property, value]);
        }

        var patterns = new HashSet<string>();
        foreach (var highlight in scheme.Highlights)
        {
            inserts.Row("REGEXES", [Short(highlight.Pattern, "a pattern", patterns), highlight.Colour.Red, highlight.Colour.Green, highlight.Colour.Blue]);
        }

        foreach (var type in scheme.Types)
        {
            inserts.Row("STATEMENTTYPES", [type.Id, Short(type.Label, "a statement type"), type.Colour.Red, type.Colour.Green, type.Colour.Blue]);
            var names = new HashSet<string>();
            foreach (var variable in type.Variables)
            {
                inserts.Row("VARIABLES", [variable.Id, Short(variable.Variable.Name, "a variable", names), DnaColumns.Kinds.First(kind => kind.Kind == variable.Variable.Kind).Word, type.Id]);
            }
        }

        foreach (var (link, number) in scheme.VariableLinks.Select((link, place) => (link, place + 1)))
        {
            inserts.Row("VARIABLELINKS", [number, link.Source, link.Target]);
        }
    }

    private static IEnumerable<(string, string)> Settings(CodingScheme scheme)
    {
        var settings = scheme.Settings.Select(setting => (setting.Key, setting.Value)).ToList();
        var at = settings.FindIndex(setting => setting.Key == "version");
        var version = ("version", at >= 0 && settings[at].Value.StartsWith("3.", StringComparison.Ordinal) ? settings[at].Value : DnaSchema.Version);
        return settings.Where(setting => setting.Key != "version").Prepend(version);
    }

    private void Entities(DnaInserts inserts, CodingScheme scheme)
    {
        foreach (var variable in scheme.Variables)
        {
            var names = new HashSet<string>();
            foreach (var attribute in variable.Attributes)
            {
                inserts.Row("ATTRIBUTEVARIABLES", [attribute.Id, variable.Id, Short(attribute.Name, "an attribute", names)]);
            }
        }

        var (variables, values, number) = (scheme.Variables.ToDictionary(variable => variable.Id), scheme.Variables.ToDictionary(variable => variable.Id, _ => new HashSet<string>()), 0);
        foreach (var entity in scheme.Entities.OrderBy(entity => ShortText.Fits(entity.Value) ? 0 : 1))
        {
            inserts.Row("ENTITIES", [entity.Id, entity.Variable, Short(entity.Value, $"an entity of {variables[entity.Variable].Variable.Name}", values[entity.Variable]), entity.Colour?.Red, entity.Colour?.Green, entity.Colour?.Blue, entity.Parent]);
        }

        foreach (var entity in scheme.Entities)
        {
            foreach (var (attribute, value) in variables[entity.Variable].Attributes.Zip(entity.Attributes))
            {
                inserts.Row("ATTRIBUTEVALUES", [++number, entity.Id, attribute.Id, Short(value, $"an attribute of {entity.Value}")]);
            }
        }
    }

    private void Documents(DnaInserts inserts, IEnumerable<CodedDocument> documents)
    {
        foreach (var document in documents)
        {
            var ruler = TextRuler.Of(document.Text);
            if (!ruler.IsPlain)
            {
                _rulers[document.Id] = (ruler.Lean(), document.Unit);
            }

            string Field(string value, string name) => Short(value, $"the {name} of document {document.Id}");
            inserts.Row("DOCUMENTS",
            [
                document.Id, Field(document.Title, "title"), ruler.Text, document.Coder, Field(document.Author, "author"), Field(document.Source, "source"), Field(document.Section, "section"),
                document.Notes, Field(document.Type, "type"), document.Date,
            ]);
        }
    }

    private void Statements(DnaInserts inserts, CodingProject project)
    {
        var numbers = new long[DnaColumns.Kinds.Length];
        var kinds = project.Scheme.Variables.ToDictionary(variable => variable.Id, variable => Array.FindIndex(DnaColumns.Kinds, kind => kind.Kind == variable.Variable.Kind));
        foreach (var statement in project.Statements)
        {
            var (start, stop) = Offsets(statement);
            inserts.Row("STATEMENTS", [statement.Id, statement.Type, statement.Document, start, stop, statement.Coder]);
            foreach (var value in statement.Values)
            {
                var kind = kinds[value.Variable];
                inserts.Row(DnaColumns.Kinds[kind].Table, [++numbers[kind], statement.Id, value.Variable, value.Text ?? (object)value.Number]);
            }
        }
    }

    /// <summary>Where the statement stands as the database counts; never nothing.</summary>
    private (int Start, int Stop) Offsets(CodedStatement statement)
    {
        if (!_rulers.TryGetValue(statement.Document, out var text))
        {
            return (statement.Span.Start, statement.Span.End);
        }

        var (start, stop) = text.Ruler.Offsets(statement.Span, text.Unit);
        return start < stop ? (start, stop) : (start, start + 1);
    }

    private string Short(string text, string what, HashSet<string>? taken = null)
    {
        var kept = taken is null ? ShortText.Cut(text) : ShortText.Cut(text, taken);
        if (kept.Length < text.Length)
        {
            _cut.Add($"{what}, \"{ShortText.Cut(text)[..Math.Min(text.Length, 40)]}…\"");
        }

        return kept;
    }
}
