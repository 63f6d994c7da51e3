using Parley.Attribution;
using Parley.Coding;
using Parley.Store.Search;

namespace Parley.Store.Views;

/// <summary>What a variable of an imported coding tells a page.</summary>
internal enum CodedRole
{
    /// <summary>Nothing that pages show.</summary>
    None,

    /// <summary>Who speaks.</summary>
    Speaker,

    /// <summary>What about.</summary>
    Concept,

    /// <summary>Whether they agree.</summary>
    Side,
}

/// <summary>A variable of an imported coding.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Type">The type of statements that it belongs to.</param>
/// <param name="Name">As the coding calls it.</param>
/// <param name="Kind">What its values are.</param>
internal sealed record CodedVariableRow(long Id, long Type, string Name, VariableKind Kind)
{
    /// <summary>What the values are where they are speakers.</summary>
    public SpeakerKind Speaker => Name.Trim().ToLowerInvariant() switch
    {
        ['o', 'r', 'g', 'a', 'n', 'i', ..] => SpeakerKind.Organization,
        "person" or "speaker" or "name" or "actor" or "source" => SpeakerKind.Person,
        "state" or "country" => SpeakerKind.State,
        _ => SpeakerKind.Group,
    };
}

/// <summary>
/// What the variables of imported codings mean. They are free in a coding; their usual names are known, and of a type in which nothing is called so the last list of names is what
/// statements are about, as on the map, and the others are who speaks.
/// </summary>
internal sealed class CodedRoles
{
    private readonly Dictionary<long, CodedRole> _roles = [];

    private CodedRoles(List<CodedVariableRow> variables)
    {
        Variables = variables.ToDictionary(variable => variable.Id);
        foreach (var type in variables.GroupBy(variable => variable.Type))
        {
            Tell([.. type]);
        }
    }

    /// <summary>All variables by their numbers.</summary>
    public IReadOnlyDictionary<long, CodedVariableRow> Variables { get; }

    /// <summary>Of a corpus.</summary>
    public static CodedRoles Of(Database database) => new(database.Query(
        "SELECT id, type, name, kind FROM coded_variables ORDER BY id", row => new CodedVariableRow(row.GetInt64(0), row.GetInt64(1), row.GetString(2), (VariableKind)row.GetInt64(3))));

    /// <summary>What a variable tells.</summary>
    public CodedRole this[long variable] => _roles.GetValueOrDefault(variable);

    private void Tell(List<CodedVariableRow> type)
    {
        var names = type.FindAll(variable => variable.Kind == VariableKind.ShortText);
        var concept = names.Find(variable => variable.Name == "concept") ?? names.FindLast(variable => !CodedVariables.IsSpeakerName(variable.Name));
        var told = names.Exists(variable => CodedVariables.IsSpeakerName(variable.Name));
        foreach (var variable in names.Where(variable => variable != concept && (!told || CodedVariables.IsSpeakerName(variable.Name))))
        {
            _roles[variable.Id] = CodedRole.Speaker;
        }

        if (concept is not null)
        {
            _roles[concept.Id] = CodedRole.Concept;
        }

        var side = type.Find(variable => variable.Name == "agreement" && variable.Kind is VariableKind.Boolean or VariableKind.Integer) ?? type.Find(variable => variable.Kind == VariableKind.Boolean);
        if (side is not null)
        {
            _roles[side.Id] = CodedRole.Side;
        }
    }
}
