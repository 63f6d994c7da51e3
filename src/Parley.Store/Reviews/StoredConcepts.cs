using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Parley.Store.Articles;

namespace Parley.Store.Reviews;

/// <summary>A concept as it stands.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name; no two have the same.</param>
/// <param name="Definition">What it means; null where nobody said.</param>
/// <param name="Parent">The concept above it.</param>
/// <param name="Examples">Sentences that are about it.</param>
public sealed record StoredConcept(long Id, string Name, string? Definition, long? Parent, ImmutableArray<string> Examples)
{
    /// <inheritdoc/>
    public bool Equals(StoredConcept? other) =>
        other is not null && (Id, Name, Definition, Parent) == (other.Id, other.Name, other.Definition, other.Parent) && Examples.AsSpan().SequenceEqual(other.Examples.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>The codebook as it follows from decisions, and as its table has it.</summary>
internal sealed class StoredConcepts(Corpus corpus)
{
    private readonly Database _database = corpus.Database;
    private Dictionary<long, long>? _merged;
    private HashSet<long>? _there;

    /// <summary>The concept that a position on a concept counts for: itself, or what it was merged into; null where that is gone.</summary>
    public long? Standing(long concept)
    {
        _merged ??= new HeldDecisions(corpus).OnAll("concept").Where(d => d is { Aspect: "merged", Value: not null }).ToDictionary(d => NumberOf(d.Subject), d => Number(d.Value!));
        _there ??= [.. _database.Query("SELECT id FROM concepts", row => row.GetInt64(0))];
        for (var steps = 0; _merged.TryGetValue(concept, out var into) && steps < _merged.Count; steps++)
        {
            concept = into;
        }

        return _there.Contains(concept) ? concept : null;
    }

    /// <summary>As the table has it.</summary>
    public List<StoredConcept> Table()
    {
        var examples = _database.Query("SELECT concept, example FROM concept_examples ORDER BY concept, number", row => (Concept: row.GetInt64(0), Example: row.GetString(1))).ToLookup(e => e.Concept, e => e.Example);
        return _database.Query("SELECT id, name, definition, parent FROM concepts ORDER BY id",
            row => new StoredConcept(row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetInt64(3), [.. examples[row.GetInt64(0)]]));
    }

    /// <summary>What is merged or deleted, as it was.</summary>
    public List<StoredConcept> Gone() => _database.Query("SELECT id, name, definition, parent, examples FROM gone_concepts ORDER BY id",
        row => new StoredConcept(row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetInt64(3), StoredJson.Words(row.GetString(4))));

    /// <summary>As it follows from all decisions: concepts that nobody decided about are as the table has them.</summary>
    public List<StoredConcept> Decided()
    {
        var table = Table();
        var rows = table.Concat(Gone()).ToDictionary(concept => concept.Id);
        var first = _database.Query(
            "SELECT d.subject, d.aspect, d.before_value FROM decisions d WHERE substr(d.subject, 1, 6) = 'concep' AND d.id = (SELECT min(f.id) FROM decisions f WHERE f.subject = d.subject AND f.aspect = d.aspect)",
            row => (Key: (row.GetString(0), row.GetString(1)), Value: row.IsDBNull(2) ? null : row.GetString(2))).ToDictionary(f => f.Key, f => f.Value);
        var held = new HeldDecisions(corpus).OnAll("concept").Where(d => d.Value is not null).ToDictionary(d => (d.Subject, d.Aspect), d => d.Value);
        var decided = first.Keys.Select(key => NumberOf(key.Item1)).Distinct();
        var values = decided.Select(id => (Id: id, Value: (Func<string, string?>)(aspect => Value(rows.GetValueOrDefault(id), first, held, (ConceptSubjects.SubjectOf(id), aspect))))).ToDictionary(v => v.Id, v => v.Value);
        var there = values.Where(v => v.Value("exists") == "true" && v.Value("merged") is null).Select(v => ConceptSubjects.OfValues(v.Key, v.Value)).ToList();
        return Mended([.. table.Where(concept => !values.ContainsKey(concept.Id)).Concat(there).OrderBy(concept => concept.Id)], values);
    }

    public static long NumberOf(string subject) => Number(subject[(subject.IndexOf(' ', StringComparison.Ordinal) + 1)..]);

    private static long Number(string json) => long.Parse(json, CultureInfo.InvariantCulture);

    private static string? Value(StoredConcept? row, Dictionary<(string, string), string?> first, Dictionary<(string, string), string?> held, (string, string Aspect) key) =>
        held.TryGetValue(key, out var value) ? value : first.TryGetValue(key, out var before) ? before : row is null ? null : ConceptSubjects.ValueOf(row, key.Aspect);

    // Below what is gone lies what was below it: it moves up.
    private static List<StoredConcept> Mended(List<StoredConcept> concepts, Dictionary<long, Func<string, string?>> values)
    {
        var there = concepts.Select(concept => concept.Id).ToHashSet();
        return [.. concepts.Select(concept => concept with { Parent = Above(concept.Parent, there, values) })];
    }

    private static long? Above(long? parent, HashSet<long> there, Dictionary<long, Func<string, string?>> values)
    {
        for (var steps = 0; parent is { } above && !there.Contains(above); steps++)
        {
            parent = steps > values.Count || !values.TryGetValue(above, out var value) ? null : Parent(value);
        }

        return parent;
    }

    private static long? Parent(Func<string, string?> value) => JsonNode.Parse(value("merged") ?? value("parent") ?? "0")!.GetValue<long>() is > 0 and var id ? id : null;
}
