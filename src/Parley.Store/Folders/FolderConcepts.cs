using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Parley.Store.Folders;

/// <summary>A concept of a folder's codebook.</summary>
internal sealed record FolderConcept(string Name, string? Parent, string? Definition, ImmutableArray<string> Examples)
{
    public static FolderConcept Of(JsonObject line) => new(
        line["concept"]?.GetValue<string>() ?? throw new FormatException("a concept needs its name under \"concept\""),
        line["parent"]?.GetValue<string>(),
        line["definition"]?.GetValue<string>(),
        [.. Said(line, "for"), .. Said(line, "against")]);

    private static IEnumerable<string> Said(JsonObject line, string side) => line[side]?.AsArray().Select(example => $"{side}: {example!.GetValue<string>()}") ?? [];
}

/// <summary>Takes a codebook into a corpus: a concept of a name that is there stays as it is.</summary>
internal sealed class FolderConcepts(Corpus corpus)
{
    private readonly Database _database = corpus.Database;

    /// <summary>Adds what is not there.</summary>
    /// <returns>How many that were.</returns>
    public int Add(IReadOnlyList<FolderConcept> concepts)
    {
        var known = Ids(_database);
        var fresh = concepts.Where(concept => !known.ContainsKey(concept.Name)).ToList();
        var ids = _database.NewIds("concepts", fresh.Count);
        foreach (var (concept, id) in fresh.Zip(ids))
        {
            known[concept.Name] = id;
            _database.Insert("concepts (id, name, definition)", [[id, concept.Name, concept.Definition]]);
            _database.Insert("concept_examples (concept, number, example)", concept.Examples.Select((example, number) => new object?[] { id, (long)number, example }));
        }

        foreach (var (concept, id) in fresh.Zip(ids).Where(pair => pair.First.Parent is not null))
        {
            var parent = known.TryGetValue(concept.Parent!, out var found) ? found : throw new CorpusException(CodedFolder.NotUnderstood, $"there is no concept {concept.Parent}, under which {concept.Name} is to stand");
            _database.Execute("UPDATE concepts SET parent = $2 WHERE id = $1", id, parent);
        }

        return fresh.Count;
    }

    /// <summary>The concepts of a corpus by name.</summary>
    public static Dictionary<string, long> Ids(Database database) => database.Query("SELECT name, id FROM concepts", row => (Name: row.GetString(0), Id: row.GetInt64(1))).ToDictionary(row => row.Name, row => row.Id);
}
