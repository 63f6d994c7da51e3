using Parley.Coding;

namespace Parley.Store.Search;

/// <summary>
/// What the short-text variables of coded statements mean to somebody who searches: who speaks, or what about. Variables are free in a coding; their usual names are known, and of a
/// type in which nothing is called so, every value can be found as a speaker and as a concept.
/// </summary>
internal sealed class CodedVariables
{
    private static readonly HashSet<string> SpeakerNames = new(["person", "organization", "organisation", "actor", "speaker", "source", "name"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<long, CodedVariableRow> _rows;
    private readonly HashSet<long> _speakers;

    private CodedVariables(List<CodedVariableRow> rows)
    {
        _rows = rows.ToDictionary(row => row.Id);
        _speakers = [.. rows.Where(row => IsSpeakerName(row.Name)).Select(row => row.Id)];
        var told = rows.Where(row => _speakers.Contains(row.Id)).Select(row => row.Type).ToHashSet();
        Concepts = [.. rows.Where(row => !_speakers.Contains(row.Id)).Select(row => row.Id).Order()];
        _speakers.UnionWith(rows.Where(row => !told.Contains(row.Type)).Select(row => row.Id));
    }

    /// <summary>Those whose values are concepts.</summary>
    public IReadOnlyList<long> Concepts { get; }

    /// <summary>Of a corpus.</summary>
    public static CodedVariables Of(Database database) => new(database.Query(
        "SELECT id, type, name FROM coded_variables WHERE kind = $1", row => new CodedVariableRow(row.GetInt64(0), row.GetInt64(1), row.GetString(2)), (int)VariableKind.ShortText));

    /// <summary>Whether a variable of this name usually says who speaks.</summary>
    public static bool IsSpeakerName(string name) => SpeakerNames.Contains(name.Trim());

    /// <summary>Whether a variable says who speaks.</summary>
    public bool IsSpeaker(long variable) => _speakers.Contains(variable);

    /// <summary>Whether a variable says what about.</summary>
    public bool IsConcept(long variable) => Concepts.Contains(variable);

    /// <summary>What a variable is called.</summary>
    public string NameOf(long variable) => _rows[variable].Name;

    private sealed record CodedVariableRow(long Id, long Type, string Name);
}
