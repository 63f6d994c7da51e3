using System.Collections.Immutable;
using Parley.Store.Views;

namespace Parley.Web.Actors;

/// <summary>The statements of an actor, narrowed down by what is asked for; each list of choices counts what the other choices leave.</summary>
internal sealed class ActorStatements(ActorView actor)
{
    private readonly ILookup<long, PositionRow> _positions = actor.Positions.ToLookup(position => position.Statement);

    /// <summary>Those that fit, the newest first.</summary>
    public List<SaidRow> Where(ActorQuery query) => [.. actor.Said.Where(row => Fits(row, query))];

    /// <summary>The side of a statement's first position.</summary>
    public bool? SideOf(long statement) => _positions[statement].FirstOrDefault()?.Agreement;

    public ImmutableArray<Choice> Concepts(ActorQuery query) =>
    [
        .. Where(query with { Concept = null }).SelectMany(row => _positions[row.Statement].Where(position => HasSide([position], query.Side)))
            .GroupBy(position => (position.Concept, position.ConceptName)).Select(same => new Choice(same.Key.Concept.ToString(), same.Key.ConceptName, same.Count())).OrderByDescending(choice => choice.Count).ThenBy(choice => choice.Name, StringComparer.Ordinal),
    ];

    public ImmutableArray<Choice> Sides(ActorQuery query)
    {
        var rows = Where(query with { Side = null });
        (string Value, string Name)[] sides = [("agree", "for"), ("disagree", "against"), ("neither", "neither"), ("uncoded", "not coded")];
        return [.. sides.Select(side => new Choice(side.Value, side.Name, rows.Count(row => Fits(row, query with { Side = side.Value })))).Where(choice => choice.Count > 0)];
    }

    public ImmutableArray<Choice> Outlets(ActorQuery query) => Counted(Where(query with { Outlet = null }), row => row.Outlet);

    public ImmutableArray<Choice> Years(ActorQuery query) => [.. Counted(Where(query with { Year = null }), YearOf).OrderBy(choice => choice.Value, StringComparer.Ordinal)];

    private static ImmutableArray<Choice> Counted(List<SaidRow> rows, Func<SaidRow, string?> value) =>
        [.. rows.GroupBy(value).Where(same => same.Key is not null).Select(same => new Choice(same.Key!, same.Key!, same.Count())).OrderByDescending(choice => choice.Count).ThenBy(choice => choice.Name, StringComparer.Ordinal)];

    private bool Fits(SaidRow row, ActorQuery query) =>
        (query.Outlet is not { Length: > 0 } outlet || row.Outlet == outlet) && (query.Year is not { Length: > 0 } year || YearOf(row) == year) && HasPosition(_positions[row.Statement], query);

    private static bool HasPosition(IEnumerable<PositionRow> positions, ActorQuery query) =>
        query.Concept is not { } concept ? HasSide(positions, query.Side) : positions.Where(position => position.Concept == concept).ToList() is { Count: > 0 } own && HasSide(own, query.Side);

    private static bool HasSide(IEnumerable<PositionRow> positions, string? side) => side switch
    {
        "agree" => positions.Any(position => position.Agreement == true),
        "disagree" => positions.Any(position => position.Agreement == false),
        "neither" => positions.Any(position => position.Agreement is null),
        "uncoded" => !positions.Any(),
        _ => true,
    };

    private static string? YearOf(SaidRow row) => row.Published is { Length: >= 4 } day ? day[..4] : null;
}
