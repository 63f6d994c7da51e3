using System.Collections.Immutable;

namespace Parley.Networks;

/// <summary>What a tie rests on at one point: of a one-mode network a value that both nodes speak of, of a two-mode network the column's node itself.</summary>
/// <param name="Label">What is spoken of.</param>
/// <param name="Weight">What it adds to the tie, before that is divided by anything.</param>
/// <param name="Row">Places of the one node's statements, in order of time.</param>
/// <param name="Column">Places of the other's; none in a two-mode network.</param>
public sealed record TieGround(string Label, double Weight, ImmutableArray<int> Row, ImmutableArray<int> Column);

/// <summary>The statements behind ties and nodes, so that every number of a network can be read.</summary>
public static class TieGrounds
{
    /// <summary>What a tie rests on, the weightiest first. Without normalization the weights add up to the tie's, where the qualifier is no text.</summary>
    /// <param name="selection">The statements that the network was drawn of.</param>
    /// <param name="row">The label of the one node.</param>
    /// <param name="column">The label of the other.</param>
    public static ImmutableArray<TieGround> Between(Selection selection, string row, string column)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var own = Of(selection, row).ToLookup(selection.Columns.TextAt);
        if (selection.Options.Mode == NetworkMode.TwoMode)
        {
            ImmutableArray<int> said = [.. own[column]];
            return said.IsEmpty ? [] : [new(column, said.Sum(place => Sign(selection, place)), said, [])];
        }

        return
        [
            .. Of(selection, column).GroupBy(selection.Columns.TextAt).Where(shared => own.Contains(shared.Key))
                .Select(shared => new TieGround(shared.Key, Weight(selection, [.. own[shared.Key]], [.. shared]), [.. own[shared.Key]], [.. shared]))
                .Where(ground => ground.Weight != 0 || selection.Options.Aggregate == Aggregation.Subtract)
                .OrderByDescending(ground => Math.Abs(ground.Weight)).ThenBy(ground => ground.Label, StringComparer.Ordinal),
        ];
    }

    /// <summary>The places of all statements of a node that make ties, in order of time.</summary>
    public static ImmutableArray<int> Of(Selection selection, string node)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return [.. selection.Entering.Where(place => selection.Rows.TextAt(place) == node)];
    }

    private static double Weight(Selection selection, ImmutableArray<int> row, ImmutableArray<int> column) =>
        Levels(selection, row).SelectMany(a => Levels(selection, column), (a, b) => a.Value * b.Value * Weight(selection, a.Key, b.Key)).Sum();

    private static double Weight(Selection selection, int level, int other) => (selection.Options.Aggregate, selection.Levels.Distance(level, other)) switch
    {
        (Aggregation.Ignore, _) => 1,
        (Aggregation.Conflict, var distance) => distance,
        (Aggregation.Subtract, var distance) => 1 - (2 * distance),
        (_, var distance) => 1 - distance,
    };

    private static Dictionary<int, int> Levels(Selection selection, ImmutableArray<int> places) => places.CountBy(place => LevelOf(selection, place)).ToDictionary();

    private static int LevelOf(Selection selection, int place) => selection.Qualifier is { } qualifier ? selection.Levels.PlaceOf(qualifier.Values[place]) : 0;

    private static double Sign(Selection selection, int place) => selection.Options.Aggregate != Aggregation.Subtract || selection.Qualifier is not { } qualifier ? 1
        : qualifier.Variable.Kind switch { Coding.VariableKind.Boolean => (2 * LevelOf(selection, place)) - 1, Coding.VariableKind.Integer => qualifier.Values[place], _ => 1 };
}
