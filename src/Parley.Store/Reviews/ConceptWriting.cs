using Parley.Store.Articles;

namespace Parley.Store.Reviews;

/// <summary>Makes the table of concepts follow from what was decided about them.</summary>
internal sealed class ConceptWriting(Corpus corpus)
{
    private readonly Database _database = corpus.Database;

    public void Write()
    {
        var stored = new StoredConcepts(corpus);
        var (table, decided) = (stored.Table().ToDictionary(concept => concept.Id), stored.Decided());
        var changed = decided.Where(concept => !concept.Equals(table.GetValueOrDefault(concept.Id))).ToList();
        var gone = table.Keys.Except(decided.Select(concept => concept.Id)).ToList();
        if (decided.GroupBy(concept => concept.Name).FirstOrDefault(name => name.Count() > 1) is { } twice)
        {
            throw Refusal.Impossible($"there is a concept {twice.Key} already; rename it first");
        }

        // Parents and names first out of each other's way.
        foreach (var id in changed.Select(concept => concept.Id).Concat(gone))
        {
            _database.Execute("UPDATE concepts SET parent = NULL, name = $2 WHERE id = $1", id, $"\u0001{id}");
            _database.Execute("UPDATE concepts SET parent = NULL WHERE parent = $1", id);
        }

        foreach (var id in gone)
        {
            _database.Insert("gone_concepts (id, name, definition, parent, examples)", [Row(table[id])]);
            _database.Execute("DELETE FROM positions WHERE concept = $1", id);
            _database.Execute("DELETE FROM concepts WHERE id = $1", id);
        }

        foreach (var concept in changed)
        {
            _database.Execute(
                "INSERT INTO concepts (id, name, definition) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET name = excluded.name, definition = excluded.definition", concept.Id, concept.Name, concept.Definition);
            _database.Execute("DELETE FROM gone_concepts WHERE id = $1", concept.Id);
            _database.Execute("DELETE FROM concept_examples WHERE concept = $1", concept.Id);
            _database.Insert("concept_examples (concept, number, example)", concept.Examples.Select((example, number) => new object?[] { concept.Id, (long)number, example }));
        }

        foreach (var concept in decided)
        {
            _database.Execute("UPDATE concepts SET parent = $2 WHERE id = $1 AND coalesce(parent, 0) <> $3", concept.Id, concept.Parent, concept.Parent ?? 0);
        }
    }

    private static object?[] Row(StoredConcept concept) => [concept.Id, concept.Name, concept.Definition, concept.Parent, StoredJson.Of(concept.Examples) ?? "[]"];
}
