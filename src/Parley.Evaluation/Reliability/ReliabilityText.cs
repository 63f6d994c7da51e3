using System.Globalization;
using System.Text;

namespace Parley.Evaluation.Reliability;

/// <summary>Renders a reliability table for a terminal.</summary>
internal static class ReliabilityText
{
    public static string Of(ReliabilityTable table)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"\nConfidence: expected calibration error {table.CalibrationError:0.000}. Right is what overlaps the gold in source, cue and content.\n\n");
        page.Append("confidence   statements   mean    right\n");
        foreach (var bin in table.Bins)
        {
            page.Append(CultureInfo.InvariantCulture, $"{bin.From:0.0}–{bin.To:0.0}      {bin.Statements,10}  {bin.MeanConfidence,5:0.000}    {bin.Right,5:0.000}\n");
        }

        page.Append("\nat least     statements   precision   recall\n");
        foreach (var cutoff in table.Cutoffs)
        {
            page.Append(Line(cutoff)).Append('\n');
        }

        return page.Append('\n').Append(Precise(table.Precise)).ToString();
    }

    private static string Line(ReliabilityCutoff cutoff) =>
        string.Create(CultureInfo.InvariantCulture, $"{cutoff.MinConfidence,-7:0.00#}      {cutoff.Statements,10}   {cutoff.P,9:0.0}   {cutoff.R,6:0.0}");

    private static string Precise(ReliabilityCutoff? cutoff) => cutoff is null
        ? string.Create(CultureInfo.InvariantCulture, $"No --min-confidence gives a precision of {ReliabilityTable.PreciseEnough:0} %.\n")
        : string.Create(CultureInfo.InvariantCulture, $"--min-confidence {cutoff.MinConfidence:0.###} gives a precision of {cutoff.P:0.0} % at a recall of {cutoff.R:0.0} %.\n");
}
