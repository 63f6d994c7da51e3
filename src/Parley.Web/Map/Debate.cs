using System.Collections.Immutable;
using Parley.Coding;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Web.Map;

/// <summary>How far a debate was from two camps in a stretch of time.</summary>
/// <param name="Period">When.</param>
/// <param name="Value">From 0, two camps that agree within and fight each other, to 1.</param>
/// <param name="Statements">How many statements it is made of.</param>
public sealed record PolarizationSlice(Period Period, double Value, int Statements);

/// <summary>Figures of a debate over time.</summary>
internal static class Debate
{
    private const int QuickNodes = 40;
    private const int QuickSlices = 60;
    private const int MostNodes = 400;

    /// <summary>The window that suits a stretch of time: its unit and its width.</summary>
    public static (TimeUnit Unit, int Size) WindowOf(CodedStatements statements)
    {
        var days = (statements.SecondsAt(statements.Count - 1) - statements.SecondsAt(0)) / (24 * 60 * 60);
        return days switch { < 120 => (TimeUnit.Weeks, 2), < 5 * 365 => (TimeUnit.Months, 3), _ => (TimeUnit.Years, 1) };
    }

    /// <summary>Polarization window by window; none for networks of two kinds of nodes, without a qualifier, or where it would take long.</summary>
    public static ImmutableArray<PolarizationSlice> Polarization(CodedStatements statements, NetworkOptions options, bool quickly)
    {
        if (options.Mode == NetworkMode.TwoMode || options.Qualifier is null || statements.Count == 0)
        {
            return [];
        }

        var (unit, size) = WindowOf(statements);
        var whole = new NetworkOptions { Rows = options.Rows, Columns = options.Columns, Qualifier = options.Qualifier, Normalize = options.Normalize, Only = options.Only, Window = unit, Size = size };
        var congruence = DiscourseNetworks.Draw(statements, whole with { Aggregate = Aggregation.Congruence });
        var (most, slices) = (quickly ? QuickNodes : MostNodes, quickly ? QuickSlices : int.MaxValue);
        if (congruence.Length > slices || congruence.Any(network => network.Rows.Length > most))
        {
            return [];
        }

        var conflict = DiscourseNetworks.Draw(statements, whole with { Aggregate = Aggregation.Conflict });
        var asked = new PolarizationOptions { Normalized = true };
        return [.. congruence.Zip(conflict, (agree, disagree) => new PolarizationSlice(agree.Period!, Parley.Networks.Measures.Polarization.Of(agree.Values, disagree.Values, asked).Value, agree.Statements)).Where(slice => slice.Statements > 0)];
    }
}
