using System.Collections.Immutable;
using Parley.Coding;
using Parley.Text;

namespace Parley.Store.Dna;

/// <summary>What networks need of a database of Discourse Network Analyzer 2 or 3, read fast: numbers in columns, and no text but names.</summary>
public sealed class CodedDna : ICodedSource
{
    private static readonly string[] Needed = ["DOCUMENTS", "STATEMENTTYPES", "VARIABLES", "STATEMENTS", "DATASHORTTEXT", "DATALONGTEXT", "DATAINTEGER", "DATABOOLEAN"];

    private readonly string _path;
    private readonly bool _isTwo;
    private readonly ImmutableDictionary<StatementKind, DnaKind> _ids;

    private CodedDna(string path, bool isTwo, List<DnaKind> kinds)
    {
        (_path, _isTwo, Kinds) = (path, isTwo, [.. kinds.Select(kind => kind.Kind)]);
        _ids = kinds.ToImmutableDictionary(kind => kind.Kind);
    }

    /// <inheritdoc/>
    public ImmutableArray<StatementKind> Kinds { get; }

    /// <summary>Opens a file, which is not changed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="failure">Why it could not be opened; null where it was.</param>
    public static CodedDna? Open(string path, out Diagnostic? failure)
    {
        if (!File.Exists(path))
        {
            failure = new("PAR500", $"there is no file {path}; name a .dna of Discourse Network Analyzer");
            return null;
        }

        return Try(path, () =>
        {
            using var file = SqliteFile.Open(path);
            return Opened(path, file);
        }, out failure);
    }

    /// <inheritdoc/>
    public CodedStatements? Read(StatementKind kind, Wanted wanted, out Diagnostic? failure) => Try(_path, () =>
    {
        var statements = new CodedDnaReading(_path, _ids[kind], wanted, _isTwo).Read();
        return wanted.Texts ? statements.WithTexts(DnaTexts.Read(_path, statements)) : statements;
    }, out failure);

    /// <inheritdoc/>
    public ImmutableArray<KnownValue> Known(StatementKind kind, string variable)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var place = kind.Variables.ToList().FindIndex(one => one.Name == variable);
        return place < 0 ? [] : [.. Try(_path, () =>
        {
            using var file = SqliteFile.Open(_path);
            return DnaKnownValues.Read(file, _ids[kind].VariableIds[place], _isTwo).ToList();
        }, out _) ?? []]; // a file in which this is damaged still has its networks
    }

    private static T? Try<T>(string path, Func<T> work, out Diagnostic? failure)
        where T : class
    {
        try
        {
            failure = null;
            return work();
        }
        catch (SqliteFailure broken)
        {
            failure = new("PAR500", $"{path} cannot be read as a database of Discourse Network Analyzer 2 or 3 ({broken.Message})");
            return null;
        }
    }

    private static CodedDna Opened(string path, SqliteFile file)
    {
        var tables = file.All("SELECT upper(name) FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'", row => row.Text(0)).ToHashSet();
        if (Needed.FirstOrDefault(name => !tables.Contains(name)) is { } lacking)
        {
            throw new SqliteFailure($"it has no table {lacking}");
        }

        var kinds = file.All("SELECT ID, Label FROM STATEMENTTYPES ORDER BY ID", row => (Id: row.Int(0), Label: row.Text(1)));
        return new(path, !tables.Contains("ENTITIES"), [.. kinds.Select(kind => DnaKind.Read(file, kind.Id, kind.Label))]);
    }
}

/// <summary>A type of statements with the numbers that the file knows it by.</summary>
internal sealed record DnaKind(int Id, StatementKind Kind, ImmutableArray<int> VariableIds)
{
    public static DnaKind Read(SqliteFile file, int id, string label)
    {
        var variables = file.All($"SELECT ID, Variable, DataType FROM VARIABLES WHERE StatementTypeId = {id} ORDER BY ID", row => (Id: row.Int(0), Variable: new Variable(row.Text(1), Of(row.Text(2)))));
        return new(id, new(label, [.. variables.Select(pair => pair.Variable)]), [.. variables.Select(pair => pair.Id)]);
    }

    private static VariableKind Of(string word) => word switch
    {
        "short text" => VariableKind.ShortText,
        "integer" => VariableKind.Integer,
        "boolean" => VariableKind.Boolean,
        _ => VariableKind.LongText,
    };
}
