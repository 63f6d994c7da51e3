using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Store.Views;

/// <summary>Statements of one month.</summary>
/// <param name="Month"><c>2025-02</c>.</param>
/// <param name="Articles">Published in it.</param>
/// <param name="Statements">In these articles.</param>
public sealed record MonthTally(string Month, long Articles, long Statements);

/// <summary>Somebody, and how much they said.</summary>
/// <param name="Id">The actor's.</param>
/// <param name="Name">As most of their statements have it.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Statements">How many.</param>
public sealed record ActorTally(string Id, string Name, SpeakerKind Kind, long Statements);

/// <summary>A concept, and who is for and against it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Agree">Statements for it.</param>
/// <param name="Disagree">Statements against it.</param>
/// <param name="Neither">Statements about it that take no side.</param>
public sealed record ConceptTally(long Id, string Name, long Agree, long Disagree, long Neither);

/// <summary>An article in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Published">Its day.</param>
/// <param name="Outlet">Where it appeared.</param>
/// <param name="Statements">How many are in it.</param>
public sealed record ArticleLine(string Id, string? Title, string? Published, string? Outlet, long Statements);

/// <summary>What a corpus is about, in figures.</summary>
/// <param name="Articles">How many.</param>
/// <param name="Statements">In their last readings.</param>
/// <param name="Coded">Of these, coded by somebody.</param>
/// <param name="Actors">Who speak.</param>
public sealed record OverviewView(long Articles, long Statements, long Coded, long Actors)
{
    private const int MostNamed = 12;

    /// <summary>By month, in their order; without articles that have no day.</summary>
    public ImmutableArray<MonthTally> Months { get; private init; } = [];

    /// <summary>Who said most.</summary>
    public ImmutableArray<ActorTally> Speakers { get; private init; } = [];

    /// <summary>The concepts with most statements.</summary>
    public ImmutableArray<ConceptTally> Concepts { get; private init; } = [];

    /// <summary>The outlets with most articles.</summary>
    public ImmutableArray<Tallied> Outlets { get; private init; } = [];

    /// <summary>The newest articles.</summary>
    public ImmutableArray<ArticleLine> Newest { get; private init; } = [];

    /// <summary>Reads it.</summary>
    public static OverviewView Of(Corpus corpus, CodedDebate coded)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(coded);
        var database = corpus.Database;
        long Count(string of) => database.Number($"SELECT count(*) FROM {of}") ?? 0;
        var (imported, known) = (coded.Sayings.Count, coded.Actors.ToList());
        var actors = Count("actors") + (known.Count == 0 ? 0 : known.Count(line => database.Number("SELECT 1 FROM actors WHERE name = $1", line.Id) is null));
        return new OverviewView(
            Count("articles"), Count("statements WHERE state < 2") + imported,
            (database.Number("SELECT count(DISTINCT statement) FROM positions WHERE coder IS NOT NULL") ?? 0) + coded.Sayings.Count(saying => !saying.Codes.IsEmpty), actors)
        {
            Months = MonthsOf(database, coded), Speakers = SpeakersOf(database, known), Concepts = ConceptsOf(database, coded),
            Outlets = [.. database.Query(
                $"SELECT outlet, count(*) FROM articles WHERE outlet IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {MostNamed}", row => new Tallied(row.GetString(0), row.GetInt64(1)))],
            Newest = ArticleLines.Newest(database, MostNamed),
        };
    }

    private static ImmutableArray<MonthTally> MonthsOf(Database database, CodedDebate coded)
    {
        var imported = coded.Sayings.Where(saying => saying is { Published: not null, Article: not null }).CountBy(saying => saying.Published![..7]).ToDictionary();
        var months = database.Query(
            """
            SELECT substr(a.published, 1, 7), count(*), sum((SELECT count(*) FROM statements s WHERE s.article = a.id AND s.state < 2))
            FROM articles a WHERE a.published IS NOT NULL GROUP BY 1 ORDER BY 1
            """,
            row => new MonthTally(row.GetString(0), row.GetInt64(1), Convert.ToInt64(row.GetValue(2))));
        return [.. months.Select(month => month with { Statements = month.Statements + imported.GetValueOrDefault(month.Month) })];
    }

    // More than are shown of each, since those of both kinds are counted together.
    private static ImmutableArray<ActorTally> SpeakersOf(Database database, List<ActorLine> imported)
    {
        var own = imported.ToDictionary(line => line.Id, line => line.Statements);
        var read = database.Query(
            $"""
            SELECT a.name, a.title, a.kind, count(*) FROM statements s JOIN speakers p ON p.id = s.speaker JOIN actors a ON a.id = p.actor
            WHERE s.state < 2 GROUP BY a.name, a.title, a.kind ORDER BY 4 DESC, 2 {(own.Count == 0 ? $"LIMIT {MostNamed}" : "")}
            """,
            row => new ActorTally(row.GetString(0), row.GetString(1), (SpeakerKind)row.GetInt64(2), row.GetInt64(3)));
        var there = read.Select(tally => tally.Id).ToHashSet();
        return own.Count == 0 ? [.. read]
            : [.. read.Select(tally => tally with { Statements = tally.Statements + own.GetValueOrDefault(tally.Id) })
                .Concat(imported.Where(line => !there.Contains(line.Id)).Select(line => new ActorTally(line.Id, line.Name, line.Kind, line.Statements)))
                .OrderByDescending(tally => tally.Statements).ThenBy(tally => tally.Name, StringComparer.Ordinal).Take(MostNamed)];
    }

    private static ImmutableArray<ConceptTally> ConceptsOf(Database database, CodedDebate coded)
    {
        var read = database.Query(
            $"""
            SELECT c.id, c.name, sum(CASE q.agreement WHEN 1 THEN 1 ELSE 0 END), sum(CASE q.agreement WHEN 0 THEN 1 ELSE 0 END), sum(CASE WHEN q.agreement IS NULL THEN 1 ELSE 0 END)
            FROM positions q JOIN shown_statements s ON s.id = q.statement JOIN concepts c ON c.id = q.concept WHERE {Standing.Position} GROUP BY c.id, c.name
            """,
            row => new ConceptTally(row.GetInt64(0), row.GetString(1), Convert.ToInt64(row.GetValue(2)), Convert.ToInt64(row.GetValue(3)), Convert.ToInt64(row.GetValue(4))));
        var imported = coded.Positions.GroupBy(row => row.Concept)
            .Select(on => new ConceptTally(on.Key, on.First().ConceptName, on.Count(row => row.Agreement == true), on.Count(row => row.Agreement == false), on.Count(row => row.Agreement is null)));
        return
        [
            .. read.Concat(imported).GroupBy(tally => tally.Id)
                .Select(same => same.First() with { Agree = same.Sum(t => t.Agree), Disagree = same.Sum(t => t.Disagree), Neither = same.Sum(t => t.Neither) })
                .OrderByDescending(tally => tally.Agree + tally.Disagree + tally.Neither).ThenBy(tally => tally.Name, StringComparer.Ordinal).Take(MostNamed),
        ];
    }
}
