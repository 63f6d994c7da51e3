using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Parley.Evaluation.Breakdowns;

/// <summary>Renders breakdowns for a terminal.</summary>
internal static class BreakdownText
{
    public static string Of(Breakdown breakdown)
    {
        var page = new StringBuilder("\nF1, precision and recall by kind: all three roles overlap; all three exact; content exact, whatever source and cue.\n\n");
        page.Append("                       gold  predicted        overlap          all exact       content exact\n");
        page.Append(Rows("type", breakdown.Type)).Append(Rows("head word of the cue", breakdown.CueFrequency));
        return page.Append(Rows("length of the content", breakdown.Length)).Append(Rows("place", breakdown.Place)).ToString();
    }

    private static string Rows(string name, ImmutableArray<KindScore> kinds)
    {
        var rows = kinds.Select(k => string.Create(CultureInfo.InvariantCulture,
            $"  {k.Kind,-19}  {k.Gold,5}  {k.Predicted,9}  {Cells(k.Some)}  {Cells(k.All)}  {Cells(k.Content)}\n"));
        return $"{name}\n{string.Concat(rows)}";
    }

    private static string Cells(Score score) => string.Create(CultureInfo.InvariantCulture, $"{score.F,5:0.0} {score.P,5:0.0} {score.R,5:0.0}");
}
