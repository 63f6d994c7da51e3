using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Linking;
using Parley.Store.Articles;
using Parley.Store.Reviews;

namespace Parley.Store.Views;

/// <summary>A statement of an actor, with what statements are chosen by.</summary>
/// <param name="Statement">Its number.</param>
/// <param name="Published">The day of its article.</param>
/// <param name="Outlet">Where the article appeared.</param>
public sealed record SaidRow(long Statement, string? Published, string? Outlet);

/// <summary>What somebody decided about an actor.</summary>
/// <param name="Description">In plain words.</param>
/// <param name="Holds">Whether it is not undone.</param>
/// <param name="Who">By whom.</param>
/// <param name="At">When.</param>
/// <param name="Step">The number of its step, by which it is undone.</param>
public sealed record ActorDecision(string Description, bool Holds, string Who, string At, long Step);

/// <summary>An actor: who they are, all they said, and where they stand.</summary>
/// <param name="Id">The actor's id.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Kind">What they are.</param>
public sealed record ActorView(string Id, string Name, SpeakerKind Kind)
{
    private const string SaidBy = $"""
        SELECT s.id, a.published, a.outlet FROM shown_statements s JOIN articles a ON a.id = s.article
        WHERE s.id IN (
          SELECT t.id FROM shown_statements t JOIN speakers p ON p.id = t.speaker JOIN actors o ON o.id = p.actor WHERE o.name = $1
          UNION SELECT j.statement FROM joint_speakers j JOIN speakers p ON p.id = j.speaker JOIN actors o ON o.id = p.actor WHERE o.name = $1)
        ORDER BY a.published IS NULL, a.published DESC, a.id DESC, s.number
        """;

    private const string RolesOf = """
        SELECT p.role, p.affiliation, min(a.published), max(a.published), count(*)
        FROM actors o JOIN speakers p ON p.actor = o.id JOIN shown_statements s ON s.speaker = p.id JOIN articles a ON a.id = s.article
        WHERE o.name = $1 AND (p.role IS NOT NULL OR p.affiliation IS NOT NULL) GROUP BY p.role, p.affiliation ORDER BY 3, 5 DESC
        """;

    private const string NamesOf = "SELECT p.name, p.also FROM actors o JOIN speakers p ON p.actor = o.id WHERE o.name = $1 ORDER BY p.name";

    private const string Decided = """
        SELECT DISTINCT t.id, t.description, t.holds, t.who, t.made_at FROM decisions d JOIN decision_steps t ON t.id = d.step
        WHERE d.subject = $1 OR (substr(d.subject, 1, 6) = 'actor ' AND d.aspect = 'merged' AND d.after_value = $2) OR (d.aspect = 'speaker' AND t.description LIKE '% statements' AND (d.after_value LIKE $3 ESCAPE '!' OR d.before_value LIKE $3 ESCAPE '!'))
        ORDER BY t.id DESC
        """;

    /// <summary>Other names under which they appear.</summary>
    public ImmutableArray<string> Aliases { get; private init; } = [];

    /// <summary>Roles and whom for, the earliest first.</summary>
    public ImmutableArray<ToldRole> Roles { get; private init; } = [];

    /// <summary>All they said, alone or with others, the newest first.</summary>
    public ImmutableArray<SaidRow> Said { get; private init; } = [];

    /// <summary>Where they stand, a row for each statement and concept, the newest first.</summary>
    public ImmutableArray<PositionRow> Positions { get; private init; } = [];

    /// <summary>The actor that this one was merged into; null while it is one of its own.</summary>
    public CodedActor? MergedInto { get; private init; }

    /// <summary>Whether all that is known of them was coded elsewhere and imported: then nothing is decided about them here.</summary>
    public bool IsImported { get; private init; }

    /// <summary>What people decided about them, the last first.</summary>
    public ImmutableArray<ActorDecision> Decisions { get; private init; } = [];

    /// <summary>The decision by which they have their name; 0 where nobody decided upon it.</summary>
    public long Named { get; private init; }

    /// <summary>Reads one; null where there is none of that id.</summary>
    public static ActorView? Of(Corpus corpus, CodedDebate coded, string id)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(coded);
        var database = corpus.Database;
        var actor = database.Query("SELECT name, title, kind FROM actors WHERE name = $1", row => new ActorView(row.GetString(0), row.GetString(1), (SpeakerKind)row.GetInt64(2)), id).FirstOrDefault();
        if (actor is null)
        {
            return coded.Actor(id) is not { } told ? null : new ActorView(told.Id, told.Name, told.Kind) { IsImported = true, Said = [.. Imported(coded, id)], Positions = [.. coded.PositionsOf(id)] };
        }

        var names = database.Query(NamesOf, row => StoredJson.Words(StoredReadings.Text(row, 1)).Prepend(row.GetString(0)), id).SelectMany(name => name);
        return actor with
        {
            Aliases = [.. names.Where(name => name != actor.Name).Distinct()],
            Roles = ToldRole.Together(database.Query(RolesOf, row => new ToldRole(StoredReadings.Text(row, 0), StoredReadings.Text(row, 1), StoredReadings.Text(row, 2), StoredReadings.Text(row, 3), row.GetInt64(4)), id), actor.Kind),
            Said = [.. database.Query(SaidBy, row => new SaidRow(row.GetInt64(0), StoredReadings.Text(row, 1), StoredReadings.Text(row, 2)), id).Concat(Imported(coded, id)).OrderByDescending(said => said.Published ?? "", StringComparer.Ordinal)],
            Positions = [.. PositionRows.OfActor(corpus, coded, id)],
            MergedInto = new DecidedActors(corpus).Standing(id) is var standing && standing == id ? null
                : database.Query("SELECT name, title, kind FROM actors WHERE name = $1", row => new CodedActor(row.GetString(0), row.GetString(1), (SpeakerKind)row.GetInt64(2)), standing).FirstOrDefault(),
            Named = database.Number("SELECT max(id) FROM decisions WHERE subject = $1 AND aspect = 'name' AND holds = 1", $"actor {id}") ?? 0,
            Decisions = [.. database.Query(
                Decided, row => new ActorDecision(row.GetString(1), row.GetInt64(2) != 0, row.GetString(3), row.GetString(4), row.GetInt64(0)), $"actor {id}", StatementAspects.Text(id), $"%\"id\":{Escaped(StatementAspects.Text(id))}%")],
        };
    }

    private static IEnumerable<SaidRow> Imported(CodedDebate coded, string id) => coded.SaidBy(id).Select(saying => new SaidRow(saying.Statement, saying.Published, saying.Outlet));

    private static string Escaped(string json) => json.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
