using System.Globalization;
using System.Text;
using Parley.Evaluation;

namespace Parley.Training.Calibration;

/// <summary>What <c>--min-confidence</c> buys, for the card of a model.</summary>
public static class ConfidenceTable
{
    private const string Begin = "<!-- confidence:begin -->";
    private const string End = "<!-- confidence:end -->";

    /// <summary>A row a threshold, and below them what was measured and how.</summary>
    public static string Markdown(Calibrated calibrated)
    {
        var table = new StringBuilder("| `--min-confidence` | precision | recall |\n|--:|--:|--:|\n");
        foreach (var cutoff in calibrated.HeldBack.Cutoffs.Where((c, i) => i % 2 == 0 && c.Statements > 0))
        {
            table.Append(CultureInfo.InvariantCulture, $"| {cutoff.MinConfidence} | {cutoff.P:F1} | {cutoff.R:F1} |\n");
        }

        var file = calibrated.File;
        return table.Append(CultureInfo.InvariantCulture, $"\n{file.Gold}: {file.Articles} articles, {file.Statements} statements, each fifth of the articles judged by a fit of the others; linked, all three overlap. ")
            .Append(CultureInfo.InvariantCulture, $"Expected calibration error {calibrated.HeldBack.CalibrationError:F3}.\n").ToString();
    }

    /// <summary>The document with the table between its two marks in place of what stood there; the document as it is where it has no marks.</summary>
    public static string Put(string document, string table) => MarkedPlace.Fill(document, Begin, End, table) ?? document;
}
