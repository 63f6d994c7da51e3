using System.Collections.Immutable;
using Parley.Review;
using Parley.Store.Articles;

namespace Parley.Store.Reviews;

/// <summary>Statements that several people code without seeing each other.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Seed">What it was drawn by.</param>
/// <param name="Coders">Who codes it.</param>
/// <param name="Size">How many statements it has.</param>
/// <param name="MadeBy">Who drew it.</param>
/// <param name="MadeAt">When, as ISO 8601 in UTC.</param>
/// <param name="OpenedAt">Since when all see what all coded; null while they do not.</param>
public sealed record BlindSample(long Id, string Name, long Seed, ImmutableArray<string> Coders, int Size, string MadeBy, string MadeAt, string? OpenedAt)
{
    /// <summary>How many statements each coder has judged.</summary>
    public ImmutableSortedDictionary<string, int> Judged { get; init; } = ImmutableSortedDictionary<string, int>.Empty;
}

/// <summary>What coders made of one statement of a sample.</summary>
/// <param name="Statement">The statement's number.</param>
/// <param name="Judgements">Of the coders who judged it.</param>
/// <param name="Agree">Whether they say the same.</param>
/// <param name="Final">What was settled; null while nothing is.</param>
public sealed record SampleDifference(long Statement, ImmutableArray<CoderJudgement> Judgements, bool Agree, ImmutableArray<Position>? Final);

/// <summary>Blind samples of a corpus.</summary>
/// <param name="corpus">Where they are kept.</param>
/// <param name="clock">For when they are drawn and opened.</param>
public sealed class BlindSamples(Corpus corpus, TimeProvider clock)
{
    private readonly Database _database = corpus.Database;

    /// <summary>Draws a sample of the statements of speech that are shown.</summary>
    /// <param name="who">Who draws it.</param>
    /// <param name="name">No two have the same.</param>
    /// <param name="coders">Two or more.</param>
    /// <param name="drawn">How many statements, and what they are drawn by.</param>
    /// <exception cref="CorpusException">The name is taken, or there is nothing to draw.</exception>
    public BlindSample Draw(string who, string name, ImmutableArray<string> coders, (int Size, long Seed) drawn)
    {
        var all = coders.Select(coder => Plain.Of(coder.Trim())).Where(coder => coder.Length > 0).Distinct().ToList();
        if (string.IsNullOrWhiteSpace(name) || all.Count < 2 || drawn.Size < 1)
        {
            throw Refusal.Impossible("a sample needs a name, two coders or more, and a size");
        }

        var id = 0L;
        _database.InTransaction(() =>
        {
            if (_database.Number("SELECT id FROM samples WHERE name = $1", Plain.Of(name.Trim())) is not null)
            {
                throw Refusal.Impossible($"there is a sample {name.Trim()} already");
            }

            var picked = Sampling.Pick(_database.Query("SELECT id FROM shown_statements WHERE act = 0", row => row.GetInt64(0)), drawn.Size, drawn.Seed);
            id = _database.Number("INSERT INTO samples (name, seed, made_by, made_at) VALUES ($1, $2, $3, $4) RETURNING id", Plain.Of(name.Trim()), drawn.Seed, who, Now)!.Value;
            _database.Insert("sample_coders (sample, coder)", all.Select(coder => new object?[] { id, coder }));
            _database.Insert("sample_statements (sample, number, statement)", picked.Select((statement, number) => new object?[] { id, (long)number, statement }));
            Refresh(id);
        });
        return Of(id)!;
    }

    /// <summary>All, the last first.</summary>
    public ImmutableArray<BlindSample> All() => [.. _database.Query("SELECT id FROM samples ORDER BY id DESC", row => row.GetInt64(0)).Select(id => Of(id)!)];

