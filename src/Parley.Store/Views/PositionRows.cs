using System.Data.Common;
using Parley.Attribution;
using Parley.Store.Articles;

namespace Parley.Store.Views;

/// <summary>A position that stands, with who takes it, when and where.</summary>
/// <param name="Statement">The number of the statement behind it.</param>
/// <param name="Concept">The concept's number.</param>
/// <param name="ConceptName">Its name.</param>
/// <param name="Agreement">true for it, false against it, null where the concept has no two sides.</param>
public sealed record PositionRow(long Statement, long Concept, string ConceptName, bool? Agreement)
{
    /// <summary>The day of the article.</summary>
    public string? Published { get; init; }

    /// <summary>Where the article appeared.</summary>
    public string? Outlet { get; init; }

    /// <summary>The id of who speaks; null where nobody knows.</summary>
    public string? Actor { get; init; }

    /// <summary>What the actor is called.</summary>
    public string? ActorName { get; init; }

    /// <summary>What the actor is.</summary>
    public SpeakerKind Kind { get; init; }

    /// <summary>Whether only the machine says so.</summary>
    public bool IsProposed { get; init; }
}

/// <summary>Reads positions that stand, the newest first.</summary>
internal static class PositionRows
{
    private const string Select = $"""
        SELECT s.id, c.id, c.name, q.agreement, a.published, a.outlet, o.name, o.title, o.kind, CASE WHEN q.coder IS NULL THEN 1 ELSE 0 END
        FROM positions q JOIN shown_statements s ON s.id = q.statement JOIN articles a ON a.id = s.article JOIN concepts c ON c.id = q.concept
        LEFT JOIN speakers p ON p.id = s.speaker LEFT JOIN actors o ON o.id = p.actor
        WHERE {Standing.Position}
        """;

    private const string Order = "ORDER BY a.published IS NULL, a.published DESC, s.id DESC";

    /// <summary>All, of everybody who is named.</summary>
    public static List<PositionRow> All(Corpus corpus, CodedDebate coded) => Merged(corpus.Database.Query($"{Select} {Order}", Row), coded.PositionsOfAll);

    /// <summary>Those of an actor.</summary>
    public static List<PositionRow> OfActor(Corpus corpus, CodedDebate coded, string actor) => Merged(corpus.Database.Query($"{Select} AND o.name = $1 {Order}", Row, actor), coded.PositionsOf(actor));

    /// <summary>Those in the articles of an outlet.</summary>
    public static List<PositionRow> OfOutlet(Corpus corpus, CodedDebate coded, string outlet) =>
        Merged(corpus.Database.Query($"{Select} AND a.outlet = $1 {Order}", Row, outlet), coded.Positions.Where(row => row.Outlet == outlet));

    /// <summary>Those on a concept.</summary>
    public static List<PositionRow> OnConcept(Corpus corpus, CodedDebate coded, long concept) =>
        Merged(corpus.Database.Query($"{Select} AND q.concept = $1 {Order}", Row, concept), coded.Positions.Where(row => row.Concept == concept));

    // Those without a day come last, as in the query.
    private static List<PositionRow> Merged(List<PositionRow> own, IEnumerable<PositionRow> imported)
    {
        var more = imported.ToList();
        return more.Count == 0 ? own : [.. own.Concat(more).OrderByDescending(row => row.Published ?? "", StringComparer.Ordinal)];
    }

    private static PositionRow Row(DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetInt64(3) != 0)
    {
        Published = StoredReadings.Text(row, 4),
        Outlet = StoredReadings.Text(row, 5),
        Actor = StoredReadings.Text(row, 6),
        ActorName = StoredReadings.Text(row, 7),
        Kind = row.IsDBNull(8) ? SpeakerKind.Unnamed : (SpeakerKind)row.GetInt64(8),
        IsProposed = row.GetInt64(9) != 0,
    };
}
