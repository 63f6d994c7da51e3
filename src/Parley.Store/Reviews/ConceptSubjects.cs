using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.Store.History;

namespace Parley.Store.Reviews;

/// <summary>
/// Concepts: <c>exists</c> true or false; <c>name</c>, <c>definition</c> a text; <c>examples</c> a list of texts; <c>parent</c> and <c>merged</c> a concept's number, of which 0 is none.
/// What was coded with a concept that is merged or deleted is not lost: it counts for the other, and comes back with the concept.
/// </summary>
internal sealed class ConceptSubjects(Corpus corpus) : ISubjectKind
{
    private static readonly string[] Aspects = ["exists", "name", "definition", "examples", "parent", "merged"];

    private readonly Database _database = corpus.Database;

    public string Kind => "concept";

    public static string SubjectOf(long concept) => FormattableString.Invariant($"concept {concept}");

    /// <summary>An aspect of a concept that is there, as JSON.</summary>
    public static string? ValueOf(StoredConcept concept, string aspect) => aspect switch
    {
        "exists" => "true",
        "name" => StatementAspects.Text(concept.Name),
        "definition" => concept.Definition is { } definition ? StatementAspects.Text(definition) : null,
        "examples" => ReviewJson.Of(new JsonArray([.. concept.Examples.Select(example => JsonValue.Create(example))])),
        "parent" => (concept.Parent ?? 0).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The concept of which these are the aspects.</summary>
    public static StoredConcept OfValues(long id, Func<string, string?> value) => new(
        id,
        Text(value("name")) ?? $"concept {id}",
        Text(value("definition")) is { Length: > 0 } definition ? definition : null,
        Number(value("parent")),
        [.. (value("examples") is { } examples ? JsonNode.Parse(examples)!.AsArray() : []).Select(example => example!.GetValue<string>())]);

    public string? Begun(string id, string aspect) => Row(id) is { } row ? ValueOf(row, aspect) : null;

    public void Check(string id, Verdict verdict, IReadOnlyList<Verdict> step)
    {
        if (Row(id) is null && !step.Any(other => other is { Aspect: "exists", Value: "true" } && other.Subject == verdict.Subject))
        {
            throw Refusal.Unknown($"concept {id}");
        }

        if (StatementAspects.AuthorOf(verdict.Aspect) is null && (!Aspects.Contains(verdict.Aspect) || !Fits(verdict)))
        {
            throw Refusal.Impossible($"{verdict.Aspect} of a concept cannot be {verdict.Value ?? "nothing"}");
        }

        if (verdict.Aspect == "name" && Text(verdict.Value) is { } name && _database.Number("SELECT id FROM concepts WHERE name = $1 AND id <> $2", name, StoredConcepts.NumberOf(verdict.Subject)) is not null)
        {
            throw Refusal.Impossible($"there is a concept {name} already; merge the two, or choose another name");
        }

        if (verdict.Aspect is "parent" or "merged" && Number(verdict.Value) is { } other)
        {
            CheckOther(StoredConcepts.NumberOf(verdict.Subject), other);
        }
    }

    public void CheckUndo(string who, string id, Verdict verdict)
    {
        var others = verdict is { Aspect: "exists", Value: "true" }
            ? _database.Query("SELECT coder FROM positions WHERE concept = $1 AND coder IS NOT NULL AND coder <> $2", row => row.GetString(0), StoredConcepts.NumberOf(verdict.Subject), who)
            : [];
        if (others.Count > 0)
        {
            throw Refusal.InUse($"{string.Join(" and ", others.Distinct().Order())} coded {others.Count} statements with the concept {Row(id)?.Name} since; undone, they count for nothing until it is there again");
        }
    }

    public void Refresh(IReadOnlyList<(string Id, Verdict Verdict)> verdicts)
    {
        new ConceptWriting(corpus).Write();
        var moved = verdicts.Where(v => v.Verdict.Aspect is "exists" or "merged").Select(v => StoredConcepts.NumberOf(v.Verdict.Subject)).Distinct().ToList();
        var statements = moved.SelectMany(concept => _database.Query(
            "SELECT DISTINCT subject FROM decisions WHERE aspect LIKE $1 OR aspect = 'final'", row => row.GetString(0), $"position {concept} of %")).Distinct().Select(StoredConcepts.NumberOf).ToList();
        if (statements.Count > 0)
        {
            new StatementSubjects(corpus).Refresh(statements);
        }
    }

    public string Describe(string id, Verdict verdict)
    {
        var name = Row(id)?.Name ?? Name(id);
        return verdict.Aspect switch
        {
            "exists" => verdict.Value == "true" ? $"made the concept {name}" : $"deleted the concept {name}",
            "name" => $"renamed the concept {name} to {Text(verdict.Value)}",
            "merged" when Number(verdict.Value) is { } into => $"merged the concept {name} into {Row(into.ToString(CultureInfo.InvariantCulture))?.Name}",
            "parent" when Number(verdict.Value) is { } above => $"put the concept {name} under {Row(above.ToString(CultureInfo.InvariantCulture))?.Name}",
            "parent" => $"put the concept {name} at the top",
            _ => $"changed the {verdict.Aspect} of the concept {name}",
        };
    }

    private void CheckOther(long concept, long other)
    {
        _ = _database.Text("SELECT name FROM concepts WHERE id = $1", other) ?? throw Refusal.Unknown($"concept {other}");
        for (long? above = other; above is { } at; above = _database.Number("SELECT parent FROM concepts WHERE id = $1", at))
        {
            if (at == concept)
            {
                throw Refusal.Impossible("a concept cannot lie under itself, nor be merged into what lies under it");
            }
        }
    }

    private static bool Fits(Verdict verdict)
    {
        try
        {
            return verdict.Aspect switch
            {
                "exists" => verdict.Value is "true" or "false",
                "name" => Text(verdict.Value) is { } name && !string.IsNullOrWhiteSpace(name),
                "definition" => verdict.Value is null || Text(verdict.Value) is not null,
                "examples" => verdict.Value is not null && JsonNode.Parse(verdict.Value)!.AsArray().All(example => example!.GetValue<string>() is not null),
                _ => verdict.Value is null || JsonNode.Parse(verdict.Value)!.GetValue<long>() >= 0,
            };
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException or NullReferenceException)
        {
            return false;
        }
    }

    private StoredConcept? Row(string id) => new StoredConcepts(corpus).Table().Find(concept => concept.Id.ToString(CultureInfo.InvariantCulture) == id);

    private string Name(string id) => Text(_database.Text("SELECT after_value FROM decisions WHERE subject = $1 AND aspect = 'name' ORDER BY id DESC LIMIT 1", $"concept {id}")) ?? id;

    private static string? Text(string? json) => json is null ? null : JsonNode.Parse(json)!.GetValue<string>();

    private static long? Number(string? json) => json is null || JsonNode.Parse(json)!.GetValue<long>() is not (> 0 and var number) ? null : number;
}