    /// <summary>One by its number; null where there is none.</summary>
    public BlindSample? Of(long id)
    {
        var coders = _database.Query("SELECT coder FROM sample_coders WHERE sample = $1 ORDER BY coder", row => row.GetString(0), id);
        var judged = Judgements(id).CountBy(j => j.Coder).ToDictionary(c => c.Key, c => c.Value);
        return _database.Query(
            "SELECT s.id, s.name, s.seed, (SELECT count(*) FROM sample_statements t WHERE t.sample = s.id), s.made_by, s.made_at, s.opened_at FROM samples s WHERE s.id = $1",
            row => new BlindSample(row.GetInt64(0), row.GetString(1), row.GetInt64(2), [.. coders], (int)row.GetInt64(3), row.GetString(4), row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6))
            {
                Judged = coders.ToImmutableSortedDictionary(coder => coder, coder => judged.GetValueOrDefault(coder)),
            }, id).FirstOrDefault();
    }

    /// <summary>From now on all see what all coded.</summary>
    /// <exception cref="CorpusException">There is no such sample.</exception>
    public BlindSample Open(long id)
    {
        _database.InTransaction(() =>
        {
            _database.Execute("UPDATE samples SET opened_at = $2 WHERE id = $1 AND opened_at IS NULL", id, Now);
            Refresh(id);
        });
        return Of(id) ?? throw Refusal.Unknown($"sample {id}");
    }

    /// <summary>How far the coders agree, a variable each. Figures name nobody's choices, so they can be seen while the sample is blind.</summary>
    public ImmutableArray<VariableAgreement> Agreement(long id) => CoderJudgements.Agreement(Judgements(id), seed: 1);

    /// <summary>What the coders made of each statement, those first in which they differ.</summary>
    /// <exception cref="CorpusException">There is no such sample, or it is still blind.</exception>
    public ImmutableArray<SampleDifference> Differences(long id)
    {
        var sample = Of(id) ?? throw Refusal.Unknown($"sample {id}");
        if (sample.OpenedAt is null)
        {
            throw Refusal.InUse($"the coders of {sample.Name} must not see each other yet; open it first");
        }

        return [.. Judgements(id).GroupBy(j => j.Statement).Select(unit => new SampleDifference(unit.Key, [.. unit], CoderJudgements.Agree(unit), Final(unit.Key))).OrderBy(d => d.Agree).ThenBy(d => d.Statement)];
    }

    private string Now => clock.GetUtcNow().UtcDateTime.ToString("O");

    private void Refresh(long id) => new StatementSubjects(corpus).Refresh(_database.Query("SELECT statement FROM sample_statements WHERE sample = $1", row => row.GetInt64(0), id));

    private ImmutableArray<Position>? Final(long statement) =>
        new HeldDecisions(corpus).On(StatementSubjects.SubjectOf(statement)).Select(StatementSubjects.Decided).Select(d => d?.Change).OfType<Settled>().Select(settled => (ImmutableArray<Position>?)settled.Positions).FirstOrDefault();

    private List<CoderJudgement> Judgements(long id)
    {
        var coders = _database.Query("SELECT coder FROM sample_coders WHERE sample = $1", row => row.GetString(0), id).ToHashSet();
        var concepts = new StoredConcepts(corpus);
        var held = new HeldDecisions(corpus).OfSample(id).GroupBy(d => d.Subject);
        return [.. held.SelectMany(subject => subject.Select(StatementSubjects.Decided).OfType<Decided>().Where(d => Coder(d.Change) is { } coder && coders.Contains(coder)).GroupBy(d => Coder(d.Change)!)
            .Select(own => new CoderJudgement(own.Key, StoredConcepts.NumberOf(subject.Key), Positions(own, concepts), own.Select(d => d.Change).OfType<BlindChange>().Select(b => b.Change).OfType<Judged>().FirstOrDefault()?.Accepts)))];
    }

    private static ImmutableArray<Position> Positions(IEnumerable<Decided> own, StoredConcepts concepts) =>
        [.. own.Select(d => d.Change).OfType<Positioned>().Select(p => (p.Position, Concept: concepts.Standing(p.Position.Concept))).Where(p => p.Concept is not null).Select(p => p.Position with { Concept = p.Concept!.Value })];

    private static string? Coder(StatementChange change) => change switch { Positioned { Position.Coder: var coder } => coder, BlindChange blind => blind.Coder, _ => null };
}
