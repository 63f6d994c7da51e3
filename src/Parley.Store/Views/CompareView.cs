using System.Collections.Immutable;

namespace Parley.Store.Views;

/// <summary>One of two that are compared.</summary>
/// <param name="Id">An actor's id, or the name of an outlet.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Statements">How many are its own, coded or not.</param>
public sealed record Party(string Id, string Name, long Statements)
{
    private const int MostChoices = 200;

    /// <summary>Where it stands, a row for each statement and concept, the newest first.</summary>
    public ImmutableArray<PositionRow> Positions { get; private init; } = [];

    /// <summary>An actor by id or, where nobody has it, by name: of several the one who says most; null where there is none.</summary>
    public static Party? OfActor(Corpus corpus, CodedDebate coded, string actor)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(coded);
        const string Select = $"""
            SELECT o.name, o.title, count(s.id) FROM actors o LEFT JOIN speakers p ON p.actor = o.id LEFT JOIN shown_statements s ON s.speaker = p.id
            """;
        var found = Find("o.name = $1") ?? Imported(line => line.Id == actor) ?? Find("lower(o.title) = lower($1)") ?? Imported(line => string.Equals(line.Name, actor, StringComparison.OrdinalIgnoreCase));
        return found is null ? null : found with { Statements = found.Statements + coded.SaidBy(found.Id).Count(), Positions = [.. PositionRows.OfActor(corpus, coded, found.Id)] };

        Party? Imported(Func<ActorLine, bool> fits) => coded.Actors.Where(fits).MaxBy(line => line.Statements) is { } line ? new Party(line.Id, line.Name, 0) : null;

        Party? Find(string condition) => corpus.Database.Query(
            $"{Select} WHERE {condition} GROUP BY o.name, o.title ORDER BY 3 DESC, 1 LIMIT 1", row => new Party(row.GetString(0), row.GetString(1), row.GetInt64(2)), actor).FirstOrDefault();
    }

    /// <summary>An outlet by its name; null where nothing appeared there.</summary>
    public static Party? OfOutlet(Corpus corpus, CodedDebate coded, string outlet)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(coded);
        var statements = corpus.Database.Number($"SELECT count(*) FROM shown_statements s JOIN articles a ON a.id = s.article WHERE a.outlet = $1", outlet) ?? 0;
        return corpus.Database.Number("SELECT 1 FROM articles WHERE outlet = $1 LIMIT 1", outlet) is null ? null
            : new Party(outlet, outlet, statements + coded.Sayings.Count(saying => saying.Outlet == outlet)) { Positions = [.. PositionRows.OfOutlet(corpus, coded, outlet)] };
    }

    /// <summary>Who can be chosen: those who say most.</summary>
    public static ImmutableArray<Tallied> Choices(Corpus corpus, CodedDebate coded, bool outlets)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(coded);
        var read = corpus.Database.Query(
            outlets
                ? "SELECT outlet, count(*) FROM articles WHERE outlet IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 200"
                : """
                  SELECT o.title, sum(n.many) FROM actors o JOIN speakers p ON p.actor = o.id
                  JOIN (SELECT s.speaker, count(*) AS many FROM statements s GROUP BY s.speaker) n ON n.speaker = p.id GROUP BY o.title ORDER BY 2 DESC, 1 LIMIT 200
                  """,
            row => new Tallied(row.GetString(0), Convert.ToInt64(row.GetValue(1))));
        return outlets ? [.. read] : [.. read.Concat(coded.Actors.Select(line => new Tallied(line.Name, line.Statements))).GroupBy(choice => choice.Name).Select(same => new Tallied(same.Key, same.Sum(choice => choice.Count)))
            .OrderByDescending(choice => choice.Count).ThenBy(choice => choice.Name, StringComparer.Ordinal).Take(MostChoices)];
    }
}
