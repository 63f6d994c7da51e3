using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Parley.Store.History;

namespace Parley.Store.Reviews;

/// <summary>What of a concept is to be as said; null leaves it as it is.</summary>
public sealed record ConceptChange
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it means.</summary>
    public string? Definition { get; init; }

    /// <summary>The number of the concept above; 0 for none.</summary>
    public long? Parent { get; init; }

    /// <summary>Sentences that are about it.</summary>
    public ImmutableArray<string>? Examples { get; init; }
}

/// <summary>Steps on the codebook.</summary>
/// <param name="corpus">Where it is.</param>
public sealed class ConceptSteps(Corpus corpus)
{
    private readonly Database _database = corpus.Database;

    /// <summary>The codebook as it stands.</summary>
    public IReadOnlyList<StoredConcept> All() => new StoredConcepts(corpus).Table();

    /// <summary>A new concept.</summary>
    /// <returns>The step, and the concept's number.</returns>
    public (Step Step, long Concept) Create(string who, ConceptChange told)
    {
        ArgumentNullException.ThrowIfNull(told);
        if (string.IsNullOrWhiteSpace(told.Name))
        {
            throw Refusal.Impossible("a concept needs a name");
        }

        var id = NewId();
        return (new Step(who, [new Verdict(ConceptSubjects.SubjectOf(id), "exists", "true"), .. Verdicts(id, told)]) { Description = $"made the concept {told.Name.Trim()}" }, id);
    }

    /// <summary>A concept becomes what is told of it.</summary>
    /// <param name="who">Who decides.</param>
    /// <param name="concept">Its number.</param>
    /// <param name="told">What of it is to be as said.</param>
    /// <param name="was">What the person saw of the same; null where that does not matter.</param>
    /// <exception cref="CorpusException">There is none, or somebody else has changed the same since.</exception>
    public Step Change(string who, long concept, ConceptChange told, ConceptChange? was = null)
    {
        var verdicts = Verdicts(Known(concept), told).ToList();
        var row = All().First(one => one.Id == concept);
        foreach (var seen in was is null ? [] : Verdicts(concept, was))
        {
            var (stands, wanted) = (ConceptSubjects.ValueOf(row, seen.Aspect) ?? "\"\"", verdicts.Find(verdict => verdict.Aspect == seen.Aspect));
            if (wanted is not null && !IsSame(stands, seen.Value) && !IsSame(stands, wanted.Value))
            {
                throw Refusal.Conflicting($"the {seen.Aspect} of {row.Name} was changed by somebody else since this page was opened; it is kept as it stands: {Plainly(stands)}");
            }
        }

        return new Step(who, [.. verdicts]);
    }

    /// <summary>What was coded with some concepts counts for another.</summary>
    public Step Merge(string who, long into, ImmutableArray<long> others) =>
        new(who, [.. others.Select(other => new Verdict(ConceptSubjects.SubjectOf(Known(other)), "merged", Known(into).ToString(CultureInfo.InvariantCulture)))]);

    /// <summary>The concept is gone, and what was coded with it counts for nothing.</summary>
    public Step Delete(string who, long concept) => new(who, [new Verdict(ConceptSubjects.SubjectOf(Known(concept)), "exists", "false")]);

    // Forms and files end lines, and texts, in their own ways.
    private static bool IsSame(string json, string? other) => Plainly(json).Trim().ReplaceLineEndings("\n") == Plainly(other ?? "\"\"").Trim().ReplaceLineEndings("\n");

    private static string Plainly(string json) => JsonNode.Parse(json) is JsonArray list ? string.Join(" · ", list.Select(one => one?.ToString())) : JsonNode.Parse(json)!.ToString();

    private static IEnumerable<Verdict> Verdicts(long id, ConceptChange told)
    {
        var values = new (string Aspect, string? Value)[]
        {
            ("name", told.Name is { } name ? StatementAspects.Text(name.Trim()) : null),
            ("definition", told.Definition is { } definition ? StatementAspects.Text(definition) : null),
            ("parent", told.Parent?.ToString(CultureInfo.InvariantCulture)),
            ("examples", told.Examples is { } examples ? ReviewJson.Of(new JsonArray([.. examples.Select(example => JsonValue.Create(example))])) : null),
        };
        return values.Where(value => value.Value is not null).Select(value => new Verdict(ConceptSubjects.SubjectOf(id), value.Aspect, value.Value));
    }

    private long Known(long concept) => _database.Number("SELECT id FROM concepts WHERE id = $1", concept) ?? throw Refusal.Unknown($"concept {concept}");

    // Never one that was used before, whatever became of it: decisions name it.
    private long NewId()
    {
        var used = _database.Query("SELECT DISTINCT subject FROM decisions WHERE substr(subject, 1, 6) = 'concep'", row => StoredConcepts.NumberOf(row.GetString(0))).DefaultIfEmpty().Max();
        for (var id = _database.NewIds("concepts", 1)[0]; ; id = _database.IsFile ? used + 1 : _database.NewIds("concepts", 1)[0])
        {
            if (id > used)
            {
                return id;
            }
        }
    }
}
