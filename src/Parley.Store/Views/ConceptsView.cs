using System.Collections.Immutable;
using Parley.Store.Articles;

namespace Parley.Store.Views;

/// <summary>A concept of the codebook with how often it was spoken for and against.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Definition">What it means, or null.</param>
/// <param name="Parent">The number of the concept above it, or null.</param>
public sealed record ConceptLine(long Id, string Name, string? Definition, long? Parent)
{
    /// <summary>Statements for it.</summary>
    public long Agree { get; init; }

    /// <summary>Statements against it.</summary>
    public long Disagree { get; init; }

    /// <summary>Statements about it that take no side.</summary>
    public long Neither { get; init; }

    /// <summary>How many of these only the machine proposes.</summary>
    public long Proposed { get; init; }
}

/// <summary>A concept of imported codings.</summary>
/// <param name="Id">Below zero.</param>
/// <param name="Name">As the coding has it.</param>
/// <param name="Count">How many statements are on it.</param>
/// <param name="Agree">Those for it.</param>
/// <param name="Disagree">Those against it.</param>
public sealed record ImportedConcept(long Id, string Name, long Count, long Agree, long Disagree);

/// <summary>The codebook.</summary>
/// <param name="Concepts">In the order of their names.</param>
/// <param name="Imported">Concepts of imported codings that the codebook has not got, those with most statements first.</param>
public sealed record ConceptsView(ImmutableArray<ConceptLine> Concepts, ImmutableArray<ImportedConcept> Imported)
{
    private const string Select = $"""
        SELECT c.id, c.name, c.definition, c.parent, coalesce(t.agree, 0), coalesce(t.disagree, 0), coalesce(t.neither, 0), coalesce(t.proposed, 0)
        FROM concepts c LEFT JOIN (
          SELECT q.concept, sum(CASE q.agreement WHEN 1 THEN 1 ELSE 0 END) AS agree, sum(CASE q.agreement WHEN 0 THEN 1 ELSE 0 END) AS disagree,
                 sum(CASE WHEN q.agreement IS NULL THEN 1 ELSE 0 END) AS neither, sum(CASE WHEN q.coder IS NULL THEN 1 ELSE 0 END) AS proposed
          FROM positions q JOIN shown_statements s ON s.id = q.statement WHERE {Standing.Position} GROUP BY q.concept) t ON t.concept = c.id
        ORDER BY c.name
        """;

    /// <summary>Reads it.</summary>
    public static ConceptsView Of(Corpus corpus, CodedDebate coded)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(coded);
        var imported = coded.Positions.ToLookup(row => row.Concept);
        var concepts = corpus.Database.Query(Select, row => new ConceptLine(row.GetInt64(0), row.GetString(1), StoredReadings.Text(row, 2), row.IsDBNull(3) ? null : row.GetInt64(3))
        {
            Agree = Convert.ToInt64(row.GetValue(4)), Disagree = Convert.ToInt64(row.GetValue(5)), Neither = Convert.ToInt64(row.GetValue(6)), Proposed = Convert.ToInt64(row.GetValue(7)),
        });
        return new(
            [.. concepts.Select(line => line with
            {
                Agree = line.Agree + imported[line.Id].Count(row => row.Agreement == true), Disagree = line.Disagree + imported[line.Id].Count(row => row.Agreement == false),
                Neither = line.Neither + imported[line.Id].Count(row => row.Agreement is null),
            })],
            [.. imported.Where(rows => rows.Key < 0).Select(rows => new ImportedConcept(rows.Key, rows.First().ConceptName, rows.Count(), rows.Count(row => row.Agreement == true), rows.Count(row => row.Agreement == false)))
                .OrderByDescending(concept => concept.Count).ThenBy(concept => concept.Name, StringComparer.Ordinal)]);
    }
}

/// <summary>A concept: what it means, and who is for and against it.</summary>
/// <param name="Line">Its name and definition.</param>
/// <param name="Examples">Sentences that are about it.</param>
/// <param name="Above">The concepts above it, the topmost first.</param>
/// <param name="Below">The concepts directly below it.</param>
/// <param name="Positions">Who took which side of it, the newest first.</param>
/// <param name="Others">All other concepts, in the order of their names.</param>
public sealed record ConceptView(ConceptLine Line, ImmutableArray<string> Examples, ImmutableArray<ConceptLine> Above, ImmutableArray<ConceptLine> Below, ImmutableArray<PositionRow> Positions, ImmutableArray<ConceptLine> Others)
{
    /// <summary>Reads one; null where there is none of that number.</summary>
    public static ConceptView? Of(Corpus corpus, CodedDebate coded, long id)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(coded);
        var concepts = corpus.Database.Query("SELECT id, name, definition, parent FROM concepts ORDER BY name",
            row => new ConceptLine(row.GetInt64(0), row.GetString(1), StoredReadings.Text(row, 2), row.IsDBNull(3) ? null : row.GetInt64(3)));
        if (concepts.Find(concept => concept.Id == id) is not { } own)
        {
            return coded.Concepts.TryGetValue(id, out var name) ? new(new ConceptLine(id, name, null, null), [], [], [], [.. PositionRows.OnConcept(corpus, coded, id)], [.. concepts]) : null;
        }

        var above = new List<ConceptLine>();
        for (var next = own.Parent; concepts.Find(concept => concept.Id == next) is { } parent && above.Count < concepts.Count; next = parent.Parent)
        {
            above.Insert(0, parent);
        }

        var examples = corpus.Database.Query("SELECT example FROM concept_examples WHERE concept = $1 ORDER BY number", row => row.GetString(0), id);
        return new(own, [.. examples], [.. above], [.. concepts.Where(concept => concept.Parent == id)], [.. PositionRows.OnConcept(corpus, coded, id)], [.. concepts.Where(concept => concept.Id != id)]);
    }
}
