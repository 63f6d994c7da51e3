using System.Collections.Immutable;
using System.Data.Common;
using Parley.Attribution;
using Parley.Review;
using Parley.Store.Articles;
using Parley.Store.Views;

namespace Parley.Store.Reviews;

/// <summary>Articles with what people decided laid over what the machine read.</summary>
/// <param name="corpus">Read, not changed.</param>
public sealed class ReviewedArticles(Corpus corpus)
{
    private readonly Database _database = corpus.Database;
    private readonly HeldDecisions _held = new(corpus);

    /// <summary>An article by its id; null where there is none.</summary>
    /// <param name="name">The article's own id.</param>
    /// <param name="viewer">Who looks: of a blind sample they see their own positions only. Null for nobody in particular.</param>
    public ReviewedArticle? Of(string name, string? viewer = null) =>
        _database.Number("SELECT id FROM articles WHERE name = $1", name) is { } id ? Of(id, viewer) : null;

    /// <summary>An article by its number; null where there is none.</summary>
    public ReviewedArticle? Of(long id, string? viewer = null)
    {
        if (new StoredReadings(corpus).ArticleOf(id) is not { } article)
        {
            return null;
        }

        var statements = Statements(id, article.Id, viewer);
        var memos = _database.Query("SELECT author, text FROM memos WHERE subject = $1 ORDER BY id", row => new Memo(StoredReadings.Text(row, 0) ?? "", row.GetString(1)), $"article {article.Id}");
        var hash = _database.Query("SELECT hash FROM articles WHERE id = $1", row => row.GetFieldValue<byte[]>(0), id)[0];
        var named = statements.SelectMany(s => s.Positions).Select(p => p.Concept).ToHashSet();
        return new ReviewedArticle(id, article, [.. hash], statements, [.. memos])
        {
            Concepts = ConceptNames.Of(corpus).Where(concept => named.Contains(concept.Key)).ToImmutableDictionary(),
        };
    }

    private ImmutableArray<ReviewedStatement> Statements(long id, string name, string? viewer)
    {
        var shown = new StoredReadings(corpus).AllStatements(id, name);
        var proposed = _database.Query(
            $"""
            SELECT p.statement, p.type, p.act, p.polarity, p.modality, p.source_start, p.source_end, p.cue_start, p.cue_end, p.content, p.candidates, k.name, k.kind, k.via, k.role, k.affiliation, k.also, a.name
            FROM statements s JOIN proposals p ON p.statement = s.id LEFT JOIN speakers k ON k.id = p.speaker LEFT JOIN actors a ON a.id = k.actor WHERE s.article = $1
            """,
            row => (Id: row.GetInt64(0), Change: (Func<Statement, Statement>)Proposal(row)), id).ToDictionary(p => p.Id, p => p.Change);
        var held = _held.OnArticle(id).Select(d => (Statement: StoredConcepts.NumberOf(d.Subject), Decided: StatementSubjects.Decided(d))).Where(d => d.Decided is not null).ToLookup(d => d.Statement, d => d.Decided!);
        var machine = _database.Query(
            "SELECT p.statement, p.concept, p.agreement, p.confidence FROM statements s JOIN positions p ON p.statement = s.id WHERE s.article = $1 AND p.coder IS NULL ORDER BY p.confidence DESC",
            row => (Statement: row.GetInt64(0), Position: new Position(row.GetInt64(1), null, row.IsDBNull(2) ? null : row.GetInt64(2) == 1) { Confidence = row.GetDouble(3) }), id).ToLookup(p => p.Statement, p => p.Position);
        var (sight, concepts) = (new BlindSight(corpus, viewer), new StoredConcepts(corpus));
        return [.. shown.Select(row => With(row, proposed.GetValueOrDefault(row.Id), held[row.Id], machine[row.Id], (sight, concepts))).OfType<ReviewedStatement>().OrderBy(s => s.Statement.Content.Select(span => span.Start).FirstOrDefault()).ThenBy(s => s.Number)];
    }

    private static ReviewedStatement? With(
        StatementInArticle row, Func<Statement, Statement>? proposal, IEnumerable<Decided> held, IEnumerable<Position> machine, (BlindSight Sight, StoredConcepts Concepts) over)
    {
        var seen = held.Where(d => over.Sight.Sees(row.Id, d.Change)).Select(Own).ToList();
        var own = held.Select(d => d.Change).OfType<BlindChange>().Where(b => over.Sight.Sees(row.Id, b)).ToList();
        var read = row.Author is not null ? null : proposal is null ? row.Statement : proposal(row.Statement);
        if (Overlay.Of(read, seen) is not { } reviewed)
        {
            return null;
        }

        var positions = reviewed.Positions.Concat(machine).Select(p => (Position: p, Concept: over.Concepts.Standing(p.Concept))).Where(p => p.Concept is not null).Select(p => p.Position with { Concept = p.Concept!.Value });
        return reviewed with { Number = row.Id, Author = row.Author, Statement = own.Select(b => b.Change).Aggregate(row.Statement, Overlay.With), Positions = [.. positions] };
    }

    // To a coder of a blind sample what they decided looks as if it held for all.
    private static Decided Own(Decided decided) => decided.Change is BlindChange blind ? decided with { Change = blind.Change } : decided;

    private static Func<Statement, Statement> Proposal(DbDataReader row)
    {
        var (type, act, polarity, modality) = ((StatementType)row.GetInt64(1), (StatementAct)row.GetInt64(2), (StatementPolarity)row.GetInt64(3), (StatementModality)row.GetInt64(4));
        var (source, cue, content) = (StoredReadings.Span(row, 5), StoredReadings.Span(row, 7), SpanText.Spans(row.GetString(9)));
        var (candidates, speaker) = (StoredJson.Candidates(StoredReadings.Text(row, 10)), StoredReadings.Speaker(row, 11));
        return shown => shown with { Type = type, Act = act, Polarity = polarity, Modality = modality, Source = source, Cue = cue, Content = content, Candidates = candidates, Speaker = speaker };
    }
}
