using System.Globalization;
using System.Text;

namespace Parley.Evaluation.Comparisons;

/// <summary>Renders a comparison for a terminal.</summary>
internal static class ComparisonText
{
    /// <summary>One figure a line.</summary>
    public static string Of(Comparison comparison, ScoreSettings settings)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"\n{comparison.Predicted} against {comparison.Against}, F1: {Note(settings)}\n\n");
        page.Append("                              ours  theirs  difference          95 %  other sign\n");
        foreach (var d in comparison.Differences)
        {
            var interval = d.Ci is { } ci ? $"{Signed(ci.Low)} – {Signed(ci.High)}" : "";
            var other = d.OtherSign is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share:0.0} %") : "";
            page.Append(string.Create(CultureInfo.InvariantCulture,
                $"{d.Figure,-27}  {d.Predicted,5:0.0}   {d.Against,5:0.0}  {Signed(d.Points),10}  {interval,12}  {other,10}").TrimEnd()).Append('\n');
        }

        return page.ToString();
    }

    private static string Note(ScoreSettings settings) => settings.Samples == 0
        ? "no samples drawn."
        : string.Create(CultureInfo.InvariantCulture, $"{settings.Samples} samples of the articles, seed {settings.Seed}.");

    private static string Signed(double points) => points.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
}
