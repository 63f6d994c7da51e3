using System.Text.Json.Nodes;
using Parley.Coding;
using Parley.Networks;
using Parley.Networks.Measures;
using Parley.Text;

namespace Parley.Cli.Measures;

/// <summary>Figures of what is sure: positions with their deviations, ties against chance, and ties under doubt.</summary>
internal static class ChanceFigures
{
    private const int Draws = 1000;

    public static JsonObject Positions(Measurement asked)
    {
        var selection = asked.Select();
        if (selection.Qualifier?.Variable.Kind != VariableKind.Boolean || selection.Entering.IsEmpty)
        {
            throw new UnmeasurableException(new Diagnostic("PAR536", selection.Entering.IsEmpty
                ? "no statement enters, so that nobody has a position; widen --since, --until, --only or --exclude"
                : "positions follow from who agrees and who does not; give --qualifier a boolean"));
        }

        var counts = TieCounts.Of(selection, selection.Entering.AsSpan());
        var defaults = new ScalingOptions();
        var found = ItemResponses.Of(Stances.Answers(counts, asked.Asked.Ordinal), defaults with { Dimensions = asked.Asked.Dimensions, Draws = asked.Asked.Draws ?? defaults.Draws, Seed = asked.Asked.Seed });
        return new()
        {
            ["nodes"] = FigureParts.List(Enumerable.Range(0, counts.Rows.Count), i => new()
            {
                ["node"] = counts.Rows.Labels[i],
                ["positions"] = FigureParts.Numbers(found.Abilities.Row(i).ToArray()),
                ["deviations"] = FigureParts.Numbers(found.Deviations.Row(i).ToArray()),
            }),
            ["concepts"] = FigureParts.List(Enumerable.Range(0, counts.Columns.Count), j => new()
            {
                ["concept"] = counts.Columns.Labels[j],
                ["discriminations"] = FigureParts.Numbers(found.Discriminations.Row(j).ToArray()),
                ["difficulty"] = found.Difficulties[j],
            }),
        };
    }

    public static JsonObject Significance(Measurement asked)
    {
        var selection = asked.Select();
        var counts = TieCounts.Of(selection, selection.Entering.AsSpan());
        var stances = Stances.Of(counts);
        var found = asked.Asked.Model == NullModel.Fixed ? BipartiteNull.Fixed(stances, asked.Asked.Draws ?? Draws, asked.Asked.Seed) : BipartiteNull.Stochastic(stances);
        return new()
        {
            ["ties"] = FigureParts.List(found, tie => new()
            {
                ["row"] = counts.Rows.Labels[tie.First],
                ["column"] = counts.Rows.Labels[tie.Second],
                ["shared"] = tie.Shared,
                ["expected"] = FigureParts.Number(tie.Expected),
                ["more"] = FigureParts.Number(tie.More),
                ["less"] = FigureParts.Number(tie.Less),
            }),
        };
    }

    public static JsonObject Intervals(Measurement asked)
    {
        if (asked.Statements.Column(asked.Asked.Confidence) is not { IsText: false } column)
        {
            throw new UnmeasurableException(new Diagnostic("PAR537", $"{asked.Asked.Confidence} is no number of these statements, from which their confidence could be had; name one, in hundredths, with --confidence"));
        }

        var defaults = new EdgeIntervals();
        var intervals = defaults with { Draws = asked.Asked.Draws ?? defaults.Draws, Level = asked.Asked.Level ?? defaults.Level, Seed = asked.Asked.Seed };
        // What has no confidence was coded by people.
        var confidence = column.Values.Select((value, place) => column.IsEmptyAt(place) ? 1 : Math.Clamp(value / 100.0, 0, 1)).ToArray();
        return new()
        {
            ["ties"] = FigureParts.List(intervals.Of(asked.Statements, asked.Options, confidence), tie => new()
            {
                ["row"] = tie.Row,
                ["column"] = tie.Column,
                ["value"] = tie.Value,
                ["mean"] = tie.Mean,
                ["low"] = tie.Low,
                ["high"] = tie.High,
                ["presence"] = tie.Presence,
            }),
        };
    }
}
